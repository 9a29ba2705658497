//! What the slices above put into the frame of every page: links in the head and at the foot, numbers behind them, and
//! what stands in the bar of a demo. The binary lists them.

use axum::http::HeaderMap;
use lyceum_kernel::Role;
use lyceum_school::School;

/// A link in the head of every page, listed by the binary.
#[derive(Copy, Clone, Debug)]
pub struct HeadLink {
    /// The key of its text.
    pub key: &'static str,
    /// Where it leads.
    pub href: &'static str,
    /// Who sees it.
    pub audience: Audience,
}

/// Who sees a link in the head of a page.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Audience {
    /// Visitors too.
    Everybody,
    /// Whoever has signed in.
    SignedIn,
    /// Learners. The staff, whose head is full of work, finds what is their own on the page of their account.
    Learners,
    /// Agents and owners.
    Staff,
    /// Owners.
    Owners,
}

impl Audience {
    pub(crate) fn includes(self, role: Option<Role>) -> bool {
        match self {
            Self::Everybody => true,
            Self::SignedIn => role.is_some(),
            Self::Learners => role == Some(Role::Learner),
            Self::Staff => role >= Some(Role::Agent),
            Self::Owners => role >= Some(Role::Owner),
        }
    }
}

/// A number behind a link in the head of every page: how much is in the basket. It is read off the request's headers, so
/// that no page costs a question to the database for it.
#[derive(Copy, Clone, Debug)]
pub struct HeadCount {
    /// The link, by its address.
    pub href: &'static str,
    /// The number; none is shown for nothing.
    pub count: fn(&HeaderMap, &School) -> usize,
}

/// A link at the foot of every page: withdraw, ask for a refund, terms.
#[derive(Copy, Clone, Debug)]
pub struct FootLink {
    /// The key of its text.
    pub key: &'static str,
    /// Where it leads.
    pub href: &'static str,
}

/// A link beside the clock of a demo, seen by everybody, and beside the word that a school rehearses, seen by the staff.
#[derive(Copy, Clone, Debug)]
pub struct DemoLink {
    /// The key of its text.
    pub key: &'static str,
    /// Where it leads.
    pub href: &'static str,
}

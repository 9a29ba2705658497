//! What a session is: found, in its person's list, and how long it lasts.

use lyceum_kernel::{Instant, Locale, PersonId, Role, Span, id};

id!(SessionId, "ses");

/// A session as its person sees it in their own list.
#[derive(Clone, Debug)]
pub struct SessionRow {
    pub id: SessionId,
    /// "Firefox · Linux".
    pub device: String,
    pub created_at: Instant,
    pub seen_at: Instant,
}

/// How long a session lasts without a visit, and at most.
pub(crate) struct Limits {
    pub(crate) idle: Span,
    pub(crate) most: Span,
}

impl Limits {
    /// The staff's browsers open more doors, so they close sooner.
    pub(super) fn of(role: Option<Role>) -> Self {
        match role {
            Some(Role::Agent | Role::Owner) => Self { idle: Span::hours(8), most: Span::days(7) },
            Some(Role::Learner) | None => Self { idle: Span::days(14), most: Span::days(60) },
        }
    }
}

/// A session that was found and is in time.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(crate) id: SessionId,
    pub(crate) signed_in: Option<SignedIn>,
    pub(crate) locale: Option<Locale>,
    pub(crate) seen_at: Instant,
    /// When it began; of a browser that is signed in, when it signed in.
    pub(crate) begun_at: Instant,
}

/// Who has signed in, copied from the account so that a request needs one read.
#[derive(Clone, Debug)]
pub(crate) struct SignedIn {
    pub(crate) person: PersonId,
    pub(crate) role: Role,
    pub(crate) name: String,
}

impl Session {
    pub(crate) fn role(&self) -> Option<Role> {
        self.signed_in.as_ref().map(|signed| signed.role)
    }
}

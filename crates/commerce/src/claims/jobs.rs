//! What is still to be done about claims: a declaration made without an account finds its order, and a claim on hold is looked
//! at again. Who does it is `worker.rs`.

use lyceum_jobs::Job;
use lyceum_kernel::Actor;
use serde::{Deserialize, Serialize};

use super::ClaimId;

pub(super) const ACTOR: Actor = Actor::System("claims");

/// Finds the order a declaration is about.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct MatchClaim {
    pub(super) claim: ClaimId,
    /// Whether a person looks at it, unless it only repeats what was asked for already: that finds out nothing for nobody.
    #[serde(default)]
    pub(super) only_repeated: bool,
}

impl MatchClaim {
    pub(super) fn of(claim: &ClaimId) -> Self {
        Self { claim: claim.clone(), only_repeated: false }
    }
}

/// Looks again at a claim on hold.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct LookAgain {
    pub(super) claim: ClaimId,
}

impl Job for MatchClaim {
    const KIND: &'static str = "claims.match";
}
impl Job for LookAgain {
    const KIND: &'static str = "claims.look_again";

    // One look a day, however often somebody has a held claim decided again.
    fn key(&self) -> Option<String> {
        Some(format!("{} {}", Self::KIND, self.claim))
    }
}

//! What happens next with a claim, in words.

use lyceum_kernel::Instant;
use lyceum_words::Reader;

use crate::claims::{Claim, State, advice::past_requests};
use crate::payments::PaidOtherwise;

/// What happened, in the order in which it did, and what comes. Of what was paid past the provider, the provider says nothing.
pub(super) fn next(reader: &Reader, claim: &Claim, otherwise: Option<&PaidOtherwise>) -> Vec<String> {
    let by_provider = |at: &Instant| otherwise.is_none_or(|paid| *at < paid.noted_at);
    let happened = [
        ("claims-next-sent", Some(claim.sent_at)),
        ("claims-next-decided", claim.decided_at),
        ("claims-next-processed", claim.processed_at.filter(by_provider)),
        ("claims-next-settled", claim.settled_at.filter(by_provider)),
        ("claims-next-failed", claim.failed_at),
    ];
    let said = |(key, at): (&str, Option<Instant>)| {
        at.map(|at| (at, reader.say_with(key, &[("at", reader.instant(at).into())])))
    };
    let mut happened: Vec<(Instant, String)> = happened.into_iter().filter_map(said).collect();
    happened.extend(otherwise.map(|paid| {
        (paid.noted_at, reader.say_with("claims-next-otherwise", &past_requests::otherwise_args(reader, paid)))
    }));
    happened.sort_by_key(|(at, _)| *at);
    let mut lines: Vec<String> = happened.into_iter().map(|(_, line)| line).collect();
    let comes = match claim.state {
        State::Granted => Some("claims-next-provider"),
        State::Processed => Some("claims-next-bank"),
        State::Failed => Some("claims-next-again"),
        State::Received | State::Unmatched | State::Manual => Some("claims-next-person"),
        State::Hold => Some("claims-next-event"),
        State::Settled | State::Refused | State::Closed => None,
    };
    lines.extend(comes.map(|key| reader.say(key)));
    lines
}

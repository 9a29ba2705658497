//! After a no: what can be done instead, with the clauses that offer it, and first of all the better right that still stands.

use lyceum_people::agreements::Governing;
use lyceum_school::{Fault, Read};
use lyceum_web::components::{Clause, link_button, margin_line};
use lyceum_words::Reader;
use maud::{Markup, html};

use crate::claims::{
    Claim, State,
    deciding::remaining_right::{self, Right},
    letters::alternatives,
};

/// What can be done, and the clause that offers it.
pub(super) type Line = (Clause, String);

/// The right that still stands, with the clauses that say until when.
pub(super) type Better = (Vec<Clause>, Right);

/// What can be done after a no; nothing after any other answer.
pub(super) async fn after_a_no(
    read: &mut Read,
    claim: &Claim,
    reader: &Reader,
    governing: Option<&Governing>,
) -> Result<(Option<Vec<Line>>, Option<Better>), Fault> {
    if claim.state != State::Refused {
        return Ok((None, None));
    }
    let lines = governing.map(|governing| {
        let offered = alternatives(reader, claim, Some(governing)).into_iter();
        offered.map(|(clause, text)| (governing.cite(&clause), text)).collect()
    });
    let better = remaining_right::stands(read, claim, reader).await?;
    let cited = |right: &Right| right.clauses.iter().map(|id| cite(governing, id)).collect();
    Ok((lines, better.map(|right| (cited(&right), right))))
}

/// The same where no text is known to govern: the clauses lead nowhere.
pub(super) fn uncited(reader: &Reader, claim: &Claim) -> Vec<Line> {
    alternatives(reader, claim, None).into_iter().map(|(clause, text)| (Clause::new(clause), text)).collect()
}

/// A clause that leads to its sentence, where it is known which texts govern.
pub(super) fn cite(governing: Option<&Governing>, id: &str) -> Clause {
    governing.map_or_else(|| Clause::new(id), |governing| governing.cite(id))
}

/// The right that still stands, as the one thing to do.
pub(super) fn better(right: Option<&Better>) -> Markup {
    html! {
        @if let Some((clauses, right)) = right {
            (margin_line(clauses, html! { p { (link_button(&right.href, &right.said)) } }))
        }
    }
}

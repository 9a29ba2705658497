//! What the school says of itself, once, with its reason: facts called `school.…` that law asks about. They stand beside the facts of
//! every case, so that a regime that applies decides, and one that was never thought of is asked about before a text is published.

use lyceum_kernel::Instant;
use lyceum_school::{Context, Disputes, Fault, School, Tx};
use lyceum_store::Reads;
use lyceum_terms::{Facts, declare};

use super::store;

/// A fact of the school that its program answers: the address of a function that every Lyceum school has. Put into the school's
/// lists by whoever has the function.
#[derive(Copy, Clone, Debug)]
pub struct OwnFact {
    /// `school.withdrawal_page`.
    pub name: &'static str,
    /// Its value.
    pub value: &'static str,
}

/// Something the school has said of itself.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Said {
    /// The fact.
    pub name: String,
    /// Its value, as fact files write it.
    pub value: String,
    /// Why it is so, in the words of whoever said it.
    pub reason: String,
    /// Who said it.
    pub said_by: String,
    /// When.
    pub said_at: Instant,
}

/// Everything the school has said.
pub async fn said(read: &mut impl Reads) -> Result<Vec<Said>, Fault> {
    Ok(store::said(read).await?)
}

/// Says something; what was said before about it is overwritten, and the audit keeps that it was.
///
/// # Errors
/// The database fails.
pub async fn say(tx: &mut Tx, name: &str, value: &str, reason: &str) -> Result<(), Fault> {
    let said = Said {
        name: name.to_owned(),
        value: value.to_owned(),
        reason: reason.to_owned(),
        said_by: tx.actor().to_string(),
        said_at: tx.now(),
    };
    store::say(tx, &said).await?;
    tx.audit("said of the school", name).await?;
    Ok(())
}

/// The facts of the school: what it said, and what the program has.
pub async fn school_facts(read: &mut (impl Reads + Context)) -> Result<Facts, Fault> {
    let mut facts = Facts::new();
    let school = read.school().clone();
    for own in school.list::<OwnFact>() {
        facts.set(own.name, own.value);
    }
    if let Some(disputes) = &school.settings().seller.disputes {
        facts.set("school.mediation_body", mediation_body(disputes));
    }
    for said in store::said(read).await? {
        let json = match said.value.as_str() {
            "yes" => serde_json::json!({ said.name.as_str(): true }),
            "no" => serde_json::json!({ said.name.as_str(): false }),
            text => serde_json::json!({ said.name.as_str(): text }),
        };
        // A fact that the vocabulary has dropped since is left out.
        if let Ok(known) = Facts::from_value(&json) {
            facts.overlay(&known);
        }
    }
    Ok(facts)
}

/// The body that settles disputes as the texts of law read it, with address and site; `none` is an answer too.
fn mediation_body(disputes: &Disputes) -> String {
    match disputes {
        Disputes::Nowhere => "none".to_owned(),
        Disputes::Before(mediator) => format!("{}, {}, {}", mediator.name, mediator.address_line(), mediator.website),
    }
}

/// Where a function of the school stands, where it has one: `/withdraw/form` for `school.withdrawal_form`.
pub(super) fn own_page(school: &School, name: &str) -> Option<&'static str> {
    school.list::<OwnFact>().iter().find(|own| own.name == name).map(|own| own.value)
}

/// The regimes a school is asked about.
pub fn regimes() -> impl Iterator<Item = &'static declare::Fact> {
    declare::facts().filter(|fact| fact.name.starts_with("school.regime"))
}

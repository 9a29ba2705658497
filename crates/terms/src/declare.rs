//! What is declared: the facts and events of the vocabulary, by name. How they are declared: [`crate::fact`]; the vocabulary
//! itself lies in [`crate::vocabulary`], one file an area.

pub use crate::fact::{Event, Fact, Field, Kind, PARTIES, SETS, Unless};
use crate::vocabulary;

/// The declared fact of a name.
#[must_use]
pub fn fact(name: &str) -> Option<&'static Fact> {
    facts().find(|fact| fact.name == name)
}

/// Every declared fact, in the order of the vocabulary.
pub fn facts() -> impl Iterator<Item = &'static Fact> {
    vocabulary::FACTS.iter().flat_map(|area| area.iter())
}

/// The declared event of a name.
#[must_use]
pub fn event(name: &str) -> Option<&'static Event> {
    vocabulary::EVENTS.iter().find(|event| event.name == name)
}

//! What an act of the desk would do: it is done in a transaction, looked at, and taken back. So a second look names exactly
//! the letters that would leave, what would be decided, and what would fall due when. Nothing of it reaches the outside
//! world: that waits for jobs, and jobs for a commit.

use lyceum_people::accounts;
use lyceum_people::letters::{self as mail, Letter, LetterId};
use lyceum_people::promises::{self, Promise, PromiseId, promise_list};
use lyceum_school::{Fault, Tx};
use lyceum_web::components::{Mark, panel, status_mark};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::who;
use crate::claims::{self, ANSWER, Claim, ClaimId, State, mark_of, names};
use crate::ordering::{self, Order, OrderId};

/// What is known about an order and its claims.
struct Stand {
    claims: Vec<Claim>,
    letters: Vec<Letter>,
    promises: Vec<Promise>,
}

impl Stand {
    async fn of(tx: &mut Tx, order: Option<&OrderId>, claim: Option<&ClaimId>) -> Result<Self, Fault> {
        let mut claims = match order {
            Some(order) => claims::of_order(tx, order).await?,
            None => Vec::new(),
        };
        if let Some(id) = claim
            && claims.iter().all(|known| known.id != *id)
        {
            claims.extend(claims::claim(tx, id).await?);
        }
        let mut about: Vec<String> = claims.iter().map(|claim| claim.id.to_string()).collect();
        about.extend(order.map(ToString::to_string));
        let (mut letters, mut promises) = (Vec::new(), Vec::new());
        for about in &about {
            letters.extend(mail::about(tx, about).await?);
            promises.extend(promises::of(tx, about).await?);
        }
        Ok(Self { claims, letters, promises })
    }
}

/// How things stood before an act was tried.
pub(super) struct Before {
    order: Option<OrderId>,
    claim: Option<ClaimId>,
    claims: Vec<(ClaimId, i64)>,
    letters: Vec<LetterId>,
    promises: Vec<PromiseId>,
}

impl Before {
    /// About this order, this claim, or both.
    pub(super) async fn of(tx: &mut Tx, order: Option<&OrderId>, claim: Option<&ClaimId>) -> Result<Self, Fault> {
        let stand = Stand::of(tx, order, claim).await?;
        Ok(Self {
            order: order.cloned(),
            claim: claim.cloned(),
            claims: stand.claims.into_iter().map(|claim| (claim.id, claim.version)).collect(),
            letters: stand.letters.into_iter().map(|letter| letter.id).collect(),
            promises: stand.promises.into_iter().map(|promise| promise.id).collect(),
        })
    }

    /// Also about this claim, which the act has made.
    pub(super) fn with(self, claim: &ClaimId) -> Self {
        Self { claim: Some(claim.clone()), ..self }
    }

    /// What the act has changed, still in its transaction.
    pub(super) async fn after(&self, tx: &mut Tx, reader: &Reader) -> Result<Foreseen, Fault> {
        let claim = self.claim.as_ref();
        let own = match claim {
            Some(id) => claims::claim(tx, id).await?.filter(|claim| claim.about.is_some()),
            None => None,
        };
        let tied = own.as_ref().and_then(|claim| claim.about.as_ref()).map(|about| about.order.clone());
        let order = tied.or_else(|| self.order.clone());
        let Stand { mut claims, mut letters, mut promises } = Stand::of(tx, order.as_ref(), claim).await?;
        let is_news = |now: &Claim| !self.claims.iter().any(|(id, version)| *id == now.id && *version == now.version);
        claims.retain(is_news);
        letters.retain(|letter| !self.letters.contains(&letter.id));
        let is_about = |promise: &Promise| claims.iter().any(|claim| promise.about == claim.id.as_str());
        promises.retain(|promise| {
            promise.closed_at.is_none() && (is_about(promise) || !self.promises.contains(&promise.id))
        });
        let order = match &order {
            Some(id) => ordering::order(tx, id).await?,
            None => None,
        };
        let passed = passed(tx, reader, &claims, &promises);
        let differs = match (&own, &order) {
            (Some(claim), Some(order)) => who::differs(tx, reader, claim, order).await?,
            _ => None,
        };
        Ok(Foreseen {
            differs,
            passed,
            claims: claims.iter().map(|claim| claim_line(reader, claim, order.as_ref())).collect(),
            letters: letters.iter().map(|letter| letter_line(reader, letter)).collect(),
            owed: (!promises.is_empty()).then(|| promise_list(reader, &promises)),
        })
    }
}

/// What would happen, in the agent's words.
pub(super) struct Foreseen {
    /// That whoever declared is not called as whoever ordered, or writes from another address.
    differs: Option<String>,
    /// What becomes of each claim: its title, its mark, its state with the money.
    claims: Vec<(String, Mark, String)>,
    /// The letters that would leave: which, to whom, in which language.
    letters: Vec<String>,
    /// What would be owed by when.
    owed: Option<Markup>,
    /// That a day of it has passed already, and what follows from that.
    passed: Vec<String>,
}

/// A day that has passed is found missed within the minute, and of an answer a letter says so: nobody but whoever typed the time
/// can know whether it is right.
fn passed(tx: &Tx, reader: &Reader, claims: &[Claim], owed: &[Promise]) -> Vec<String> {
    let has_passed = |promise: &&Promise| promise.state == promises::State::Open && promise.due_at < tx.now();
    let mut lines = Vec::new();
    for promise in owed.iter().filter(has_passed) {
        let day = reader.day(promise.due_at.day(reader.zone()));
        let line = reader.say_with("desk-foreseen-passed", &[("day", day.into())]);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    let is_late = |claim: &&Claim| {
        owed.iter().filter(has_passed).any(|promise| promise.kind == ANSWER && promise.about == claim.id.as_str())
    };
    lines.extend(claims.iter().find(is_late).map(|claim| {
        let letter = mail::reader(tx.school(), claim.locale).say("claims-letter-overdue-subject");
        let language = accounts::language_name(reader, claim.locale);
        reader.say_with("desk-foreseen-late-letter", &[("letter", letter.into()), ("language", language.into())])
    }));
    lines
}

fn claim_line(reader: &Reader, claim: &Claim, order: Option<&Order>) -> (String, Mark, String) {
    let title = order.and_then(|order| names::of_order(reader, claim, order));
    let title = title.unwrap_or_else(|| reader.say(&format!("claims-kind-{}", claim.kind.as_str())));
    let state = reader.say(&format!("claims-state-{}", claim.state.as_str()));
    // What is owed by now is the amount of the answer; of a refusal there is none.
    let amount = claim.amount.filter(|_| claim.state != State::Refused);
    let state = amount.map_or_else(|| state.clone(), |amount| format!("{state}, {}", reader.money(amount)));
    (title, mark_of(claim.state), state)
}

fn letter_line(reader: &Reader, letter: &Letter) -> String {
    let args = [
        ("letter", letter.subject.as_str().into()),
        ("name", letter.name.as_str().into()),
        ("email", letter.email.as_str().into()),
        ("language", accounts::language_name(reader, letter.locale).into()),
    ];
    reader.say_with("desk-foreseen-letter", &args)
}

impl Foreseen {
    /// All of it, under one heading.
    pub(super) fn markup(&self, reader: &Reader) -> Markup {
        panel(
            &reader.say("desk-foreseen"),
            html! {
                @if let Some(differs) = &self.differs { p { strong { (differs) } } }
                @if self.claims.is_empty() { p { (reader.say("desk-foreseen-no-claim")) } }
                @else {
                    ul { @for (title, mark, state) in &self.claims { li { (title) " " (status_mark(*mark, state)) } } }
                }
                @if self.letters.is_empty() { p { (reader.say("desk-foreseen-no-letter")) } }
                @else {
                    p { (reader.say("desk-foreseen-letters")) }
                    ul { @for letter in &self.letters { li { (letter) } } }
                }
                @if let Some(owed) = &self.owed {
                    p { (reader.say("desk-foreseen-owed")) }
                    (owed)
                    @for line in &self.passed { p { strong { (line) } } }
                }
            },
        )
    }

    /// Something of everything, and nothing of anything.
    #[cfg(test)]
    pub(super) fn samples(reader: &Reader) -> [Self; 2] {
        let claim = claims::sample(State::Granted);
        let full = Self {
            differs: Some("<b>&</b>".to_owned()),
            claims: vec![claim_line(reader, &claim, None)],
            letters: vec!["<b>&</b>".to_owned()],
            owed: Some(html! { "…" }),
            passed: vec!["<b>&</b>".to_owned()],
        };
        [full, Self { differs: None, claims: Vec::new(), letters: Vec::new(), owed: None, passed: Vec::new() }]
    }
}

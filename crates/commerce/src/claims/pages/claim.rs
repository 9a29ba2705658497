//! The decision page: the answer, the three columns, what would have changed it, what happens next and by when, how to
//! object. Only the person and the staff see it; for everybody else it does not exist. Whoever asked without signing in reads it in
//! `guest.rs`.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::http::StatusCode;
use axum::routing::get;
use lyceum_kernel::Money;
use lyceum_people::agreements::{self, Decided, DecisionView, GivenBefore, decision_markup};
use lyceum_people::promises::{self, Promise, promise_list, promise_ribbon};
use lyceum_school::{Fault, Read, School};
use lyceum_terms::Value;
use lyceum_web::components::{
    Clause, Mark, Table, Tone, actions, heading, lede, link, margin_line, notice, panel, status_mark,
};
use lyceum_web::{Answer, FormView, Learner, Page, Problem, RawForm, disputes, see_other, text};
use lyceum_words::Reader;
use maud::{Markup, html};

use crate::claims::{
    Act, ActKind, AtTheBank, Claim, ClaimId, Kind, State,
    advice::past_requests,
    asking::scope,
    at_the_bank, creditable,
    deciding::{answers, given_before, history},
    following::{credit, on_its_way},
    goodwill_of,
    letters::{declared, second_payment},
    names::mark_of,
    object as to_object,
    pages::{earlier, next::next, object, way_on},
    promises::promised::ANSWER,
    store, urls,
};
use crate::offers::encoded;
use crate::ordering::{self, Order};
use crate::payments::{self, PaidOtherwise};

pub(super) fn router() -> Router<School> {
    Router::new().route("/claims/{id}", get(show)).route("/claims/{id}/object", get(back_to_it).post(objects))
}

async fn show(Axum(school): Axum<School>, learner: Learner, Path(id): Path<ClaimId>) -> Answer {
    let mut read = school.read(&learner).await?;
    let claim = store::claim(&mut read, &id).await?.ok_or(Problem::NotFound)?;
    let owner = claim.about.as_ref().is_some_and(|about| about.person == *learner.id());
    if !owner && !learner.actor().is_staff() {
        return Err(Problem::NotFound);
    }
    let mut view = view(&mut read, &claim, learner.reader()).await?;
    view.before = earlier::answered(&mut read, learner.reader(), &claim).await?;
    if owner {
        view.objection = object::part(&mut read, learner.reader(), &claim, &FormView::blank(), None).await?;
    }
    Ok(Page::new(&learner, view.title.clone()).wide().main(markup(&view)))
}

/// The address of a form, looked at again.
async fn back_to_it(_learner: Learner, Path(id): Path<ClaimId>) -> Answer {
    Ok(see_other(&urls::claim(&id)))
}

async fn objects(Axum(school): Axum<School>, learner: Learner, Path(id): Path<ClaimId>, form: RawForm) -> Answer {
    let mut read = school.read(&learner).await?;
    let claim = store::claim(&mut read, &id).await?.ok_or(Problem::NotFound)?;
    if claim.about.as_ref().is_none_or(|about| about.person != *learner.id()) {
        return Err(Problem::NotFound);
    }
    if !claim.is_answered() {
        return Err(Problem::conflict(text("claims-object-not-yet"), urls::claim(&id)));
    }
    let (wish, words) = match object::typed(learner.reader(), &claim, &form) {
        Ok(typed) => typed,
        Err(errors) => {
            let mut shown = view(&mut read, &claim, learner.reader()).await?;
            shown.objection =
                object::part(&mut read, learner.reader(), &claim, &FormView::with(form, errors), None).await?;
            let page = Page::new(&learner, shown.title.clone()).wide().status(StatusCode::UNPROCESSABLE_ENTITY);
            return Ok(page.main(markup(&shown)));
        }
    };
    drop(read);
    let mut tx = school.begin(&learner).await?;
    to_object(&mut tx, &claim, wish, &words).await?;
    tx.commit().await?;
    Ok(see_other(&format!("{}#objection", urls::claim(&id))))
}

/// When the wait of a claim ends, where that is known, and the clauses it rests on.
fn waits_until(reader: &Reader, claim: &Claim, decided: &Decided) -> Result<Option<String>, Fault> {
    if claim.state != State::Hold {
        return Ok(None);
    }
    let until = answers::waits_until(claim, &decided.governing, &decided.facts, decided.decided_at)?;
    Ok(until.map(|until| {
        let args = [("until", reader.instant(until).into()), ("clauses", answers::wait_of(&decided.decision).into())];
        reader.say_with("claims-next-until", &args)
    }))
}

/// What was paid for what a claim is about; what had been given back before it was answered is no part of it.
pub(crate) fn paid(claim: &Claim, order: &Order) -> Option<Money> {
    let about = claim.about.as_ref()?;
    let item = order.items().into_iter().find(|item| item.key == about.item)?;
    if let Some(line) = &about.line {
        return item.share_of(line);
    }
    let answered = scope::answered(claim, &item);
    Money::sum(answered.iter().map(|line| line.paid), item.paid.currency()).ok()
}

/// What stood in the way, sentence by sentence.
fn reasons(view: &DecisionView) -> Vec<(Vec<Clause>, String)> {
    view.reasons()
        .into_iter()
        .map(|(clauses, sentence)| {
            (clauses.iter().map(|clause| Clause::to(&clause.id, &clause.href)).collect(), sentence)
        })
        .collect()
}

/// The act by which a person decided, unless the terms have decided again since.
pub(crate) fn decided_by(acts: &[Act]) -> Option<&Act> {
    let decides = |act: &&Act| matches!(act.kind, ActKind::Approve | ActKind::Refuse | ActKind::DecideAgain);
    acts.iter().rfind(decides).filter(|act| act.kind != ActKind::DecideAgain)
}

/// What the terms said. Once a person has decided, the answer is theirs; what the terms said stays readable as what it was.
pub(crate) fn terms_said(
    reader: &Reader,
    decided: &Decided,
    given: &GivenBefore,
    person: Option<&Act>,
) -> DecisionView {
    let view = DecisionView::after(reader, decided, given);
    let Some(act) = person else { return view };
    let mut answer = reader.say_with("claims-person-left", &[("at", reader.instant(act.acted_at).into())]);
    // What was proposed is no proposal any more, and nobody shall read it as one.
    if let Some(proposed) = &view.amount {
        answer = format!("{answer} {}", reader.say_with("claims-person-proposed", &[("amount", proposed.into())]));
    }
    DecisionView { answer, amount: None, step: None, ..view }
}

/// Whether a person decides because the bank has given the money back already.
async fn has_bank_paid(read: &mut Read, claim: &Claim) -> Result<bool, Fault> {
    let Some(about) = claim.about.as_ref().filter(|_| claim.state == State::Manual) else { return Ok(false) };
    Ok(at_the_bank(read, &about.order).await? == Some(AtTheBank::Paid))
}

/// What the terms said of money that the bank has given back, or of a course that nobody may have meant to give back: it is not
/// what is paid, and nobody shall read it as that.
fn beside(reader: &Reader, view: DecisionView, said: &str) -> DecisionView {
    let (mark, answer) = (agreements::Mark::Manual, reader.say(said));
    DecisionView { mark, answer, amount: None, step: None, changes: Vec::new(), curve: None, ..view }
}

fn unless_a_person_asks(reader: &Reader, view: DecisionView, bank_paid: bool, is_twice: bool) -> DecisionView {
    match (bank_paid, is_twice) {
        (true, _) => beside(reader, view, "claims-bank-terms"),
        (false, true) => beside(reader, view, "claims-twice-terms"),
        (false, false) => view,
    }
}

/// The same under a heading that says yes, with the amount, or no: whoever has the page read aloud hears that heading again, and
/// no other figure.
fn under_its_heading(view: DecisionView, person: Option<&Act>, title: &str) -> DecisionView {
    let is_said_above = person.is_none() && matches!(view.mark, agreements::Mark::Yes | agreements::Mark::No);
    let answer = if is_said_above { title.to_owned() } else { view.answer };
    DecisionView { is_said_above, answer, ..view }
}

/// A claim as its person sees it.
pub(super) struct ClaimView {
    pub(super) title: String,
    mark: Mark,
    state: String,
    lede: String,
    decision: Option<Markup>,
    /// That something is left out for whoever has not signed in.
    left_out: Option<String>,
    /// What was answered before it was decided again, and where its record is.
    before: Vec<earlier::Line>,
    before_title: String,
    /// What a person said who decided, for the customer to read.
    person: Option<(String, Vec<String>)>,
    reasons_title: String,
    reasons: Vec<(Vec<Clause>, String)>,
    goodwill: Vec<String>,
    goodwill_title: String,
    /// A credit towards another course that was offered (C9b).
    credit: Vec<String>,
    credit_title: String,
    next_title: String,
    next: Vec<String>,
    /// When the money shows, and whom to ask once it should have arrived.
    arrival: Vec<(Vec<Clause>, String)>,
    promises: Option<Markup>,
    way_on: Option<(String, Vec<way_on::Line>)>,
    /// The better right that still stands: what is looked for first.
    better: Option<way_on::Better>,
    object_title: String,
    object: String,
    keep: String,
    /// Which body settles disputes, after a no and where the school has said.
    disputes: Option<String>,
    contact: Option<(String, String)>,
    /// What was said against the answer, and the form to say it.
    pub(super) objection: Option<Markup>,
    declared: Option<Table>,
    declared_title: String,
    links: Vec<(String, String)>,
}

pub(super) async fn view(read: &mut Read, claim: &Claim, reader: &Reader) -> Result<ClaimView, Fault> {
    let decided = history::decided(read, claim).await?;
    let acts = store::acts(read, &claim.id).await?;
    let person = decided_by(&acts);
    let arrival = on_its_way::after(read, claim, decided.as_ref(), reader).await?;
    let until = decided.as_ref().map(|decided| waits_until(reader, claim, decided)).transpose()?.flatten();
    let given = given_before::claimed(read, claim).await?;
    let bank_paid = has_bank_paid(read, claim).await?;
    let twice = if claim.state == State::Manual { second_payment(read, claim).await? } else { None };
    let is_told = history::is_told(read, claim);
    let decided = decided.map(|decided| {
        let said = terms_said(reader, &decided, &given, person);
        let said = if is_told { said } else { history::masked(said) };
        let is_yes = decided.decision.outcome.is_yes();
        (unless_a_person_asks(reader, said, bank_paid, twice.is_some() && is_yes), decided.governing)
    });
    let written = |name: &str| match decided.as_ref().and_then(|(_, governing)| governing.value(name)) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    };
    let contact = written("contact.email").map(|email| (email, written("contact.subject")));
    let reasons = decided.as_ref().filter(|_| person.is_none()).map(|(view, _)| reasons(view)).unwrap_or_default();
    let governing = decided.as_ref().map(|(_, governing)| governing);
    let (way_on, better) = way_on::after_a_no(read, claim, reader, governing).await?;
    let cited = |clauses: &str| clauses.split(", ").map(|id| way_on::cite(governing, id)).collect();
    let arrival = arrival.into_iter().map(|(clauses, text)| (cited(&clauses), text)).collect();
    let mut owed = promises::of(read, claim.id.as_str()).await?;
    let goodwill = goodwill(read, reader, &acts, &mut owed).await?;
    let order = tied_to(read, claim).await?;
    let mut view = ClaimView::of(reader, claim, goodwill);
    view.back_before(reader, &acts);
    view.asked_by_a_person(reader, bank_paid, twice);
    if claim.state == State::Refused {
        view.disputes = disputes(reader, &read.school().settings().seller);
    }
    view.paid_otherwise(reader, claim, payments::paid_otherwise(read, claim.id.as_str()).await?.as_ref());
    view.next.extend(until);
    view.repeats(read, reader, claim).await?;
    if owed.iter().any(is_missed) {
        view.next.push(reader.say("claims-next-overdue"));
    }
    view.reasons = reasons;
    if let (Some((_, lines)), Some(way_on)) = (&mut view.way_on, way_on) {
        *lines = way_on;
    }
    view.offered(reader, credit::said(read, claim, reader).await?);
    view.arrival = arrival;
    if let Some(act) = person {
        let paid = order.as_ref().and_then(|order| paid(claim, order));
        view.decided_by(reader, claim, by_person(reader, act, paid, &given));
    }
    view.decision = decided.map(|(said, _)| decision_markup(reader, &under_its_heading(said, person, &view.title)));
    view.gave(read, reader, claim, &acts).await?;
    view.better = better;
    view.contact = contact.map(|(email, subject)| {
        let tied = order.as_ref().map(|order| order.number.as_str());
        let number = tied.or(Some(claim.given_order.as_str())).filter(|number| !number.is_empty());
        write_to(reader, &email, subject.as_deref(), number)
    });
    let today = read.today();
    view.promises = (!owed.is_empty()).then(|| {
        let drawn = promise_ribbon(reader, today, &owed as &[Promise]);
        html! { (promise_list(reader, &owed)) @if let Some(drawn) = drawn { (drawn) } }
    });
    if let Some(order) = &order {
        view.leads_to(reader, claim, order);
    }
    Ok(view)
}

/// The order a claim is about, once that is known.
async fn tied_to(read: &mut Read, claim: &Claim) -> Result<Option<Order>, Fault> {
    match &claim.about {
        Some(about) => ordering::order(read, &about.order).await,
        None => Ok(None),
    }
}

/// What was given in goodwill, a line each; what of it is promised comes to what is owed.
async fn goodwill(
    read: &mut Read,
    reader: &Reader,
    acts: &[Act],
    owed: &mut Vec<Promise>,
) -> Result<Vec<String>, Fault> {
    let mut lines = Vec::new();
    for act in acts.iter().filter(|act| act.kind == ActKind::Goodwill) {
        owed.extend(promises::of(read, act.id.as_str()).await?);
        let line = past_requests::goodwill(read, act, reader).await?;
        lines.push(if act.words.is_empty() { line } else { format!("{line} {}", act.words) });
    }
    Ok(lines)
}

impl ClaimView {
    pub(super) fn of(reader: &Reader, claim: &Claim, goodwill: Vec<String>) -> Self {
        let state = claim.state.as_str();
        let amount = claim.amount.map(|amount| reader.money(amount)).unwrap_or_default();
        let args = [("amount", amount.into()), ("until", claim.hold_until.as_deref().unwrap_or_default().into())];
        let refused = claim.state == State::Refused;
        let column = |key: &str| reader.say(key);
        let rows = declared(reader, claim).into_iter();
        let rows = rows.map(|row| row.into_iter().map(|cell| html! { (cell) }).collect());
        let declared = Table::new(column("claims-letter-declared")).quiet();
        Self {
            title: reader.say_with(&format!("claims-answer-{state}"), &args),
            mark: mark_of(claim.state),
            state: reader.say(&format!("claims-state-{state}")),
            lede: reader.say_with(&format!("claims-answer-{state}-text"), &args),
            decision: None,
            left_out: None,
            before: Vec::new(),
            before_title: reader.say("claims-earlier-title"),
            person: None,
            reasons_title: reader.say("claims-reasons"),
            reasons: Vec::new(),
            goodwill,
            goodwill_title: reader.say("claims-goodwill-title"),
            credit: Vec::new(),
            credit_title: reader.say("claims-credit-title"),
            next_title: reader.say("claims-next"),
            next: next(reader, claim, None),
            arrival: Vec::new(),
            promises: None,
            way_on: refused.then(|| (reader.say("claims-way-on"), way_on::uncited(reader, claim))),
            better: None,
            object_title: reader.say("claims-object-title"),
            object: reader.say(if claim.is_answered() { "claims-object-here" } else { "claims-object" }),
            keep: reader.say("claims-keep"),
            disputes: None,
            contact: None,
            objection: None,
            declared: Some(
                declared.column(column("claims-letter-field")).column(column("claims-letter-said")).rows(rows),
            ),
            declared_title: reader.say("claims-letter-declared"),
            links: Vec::new(),
        }
    }

    /// For whoever named order number and e-mail address, which is not to have shown to read that mailbox: without what was written
    /// before and the code of a credit, and with the way to sign in for the rest. What a held claim waits for may be about the
    /// account, too.
    #[must_use]
    pub(super) fn for_a_guest(self, reader: &Reader, claim: &Claim) -> Self {
        let is_held = claim.state == State::Hold;
        let sign_in = format!("/sign-in?next={}", encoded(&urls::claim(&claim.id)));
        Self {
            lede: if is_held { reader.say("claims-read-hold") } else { self.lede },
            left_out: Some(reader.say("claims-read-left-out")),
            credit: Vec::new(),
            declared: None,
            links: vec![(sign_in, reader.say("claims-read-sign-in"))],
            ..self
        }
    }

    /// A credit that was offered, which then is nothing to ask for any more.
    fn offered(&mut self, reader: &Reader, credit: Vec<String>) {
        if !credit.is_empty() {
            self.without_a_credit(reader);
        }
        self.credit = credit;
    }

    fn without_a_credit(&mut self, reader: &Reader) {
        if let Some((_, lines)) = &mut self.way_on {
            let to_ask_for = reader.say("claims-alternative-credit");
            lines.retain(|(_, text)| *text != to_ask_for);
        }
    }

    /// What can be gone to from here: asking in a hard case, after a no, and the order.
    fn leads_to(&mut self, reader: &Reader, claim: &Claim, order: &Order) {
        if claim.state == State::Refused && claim.exceptional.is_none() {
            let item = claim.about.as_ref().map(|about| about.item.as_str()).unwrap_or_default();
            if let Some(item) = order.items().iter().find(|each| each.key == item) {
                self.links.push((urls::ask_for(Kind::Refund, order, item), reader.say("claims-ask-hard-case")));
            }
        }
        let args = [("order", order.number.as_str().into())];
        self.links.push((ordering::urls::order(&order.id), reader.say_with("claims-to-order", &args)));
    }

    /// What was paid past the provider says so, in the words of its letter.
    fn paid_otherwise(&mut self, reader: &Reader, claim: &Claim, paid: Option<&PaidOtherwise>) {
        let Some(paid) = paid.filter(|_| claim.state == State::Settled) else { return };
        self.lede = reader.say_with("claims-answer-settled-otherwise", &past_requests::otherwise_args(reader, paid));
        self.next = next(reader, claim, Some(paid));
    }

    /// Why a person asks although the terms may have said yes.
    fn asked_by_a_person(&mut self, reader: &Reader, bank_paid: bool, twice: Option<Money>) {
        if bank_paid {
            self.lede = reader.say("claims-answer-manual-bank");
        } else if let Some(amount) = twice {
            self.lede = reader.say_with("claims-answer-manual-twice", &[("amount", reader.money(amount).into())]);
        }
    }

    /// Money was given beside the refusal: whoever reads the heading alone learns of both. What the terms said keeps its own.
    /// Where nothing of what was paid is left, no credit is spoken of any more.
    async fn gave(&mut self, read: &mut Read, reader: &Reader, claim: &Claim, acts: &[Act]) -> Result<(), Fault> {
        let Some(given) = goodwill_of(acts).filter(|_| claim.state == State::Refused) else { return Ok(()) };
        self.title = reader.say_with("claims-answer-goodwill", &[("amount", reader.money(given).into())]);
        self.lede = format!("{} {}", reader.say("claims-answer-goodwill-text"), self.lede);
        if let Some((order, item)) = scope::store_item(read, claim).await?
            && creditable(read, claim, &order, &item).await?.most.is_zero()
        {
            self.without_a_credit(reader);
        }
        Ok(())
    }

    /// What was closed because the money was back already is not called unknown.
    fn back_before(&mut self, reader: &Reader, acts: &[Act]) {
        let closed = acts.iter().find(|act| act.kind == ActKind::Close);
        if let Some(amount) = closed.and_then(|act| act.amount) {
            self.title = reader.say_with("claims-answer-back", &[("amount", reader.money(amount).into())]);
            self.lede = reader.say("claims-answer-back-text");
        }
    }

    /// What ended because it was asked for already, or gave way to a withdrawal, says so and leads to what is answered instead.
    async fn repeats(&mut self, read: &mut Read, reader: &Reader, claim: &Claim) -> Result<(), Fault> {
        if claim.about.is_none() || claim.state != State::Closed {
            return Ok(());
        }
        let first = store::repeated(read, &claim.id).await?;
        let gave_way = first.as_ref().is_some_and(|first| claim.gave_way_to(first));
        let (title, lede, see) = if gave_way {
            ("claims-answer-superseded", "claims-answer-superseded-text", "claims-see-withdrawal")
        } else {
            ("claims-answer-repeated", "claims-answer-repeated-text", "claims-see-first")
        };
        (self.title, self.lede) = (reader.say(title), reader.say(lede));
        self.links.extend(first.map(|first| (urls::claim(&first.id), reader.say(see))));
        Ok(())
    }

    /// Title and text are those of the person who decided, with their reasons.
    fn decided_by(&mut self, reader: &Reader, claim: &Claim, lines: Vec<String>) {
        if claim.state == State::Refused {
            self.title = reader.say("claims-answer-refused-person");
            self.lede = reader.say("claims-answer-refused-person-text");
        }
        self.person = Some((reader.say("claims-person-title"), lines));
    }
}

/// Whether an answer that was promised is late and has not come yet.
fn is_missed(promise: &Promise) -> bool {
    promise.kind == ANSWER && promise.state == promises::State::Missed && promise.closed_at.is_none()
}

/// What a person decided, in sentences: how much of what was paid, what not, and why.
pub(crate) fn by_person(reader: &Reader, act: &Act, paid: Option<Money>, given: &GivenBefore) -> Vec<String> {
    let mut lines = Vec::new();
    if let (ActKind::Approve, Some(amount)) = (act.kind, act.amount) {
        let paid = paid.unwrap_or(amount);
        let args = [("amount", reader.money(amount).into()), ("paid", reader.money(paid).into())];
        lines.push(reader.say_with("claims-person-approved", &args));
        lines.extend(given.step(reader, paid));
        if let Ok(rest) = given.left_of(paid).minus(amount)
            && rest.minor() > 0
        {
            lines.push(reader.say_with("claims-person-rest", &[("rest", reader.money(rest).into())]));
        }
    }
    if !act.words.is_empty() {
        lines.push(reader.say_with("claims-person-why", &[("words", (&act.words).into())]));
    }
    lines
}

/// The address to write to, with a subject that names the order, where its number is known, and what is said of it.
fn write_to(reader: &Reader, email: &str, subject: Option<&str>, number: Option<&str>) -> (String, String) {
    let subject: Vec<&str> = subject.into_iter().chain(number).collect();
    let said = match number {
        Some(number) => reader.say_with("claims-contact", &[("email", email.into()), ("order", number.into())]),
        None => reader.say_with("claims-contact-nameless", &[("email", email.into())]),
    };
    (format!("mailto:{email}?subject={}", encoded(&subject.join(" "))), said)
}

pub(super) fn markup(view: &ClaimView) -> Markup {
    html! {
        (heading(&view.title))
        p { (status_mark(view.mark, &view.state)) }
        (lede(&view.lede))
        @if !view.goodwill.is_empty() {
            (notice(Tone::Good, &view.goodwill_title, html! { @for line in &view.goodwill { p { (line) } } }))
        }
        @if let Some((title, lines)) = &view.person {
            (notice(Tone::Plain, title, html! { @for line in lines { p { (line) } } }))
        }
        @if !view.reasons.is_empty() {
            (panel(&view.reasons_title, html! { @for (clauses, text) in &view.reasons { (margin_line(clauses, html! { p { (text) } })) } }))
        }
        // After a no, the way on is what is looked for: it comes before all that can be read about it.
        @if let Some((title, lines)) = &view.way_on {
            (panel(title, html! { (way_on::better(view.better.as_ref())) @for (clause, text) in lines { (margin_line(std::slice::from_ref(clause), html! { p { (text) } })) } @if let Some((href, words)) = &view.contact { p { (link(href, words)) } } }))
            (object_panel(view))
        }
        @if !view.credit.is_empty() {
            (notice(Tone::Good, &view.credit_title, html! { @for line in &view.credit { p { (line) } } }))
        }
        @if let Some(decision) = &view.decision { (decision) }
        @if let Some(left_out) = &view.left_out { p { (left_out) } }
        @if !view.before.is_empty() { (panel(&view.before_title, earlier::markup(&view.before))) }
        (panel(&view.next_title, html! {
            ol { @for line in &view.next { li { (line) } } }
            @for (clauses, text) in &view.arrival { (margin_line(clauses, html! { p { (text) } })) }
            @if let Some(promises) = &view.promises { (promises) }
        }))
        @if view.way_on.is_none() { (object_panel(view)) }
        @if let Some(declared) = &view.declared { (panel(&view.declared_title, html! { (declared) })) }
        @if !view.links.is_empty() {
            (actions(html! { @for (href, label) in &view.links { (link(href, label)) } }))
        }
    }
}

fn object_panel(view: &ClaimView) -> Markup {
    panel(
        &view.object_title,
        html! {
            p { (view.object) }
            @if let Some(objection) = &view.objection { (objection) }
            @if let Some((href, words)) = &view.contact { p { (link(href, words)) } }
            @if let Some(disputes) = &view.disputes { p { (disputes) } }
            p { (view.keep) }
        },
    )
}

/// A claim in each state.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let objected = object::samples(reader).into_iter().map(|objection| {
        let claim = super::super::tests::sample(State::Refused);
        markup(&ClaimView { objection: Some(objection), ..ClaimView::of(reader, &claim, Vec::new()) })
    });
    State::ALL
        .into_iter()
        .map(|state| {
            let claim = super::super::tests::sample(state);
            let before =
                vec![earlier::Line { said: "<b>&</b>".to_owned(), record: Some(("/".to_owned(), "…".to_owned())) }];
            markup(&ClaimView { before, ..ClaimView::of(reader, &claim, vec!["50.00 €".to_owned()]) })
        })
        .chain(objected)
        .chain([State::Refused, State::Hold].map(|state| {
            let claim = super::super::tests::sample(state);
            markup(&ClaimView::of(reader, &claim, Vec::new()).for_a_guest(reader, &claim))
        }))
        .collect()
}

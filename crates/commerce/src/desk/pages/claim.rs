//! One claim at the desk: what was declared, what is known, what the terms say, what was done, and what can be done now.
//! What a click does is in `act.rs`, what was done in `done.rs`.

use axum::Router;
use axum::extract::{Path, State as Axum};
use axum::http::StatusCode;
use axum::routing::get;
use lyceum_kernel::Money;
use lyceum_people::accounts;
use lyceum_people::agreements::{self, Decided, DecisionView, GivenBefore, decision_markup, fact_name, show_value};
use lyceum_people::promises::{self, promise_list};
use lyceum_school::{Fault, Read, School};
use lyceum_terms::Value;
use lyceum_web::components::{
    Field, Kind as Input, Table, Tone, button, danger_button, disclosure, error_summary, facts, field, heading, hidden,
    labelled, link, notice, panel, quiet_button, radios, status_mark, whole,
};
use lyceum_web::{Agent, Answer, FormView, Page, Problem, RawForm};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::acts::debt_at_the_bank;
use super::super::{back, may_be_offered, refundable, urls};
use super::done::{self, LateView};
use super::said::ALREADY;
use super::{corrected, objections, who, why};
use crate::claims::letters::declared_by_customer;
use crate::claims::{
    self, Act, AtTheBank, Channel, Claim, ClaimId, Question, State, answered_before, at_most, at_the_bank, decided_by,
    mark_of, names, paid, terms_said,
};
use crate::ordering::{self, Order};
use crate::payments;

pub(super) fn router() -> Router<School> {
    Router::new().route("/desk/claims/{id}", get(show))
}

async fn show(Axum(school): Axum<School>, agent: Agent, Path(id): Path<ClaimId>) -> Answer {
    let mut read = school.read(&agent).await?;
    page(&mut read, &agent, &id, FormView::blank(), StatusCode::OK).await
}

/// The page with what stands in its forms.
pub(super) async fn page(read: &mut Read, agent: &Agent, id: &ClaimId, form: FormView, status: StatusCode) -> Answer {
    let claim = claims::claim(read, id).await?.ok_or(Problem::NotFound)?;
    let view = view(read, &claim, agent.reader(), form).await?;
    Ok(Page::new(agent, view.title.clone()).wide().status(status).main(markup(&view, agent.reader())))
}

/// The page for somebody who was too late: nothing of what they sent was done, who did what meanwhile stands first, and
/// what they typed stands in the forms that are left and, to be copied, in the notice.
pub(super) async fn page_for_the_late(read: &mut Read, agent: &Agent, id: &ClaimId, form: RawForm) -> Answer {
    let reader = agent.reader();
    let claim = claims::claim(read, id).await?.ok_or(Problem::NotFound)?;
    let acts = claims::acts(read, id).await?;
    let names = done::names(read, &acts).await?;
    let known: usize = form.text("acts").parse().unwrap_or(0);
    let late = LateView::of(reader, &claim, acts.get(known..).unwrap_or_default(), &names, &form);
    let mut view = view(read, &claim, reader, FormView::of(form)).await?;
    view.late = Some(late);
    let page = Page::new(agent, view.title.clone()).wide().status(StatusCode::CONFLICT);
    Ok(page.main(markup(&view, reader)))
}

/// A claim as the desk sees it.
struct DeskClaimView {
    title: String,
    claim: Claim,
    state: String,
    declared: Table,
    /// What it is about: the purchase, what was paid, what was confirmed, what is owed by when.
    about: Vec<(String, Markup)>,
    /// Other orders of the same person.
    orders: Vec<(String, String)>,
    /// What an unmatched declaration may be about: value, label.
    candidates: Vec<(String, String)>,
    /// Orders of which money went back already, by number, and how much and when.
    back: Vec<(String, String)>,
    /// The language the customer reads.
    language: String,
    /// Why a person must decide.
    why: Option<String>,
    decision: Option<Markup>,
    facts: Option<Table>,
    acts: Option<Table>,
    links: Vec<(String, String)>,
    /// Where it is noted that its money, which came back, was paid by other means.
    otherwise: Option<String>,
    /// Whether the customer was asked what is missing; they are asked once.
    is_asked: bool,
    /// What was given in goodwill, beside a refusal.
    given: Option<Money>,
    /// Whether something is left that could be given.
    is_left: bool,
    /// Whether a credit may be offered (C9b).
    may_credit: bool,
    /// How many acts the page shows; sent with each form, so that a late one learns what was done since.
    acts_shown: usize,
    late: Option<LateView>,
    /// What was said against the answer, and the forms to answer it.
    objections: Markup,
    form: FormView,
}

async fn view(read: &mut Read, claim: &Claim, reader: &Reader, form: FormView) -> Result<DeskClaimView, Fault> {
    let decided = match &claim.decision {
        Some(id) => agreements::decision(read, id).await?,
        None => None,
    };
    let acts = claims::acts(read, &claim.id).await?;
    let order = match &claim.about {
        Some(about) => ordering::order(read, &about.order).await?,
        None => None,
    };
    let names = done::names(read, &acts).await?;
    let claim = &capped(read, claim).await?;
    let asked = claims::question_of(read, &claim.id).await?;
    let mut view = DeskClaimView::of(reader, claim, decided.as_ref(), form);
    let given = claims::given_before::claimed(read, claim).await?;
    let said = decided.as_ref().map(|decided| terms_said_to_staff(reader, decided, &given, decided_by(&acts)));
    view.why = said.as_ref().and_then(|said| why::sentence(reader, claim, said));
    view.decision = said.map(|said| decision_markup(reader, &said));
    view.is_asked = asked.is_some();
    let back = match claim.state {
        State::Failed => payments::refunds_of(read, claim.id.as_str()).await?.pop(),
        _ => None,
    };
    view.otherwise = back.as_ref().map(|back| urls::paid_otherwise(back.id.as_str()));
    view.given = claims::goodwill_of(&acts);
    view.is_left = refundable(read, claim).await?.is_none_or(|most| most.minor() > 0);
    view.may_credit = may_be_offered(read, claim, decided.as_ref()).await?;
    view.acts_shown = acts.len();
    view.acts = (!acts.is_empty()).then(|| done::acts_table(reader, &acts, &names));
    view.about = about(read, reader, claim, order.as_ref()).await?;
    let bank = match (&back, &order) {
        (Some(back), _) => debt_at_the_bank(read, back).await?,
        (None, Some(order)) => at_the_bank(read, &order.id).await?,
        (None, None) => None,
    };
    if let Some(bank) = bank {
        view.about.push((reader.say("desk-bank"), html! { strong { (said_of_the_bank(reader, claim, bank)) } }));
    }
    view.about.extend(corrected::corrected(read, reader, &claim.id).await?);
    let before = answered_before::answered(read, reader, claim).await?;
    if !before.is_empty() {
        view.about.push((reader.say("claims-earlier-title"), answered_before::markup(&before)));
    }
    view.objections = objections::of_claim(read, reader, claim, &view.form).await?;
    view.about.extend(asked.iter().flat_map(|asked| answered(reader, asked)));
    let known = orders_of(read, claim, order.as_ref(), &view.form).await?;
    let named = ordering::by_number(read, &claim.given_order).await?;
    view.declared = declared_table(reader, claim, named.as_ref());
    if claim.state == State::Unmatched {
        view.may_be_about(read, reader, &known).await?;
    }
    view.orders = known.iter().map(|order| (urls::order(&order.number), order_line(reader, order))).collect();
    view.links.push((claims::urls::claim(&claim.id), reader.say("desk-as-customer")));
    if let Some(order) = order {
        let label = reader.say_with("claims-to-order", &[("order", order.number.as_str().into())]);
        view.links.push((urls::order(&order.number), label));
    }
    Ok(view)
}

/// What the bank has to do with the money of a claim, and what follows from it: what is decided cannot be refused any more.
pub(super) fn said_of_the_bank(reader: &Reader, claim: &Claim, bank: AtTheBank) -> String {
    let said = reader.say(bank.key());
    if bank == AtTheBank::Paid && matches!(claim.state, State::Manual | State::Hold) {
        return format!("{said} {}", reader.say("desk-bank-refuse"));
    }
    said
}

/// The claim with what the customer asks for or, where they named nothing, the terms propose, or else all that can go back: what
/// is known stands in the form, and what stands there is never refused.
async fn capped(read: &mut Read, claim: &Claim) -> Result<Claim, Fault> {
    let most = refundable(read, claim).await?;
    let asked = claim.asked.filter(|asked| most.is_none_or(|most| most.currency() == asked.currency()));
    // Who asks for some of the money and does not say how much leaves that to whoever decides.
    let whole = most.filter(|_| !claim.partial && matches!(claim.state, State::Manual | State::Hold));
    let Some(proposed) = asked.or(claim.proposed).or(whole) else { return Ok(claim.clone()) };
    let most = most.unwrap_or(proposed);
    Ok(Claim { proposed: Some(at_most(proposed, most)), ..claim.clone() })
}

/// The orders of which money went back, each with how much and when.
async fn went_back(read: &mut Read, reader: &Reader, orders: &[Order]) -> Result<Vec<(String, String)>, Fault> {
    let mut all = Vec::new();
    for order in orders {
        let lines = back::went_back(read, order).await?;
        if !lines.is_empty() {
            let lines: Vec<String> = lines.iter().map(|line| back::said(reader, order, line)).collect();
            all.push((order.number.clone(), reader.list(&lines)));
        }
    }
    Ok(all)
}

/// What was declared; the number of an order leads to it.
fn declared_table(reader: &Reader, claim: &Claim, named: Option<&Order>) -> Table {
    let number = |cell: &str| named.filter(|_| !cell.is_empty() && cell == claim.given_order);
    let cell = |text: String| match number(&text) {
        Some(order) => link(&urls::order(&order.number), &text),
        None => html! { (text) },
    };
    let rows = declared_by_customer(reader, claim).into_iter().map(|row| row.into_iter().map(cell).collect());
    Table::new(reader.say("desk-declared"))
        .column(reader.say("claims-letter-field"))
        .column(reader.say("claims-letter-said"))
        .rows(rows)
}

/// When the customer was asked what is missing, and what they added.
fn answered(reader: &Reader, asked: &Question) -> Vec<(String, Markup)> {
    let asked_at = (reader.say("desk-asked"), html! { (reader.instant(asked.asked_at)) });
    let Some((at, added)) = &asked.answer else {
        return vec![asked_at, (reader.say("desk-completed"), html! { (reader.say("desk-not-yet")) })];
    };
    let fields = [
        ("claims-field-order", &added.order),
        ("claims-field-email", &added.email),
        ("claims-field-course", &added.course),
        ("claims-field-customer-words", &added.words),
    ];
    let completed = html! {
        (reader.instant(*at))
        ul { @for (label, text) in fields { @if !text.is_empty() { li { (labelled(reader, &reader.say(label))) " " (text) } } } }
    };
    vec![asked_at, (reader.say("desk-completed"), completed)]
}

/// What the terms said; until a person has decided, in words that speak of the customer.
fn terms_said_to_staff(reader: &Reader, decided: &Decided, given: &GivenBefore, person: Option<&Act>) -> DecisionView {
    let view = terms_said(reader, decided, given, person);
    let answer = view.answer.clone();
    let view = view.for_staff(reader);
    if person.is_some() { DecisionView { answer, ..view } } else { view }
}

impl DeskClaimView {
    fn of(reader: &Reader, claim: &Claim, decided: Option<&Decided>, form: FormView) -> Self {
        let kind = reader.say(&format!("claims-kind-{}", claim.kind.as_str()));
        // The amount that is proposed stands in the form; a person may change it.
        let proposed = claim.proposed.or(claim.amount).map(|amount| reader.typed(amount)).unwrap_or_default();
        let untouched = form.typed.pairs().next().is_none();
        let form = if untouched { FormView::filled(&[("amount", &proposed)]) } else { form };
        Self {
            title: reader.say_with("desk-claim", &[("kind", kind.into()), ("name", claim.name.as_str().into())]),
            claim: claim.clone(),
            state: reader.say(&format!("claims-state-{}", claim.state.as_str())),
            declared: declared_table(reader, claim, None),
            back: Vec::new(),
            language: accounts::language_name(reader, claim.locale),
            why: None,
            decision: None,
            facts: decided.map(|decided| facts_table(reader, decided)),
            acts: None,
            about: Vec::new(),
            orders: Vec::new(),
            candidates: Vec::new(),
            links: Vec::new(),
            otherwise: None,
            is_asked: false,
            given: None,
            is_left: true,
            may_credit: claim.state == State::Refused,
            acts_shown: 0,
            late: None,
            objections: html! {},
            form,
        }
    }

    /// What a declaration without an order may be about. The one purchase that its address or its number leads to is chosen; one
    /// that only bears the same name is offered.
    async fn may_be_about(&mut self, read: &mut Read, reader: &Reader, known: &[Order]) -> Result<(), Fault> {
        self.candidates = known.iter().flat_map(|order| candidates(reader, &self.claim, order)).collect();
        self.back = went_back(read, reader, known).await?;
        let only: Vec<(&str, &str)> = [("which", &self.candidates), ("back", &self.back)]
            .into_iter()
            .filter_map(|(field, list)| match list.as_slice() {
                [(only, _)] => Some((field, only.as_str())),
                _ => None,
            })
            .collect();
        let untouched = self.form.typed.pairs().all(|(name, _)| name == "amount");
        if untouched && !only.is_empty() {
            self.form = FormView::filled(&only);
        }
        if known.is_empty() {
            let named = who::of_the_name(read, &self.claim).await?;
            self.candidates = named.iter().flat_map(|order| candidates(reader, &self.claim, order)).collect();
        }
        Ok(())
    }
}

/// What a claim is about, as the desk must know it before it answers.
async fn about(
    read: &mut Read,
    reader: &Reader,
    claim: &Claim,
    order: Option<&Order>,
) -> Result<Vec<(String, Markup)>, Fault> {
    let mut about = Vec::new();
    if let Some(order) = order {
        let title = names::of_order(reader, claim, order);
        about.push((reader.say("desk-about"), html! { (title.unwrap_or_default()) }));
        let paid = paid(claim, order).map(|paid| reader.money(paid)).unwrap_or_default();
        let by = payments::method_of(read, order.id.as_str()).await?;
        let by = by.map(|method| format!(" ({})", reader.say(&format!("desk-method-{}", method.as_str()))));
        about.push((reader.say("desk-paid"), html! { (paid) (by.unwrap_or_default()) }));
        let confirmed = order.confirmed_at.map(|at| reader.instant(at));
        let confirmed = confirmed.unwrap_or_else(|| reader.say("desk-unconfirmed"));
        about.push((reader.say("desk-confirmed"), html! { (confirmed) }));
    }
    let owed = promises::of(read, claim.id.as_str()).await?;
    if !owed.is_empty() {
        about.push((reader.say("desk-owed"), promise_list(reader, &owed)));
    }
    Ok(about)
}

/// The orders the claim may be about, or the person's others: by the account, the address and the numbers named.
async fn orders_of(
    read: &mut Read,
    claim: &Claim,
    order: Option<&Order>,
    form: &FormView,
) -> Result<Vec<Order>, Fault> {
    let given = claims::completed(read, claim).await?;
    let mut person = order.map(|order| order.person.clone());
    for email in [&given.email, &claim.email].into_iter().filter(|_| order.is_none()) {
        if person.is_none() {
            person = accounts::by_email(read, email).await?.map(|person| person.id);
        }
    }
    let mut orders = match &person {
        Some(person) => ordering::of(read, person).await?,
        None => Vec::new(),
    };
    for number in [form.typed.text("order"), given.order.as_str(), claim.given_order.as_str()] {
        let found = if order.is_none() { ordering::by_number(read, number).await? } else { None };
        // However a number was typed, an order stands in the list once.
        let news = found.filter(|found| !orders.iter().any(|known| known.id == found.id));
        orders.extend(news);
    }
    orders.retain(Order::is_paid);
    orders.truncate(20);
    Ok(orders)
}

fn order_line(reader: &Reader, order: &Order) -> String {
    let titles: Vec<String> = order.items().into_iter().map(|item| item.title).collect();
    let args = [
        ("order", (&order.number).into()),
        ("titles", reader.list(&titles).into()),
        ("total", reader.money(order.total).into()),
        ("at", reader.instant(order.placed_at).into()),
    ];
    reader.say_with("desk-order-line", &args)
}

/// What of an order can be chosen: everything, each purchase, each course of a bundle; and whose it is, where it was placed from
/// another address.
fn candidates(reader: &Reader, claim: &Claim, order: &Order) -> Vec<(String, String)> {
    let items = order.items();
    let said = |key: &str, title: &str, paid: Money| {
        let args = [("order", (&order.number).into()), ("title", title.into()), ("paid", reader.money(paid).into())];
        let choice = reader.say_with(key, &args);
        if !who::is_anothers(claim, order) {
            return choice;
        }
        let args =
            [("choice", choice.into()), ("name", order.name.as_str().into()), ("email", order.email.as_str().into())];
        reader.say_with("desk-choice-other", &args)
    };
    let mut choices = Vec::new();
    let open = || items.iter().filter(|item| item.refunded_at.is_none());
    if open().count() > 1 {
        choices.push((format!("{}/all", order.number), said("desk-choice-all", "", order.total)));
    }
    for item in open() {
        choices.push((
            format!("{}/{}", order.number, item.key),
            said("desk-choice", &names::open(reader, item), item.left().paid),
        ));
        for line in item.lines.iter().filter(|line| item.bundle.is_some() && line.refunded_at.is_none()) {
            let value = format!("{}/{}/{}", order.number, item.key, line.id);
            choices.push((value, said("desk-choice-part", &line.title, line.paid)));
        }
    }
    choices
}

/// Every fact the decision was made on, as recorded.
fn facts_table(reader: &Reader, decided: &Decided) -> Table {
    let absent = reader.say("desk-fact-absent");
    let rows = decided.facts.iter().map(|(name, value)| {
        let value = if *value == Value::Absent { absent.clone() } else { show_value(reader, value) };
        vec![html! { (fact_name(reader, name)) " " code { (name) } }, html! { (value) }]
    });
    Table::new(reader.say("desk-facts"))
        .quiet()
        .column(reader.say("desk-fact"))
        .column(reader.say("desk-fact-value"))
        .rows(rows)
}

fn markup(view: &DeskClaimView, reader: &Reader) -> Markup {
    html! {
        (error_summary(&view.form.errors, reader))
        @if let Some(late) = &view.late { (done::late_markup(late)) }
        (heading(&view.title))
        p {
            (status_mark(mark_of(view.claim.state), &view.state))
            @if let Some(given) = view.given { " " (reader.say_with("desk-amount-goodwill", &[("amount", reader.money(given).into())])) }
        }
        p { (reader.say_with("desk-reads-line", &[("language", view.language.as_str().into())])) }
        @if !view.back.is_empty() {
            (notice(Tone::Plain, &reader.say("desk-back-title"), html! {
                @for (number, line) in &view.back { p { (link(&urls::order(number), number)) " " (whole(line)) } }
            }))
        }
        @if !view.about.is_empty() {
            @let about: Vec<(&str, Markup)> = view.about.iter().map(|(label, value)| (label.as_str(), value.clone())).collect();
            (facts(&about))
        }
        @if let Some(acts) = &view.acts { (panel(&reader.say("desk-acts"), html! { (acts) })) }
        (view.declared)
        ul { @for (href, label) in &view.links { li { (link(href, label)) } } }
        @if !view.orders.is_empty() {
            (disclosure(&reader.say("desk-orders"), html! { ul { @for (href, label) in &view.orders { li { (link(href, label)) } } } }))
        }
        @if let Some(why) = &view.why { p { strong { (why) } } }
        (view.objections)
        (forms(view, reader))
        @if let Some(decision) = &view.decision { (decision) }
        @if let Some(facts) = &view.facts { (disclosure(&reader.say("desk-facts"), html! { (facts) })) }
    }
}

/// What can be done in this state; each form names the version it was drawn for.
fn forms(view: &DeskClaimView, reader: &Reader) -> Markup {
    let amount = || field(&view.form, "amount", reader.say("desk-amount-field"), Input::Number, "off");
    let said = |key: &str| reader.say(key);
    html! {
        @match view.claim.state {
            State::Manual | State::Hold => {
                (form(view, "approve", &said("desk-act-approve"), &html! {
                    p { (said("desk-approve-text")) }
                    (amount()) (reasons(view, reader, "words")) (button(&said("desk-approve")))
                }))
                (form(view, "refuse", &said("desk-act-refuse"), &html! {
                    (reasons(view, reader, "reasons")) (danger_button(&said("desk-refuse")))
                }))
                (form(view, "decide_again", &said("desk-act-decide-again"), &html! {
                    p { (said("desk-again-text")) } (quiet_button(&said("desk-again")))
                }))
            }
            State::Refused => (forms_after_a_no(view, reader)),
            State::Unmatched => (forms_without_order(view, reader)),
            State::Failed => {
                (form(view, "retry", &said("desk-act-retry"), &html! {
                    p { (said("desk-retry-text")) } (button(&said("desk-retry")))
                }))
                @if let Some(href) = &view.otherwise { p { (link(href, &said("desk-act-paid-otherwise"))) } }
            }
            State::Received | State::Granted | State::Processed | State::Settled | State::Closed => {}
        }
    }
}

/// What can be done beside a refusal; where nothing is left to give, nothing is offered that would only be refused.
fn forms_after_a_no(view: &DeskClaimView, reader: &Reader) -> Markup {
    let amount = || field(&view.form, "amount", reader.say("desk-amount-field"), Input::Number, "off");
    let said = |key: &str| reader.say(key);
    html! {
        @if view.is_left {
            (form(view, "goodwill", &said("desk-act-goodwill"), &html! {
                p { (said("desk-goodwill-text")) }
                (amount()) (reasons(view, reader, "words")) (button(&said("desk-goodwill")))
            }))
        } @else { p { (said("desk-goodwill-none")) } }
        @if view.may_credit {
            (form(view, "credit", &said("desk-act-credit"), &html! {
                p { (said("desk-credit-text")) }
                (field(&view.form, "credit", said("desk-credit-field"), Input::Number, "off"))
                (field(&view.form, "until", said("desk-credit-until"), Input::Date, "off"))
                (button(&said("desk-credit")))
            }))
        }
        @if matches!(view.claim.channel, Channel::Desk(_)) {
            (form(view, "time", &said("desk-time-title"), &corrected::fields(reader, &view.form)))
        }
        (form(view, "decide_again", &said("desk-act-decide-again"), &html! {
            p { (said("desk-again-refused-text")) } (quiet_button(&said("desk-again")))
        }))
    }
}

/// What can be done with a declaration that is tied to no order.
fn forms_without_order(view: &DeskClaimView, reader: &Reader) -> Markup {
    let said = |key: &str| reader.say(key);
    let choices = |list: &[(String, String)], name: &str, legend: &str| {
        let choices: Vec<(&str, &str)> = list.iter().map(|(value, label)| (value.as_str(), label.as_str())).collect();
        radios(&view.form, name, &reader.say(legend), &choices)
    };
    html! {
        @if !view.back.is_empty() {
            (form(view, "close", &said("desk-back-title"), &html! {
                p { (said("desk-back-text")) }
                (hidden(ALREADY, "yes"))
                (choices(&view.back, "back", "desk-which-order"))
                (button(&said("desk-back-button")))
            }))
        }
        (form(view, "attach", &said("desk-act-attach"), &html! {
            @if !view.candidates.is_empty() { (choices(&view.candidates, "which", "desk-which")) }
            (field(&view.form, "order", said("desk-other-order"), Input::Text, "off").optional(said("claims-optional")))
            (button(&said("desk-attach")))
        }))
        @if matches!(view.claim.channel, Channel::Desk(_)) {
            (form(view, "time", &said("desk-time-title"), &corrected::fields(reader, &view.form)))
        }
        @if !view.is_asked {
            (form(view, "ask", &said("desk-act-ask"), &html! {
                p { (said("desk-ask-text")) }
                (field(&view.form, "question", theirs(view, reader, "desk-question"), Input::Area, "off")
                    .max(4000).optional(said("claims-optional")))
                (button(&said("desk-ask")))
            }))
        }
        (form(view, "close", &said("desk-act-close"), &html! {
            (reasons(view, reader, "reasons")) (danger_button(&said("desk-close")))
        }))
    }
}

/// The reasons the customer reads. Each form of a page has a field of its own for words, so that no two fields share a name.
fn reasons<'v>(view: &'v DeskClaimView, reader: &Reader, name: &'v str) -> Field<'v> {
    field(&view.form, name, theirs(view, reader, "desk-reasons"), Input::Area, "off").max(4000)
}

/// A label that says in which language its field is read.
fn theirs(view: &DeskClaimView, reader: &Reader, key: &str) -> String {
    reader.say_with(key, &[("language", view.language.as_str().into())])
}

fn form(view: &DeskClaimView, act: &str, title: &str, inside: &Markup) -> Markup {
    let action = format!("{}/{act}", urls::claim(&view.claim.id));
    panel(
        title,
        html! {
            form method="post" action=(action) novalidate {
                (hidden("version", &view.claim.version.to_string()))
                (hidden("acts", &view.acts_shown.to_string()))
                (inside)
            }
        },
    )
}

/// A claim in each state.
#[cfg(test)]
pub(super) fn samples(reader: &Reader) -> Vec<Markup> {
    let of = |state| DeskClaimView::of(reader, &claims::sample(state), None, FormView::blank());
    let mut late = of(State::Refused);
    let form = RawForm::of(&[("amount", "40.00"), ("words", "<b>&</b>")]);
    late.late = Some(LateView::of(reader, &late.claim, &[super::super::tests::act()], &[], &form));
    State::ALL.into_iter().map(of).chain([late]).map(|view| markup(&view, reader)).collect()
}

//! What must be known before a claim is decided. Gathers from whoever knows it; decides nothing.

use std::collections::BTreeMap;

use lyceum_kernel::{Day, Instant, Money, PersonId, Zone};
use lyceum_people::accounts::{self, Kind as CustomerKind};
use lyceum_people::agreements;
use lyceum_providers::Method;
use lyceum_school::{Context, Fault};
use lyceum_store::Reads;
use lyceum_teaching::catalog::CourseId;
use lyceum_teaching::{credentials, learning};
use lyceum_terms::Facts;
use lyceum_terms::Value;

use super::earlier_claims::Earlier;
use crate::claims::{
    Channel, Claim, Declaration, DisputeEnd, Finding, FindingKind, Ground, Kind, Reason, findings::peaks, store,
};
use crate::offers::Supply;
use crate::ordering::{Item, Line, LineId, Order};
use crate::payments;

/// What a request says by itself.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) kind: Kind,
    pub(crate) sent_at: Instant,
    pub(crate) channel: Channel,
    pub(crate) reason: Option<Reason>,
    pub(crate) exceptional: Option<Ground>,
    /// Only some of the money is asked for (C6a).
    pub(crate) partial: bool,
    /// The one course of a bundle that is asked back.
    pub(crate) line: Option<LineId>,
}

impl Request {
    /// A request as somebody would make it at this instant, without any particular reason.
    pub(crate) fn at(sent_at: Instant) -> Self {
        let (kind, channel) = (Kind::Refund, Channel::Account);
        Self { kind, sent_at, channel, reason: None, exceptional: None, partial: false, line: None }
    }

    /// The request a declaration would make at this instant, about no particular course of a bundle.
    pub(crate) fn declared(declaration: &Declaration, sent_at: Instant) -> Self {
        Self {
            kind: declaration.kind,
            reason: declaration.reason,
            exceptional: declaration.exceptional,
            partial: declaration.partial,
            ..Self::at(sent_at)
        }
    }

    /// The request a claim made.
    pub(crate) fn of(claim: &Claim) -> Self {
        Self {
            kind: claim.kind,
            sent_at: claim.sent_at,
            channel: claim.channel,
            reason: claim.reason,
            exceptional: claim.exceptional,
            partial: claim.partial,
            line: claim.about.as_ref().and_then(|about| about.line.clone()),
        }
    }
}

/// Everything the questions of the course shop may ask for, about one item of one order. How the customer stood is said of the
/// instant the request was sent at, however long it waited: whoever goes on learning meanwhile loses nothing by it (C2b, C2e,
/// C2f). What the answer waits for, a dispute or a problem that is solved, is said of now.
pub(crate) async fn gather(
    r: &mut (impl Reads + Context),
    order: &Order,
    item: &Item,
    request: &Request,
) -> Result<Facts, Fault> {
    // What was given back of a bundle is not asked for again: it is all about what is left.
    let bought = item;
    let item = &bought.left();
    let mut facts = Gathered(Facts::new());
    facts.request(r, order, item, request);
    facts.put(peaks::FACT, peaks::as_of(r, request.sent_at).await?);
    facts.put("request.course", Value::Text(course(bought, item, request)));
    facts.history(r, order, item, request).await?;
    facts.purchase(order, item, request);
    facts.usage(r, bought, item, request.sent_at).await?;
    facts.contract(r, order, item).await?;
    facts.findings(r, order, item, request.sent_at).await?;
    facts.customer(r, order, request.sent_at).await?;
    facts.optional("payment.duplicate", payments::duplicate(r, order.id.as_str()).await?.map(Value::Money));
    Ok(facts.0)
}

/// What is asked back, by the titles it was sold under: one course, the purchase, or what is left of it.
fn course(bought: &Item, left: &Item, request: &Request) -> String {
    let one = request.line.as_ref().and_then(|one| bought.lines.iter().find(|line| line.id == *one));
    match one {
        Some(line) => line.title.clone(),
        None if left.lines.len() < bought.lines.len() => {
            let titles: Vec<&str> = left.lines.iter().map(|line| line.title.as_str()).collect();
            titles.join(", ")
        }
        None => bought.title.clone(),
    }
}

/// What `paid_by` asks for: when and on which ground money was approved.
pub(crate) fn approved(facts: &Facts, at: Instant, ground: &str) -> Facts {
    let mut facts = Gathered(facts.clone());
    facts.put("decision.approved_at", Value::Instant(at));
    facts.put("decision.ground", Value::Symbol(ground.to_owned()));
    facts.0
}

/// What is known once a refund has been taken over: its effects and what is told of it ask for it (C5, C7). A means that
/// the vocabulary has no word for stays unknown, and then the terms leave no sentence out.
pub(crate) fn processed(facts: &Facts, at: Instant, day: Day, method: Option<Method>) -> Facts {
    let mut facts = Gathered(facts.clone());
    if let Some(method) = method.filter(|method| *method != Method::Other) {
        facts.symbol("payment.method", method.as_str());
    }
    facts.put("refund.processed_at", Value::Instant(at));
    facts.put("refund.issued_on", Value::Day(day));
    facts.0
}

/// What `repurchase` asks for.
pub(crate) fn repurchase(now: Instant, last_refund: Day) -> Facts {
    let mut facts = Gathered(Facts::new());
    facts.put("request.sent_at", Value::Instant(now));
    facts.put("refund.issued_on", Value::Day(last_refund));
    facts.0
}

/// What `correction` asks for (C15e).
pub(crate) fn correction(now: Instant, duplicate: Money) -> Facts {
    let mut facts = Gathered(Facts::new());
    facts.put("request.sent_at", Value::Instant(now));
    facts.put("payment.duplicate", Value::Money(duplicate));
    facts.0
}

/// The same facts with one unit more done at this instant: what the next click would make of them. No unit is done that was
/// not opened, and that alone may end a right.
pub(crate) fn one_unit_later(facts: &Facts, at: Instant) -> Facts {
    let facts = &opened(facts, at);
    let count = |name| match facts.get(name) {
        Some(Value::Count(count)) => *count,
        _ => 0,
    };
    let (before, total) = (count("usage.units_done"), count("usage.units_total"));
    // Whoever has done them all has no unit left to do.
    let done = (before + 1).min(total.max(before));
    let is_service = matches!(facts.get("contract.kind"), Some(Value::Symbol(kind)) if kind == "service");
    let mut facts = Gathered(facts.clone());
    facts.put("usage.units_done", Value::Count(done));
    if is_service && done >= total {
        facts.put("service.performed_at", Value::Instant(at));
    }
    facts.0
}

/// The same facts with the whole course downloaded through the player.
pub(crate) fn with_download(facts: &Facts) -> Facts {
    let mut facts = Gathered(facts.clone());
    facts.put("download.full", Value::YesNo(true));
    facts.0
}

/// The same facts with a unit opened at this instant, if none was.
pub(crate) fn opened(facts: &Facts, at: Instant) -> Facts {
    let mut facts = Gathered(facts.clone());
    if facts.0.get("usage.first_at").is_none_or(|first| *first == Value::Absent) {
        facts.put("usage.first_at", Value::Instant(at));
    }
    facts.0
}

/// The same facts of a request that is looked at again at this instant: a wait that depends on time ends by it (C8b).
pub(crate) fn reviewed(facts: &Facts, at: Instant) -> Facts {
    let mut facts = Gathered(facts.clone());
    facts.put("request.reviewed_at", Value::Instant(at));
    facts.0
}

/// The same facts of a request for the whole.
pub(crate) fn of_the_whole(facts: &Facts) -> Facts {
    let mut facts = Gathered(facts.clone());
    facts.symbol("request.scope", "whole");
    facts.0
}

/// The least that is known of a declaration before its order is found.
pub(crate) fn declared(sent_at: Instant) -> Facts {
    let mut facts = Gathered(Facts::new());
    facts.put("request.sent_at", Value::Instant(sent_at));
    facts.put("support.peak_declared_at", Value::Absent);
    facts.put("customer.kind", Value::Symbol("consumer".to_owned()));
    facts.0
}

/// The same facts of a request sent at this instant.
pub(crate) fn sent_at(facts: &Facts, at: Instant) -> Facts {
    let mut facts = Gathered(facts.clone());
    facts.put("request.sent_at", Value::Instant(at));
    facts.0
}

/// What the offer of a credit asks for (C9b).
pub(crate) fn answered(is_refused: bool) -> Facts {
    let mut facts = Gathered(Facts::new());
    facts.put("decision.refused", Value::YesNo(is_refused));
    facts.0
}

/// What a declaration names (C4d).
pub(crate) fn named(order: Option<&str>, purchase_day: Option<Day>, course: Option<&str>) -> Facts {
    let mut facts = Gathered(Facts::new());
    facts.optional("request.order_number", order.map(|order| Value::Text(order.to_owned())));
    facts.optional("request.purchase_day", purchase_day.map(Value::Day));
    facts.optional("request.course", course.map(|course| Value::Text(course.to_owned())));
    facts.0
}

/// The same facts with a certificate issued at this instant.
pub(crate) fn with_certificate(facts: &Facts, at: Instant) -> Facts {
    let mut facts = Gathered(facts.clone());
    facts.put("certificate.issued_at", Value::Instant(at));
    facts.0
}

struct Gathered(Facts);

impl Gathered {
    fn put(&mut self, name: &str, value: Value) {
        self.0.set(name, value);
    }

    fn symbol(&mut self, name: &str, symbol: &str) {
        self.put(name, Value::Symbol(symbol.to_owned()));
    }

    /// What is not there is known not to be there.
    fn optional(&mut self, name: &str, value: Option<Value>) {
        self.put(name, value.unwrap_or(Value::Absent));
    }

    fn instant(&mut self, name: &str, at: Option<Instant>) {
        self.optional(name, at.map(Value::Instant));
    }

    fn request(&mut self, context: &impl Context, order: &Order, item: &Item, request: &Request) {
        self.put("request.sent_at", Value::Instant(request.sent_at));
        self.put("request.order_number", Value::Text(order.number.clone()));
        self.put("request.purchase_day", Value::Day(order.placed_at.day(context.school().zone())));
        self.put("request.subject", Value::Absent);
        self.put("request.clear", Value::YesNo(true));
        self.symbol("request.channel", request.channel.fact());
        self.instant("request.noted_at", request.channel.noted_at());
        let symbol = |word: &str| Value::Symbol(word.to_owned());
        // Whoever paid nothing withdraws by saying so; to ask for money that was never paid ends no contract (C3g).
        let withdraws = request.kind == Kind::Withdrawal;
        self.optional("request.kind", withdraws.then(|| symbol(request.kind.as_str())));
        self.optional("request.reason", request.reason.map(|reason| symbol(reason.as_str())));
        self.optional("request.exceptional_ground", request.exceptional.map(|ground| symbol(ground.as_str())));
        // The last course that is left of a bundle is all that is left.
        let part = request.line.is_some() && item.lines.len() > 1;
        let scope = if request.partial { "amount" } else { "whole" };
        self.symbol("request.scope", if part && !request.partial { "part" } else { scope });
    }

    /// Earlier requests and refunds of the same person (C2c, C2d). A request counts for the courses it was about, and for no other.
    async fn history(
        &mut self,
        r: &mut (impl Reads + Context),
        order: &Order,
        item: &Item,
        request: &Request,
    ) -> Result<(), Fault> {
        let asked = |line: &&Line| request.line.as_ref().is_none_or(|part| line.id == *part);
        let courses: Vec<CourseId> = item.lines.iter().filter(asked).map(|line| line.course.clone()).collect();
        let earlier = store::earlier(r, &order.person).await?;
        let zone = r.school().zone();
        for (name, value) in earlier_requests(&earlier, &courses, request.sent_at, zone) {
            self.put(name, value);
        }
        let last_refund = courses.iter().filter_map(|course| earlier.last_refund_of(course)).map(|(at, _)| at).max();
        self.optional("refund.issued_on", last_refund.map(|at| Value::Day(at.day(zone))));
        Ok(())
    }

    fn purchase(&mut self, order: &Order, item: &Item, request: &Request) {
        self.instant("purchase.confirmed_at", order.confirmed_at);
        self.put("purchase.paid", Value::Money(item.paid));
        // C3g: a course made free by a voucher was bought, for nothing.
        self.symbol("purchase.price_kind", if item.lines.iter().all(|line| line.free) { "free" } else { "paid" });
        let kind = match (&item.bundle, item.lines.first()) {
            (Some(_), _) => "bundle",
            (None, Some(Line { supply: Supply::Service, .. })) => "webinar",
            (None, _) => "course",
        };
        self.symbol("purchase.item_kind", kind);
        self.symbol("purchase.channel", if order.channel == "web" { "own" } else { "third_party" });
        self.put("purchase.course", Value::Text(item.key.clone()));
        let part = request.line.as_ref().and_then(|part| item.lines.iter().find(|line| line.id == *part));
        self.optional("part.list_price", part.map(|line| Value::Money(line.list_price)));
        self.optional("bundle.list_price", item.bundle.as_ref().map(|_| Value::Money(item.list_price)));
    }

    /// A bundle is used as a whole: sums over its courses, any certificate of any of them (C10a). Units count over all that was
    /// bought: those done of a course that was given back before stay done, as its units stay in the total. Not so of a service,
    /// where they are also the share that is paid for: what was given back is not paid for again. A service is wholly performed
    /// with the last unit of all that is left.
    async fn usage(&mut self, r: &mut impl Reads, bought: &Item, left: &Item, at: Instant) -> Result<(), Fault> {
        let (mut units_done, mut first_at, mut full, mut certificate) = (0, None, false, None);
        let is_service = left.lines.iter().any(|line| line.supply == Supply::Service);
        let mut ends: Vec<Option<Instant>> = Vec::new();
        for line in &bought.lines {
            let usage = learning::usage_at(r, line.id.as_str(), at).await?;
            units_done += usage.units_done + if is_service { 0 } else { usage.units_removed };
            if !left.lines.iter().any(|each| each.id == line.id) {
                continue;
            }
            first_at = earlier(first_at, usage.first_at);
            full |= usage.full_download_at.is_some();
            certificate = earlier(certificate, credentials::issued_at(r, line.id.as_str()).await?);
            ends.push(usage.last_done_at.filter(|_| usage.units_done >= line.units_total));
        }
        let whole: Option<Vec<Instant>> = ends.into_iter().collect();
        let performed = whole.filter(|_| is_service).and_then(|ends| ends.into_iter().max());
        // What was done, given back and done again counts once: nobody does more than there is.
        self.put("usage.units_done", Value::Count(units_done.min(left.units_total)));
        self.put("usage.units_total", Value::Count(left.units_total));
        self.instant("usage.first_at", first_at);
        self.instant("service.performed_at", performed);
        self.instant("certificate.issued_at", certificate);
        self.put("download.full", Value::YesNo(full));
        self.put("download.offered", Value::YesNo(true));
        Ok(())
    }

    async fn contract(&mut self, r: &mut (impl Reads + Context), order: &Order, item: &Item) -> Result<(), Fault> {
        let contract = agreements::contract(r, &order.contract).await?;
        let contract = contract.ok_or_else(|| Fault::other(format!("{} has no contract", order.id)))?;
        self.put("contract.accepted_at", Value::Instant(contract.accepted_at));
        // Before the confirmation was delivered no period has begun; counting from the acceptance harms nobody.
        self.put("contract.concluded_at", Value::Instant(contract.concluded_at.unwrap_or(contract.accepted_at)));
        let service = item.lines.iter().any(|line| line.supply == Supply::Service);
        let supply = if service { Supply::Service } else { Supply::Digital };
        self.symbol("contract.kind", if service { "service" } else { "digital_content" });
        let consent = order.early.of(supply);
        // One box says both: begin now, and I know what that costs. The confirmation repeats it on a durable medium.
        self.instant("consent.begin_early", consent);
        self.instant("consent.acknowledged", consent);
        self.instant("consent.confirmed_at", consent.and(order.confirmed_at));
        self.instant("information.withdrawal", order.confirmed_at);
        Ok(())
    }

    async fn findings(&mut self, r: &mut impl Reads, order: &Order, item: &Item, at: Instant) -> Result<(), Fault> {
        let findings = store::findings(r, &order.id).await?;
        let of = |kind| findings.iter().filter(move |finding| finding.kind == kind);
        let of_item = |kind| of(kind).filter(move |finding| finding.item == item.key);
        // A dispute at the bank is about the payment, and so about the whole order (C11c).
        let disputed = of(FindingKind::Dispute).any(|finding| finding.until.is_none());
        self.put("dispute.open_on_order", Value::YesNo(disputed));
        let fraud = of(FindingKind::Dispute).any(|finding| finding.outcome == Some(DisputeEnd::Fraud));
        self.put("dispute.fraud_found", Value::YesNo(fraud));
        let problem = worst(of_item(FindingKind::Problem));
        self.instant("problem.reported_at", problem.map(|finding| finding.since));
        self.instant("problem.resolved_at", problem.and_then(|finding| finding.until));
        // A finding that has ended harms nobody; nor does what happened after the request (C2f).
        let stands = |kind| of_item(kind).any(|finding| finding.until.is_none() && finding.since <= at);
        if stands(FindingKind::Copied) {
            self.put("download.full", Value::YesNo(true));
            self.put("download.offered", Value::YesNo(false));
        }
        self.put("download.redistribution", Value::YesNo(stands(FindingKind::PassedOn)));
        let changed = of_item(FindingKind::Changed).find(|finding| finding.until.is_none());
        self.instant("course.changed_at", changed.map(|finding| finding.since));
        Ok(())
    }

    async fn customer(&mut self, r: &mut impl Reads, order: &Order, at: Instant) -> Result<(), Fault> {
        let standing = accounts::standing_at(r, &order.person, at).await?;
        let standing = standing.ok_or_else(|| Fault::other(format!("there is no person {}", order.person)))?;
        self.symbol("account.standing", standing.fact());
        let kind = match order.kind {
            CustomerKind::Consumer => "consumer",
            CustomerKind::Professional => "professional",
        };
        self.symbol("customer.kind", kind);
        let country = order.region.country().parse().ok().map(Value::Region);
        self.optional("customer.country", country);
        self.put("customer.region", Value::Region(order.region));
        Ok(())
    }
}

/// Of several problems the one that weighs most: the oldest that is not solved, else the newest. They come newest first.
fn worst<'a>(problems: impl Iterator<Item = &'a Finding>) -> Option<&'a Finding> {
    let (open, solved): (Vec<&Finding>, Vec<&Finding>) = problems.partition(|finding| finding.until.is_none());
    open.last().or(solved.first()).copied()
}

/// Requests for these courses and refunds of any, as they were at an instant (C2c, C2d).
fn earlier_requests(earlier: &Earlier, courses: &[CourseId], at: Instant, zone: &Zone) -> Vec<(&'static str, Value)> {
    let decided = earlier.decided_for(courses, at).into_iter().map(|at| Value::Day(at.day(zone))).collect();
    let issued = earlier.refunds_issued(at).into_iter().map(|at| issued_on(at.day(zone))).collect();
    vec![("requests.earlier_same_course", Value::List(decided)), ("refunds.issued", Value::List(issued))]
}

/// What is known of somebody before they buy.
pub(crate) async fn of_buyer(
    r: &mut (impl Reads + Context),
    id: &PersonId,
    earlier: &Earlier,
    courses: &[CourseId],
) -> Result<Vec<(&'static str, Value)>, Fault> {
    let mut known = earlier_requests(earlier, courses, r.now(), r.school().zone());
    let standing = person(r, id).await?.standing;
    known.push(("account.standing", Value::Symbol(standing.fact().to_owned())));
    Ok(known)
}

/// The person an order belongs to.
pub(crate) async fn person(r: &mut impl Reads, id: &PersonId) -> Result<accounts::Person, Fault> {
    accounts::find(r, id).await?.ok_or_else(|| Fault::other(format!("there is no person {id}")))
}

fn earlier(one: Option<Instant>, other: Option<Instant>) -> Option<Instant> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

fn issued_on(day: Day) -> Value {
    Value::Record(BTreeMap::from([("issued_on".to_owned(), Value::Day(day))]))
}

//! "If you asked today": what the terms would answer now, on the page of the order. Pondered, never recorded; the figures
//! shown are those the rules compared, read from the decision and from nowhere else.

mod instead;
pub(crate) mod pondered;
mod samples;

use lyceum_kernel::{Day, Instant};
use lyceum_people::agreements::{self, Change, DecisionView, Tense};
use lyceum_school::{Fault, Read};
use lyceum_terms::Value;
use lyceum_terms::{Decision, Facts, Line, Outcome, Part};
use lyceum_web::components::{
    Bar, Clause, CurveView, Mark, MarkKind, RibbonView, StretchKind, bar, curve, link_button, margin_line, panel,
    ribbon, status_mark,
};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::past_requests;
use crate::claims::{
    Claim, Kind, WITHDRAWAL,
    asking::superseded,
    deciding::facts::{self, Request},
    names::{self, mark_of},
    promises::time_to_solve,
    store, urls,
};
use crate::ordering::{Item, Order, OrderPanel};
use instead::Instead;
use pondered::Pondered;

/// What claims show on the page of an order.
pub const PANEL: OrderPanel = OrderPanel(|read, order, reader| Box::pin(panels(read, order, reader)));

async fn panels(read: &mut Read, order: &Order, reader: &Reader) -> Result<Markup, Fault> {
    let mut views = Vec::new();
    for item in order.items() {
        views.extend(view(read, order, &item, reader).await?);
    }
    let twice = past_requests::twice(read, order, reader).await?;
    let patience = time_to_solve::panel(read, order, reader).await?;
    let past = past_requests::panel(read, order, reader).await?;
    Ok(html! { (twice) (patience) @for view in &views { (markup(view)) } (past) })
}

/// An item as it stands towards the terms.
pub(crate) enum ItemView {
    /// It can be asked for.
    Today(Box<TodayView>),
    /// A claim about it exists; while nobody has answered it, the days run on and stay in sight.
    Asked { title: String, mark: Mark, state: String, href: String, open: String, today: Option<Box<TodayView>> },
}

/// What would be answered today.
pub(crate) struct TodayView {
    /// What it is about: the purchase, or what is left of it.
    pub(crate) name: String,
    title: String,
    /// The answer and the amount.
    pub(crate) headline: String,
    /// The step to that amount, where some of it was given back before.
    pub(crate) step: Option<String>,
    mark: Mark,
    mark_label: String,
    last_day: Option<String>,
    ribbon: Option<RibbonView>,
    /// What the answer would be on other days.
    curve: Option<CurveView>,
    bars: Vec<(Vec<Clause>, Bar)>,
    /// Conditions of the guarantee that are not met and have no bar.
    unmet: Vec<(Vec<Clause>, String)>,
    changes_title: String,
    /// What would change it, ground by ground.
    changes: Vec<(String, Vec<String>)>,
    notes: Vec<String>,
    actions: Vec<(String, String)>,
    /// Whether what was asked gives way to a withdrawal.
    gives_way: bool,
}

impl ItemView {
    /// What can be asked for in this way: what is free, and what a withdrawal does not wait behind.
    pub(crate) fn open_for(&self, kind: Kind) -> Option<&TodayView> {
        match self {
            Self::Today(view) => Some(view),
            Self::Asked { today, .. } => today.as_deref().filter(|today| kind == Kind::Withdrawal && today.gives_way),
        }
    }
}

/// How an item stands; nothing for one that was never paid for.
pub(crate) async fn view(
    read: &mut Read,
    order: &Order,
    item: &Item,
    reader: &Reader,
) -> Result<Option<ItemView>, Fault> {
    // What was given away has nothing to give back.
    if !order.is_paid() || item.lines.iter().all(|line| line.free) {
        return Ok(None);
    }
    let taken = store::by_open_key(read, &item.key).await?;
    let taken = taken.as_ref();
    if let Some(claim) = taken.filter(|claim| !claim.is_undecided()) {
        return Ok(Some(asked(reader, item, claim, None)));
    }
    if item.refunded_at.is_some() {
        return Ok(None);
    }
    let known = Pondered::of(read, order, item, &Request::at(read.now()), taken).await?;
    let today = read.today();
    let begun = order.confirmed_at.map(|at| at.day(read.school().zone()));
    let (left, name) = (item.left(), names::open(reader, item));
    let made = Maker { reader, order, item: &left, name, known: &known, now: read.now() };
    let mut today = made.today(today, begun);
    // What only the customer can ask for is not offered to the staff.
    if read.actor().is_staff() && read.actor().person() != Some(&order.person) {
        today.actions.clear();
    }
    if !known.is_known {
        // A report is signed in for: whoever follows the link knows it before.
        let report = urls::problem(&order.id);
        for (_, label) in today.actions.iter_mut().filter(|(href, _)| *href == report) {
            *label = reader.say("claims-do-problem-guest");
        }
        today.notes.push(reader.say("claims-today-guest"));
    }
    Ok(Some(match taken {
        Some(claim) => {
            today.actions = made.actions_beside(claim);
            today.gives_way = claim.kind == Kind::Refund && superseded::is_answered(&known.governing, &known.facts)?;
            asked(reader, item, claim, Some(Box::new(today)))
        }
        None => ItemView::Today(Box::new(today)),
    }))
}

fn asked(reader: &Reader, item: &Item, claim: &Claim, today: Option<Box<TodayView>>) -> ItemView {
    ItemView::Asked {
        title: names::claimed(reader, claim, item),
        mark: mark_of(claim.state),
        state: reader.say(&format!("claims-state-{}", claim.state.as_str())),
        href: urls::answer(claim),
        open: reader.say(if claim.is_undecided() { "claims-open-asked" } else { "claims-open-claim" }),
        today,
    }
}

struct Maker<'a> {
    reader: &'a Reader,
    order: &'a Order,
    /// What is left of the item.
    item: &'a Item,
    name: String,
    /// What the terms would answer.
    known: &'a Pondered,
    /// When this is asked.
    now: Instant,
}

impl Maker<'_> {
    fn today(&self, today: Day, begun: Option<Day>) -> TodayView {
        let reader = self.reader;
        let pondered = DecisionView::pondered(reader, &self.known.governing, &self.known.decision, &self.known.facts);
        let (mark, outcome, headline) = self.known.headline(reader);
        // Before the confirmation has arrived no period has begun, so there is no last day to name.
        let (last, rule) = self.last_day(today).filter(|_| begun.is_some()).unzip();
        let is_over = last.is_some_and(|day| day < today);
        let last_day = last.map(|day| {
            // Where something else stands in the way, the days run all the same; they are not said to give anything.
            let key = match (is_over, self.known.decision.outcome == Outcome::No) {
                (true, _) => "claims-today-last-passed",
                (false, true) => "claims-today-last-by-days",
                (false, false) => "claims-today-last",
            };
            reader.say_with(key, &[("day", reader.until_midnight(day).into())])
        });
        TodayView {
            name: self.name.clone(),
            title: reader.say_with(self.title(), &[("title", self.name.as_str().into())]),
            headline,
            step: self.known.step(reader),
            mark,
            mark_label: reader.say(&format!("claims-outcome-{outcome}")),
            last_day,
            ribbon: last.and_then(|last| begun.map(|begun| self.ribbon(begun, today, last))),
            bars: self.bars(begun, today, last.zip(rule)),
            unmet: if self.is_of_money() { self.unmet(&pondered) } else { Vec::new() },
            // Nor can it be said what would be answered on which day.
            curve: begun.and_then(|_| self.curve()),
            changes_title: reader.say(if self.known.decision.outcome.is_yes() {
                "claims-today-would-end"
            } else {
                "claims-changed"
            }),
            changes: if self.is_of_money() { self.changes(begun.is_some(), &pondered.happened) } else { Vec::new() },
            notes: self.notes(&pondered, begun, is_over),
            actions: self.actions(),
            gives_way: false,
        }
    }

    const fn title(&self) -> &'static str {
        match self.known.instead {
            Some(Instead::Waits | Instead::WaitsForBank) => "claims-waits-title",
            Some(Instead::BankPaid | Instead::PaidTwice) | None => "claims-today-title",
        }
    }

    /// Whether asking would be answered by the terms, and with money: then it is told what stands for it and against it.
    const fn is_of_money(&self) -> bool {
        self.known.instead.is_none() && !self.item.paid.is_zero()
    }

    /// What stands in the way of the guarantee besides days, progress and refunds, which have bars.
    fn unmet(&self, pondered: &DecisionView) -> Vec<(Vec<Clause>, String)> {
        let failed = self.conditions().filter(|line| line.holds == Some(false) && !has_bar(line));
        // Before its period has begun, nobody is too late.
        let failed = failed.filter(|line| !agreements::awaits_its_period(line));
        let rows = failed.filter_map(|line| {
            let is_it = |row: &&agreements::DecisionRow| row.clauses.iter().map(|clause| &clause.id).eq(&line.clause);
            let row = pondered.rows(agreements::Mark::No).find(is_it)?;
            Some((self.cited(line), self.reader.say_with("claims-today-unmet", &[("condition", (&row.said).into())])))
        });
        rows.collect()
    }

    fn notes(&self, pondered: &DecisionView, begun: Option<Day>, is_over: bool) -> Vec<String> {
        let mut notes = Vec::new();
        if self.counts_what_went_back() {
            notes.push(self.reader.say_with("claims-today-whole-counts", &[("total", self.item.units_total.into())]));
        }
        if begun.is_none() {
            notes.push(self.reader.say("claims-today-not-begun"));
        }
        let is_recorded = |name: &str| self.known.facts.get(name).is_some_and(|value| *value != Value::Absent);
        if is_recorded("consent.begin_early") && !is_recorded("usage.first_at") && self.known.helps("withdrawal") {
            let mut note = self.reader.say("claims-today-early");
            // Only a guarantee that would give the money back today is one that stays.
            if self.known.helps("guarantee") && self.is_of_money() {
                note.push(' ');
                note.push_str(&self.reader.say("claims-today-early-guarantee"));
            }
            notes.push(note);
        }
        if let Some(at) = self.problem() {
            notes.push(self.reader.say_with("claims-today-problem", &[("at", self.reader.instant(at).into())]));
        }
        // Days that are over run on for nobody; before the confirmation none has begun.
        let is_open = matches!(self.known.instead, Some(Instead::Waits)) || self.problem().is_some();
        if is_open && begun.is_some() && !is_over {
            notes.push(self.reader.say("claims-today-days-run-on"));
        }
        notes.extend(
            pondered
                .happened
                .iter()
                .map(|told| self.reader.say_with("claims-today-right-ended", &[("told", told.into())])),
        );
        // Without a last day there is no day that moved either.
        notes.extend(pondered.notes.iter().filter(|_| begun.is_some()).cloned());
        notes
    }

    /// The last day, and the rule that gives it: of the ground that would carry the answer; of several, the latest. Where the answer is no before it, that of
    /// the guarantee, whose days, progress and refunds are shown: a right that has ended has no day to come.
    fn last_day(&self, today: Day) -> Option<(Day, String)> {
        let named = |ground: &str| {
            let name = format!("{ground}.last_day");
            Some((self.known.decision.value(&name).and_then(crate::claims::following::repurchase::day)?, name))
        };
        let (guarantee, right) = (named("guarantee"), named(WITHDRAWAL));
        let day = |named: &Option<(Day, String)>| named.as_ref().map(|(day, _)| *day);
        let latest = if day(&right) > day(&guarantee) { &right } else { &guarantee };
        match self.known.decision.ground.as_deref() {
            Some(ground) if self.known.decision.outcome.is_yes() => named(ground),
            _ if self.known.decision.outcome == Outcome::No && day(latest) >= Some(today) => guarantee.or(right),
            _ => latest.clone(),
        }
    }

    /// The days as they run. Under a no that they are not the reason of, they are drawn all the same, and none of them as time
    /// that is left.
    fn ribbon(&self, begun: Day, today: Day, last: Day) -> RibbonView {
        let reader = self.reader;
        let by_days = self.known.decision.outcome == Outcome::No && today <= last;
        let (title, last_label) = if by_days {
            ("claims-ribbon-by-days", "claims-ribbon-last-by-days")
        } else {
            ("claims-ribbon", "claims-ribbon-last")
        };
        let mut view = RibbonView::new(reader.say(title))
            .mark(begun, MarkKind::Begin, reader.say("claims-ribbon-begun"), reader.day(begun))
            .mark(today, MarkKind::Today, reader.say("claims-ribbon-today"), reader.day(today))
            .mark(last, MarkKind::Last, reader.say(last_label), reader.until_midnight(last));
        let passed = today.min(last);
        if begun < passed {
            view = view.stretch(begun, passed, StretchKind::Passed);
        }
        if by_days {
            return view;
        }
        if today < last {
            view = view.stretch(today, last, StretchKind::Open);
        }
        let mut rolled = self.known.decision.calendar.iter().filter_map(|answer| answer.day.parse::<Day>().ok());
        if let Some(first) = rolled.next().filter(|first| *first < last) {
            let label = reader.say("claims-ribbon-rolled");
            view =
                view.mark(first, MarkKind::Rolled, label, reader.day(first)).stretch(first, last, StretchKind::Rolled);
        }
        view
    }

    fn curve(&self) -> Option<CurveView> {
        let today = self.reader.say("claims-ribbon-today");
        let marked = (Tense::Open, today);
        // Where nothing was paid, there is nothing to draw.
        self.is_of_money().then(|| {
            let known = self.known;
            let (governing, decision) = (&known.governing, &known.decision);
            agreements::curve(self.reader, governing, decision, &known.facts, &known.given, marked)
        })?
    }

    /// Days, progress, earlier refunds: what the rules of the guarantee compared.
    fn bars(&self, begun: Option<Day>, today: Day, last: Option<(Day, String)>) -> Vec<(Vec<Clause>, Bar)> {
        let reader = self.reader;
        let mut bars = Vec::new();
        if let (Some(begun), Some((last, rule))) = (begun, last) {
            let (gone, all) = (begun.days_until(today), begun.days_until(last));
            // Days that are over have ended; more than all of them cannot have passed.
            let said = if today > last {
                let args = [("of", all.into()), ("day", reader.day(last).into())];
                reader.say_with("claims-bar-days-ended", &args)
            } else {
                reader.say_with("claims-bar-days-value", &[("n", gone.into()), ("of", all.into())])
            };
            let bar =
                Bar::new(reader.say("claims-bar-days"), gone.min(all), all).said(said, reader.until_midnight(last));
            bars.push((self.clauses(&rule), bar));
        }
        for line in self.conditions() {
            match (&line.left, &line.right) {
                (Some(Value::Share { part, whole }), Some(limit @ Value::Percent(ratio))) => {
                    let most = ratio.floor_of(*whole);
                    let said =
                        reader.say_with("claims-bar-units-value", &[("n", (*part).into()), ("of", (*whole).into())]);
                    let limit = agreements::show_value(reader, limit);
                    let limit =
                        reader.say_with("claims-bar-units-limit", &[("n", most.into()), ("share", limit.into())]);
                    let bar = Bar::new(reader.say("claims-bar-units"), *part, most).of(*whole).said(said, limit);
                    bars.push((self.cited(line), bar.over(line.holds == Some(false))));
                }
                (Some(Value::Count(issued)), Some(Value::Count(limit))) if line.op == "below" => {
                    let said = reader.say_with("claims-bar-refunds-value", &[("n", (*issued).into())]);
                    let limit_text = reader.say_with("claims-bar-refunds-limit", &[("n", (*limit).into())]);
                    let bar = Bar::new(reader.say("claims-bar-refunds"), *issued, *limit).said(said, limit_text);
                    bars.push((self.cited(line), bar.over(line.holds == Some(false))));
                }
                _ => {}
            }
        }
        bars
    }

    /// What would change it, ground by ground; after a yes only for the grounds that carry it, so that nobody is told that
    /// all is lost when the law still helps. Of days nothing is said before their period has begun, and what happened stands
    /// in a note.
    fn changes(&self, has_begun: bool, happened: &[String]) -> Vec<(String, Vec<String>)> {
        let yes = self.known.decision.outcome.is_yes();
        let carries = |ground: &str| if yes { self.known.helps(ground) } else { self.concerns(ground) };
        let changes = GROUNDS.into_iter().filter(|ground| carries(ground)).map(|ground| {
            let of_ground = |line: &Line| line.rule.strip_prefix(ground).is_some_and(|rest| rest.starts_with('.'));
            let counts = |line: &Line| of_ground(line) && (has_begun || line.subject != SENT_AT);
            let lines: Vec<Line> = self.known.decision.lines.iter().filter(|line| counts(line)).cloned().collect();
            let changes = if yes { self.endings(&lines) } else { self.tried(&lines, &self.known.facts) };
            let is_noted = |change: &&Change| happened.iter().any(|told| change.text.contains(told.as_str()));
            let changes = changes.iter().filter(|change| !is_noted(change)).map(Change::whole).collect();
            (self.reader.say(&format!("claims-by-{ground}")), changes)
        });
        changes.filter(|(_, lines): &(String, Vec<String>)| !lines.is_empty()).collect()
    }

    /// What would end a yes, line by line. A step is tried with what comes with it: no unit is done that was not opened, and
    /// opening one may end the right to withdraw, so that no other ground is left.
    fn endings(&self, lines: &[Line]) -> Vec<Change> {
        let opened = facts::opened(&self.known.facts, self.now);
        let mut all: Vec<Change> = Vec::new();
        for alike in lines.chunk_by(|one, next| is_progress(one) == is_progress(next)) {
            let facts = if alike.iter().any(is_progress) { &opened } else { &self.known.facts };
            for change in self.tried(alike, facts) {
                match all.iter_mut().find(|known| known.text == change.text) {
                    // What several rules ask for is said once, with all their clauses.
                    Some(known) => known.add(change),
                    None => all.push(change),
                }
            }
        }
        all
    }

    fn tried(&self, lines: &[Line], facts: &Facts) -> Vec<Change> {
        let decision = Decision { lines: lines.to_vec(), ..self.known.decision.clone() };
        agreements::changes(self.reader, &self.known.governing, &decision, facts, &self.known.given, Tense::Open)
    }

    fn conditions(&self) -> impl Iterator<Item = &Line> {
        let of_guarantee = |line: &&Line| line.part == Part::Condition && line.rule == "guarantee.eligible";
        self.known.decision.lines.iter().filter(of_guarantee)
    }

    /// Those by which a day came out as it did: by which it is counted, and by which it moved.
    fn clauses(&self, rule: &str) -> Vec<Clause> {
        let from = self.known.decision.outputs.iter().find(|output| output.name == rule).map(|output| &output.from);
        let counts = |line: &&Line| line.rule == rule && line.holds != Some(false);
        let won = |line: &&Line| from.is_none_or(|from| from.is_empty() || from.contains(&line.layer));
        let mut ids: Vec<&String> = Vec::new();
        for id in self.known.decision.lines.iter().filter(counts).filter(won).flat_map(|line| &line.clause) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids.into_iter().map(|id| self.known.governing.cite(id)).collect()
    }

    /// Those of a condition.
    fn cited(&self, line: &Line) -> Vec<Clause> {
        line.clause.iter().map(|id| self.known.governing.cite(id)).collect()
    }

    fn actions(&self) -> Vec<(String, String)> {
        let link = |kind: Kind| urls::ask_for(kind, self.order, self.item);
        let mut actions = Vec::new();
        if !self.item.paid.is_zero() {
            actions.push((link(Kind::Refund), self.reader.say("claims-do-refund")));
        }
        if self.concerns(WITHDRAWAL) {
            actions.push((link(Kind::Withdrawal), self.reader.say("claims-do-withdrawal")));
        }
        if self.problem().is_none() {
            actions.push((urls::problem(&self.order.id), self.reader.say("claims-do-problem")));
        }
        actions
    }

    /// Beside a claim that nobody has answered yet: the right that needs no answer can be used all the same. It is declared by the
    /// number of the order and the name of the purchase, as by anybody, so that it is kept whether or not what was asked gives
    /// way to it.
    fn actions_beside(&self, claim: &Claim) -> Vec<(String, String)> {
        let mut actions = Vec::new();
        if matches!(self.known.instead, Some(Instead::Waits | Instead::WaitsForBank)) {
            actions.push((urls::answer(claim), self.reader.say("claims-open-asked")));
        }
        if claim.kind == Kind::Withdrawal || !self.concerns(WITHDRAWAL) {
            return actions;
        }
        let href = urls::ask_by_name(Kind::Withdrawal, self.order, self.item);
        actions.push((href, self.reader.say("claims-do-withdrawal")));
        actions
    }

    /// Whether the rules count units of courses that were given back already: those of the purchase as it was (C10a).
    fn counts_what_went_back(&self) -> bool {
        let left: i64 = self.item.lines.iter().map(|line| line.units_total).sum();
        let is_shown = self.conditions().any(is_progress);
        is_shown && left < self.item.units_total
    }

    /// Since when a technical problem with it is reported and not solved.
    fn problem(&self) -> Option<Instant> {
        let at = |name: &str| match self.known.facts.get(name) {
            Some(Value::Instant(at)) => Some(*at),
            _ => None,
        };
        at("problem.reported_at").filter(|_| at("problem.resolved_at").is_none())
    }

    /// Whether this ground is one this customer can have at all: the right of withdrawal is the consumer's (EU-CRD-9).
    fn concerns(&self, ground: &str) -> bool {
        ground != WITHDRAWAL || self.order.has_right_of_withdrawal()
    }
}

/// When somebody asks, as the terms name it.
const SENT_AT: &str = "request.sent_at";

/// The grounds of a refund, as the terms name them.
const GROUNDS: [&str; 2] = ["guarantee", WITHDRAWAL];

/// Whether a condition is one of days, progress or earlier refunds.
fn has_bar(line: &Line) -> bool {
    matches!(
        (&line.left, &line.right),
        (Some(Value::Share { .. }), Some(Value::Percent(_))) | (Some(Value::Instant(_)), Some(Value::Day(_)))
    ) || (line.op == "below" && matches!(line.left, Some(Value::Count(_))))
}

/// Whether a line is about how much was done.
fn is_progress(line: &Line) -> bool {
    line.subject.starts_with("usage.units_done")
}

pub(crate) fn markup(view: &ItemView) -> Markup {
    match view {
        ItemView::Today(view) => panel(&view.title, today(view)),
        ItemView::Asked { title, mark, state, href, open, today: still } => html! {
            (panel(title, html! {
                p { (status_mark(*mark, state)) }
                p { (link_button(href, open)) }
            }))
            @if let Some(still) = still { (panel(&still.title, today(still))) }
        },
    }
}

fn today(view: &TodayView) -> Markup {
    html! {
        @if let Some(picture) = &view.ribbon { (ribbon(picture)) }
        p.lede { (status_mark(view.mark, &view.mark_label)) " " strong { (view.headline) } }
        @if let Some(step) = &view.step { p { (step) } }
        @if let Some(last) = &view.last_day { p { (last) } }
        @if let Some(drawn) = &view.curve { (curve(drawn)) }
        @for (clauses, each) in &view.bars { (margin_line(clauses, bar(each))) }
        @for (clauses, condition) in &view.unmet { (margin_line(clauses, html! { p { (condition) } })) }
        @if !view.changes.is_empty() {
            h3 { (view.changes_title) }
            @for (ground, changes) in &view.changes {
                p { (ground) }
                ul { @for change in changes { li { (change) } } }
            }
        }
        @for note in &view.notes { p.hint { (note) } }
        p.actions {
            @for (href, label) in &view.actions { a href=(href) { (label) } " " }
        }
    }
}

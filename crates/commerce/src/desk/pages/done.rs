//! What was done about a claim at the desk, and by whom: all of it as a table, and, for somebody who comes too late with an act,
//! what was done meanwhile and what they had written.

use lyceum_kernel::Day;
use lyceum_people::accounts;
use lyceum_school::{Fault, Read};
use lyceum_web::RawForm;
use lyceum_web::components::Table;
use lyceum_words::Reader;
use maud::{Markup, html};

use crate::claims::letters::dashed;
use crate::claims::{Act, ActKind, Claim};

/// The names of those who acted.
pub(super) async fn names(read: &mut Read, acts: &[Act]) -> Result<Vec<(String, String)>, Fault> {
    let mut names: Vec<(String, String)> = Vec::new();
    for act in acts {
        let Some(Ok(id)) = act.actor.split(' ').next_back().map(str::parse) else { continue };
        if let Some(person) =
            accounts::find(read, &id).await?.filter(|_| !names.iter().any(|(known, _)| *known == act.actor))
        {
            names.push((act.actor.clone(), if person.name.is_empty() { person.email } else { person.name }));
        }
    }
    Ok(names)
}

/// The name of whoever acted, as far as it is known.
fn name_of<'n>(names: &'n [(String, String)], actor: &'n str) -> &'n str {
    names.iter().find(|(known, _)| known == actor).map_or(actor, |(_, name)| name.as_str())
}

/// The words of an act. What was paid by other means bears its day before them, which is said as the reader says days.
fn words_of(reader: &Reader, act: &Act) -> String {
    let dated = || {
        let (day, words) = act.words.split_once(": ")?;
        let day: Day = day.parse().ok()?;
        Some(format!("{}: {words}", reader.short_day(day)))
    };
    let dated = if act.kind == ActKind::PaidOtherwise { dated() } else { None };
    dated.unwrap_or_else(|| act.words.clone())
}

/// Who did what and when, how much, and the reasons they gave.
pub(super) fn acts_table(reader: &Reader, acts: &[Act], names: &[(String, String)]) -> Table {
    let row = |act: &Act| {
        let amount = act.amount.map(|amount| reader.money(amount)).unwrap_or_default();
        vec![
            html! { (reader.instant(act.acted_at)) },
            html! { (reader.say(&format!("desk-act-{}", dashed(act.kind.as_str())))) },
            html! { (name_of(names, &act.actor)) },
            html! { (words_of(reader, act)) },
            html! { (amount) },
        ]
    };
    Table::new(reader.say("desk-acts"))
        .quiet()
        .column(reader.say("claims-field-at"))
        .column(reader.say("desk-act"))
        .column(reader.say("desk-actor"))
        .column(reader.say("desk-words"))
        .figures(reader.say("desk-amount"))
        .rows(acts.iter().map(row))
}

/// What happened to a claim while somebody was writing about it.
pub(super) struct LateView {
    title: String,
    text: String,
    /// Who did what and when, and the reasons they gave.
    acts: Vec<(String, String)>,
    typed_title: String,
    /// What the late one had written: the field and its content.
    typed: Vec<(String, String)>,
}

impl LateView {
    pub(super) fn of(reader: &Reader, claim: &Claim, acts: &[Act], names: &[(String, String)], form: &RawForm) -> Self {
        let said = |act: &Act| {
            let kind = reader.say(&format!("desk-act-{}", dashed(act.kind.as_str())));
            let (who, at) = (name_of(names, &act.actor), reader.instant(act.acted_at));
            let line =
                reader.say_with("desk-late-act", &[("act", kind.into()), ("who", who.into()), ("at", at.into())]);
            let amount = act.amount.map(|amount| format!(" {}", reader.money(amount))).unwrap_or_default();
            (format!("{line}{amount}"), words_of(reader, act))
        };
        let fields = [
            ("amount", "desk-amount-field"),
            ("credit", "desk-credit-field"),
            ("until", "desk-credit-until"),
            ("words", "desk-words"),
            ("reasons", "desk-words"),
            ("order", "desk-other-order"),
            ("question", "desk-words"),
        ];
        let typed = fields.into_iter().filter(|(name, _)| form.has(name));
        let state = reader.say(&format!("claims-state-{}", claim.state.as_str()));
        Self {
            title: reader.say("desk-late"),
            text: reader.say_with("desk-late-text", &[("state", state.into())]),
            acts: acts.iter().map(said).collect(),
            typed_title: reader.say("desk-late-typed"),
            typed: typed.map(|(name, label)| (reader.say(label), form.text(name).to_owned())).collect(),
        }
    }
}

/// It takes the focus as a summary of errors does: what was sent was not done.
pub(super) fn late_markup(late: &LateView) -> Markup {
    html! {
        section.error-summary tabindex="-1" autofocus aria-labelledby="late-title" {
            h2 #late-title { (late.title) }
            p { (late.text) }
            ul {
                @for (act, words) in &late.acts { li { (act) @if !words.is_empty() { blockquote { (words) } } } }
            }
            @if !late.typed.is_empty() {
                p { (late.typed_title) }
                @for (label, text) in &late.typed { p.small { (label) } pre { (text) } }
            }
        }
    }
}

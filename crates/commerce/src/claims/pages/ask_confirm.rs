//! The second step: what is about to be declared, what it will be taken to mean, and what would come of it. It is told and
//! asks for nothing: one click confirms.

use lyceum_web::components::{Table, button, danger_button, heading, hidden, lede, panel, quiet_button};
use lyceum_words::Reader;
use maud::{Markup, html};

use crate::claims::{Declaration, Kind, advice::preview::Foretold, letters::dashed, names, urls};
use crate::ordering::Order;

/// The second step: what is about to be declared.
pub(super) struct ConfirmView {
    kind: Kind,
    pub(super) title: String,
    lede: String,
    caption: String,
    columns: [String; 2],
    rows: Vec<(String, String)>,
    /// What the declaration will be taken to mean.
    pub(super) means: Option<String>,
    /// What would come of it, purchase by purchase, the answer first.
    pub(super) foretold: Vec<Foretold>,
    foretold_title: String,
    pub(super) carried: Vec<(String, String)>,
    confirm: String,
    back: String,
    steps: Markup,
}

impl ConfirmView {
    /// `steps` is the first thing on each page of the way.
    pub(super) fn of(reader: &Reader, kind: Kind, declaration: &Declaration, steps: Markup) -> Self {
        let word = kind.as_str();
        let lede = reader.say(&format!("claims-confirm-lede-{word}"));
        let reason = declaration.reason.map(|it| reader.say(&format!("claims-reason-{}", dashed(it.as_str()))));
        let ground = declaration.exceptional.map(|it| reader.say(&format!("claims-ground-{}", dashed(it.as_str()))));
        let rows = [
            ("claims-field-kind", reader.say(&format!("claims-kind-{word}"))),
            ("claims-field-name", declaration.name.clone()),
            ("claims-field-email", declaration.email.clone()),
            ("claims-field-order", declaration.order.clone()),
            ("claims-field-course", declaration.course.clone()),
            ("claims-field-reason", reason.unwrap_or_default()),
            ("claims-field-ground", ground.unwrap_or_default()),
            ("claims-field-scope", names::scope(reader, declaration.partial, declaration.asked)),
            ("claims-field-words", declaration.words.clone()),
        ];
        let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
        Self {
            kind,
            title: reader.say(&format!("claims-confirm-title-{word}")),
            lede: if declaration.partial { format!("{lede} {}", reader.say("claims-part-is-refund")) } else { lede },
            caption: reader.say("claims-letter-declared"),
            columns: [reader.say("claims-letter-field"), reader.say("claims-letter-said")],
            rows: rows.map(|(key, value)| (reader.say(key), value)).collect(),
            means: None,
            foretold: Vec::new(),
            foretold_title: reader.say("claims-foretold"),
            carried: Vec::new(),
            confirm: reader.say(&format!("claims-confirm-button-{word}")),
            back: reader.say("claims-confirm-back"),
            steps,
        }
    }

    /// Chosen from one's own orders: what was chosen stands in place of what others type.
    pub(super) fn chosen(&mut self, reader: &Reader, order: &Order, title: &str) {
        let typed = ["claims-field-name", "claims-field-email", "claims-field-order", "claims-field-course"];
        let typed = typed.map(|key| reader.say(key));
        self.rows.retain(|(label, _)| !typed.contains(label));
        let [name, email, number, course] = typed;
        let chosen = [
            (name, order.name.clone()),
            (email, order.email.clone()),
            (number, order.number.clone()),
            (course, title.to_owned()),
        ];
        let at = self.rows.len().min(1);
        self.rows.splice(at..at, chosen);
    }
}

pub(super) fn confirm_markup(view: &ConfirmView) -> Markup {
    let [field, said] = &view.columns;
    let rows = view.rows.iter().map(|(label, value)| vec![html! { (label) }, html! { (value) }]);
    html! {
        (view.steps)
        (heading(&view.title))
        (lede(&view.lede))
        (Table::new(&view.caption).column(field).column(said).rows(rows))
        @if let Some(means) = &view.means { p { strong { (means) } } }
        @for foretold in &view.foretold { (told(&view.foretold_title, foretold)) }
        form method="post" action=(urls::ask(view.kind)) {
            @for (name, value) in &view.carried { (hidden(name, value)) }
            @if view.kind == Kind::Withdrawal { (danger_button(&view.confirm)) } @else { (button(&view.confirm)) }
        }
        // Back to the first step with everything typed kept, and none of it in the address.
        form method="post" action=(urls::change(view.kind)) {
            @for (name, value) in view.carried.iter().filter(|(name, _)| name != "token") { (hidden(name, value)) }
            (quiet_button(&view.back))
        }
    }
}

/// What would come of it for one purchase: a line each, and nothing to agree to.
fn told(title: &str, foretold: &Foretold) -> Markup {
    html! {
        (panel(title, html! {
            p { (foretold.name) }
            ul { @for line in &foretold.lines { li { (line) } } }
            @if let Some(note) = &foretold.note { p.hint { (note) } }
        }))
    }
}

/// For the samples of the pages.
#[cfg(test)]
pub(super) fn sample(reader: &Reader) -> Foretold {
    let effects = reader.list(&[reader.say("claims-follows-end-access").as_str()]);
    let args = [("effects", effects.into()), ("clauses", "C7a".into())];
    let lines = vec![reader.say("claims-today-twice"), reader.say_with("claims-follows", &args)];
    Foretold { name: "<b>&</b>".to_owned(), lines, note: Some(reader.say("claims-today-guest")) }
}

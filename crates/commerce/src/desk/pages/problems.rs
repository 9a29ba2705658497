//! Technical problems that customers have reported and nobody has solved yet, on the desk. How they are reported is in
//! `claims/pages/problem.rs`.

use lyceum_school::{Fault, Read};
use lyceum_web::components::{Table, link, panel};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::urls;
use crate::claims::{Finding, open_problems};
use crate::ordering;

/// The part of the desk: what is reported and not solved, the oldest first; nothing where everything works.
pub(super) async fn part(read: &mut Read, reader: &Reader) -> Result<Markup, Fault> {
    let mut open = Vec::new();
    for finding in open_problems(read).await? {
        if let Some(order) = ordering::order(read, &finding.order).await? {
            open.push((order.number, finding));
        }
    }
    Ok(part_markup(reader, &open))
}

fn part_markup(reader: &Reader, open: &[(String, Finding)]) -> Markup {
    if open.is_empty() {
        return html! {};
    }
    let title = reader.say("desk-problems");
    let row = |(number, finding): &(String, Finding)| {
        vec![link(&urls::order(number), number), html! { (reader.instant(finding.since)) }, html! { (finding.words) }]
    };
    let table = Table::new(title.as_str())
        .quiet()
        .column(reader.say("claims-field-order"))
        .column(reader.say("desk-alarm-since"))
        .column(reader.say("desk-alarm-problem"))
        .rows(open.iter().map(row));
    panel(&title, html! { (table) })
}

//! The VAT of a month as it is filed: by the country it goes to and by rate, invoices less credit notes, beside what the
//! journal's accounts of tax gained in the same month.

use std::collections::BTreeMap;

use lyceum_kernel::{Money, Ratio, Region};
use lyceum_ledger::Taxed;
use lyceum_people::accounts::region_name;
use lyceum_school::{Context, Fault};
use lyceum_store::Reads;
use lyceum_web::components::{Table, Tone, link, notice};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::csv::{MARK, cell, percent};
use super::urls;
use crate::bookkeeping::{self, Account, Month};
use crate::invoicing::{self, Invoice, Kind};

const PAGE: i64 = 500;

const HEADINGS: [&str; 7] = ["month", "country", "tax_rate", "net", "tax", "gross", "currency"];

/// What is filed for a country at a rate.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Line {
    pub country: String,
    pub rate: Ratio,
    pub sum: Taxed,
}

/// The tax of a country where documents and journal say different things.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Gap {
    pub(super) country: String,
    pub(super) documents: Money,
    pub(super) journal: Money,
}

/// The VAT of a month.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Vat {
    /// By country, currency and rate.
    pub lines: Vec<Line>,
    pub(super) gaps: Vec<Gap>,
}

/// Adds the documents of a month up, and compares the tax with the journal's.
///
/// # Errors
/// When the database fails.
pub async fn vat(r: &mut (impl Reads + Context), month: Month) -> Result<Vat, Fault> {
    let zone = r.school().zone().clone();
    let range = (month.start(&zone), month.end(&zone));
    let mut sums: BTreeMap<(String, &'static str, Ratio), Taxed> = BTreeMap::new();
    let mut after = None;
    loop {
        let page = invoicing::issued(r, range, after.as_ref(), PAGE).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.id.clone());
        for invoice in &page {
            add(&mut sums, invoice)?;
        }
    }
    let moved = bookkeeping::moved_in(r, month).await?;
    let lines = sums.into_iter().map(|((country, _, rate), sum)| Line { country, rate, sum });
    let lines: Vec<Line> = lines.collect();
    let gaps = gaps(&lines, &moved)?;
    Ok(Vat { lines, gaps })
}

fn add(sums: &mut BTreeMap<(String, &'static str, Ratio), Taxed>, invoice: &Invoice) -> Result<(), Fault> {
    let country = &invoice.document.customer.country;
    for (rate, taxed) in invoice.document.by_rate().map_err(Fault::other)? {
        let taxed = match invoice.kind {
            Kind::Invoice => taxed,
            Kind::CreditNote => Taxed { net: taxed.net.negate(), tax: taxed.tax.negate(), gross: taxed.gross.negate() },
        };
        let key = (country.clone(), taxed.gross.currency().code(), rate);
        let sum = match sums.get(&key) {
            Some(sum) => plus(sum, &taxed)?,
            None => taxed,
        };
        sums.insert(key, sum);
    }
    Ok(())
}

fn plus(one: &Taxed, other: &Taxed) -> Result<Taxed, Fault> {
    Ok(Taxed {
        net: one.net.plus(other.net).map_err(Fault::other)?,
        tax: one.tax.plus(other.tax).map_err(Fault::other)?,
        gross: one.gross.plus(other.gross).map_err(Fault::other)?,
    })
}

/// Countries whose tax in the documents is not what their account gained. Owed is below nought in the journal.
fn gaps(lines: &[Line], moved: &[(Account, Money)]) -> Result<Vec<Gap>, Fault> {
    let mut said: BTreeMap<(&str, &'static str), (Money, Money)> = BTreeMap::new();
    for line in lines {
        let nothing = Money::zero(line.sum.tax.currency());
        let entry = said.entry((line.country.as_str(), nothing.currency().code())).or_insert((nothing, nothing));
        entry.0 = entry.0.plus(line.sum.tax).map_err(Fault::other)?;
    }
    for (account, sum) in moved {
        if let Account::TaxPayable(country) = account {
            let nothing = Money::zero(sum.currency());
            let entry = said.entry((country.as_str(), nothing.currency().code())).or_insert((nothing, nothing));
            entry.1 = entry.1.minus(*sum).map_err(Fault::other)?;
        }
    }
    let differs = said.into_iter().filter(|(_, (documents, journal))| documents != journal);
    let gap = |((country, _), (documents, journal)): ((&str, &'static str), (Money, Money))| Gap {
        country: country.to_owned(),
        documents,
        journal,
    };
    Ok(differs.map(gap).collect())
}

/// The same as a file, with the headings of every language.
pub(super) fn file(vat: &Vat, month: Month) -> String {
    let mut text = format!("{MARK}{}\r\n", HEADINGS.join(";"));
    for line in &vat.lines {
        let Taxed { net, tax, gross } = &line.sum;
        let cells = [
            cell(&month.to_string()),
            cell(&line.country),
            cell(&percent(line.rate)),
            net.decimal(),
            tax.decimal(),
            gross.decimal(),
            cell(gross.currency().code()),
        ];
        text.push_str(&format!("{}\r\n", cells.join(";")));
    }
    text
}

/// The VAT on the page of the month.
pub(super) fn part(reader: &Reader, month: Month, vat: &Vat) -> Markup {
    html! {
        (table(reader, vat))
        @for gap in &vat.gaps {
            (notice(Tone::Warn, &reader.say_with("books-vat-differs", &[
                ("country", country_name(reader, &gap.country).into()),
                ("documents", reader.money(gap.documents).into()),
                ("journal", reader.money(gap.journal).into()),
            ]), html! {}))
        }
        @if vat.gaps.is_empty() { p.quiet { (reader.say("books-vat-agrees")) } }
        p { (link(&urls::vat(month), &reader.say("books-vat-csv"))) }
    }
}

fn table(reader: &Reader, vat: &Vat) -> Table {
    let figures = |sum: &Taxed| [sum.net, sum.tax, sum.gross].map(|money| html! { (reader.money(money)) });
    let row = |line: &Line| {
        let named = [html! { (country_name(reader, &line.country)) }, html! { (reader.percent(line.rate)) }];
        named.into_iter().chain(figures(&line.sum)).collect()
    };
    let mut sums: BTreeMap<&'static str, Taxed> = BTreeMap::new();
    for line in &vat.lines {
        let code = line.sum.gross.currency().code();
        let sum = sums.get(code).map_or(line.sum, |sum| plus(sum, &line.sum).unwrap_or(*sum));
        sums.insert(code, sum);
    }
    let foot = sums
        .into_values()
        .map(|sum| [html! { (reader.say("books-sum")) }, html! {}].into_iter().chain(figures(&sum)).collect());
    Table::new(reader.say("books-vat"))
        .column(reader.say("books-vat-country"))
        .figures(reader.say("books-vat-rate"))
        .figures(reader.say("books-net"))
        .figures(reader.say("books-tax"))
        .figures(reader.say("books-gross"))
        .rows(vat.lines.iter().map(row))
        .foot(foot)
}

/// The country by its name in the reader's language.
pub(super) fn country_name(reader: &Reader, country: &str) -> String {
    country.parse::<Region>().map_or_else(|_| country.to_owned(), |region| region_name(reader, region))
}

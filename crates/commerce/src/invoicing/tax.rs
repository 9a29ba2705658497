//! The tax rate of a sale: that of the customer's country on the day of the order, from a dated table.
//!
//! The table that ships is `rates.txt`; a school that needs another puts a [`TaxTable`] into its lists.

use std::str::FromStr;
use std::sync::OnceLock;

use lyceum_kernel::{Day, Ratio};
use lyceum_school::School;

const SHIPPED: &str = include_str!("rates.txt");

/// Rates by country, each from its day on.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct TaxTable {
    rows: Vec<(String, Day, Ratio)>,
}

/// A line of a table that cannot be read.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("line {line} of the tax table is no \"COUNTRY DAY RATE %\": {text:?}")]
pub struct BadTaxTable {
    pub line: usize,
    pub text: String,
}

impl TaxTable {
    /// The table that governs this school.
    pub fn of(school: &School) -> Self {
        school.list::<Self>().first().cloned().unwrap_or_else(Self::shipped)
    }

    /// The table that ships with the program.
    pub fn shipped() -> Self {
        static TABLE: OnceLock<TaxTable> = OnceLock::new();
        TABLE.get_or_init(|| SHIPPED.parse().unwrap_or_default()).clone()
    }

    /// The rate in a country on a day. Where the table knows none, the school collects no tax there.
    pub fn rate(&self, country: &str, day: Day) -> Ratio {
        let dated = self.rows.iter().filter(|(of, from, _)| of == country && *from <= day);
        dated.max_by_key(|(_, from, _)| *from).map_or(Ratio::ZERO, |(_, _, rate)| *rate)
    }

    /// The countries of the table, each once, in its order.
    pub fn countries(&self) -> Vec<&str> {
        let mut countries: Vec<&str> = self.rows.iter().map(|(country, ..)| country.as_str()).collect();
        countries.dedup();
        countries
    }
}

impl FromStr for TaxTable {
    type Err = BadTaxTable;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut rows = Vec::new();
        for (line, text) in (1..).zip(text.lines()) {
            let content = text.split('#').next().unwrap_or_default().trim();
            if content.is_empty() {
                continue;
            }
            rows.push(row(content).ok_or_else(|| BadTaxTable { line, text: text.to_owned() })?);
        }
        Ok(Self { rows })
    }
}

/// `DE 2021-01-01 19 %`; a rate may have one decimal.
fn row(content: &str) -> Option<(String, Day, Ratio)> {
    let (country, rest) = content.split_once(' ')?;
    let (day, rate) = rest.trim().split_once(' ')?;
    let rate = rate.trim().strip_suffix('%')?.trim();
    let (whole, tenth) = rate.split_once('.').unwrap_or((rate, "0"));
    let tenth: i64 = Some(tenth).filter(|digits| digits.len() == 1)?.parse().ok()?;
    let thousandths = whole.parse::<i64>().ok()?.checked_mul(10)?.checked_add(tenth)?;
    let is_country = country.len() == 2 && country.bytes().all(|letter| letter.is_ascii_uppercase());
    let valid = is_country && (0..1000).contains(&thousandths);
    valid.then_some(())?;
    Some((country.to_owned(), day.parse().ok()?, Ratio::new(thousandths, 1000)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_table_that_ships_can_be_read_and_knows_the_union() {
        let table: TaxTable = SHIPPED.parse().unwrap();
        assert!(table.countries().len() >= 27);
        assert_eq!(table.rate("DE", day("2027-03-08")), Ratio::percent(19));
        assert_eq!(table.rate("FR", day("2027-03-08")), Ratio::percent(20));
    }

    #[test]
    fn a_rate_holds_from_its_day_on() {
        let table = TaxTable::shipped();
        assert_eq!(table.rate("SK", day("2024-12-31")), Ratio::percent(20));
        assert_eq!(table.rate("SK", day("2025-01-01")), Ratio::percent(23));
        assert_eq!(table.rate("FI", day("2026-01-01")), Ratio::new(255, 1000).unwrap());
    }

    #[test]
    fn where_nothing_is_collected_the_rate_is_zero() {
        assert_eq!(TaxTable::shipped().rate("US", day("2027-01-01")), Ratio::ZERO);
        assert_eq!(TaxTable::shipped().rate("DE", day("1950-01-01")), Ratio::ZERO);
    }

    #[test]
    fn a_bad_line_is_named() {
        for wrong in
            ["DE 19 %", "Germany 2021-01-01 19 %", "DE 2021-01-01 19", "DE 2021-02-30 19 %", "DE 2021-01-01 1.25 %"]
        {
            let text = format!("# rates\n{wrong}");
            assert_eq!(text.parse::<TaxTable>(), Err(BadTaxTable { line: 2, text: wrong.to_owned() }));
        }
    }
}

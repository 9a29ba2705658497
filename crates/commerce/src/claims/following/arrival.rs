//! When money that goes back shows, in words: what the terms tell of the means it was paid by (C5b, C5c, C5d), and from when on it
//! is missing (C5f). Information for the customer, pondered and not promised; the letter and the page say the same. What the
//! terms tell is asked in `on_its_way.rs`.

use lyceum_kernel::Instant;
use lyceum_words::Reader;

/// What is told of money on its way. Where nobody knows how somebody paid, there is a sentence for each means.
#[derive(Clone, Debug, Default)]
pub(crate) struct Arrival {
    /// The means is known: then its sentence says that it was this one.
    pub(crate) is_known: bool,
    /// A bank transfer is usually not there before (C5b).
    pub(crate) usual_from: Option<Told>,
    /// A bank transfer is usually there by then (C5b).
    pub(crate) usual_by: Option<Told>,
    /// The clauses that tell of a card (C5c).
    pub(crate) card: Option<String>,
    /// The clauses that tell of a wallet (C5d).
    pub(crate) wallet: Option<String>,
    /// From then on it is missing (C5f).
    pub(crate) missing_from: Option<Told>,
}

/// A date the terms tell, with the clauses that do.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub(crate) at: Instant,
    pub(crate) clauses: String,
}

impl Arrival {
    /// When it shows, each sentence with its clauses.
    pub(crate) fn sentences(&self, reader: &Reader) -> Vec<(String, String)> {
        let day = |told: &Told| reader.day(told.at.day(reader.zone()));
        let of = |known: &str, unknown: &str| reader.say(if self.is_known { known } else { unknown });
        let transfer = self.usual_by.as_ref().map(|by| {
            let until = ("by", day(by).into());
            let said = match &self.usual_from {
                Some(from) => {
                    let key = if self.is_known { "claims-letter-transfer" } else { "claims-letter-usual-between" };
                    reader.say_with(key, &[("from", day(from).into()), until])
                }
                None => reader.say_with("claims-letter-usual-by", &[until]),
            };
            (by.clauses.clone(), said)
        });
        let card = self.card.clone().map(|clauses| (clauses, of("claims-letter-card", "claims-letter-by-card")));
        let wallet =
            self.wallet.clone().map(|clauses| (clauses, of("claims-letter-wallet", "claims-letter-by-wallet")));
        [transfer, card, wallet].into_iter().flatten().collect()
    }

    /// From when on it is missing, in the sentence under this key, with its clauses.
    pub(crate) fn missing(&self, reader: &Reader, key: &str) -> Option<(String, String)> {
        let told = self.missing_from.as_ref()?;
        let from = told.at.day(reader.zone());
        // The day before is waited for whole: a holiday on which it begins to be missing is no day to call a bank.
        let args = [("from", reader.day(from).into()), ("until", reader.end_of_day(from.plus_days(-1)).into())];
        Some((told.clauses.clone(), reader.say_with(key, &args)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::Shop;
    use lyceum_kernel::{Day, Locale};

    // 2026-11-30: an acceptance test found "If it is not there on Friday 25 December 2026, ask your bank": on a holiday.
    #[tokio::test]
    async fn money_is_waited_for_to_the_end_of_the_last_day_it_may_take() {
        let shop = Shop::open().await;
        let school = shop.bed.school();
        let reader = Reader::new(school.words().clone(), Locale::En, school.zone().clone());
        let first: Day = "2026-12-25".parse().unwrap();
        let told = Told { at: first.start(reader.zone()), clauses: "C5f".to_owned() };
        let arrival = Arrival { missing_from: Some(told), ..Arrival::default() };
        let (_, said) = arrival.missing(&reader, "claims-letter-missing-from").unwrap();
        let said = said.replace('\u{a0}', " ");
        assert!(said.contains("by the end of Thursday 24 December 2026"), "{said}");
    }
}

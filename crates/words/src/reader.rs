//! What a page calls: one reader, with a language and a time zone. Money, dates and numbers leave here as finished strings.
//! Where to look next: `forms.rs` for the tables, `message.rs` for the texts.

use crate::{Arg, Words, forms};
use lyceum_kernel::{Day, Instant, Locale, Money, Period, Ratio, Span, Zone};
use std::sync::Arc;

/// Somebody who reads: their language, and the zone in which dates are said.
#[derive(Clone, Debug)]
pub struct Reader {
    words: Arc<Words>,
    locale: Locale,
    zone: Zone,
}

impl Reader {
    /// A reader of `locale`, told dates in `zone` (the school's, unless a person has another).
    pub fn new(words: Arc<Words>, locale: Locale, zone: Zone) -> Self {
        Self { words, locale, zone }
    }

    /// The language.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The zone in which dates are said.
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// All texts, for a reader of another language.
    pub fn words(&self) -> &Arc<Words> {
        &self.words
    }

    /// The same texts for somebody who reads another language.
    #[must_use]
    pub fn in_locale(&self, locale: Locale) -> Self {
        Self { locale, ..self.clone() }
    }

    /// The text of a key.
    pub fn say(&self, key: &str) -> String {
        self.words.say(self.locale, key, &[])
    }

    /// The text of a key with values in it. Years and ids are passed as text, or they would be grouped like numbers.
    pub fn say_with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(self.locale, key, args)
    }

    /// Whether a text of this key exists, for keys made from data.
    pub fn has(&self, key: &str) -> bool {
        self.words.has(key)
    }

    /// "99.00 €", "99,00 €"; another currency by its code. The space does not break.
    pub fn money(&self, money: Money) -> String {
        let currency = money.currency();
        let unit = 10_u64.saturating_pow(currency.exponent());
        let minor = money.minor().unsigned_abs();
        let sign = if money.is_negative() { "−" } else { "" };
        let whole = forms::groups(self.locale, minor / unit);
        let fraction = match currency.exponent() {
            0 => String::new(),
            places => {
                let width = usize::try_from(places).unwrap_or_default();
                format!("{}{:0width$}", forms::decimal_mark(self.locale), minor % unit)
            }
        };
        let symbol = if currency.code() == "EUR" { "€" } else { currency.code() };
        format!("{sign}{whole}{fraction}{}{symbol}", forms::NO_BREAK)
    }

    /// "1234.50", "1234,50": an amount as it stands in a field, to be typed over.
    pub fn typed(&self, money: Money) -> String {
        money.decimal().replace('.', &forms::decimal_mark(self.locale).to_string())
    }

    /// "Tuesday 2 May 2028", "mardi 2 mai 2028", "Dienstag, 2. Mai 2028".
    pub fn day(&self, day: Day) -> String {
        let weekday = forms::weekday(self.locale, day.weekday().index());
        let comma = if self.locale == Locale::De { "," } else { "" };
        format!("{weekday}{comma} {}", self.short_day(day))
    }

    /// "2 May 2028", without the weekday.
    pub fn short_day(&self, day: Day) -> String {
        format!("{} {}", self.day_month(day), day.year())
    }

    /// "May 2028", "mai 2028", "Mai 2028".
    pub fn month(&self, day: Day) -> String {
        format!("{} {}", self.month_name(day), day.year())
    }

    /// "May": a month on the axis of a picture.
    pub fn month_name(&self, day: Day) -> &'static str {
        forms::month(self.locale, usize::try_from(day.parts().1).unwrap_or_default())
    }

    /// "2 May", for a picture or a list whose year is plain.
    pub fn day_month(&self, day: Day) -> String {
        let (_, month, number) = day.parts();
        forms::day_of_month(self.locale, number.into(), usize::try_from(month).unwrap_or_default())
    }

    /// "Tuesday 2 May 2028, 14:05 (Berlin)".
    pub fn instant(&self, at: Instant) -> String {
        let (day, time) = (self.day(at.day(&self.zone)), self.time(at));
        self.say_with("words-instant", &[("day", day.into()), ("time", time.into()), ("city", self.city().into())])
    }

    /// "14:05", on the wall clock of the zone.
    pub fn time(&self, at: Instant) -> String {
        let (hour, minute) = at.clock(&self.zone);
        format!("{hour:02}:{minute:02}")
    }

    /// "Tuesday 2 May 2028, until midnight (Berlin)": a last day, said with its end.
    pub fn until_midnight(&self, day: Day) -> String {
        self.say_with("words-until-midnight", &[("day", self.day(day).into()), ("city", self.city().into())])
    }

    /// "the end of Tuesday 2 May 2028 (Berlin)": the same moment after "by", where "by …, until midnight" would say it twice.
    pub fn end_of_day(&self, day: Day) -> String {
        self.say_with("words-end-of-day", &[("day", self.day(day).into()), ("city", self.city().into())])
    }

    /// "Berlin".
    pub fn city(&self) -> String {
        forms::city(self.locale, self.zone.name())
    }

    /// "1,234", "1 234", "1.234".
    pub fn number(&self, number: i64) -> String {
        forms::number(self.locale, number)
    }

    /// "30 %", "33.33 %": exact to two places, half up, without needless zeros.
    pub fn percent(&self, ratio: Ratio) -> String {
        let (num, den) = (i128::from(ratio.num()), i128::from(ratio.den()).max(1));
        let hundredths = (num.abs() * 20_000 + den) / (den * 2);
        let sign = if num < 0 { "−" } else { "" };
        let whole = forms::groups(self.locale, u64::try_from(hundredths / 100).unwrap_or(u64::MAX));
        let rest = format!("{:02}", hundredths % 100);
        let rest = rest.trim_end_matches('0');
        let mark = if rest.is_empty() { String::new() } else { forms::decimal_mark(self.locale).to_string() };
        format!("{sign}{whole}{mark}{rest}{}%", forms::NO_BREAK)
    }

    /// "14 days", "3 months": a length as the terms say it.
    pub fn period(&self, period: Period) -> String {
        let (key, count) = match period {
            Period::Days(n) => ("words-days", n),
            Period::BusinessDays(n) => ("words-business-days", n),
            Period::Weeks(n) => ("words-weeks", n),
            Period::Months(n) => ("words-months", n),
            Period::Years(n) => ("words-years", n),
            Period::Hours(n) => ("words-hours", n),
            Period::Minutes(n) => ("words-minutes", n),
        };
        self.count(key, count.into())
    }

    /// "3 days", "5 hours", "12 minutes": elapsed time in its largest whole unit, at least a minute.
    pub fn span(&self, span: Span) -> String {
        let minutes = (span.whole_seconds().abs() / 60).max(1);
        match minutes {
            0..60 => self.count("words-minutes", minutes),
            60..1440 => self.count("words-hours", minutes / 60),
            _ => self.count("words-days", minutes / 1440),
        }
    }

    /// "20 minutes", "1½ hours", "2 hours": a length of learning, to the nearest five minutes or half hour.
    pub fn about(&self, minutes: i64) -> String {
        let minutes = minutes.max(1);
        let fives = if minutes < 10 { minutes } else { (minutes + 2) / 5 * 5 };
        if fives < 60 {
            return self.count("words-minutes", fives);
        }
        let halves = (minutes + 15) / 30;
        let key = if halves % 2 == 0 { "words-hours" } else { "words-hours-and-a-half" };
        self.count(key, halves / 2)
    }

    /// "C2a, C2b and G4".
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                format!("{} {} {}", first.join(", "), self.say("words-and"), last.as_ref())
            }
        }
    }

    fn count(&self, key: &str, n: i64) -> String {
        self.say_with(key, &[("n", n.into())]).replacen(' ', "\u{A0}", 1)
    }
}

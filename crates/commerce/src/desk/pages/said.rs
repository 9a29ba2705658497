//! What the form of an act at the desk says: how much, why, until when. It is read whole, and every error is said at once.

use lyceum_kernel::{Currency, Day, Money};
use lyceum_web::{FormErrors, RawForm};
use lyceum_words::Reader;

use crate::claims::ActKind;
use crate::offers::typed::amount;

/// The field by which a declaration is closed because its money is back already.
pub(super) const ALREADY: &str = "already";

/// The longest reasons.
const MOST_CHARACTERS: usize = 4000;

/// A credit that holds for longer is a slip of the finger.
const MOST_YEARS: i64 = 10;

/// What a form says, where its act asks for it.
pub(super) struct Said {
    pub(super) kind: ActKind,
    pub(super) amount: Money,
    pub(super) words: String,
    /// The order whose money is back already, where a declaration is closed for that.
    pub(super) back: Option<String>,
    /// The last day of a credit.
    pub(super) until: Option<Day>,
}

impl Said {
    /// Reads the amount and the reasons, or says all that is wrong with them. `cap` is the most that can go back.
    pub(super) fn read(
        reader: &Reader,
        kind: ActKind,
        cap: Option<Money>,
        (currency, today): (Currency, Day),
        form: &RawForm,
    ) -> Result<Self, FormErrors> {
        let mut errors = FormErrors::default();
        let is_credit = kind == ActKind::Credit;
        let how_much = if is_credit { "credit" } else { "amount" };
        let amount = amount(currency, form.text(how_much));
        if matches!(kind, ActKind::Approve | ActKind::Goodwill | ActKind::Credit)
            && let Some(wrong) = wrong_amount(reader, kind, cap, currency, amount)
        {
            errors.add(how_much, wrong);
        }
        let until: Option<Day> = form.text("until").parse().ok().filter(|until| is_credit && *until >= today);
        let last = today.plus_years(MOST_YEARS);
        if is_credit && until.is_none() {
            errors.add("until", reader.say("desk-need-day"));
        } else if until.is_some_and(|until| until > last) {
            errors.add("until", reader.say_with("desk-need-nearer-day", &[("last", reader.short_day(last).into())]));
        }
        let is_back = kind == ActKind::Close && form.has(ALREADY);
        if is_back && !form.has("back") {
            errors.add("back", reader.say("desk-need-which"));
        }
        let (field, needed) = match kind {
            ActKind::Close if is_back => ("words", false),
            ActKind::Approve | ActKind::Goodwill => ("words", true),
            ActKind::Refuse | ActKind::Close => ("reasons", true),
            ActKind::Ask => ("question", false),
            ActKind::Enter
            | ActKind::Attach
            | ActKind::Credit
            | ActKind::DecideAgain
            | ActKind::Retry
            | ActKind::PaidOtherwise => ("words", false),
        };
        let words = form.text(field).to_owned();
        if (needed && words.is_empty()) || words.chars().count() > MOST_CHARACTERS {
            errors.add(field, reader.say("desk-need-words"));
        }
        let amount = amount.unwrap_or_else(|| Money::zero(currency));
        let back = is_back.then(|| form.text("back").to_owned());
        if errors.is_empty() { Ok(Self { kind, amount, words, back, until }) } else { Err(errors) }
    }
}

fn wrong_amount(
    reader: &Reader,
    kind: ActKind,
    cap: Option<Money>,
    currency: Currency,
    amount: Option<Money>,
) -> Option<String> {
    let Some(amount) = amount else {
        return Some(reader.say_with("claims-need-amount", &[("currency", currency.code().into())]));
    };
    // A purchase that cost nothing can be taken back for nothing.
    let may_be_zero = kind == ActKind::Approve && cap.is_some_and(Money::is_zero);
    if amount.is_negative() || (amount.is_zero() && !may_be_zero) {
        return Some(reader.say("claims-problem-nothing"));
    }
    let cap = cap.filter(|cap| amount.minor() > cap.minor())?;
    let key = if kind == ActKind::Credit { "desk-credit-too-much" } else { "desk-too-much" };
    Some(reader.say_with(key, &[("cap", reader.money(cap).into())]))
}

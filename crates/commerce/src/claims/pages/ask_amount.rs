//! How much somebody asks for who asks for some of the money (C6a): they may say so, and if they do, it is an amount within what
//! was paid. Where no order of their own was chosen the limit is not spoken of: it would tell a stranger what an order cost.

use lyceum_kernel::{Currency, Money};
use lyceum_web::components::{Kind as Input, field};
use lyceum_web::{FormErrors, FormView, RawForm};
use lyceum_words::Reader;
use maud::{Markup, html};

use crate::offers::typed::amount;
use crate::ordering::{LineId, Order};

/// The word of the form for some of the money, which is also that of the vocabulary of facts.
pub(crate) const SOME: &str = "amount";

/// The field.
const FIELD: &str = "amount";

/// The most that can be asked for: what was paid for what is left of a purchase, or for one course of it.
pub(super) fn most(order: &Order, item: &str, part: Option<&LineId>) -> Option<Money> {
    let item = order.items().into_iter().find(|each| each.key == item)?;
    match part {
        Some(part) => item.lines.iter().find(|line| line.id == *part).map(|line| line.paid),
        None => Some(item.left().paid),
    }
}

/// The amount as it was typed, if one was, or what is wrong with it. `is_some` says that some of the money is asked for.
pub(crate) fn asked(
    reader: &Reader,
    currency: Currency,
    most: Option<Money>,
    (is_some, form): (bool, &RawForm),
) -> Result<Option<Money>, FormErrors> {
    if !form.has(FIELD) {
        return Ok(None);
    }
    let most = most.filter(|most| most.currency() == currency);
    let wrong = match amount(currency, form.text(FIELD)) {
        // Taken for all of it, it would be answered by the rules; taken for some, by a person. Nobody guesses which was meant.
        _ if !is_some => reader.say("claims-need-some"),
        None => reader.say_with("claims-need-amount", &[("currency", currency.code().into())]),
        Some(asked) if asked.minor() <= 0 => reader.say("claims-problem-nothing"),
        Some(asked) => match most.filter(|most| asked.minor() > most.minor()) {
            Some(most) => reader.say_with("claims-need-at-most", &[("most", reader.money(most).into())]),
            None => return Ok(Some(asked)),
        },
    };
    let mut errors = FormErrors::default();
    errors.add(FIELD, wrong);
    Err(errors)
}

/// The field, beneath the choice between all of the money and some.
pub(crate) fn amount_field(reader: &Reader, form: &FormView) -> Markup {
    let amount = field(form, FIELD, reader.say("claims-field-asked"), Input::Number, "off");
    html! { (amount.hint(reader.say("claims-hint-asked")).optional(reader.say("claims-optional")).max(20)) }
}

#[cfg(test)]
mod tests {
    use lyceum_kernel::{Locale, Zone};
    use lyceum_words::Words;

    use super::*;

    // 2026-11-30: an audit found that whoever asked for some of the money could not say how much.
    #[test]
    fn an_amount_is_within_what_was_paid_and_the_limit_is_named() {
        let texts = [lyceum_web::TEXTS, lyceum_people::TEXTS, lyceum_teaching::TEXTS, crate::TEXTS].concat();
        let words = std::sync::Arc::new(Words::new(&texts).unwrap());
        for (locale, limit) in [(Locale::En, "99.00"), (Locale::Fr, "99,00"), (Locale::De, "99,00")] {
            let reader = Reader::new(words.clone(), locale, Zone::named("Europe/Berlin").unwrap());
            let of = |typed: &str, is_some| {
                let form = RawForm::of(&[("amount", typed)]);
                asked(&reader, Currency::EUR, Some(Money::eur(9900)), (is_some, &form))
            };
            assert_eq!(of("", true).unwrap(), None);
            assert_eq!(of("30,00 €", true).unwrap(), Some(Money::eur(3000)));
            assert_eq!(of("99", true).unwrap(), Some(Money::eur(9900)));
            let too_much = of("99.01", true).unwrap_err();
            assert!(too_much.of("amount").unwrap().contains(limit), "{locale:?}");
            for (typed, is_some) in [("0", true), ("-5", true), ("some", true), ("30", false)] {
                assert!(of(typed, is_some).is_err(), "{typed}");
            }
        }
    }
}

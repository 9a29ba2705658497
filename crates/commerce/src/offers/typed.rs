//! Amounts and percentages as people write them.

use lyceum_kernel::{Currency, Money, Ratio};

/// What was typed, as money of this currency: "50", "50.00", "50,00", "50,00 €" and "EUR 50" are the same; with the sign
/// of another currency it is nothing.
pub fn amount(currency: Currency, typed: &str) -> Option<Money> {
    let code = currency.code();
    let dense: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
    let dense = dense.replace('−', "-").to_uppercase();
    let signs = [code.to_uppercase(), currency.symbol().to_uppercase()];
    let bare = signs
        .iter()
        .find_map(|sign| dense.strip_suffix(sign.as_str()).or_else(|| dense.strip_prefix(sign.as_str())))
        .unwrap_or(dense.as_str());
    format!("{} {code}", bare.replace(',', ".")).parse().ok()
}

/// What was typed, as a percentage: "10", "10 %", "12.5" and "12,5%" are read.
pub fn percent(typed: &str) -> Option<Ratio> {
    let dense: String = typed.chars().filter(|letter| !letter.is_whitespace() && *letter != '%').collect();
    if dense.contains('/') {
        return None;
    }
    format!("{}%", dense.replace(',', ".")).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    // 2026-11-30: a newcomer wrote "49,00 €", which was refused because of the sign.
    #[test]
    fn an_amount_is_read_as_people_write_it() {
        for typed in ["49", "49.00", "49,00", "49,00 €", "49,00\u{a0}€", "€49.00", "EUR 49", "49.0eur", " 49 "] {
            assert_eq!(amount(Currency::EUR, typed), Some(Money::eur(4900)), "{typed}");
        }
        assert_eq!(amount(Currency::EUR, "1\u{202f}234,50 €"), Some(Money::eur(123_450)));
        assert_eq!(amount(Currency::EUR, "−5"), Some(Money::eur(-500)));
        assert_eq!(amount(Currency::JPY, "¥500"), Some(Money::new(500, Currency::JPY)));
        for typed in ["", "€", "forty", "49 $", "49 USD", "49.001", "1.234,50", "49 € €"] {
            assert_eq!(amount(Currency::EUR, typed), None, "{typed}");
        }
    }

    #[test]
    fn a_percentage_is_read_as_people_write_it() {
        for typed in ["10", "10 %", "10,0%", " 10.00 "] {
            assert_eq!(percent(typed), Some(Ratio::percent(10)), "{typed}");
        }
        assert_eq!(percent("12,5 %"), Ratio::new(1, 8));
        for typed in ["", "%", "ten", "1/2", "10 €"] {
            assert_eq!(percent(typed), None, "{typed}");
        }
    }
}

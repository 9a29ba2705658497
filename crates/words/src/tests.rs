//! Forms in the three languages, and what is refused.

use super::*;
use lyceum_kernel::{Currency, Day, Instant, Money, Period, Ratio, Span, Zone};
use std::sync::Arc;

const DEMO: Source = Source {
    slice: "demo",
    en: "demo-hello = Hello\ndemo-by = Ask by { $day }, having done { $done } units\ndemo-n = { $n ->\n    [one] one\n   *[other] { $n } units\n}\n",
    fr: "demo-hello = Bonjour\ndemo-by = Demandez d’ici { $day }, { $done } unités faites\ndemo-n = { $n ->\n    [one] une\n   *[other] { $n } unités\n}\n",
    de: "demo-hello = Guten Tag\ndemo-by = Bis { $day }, mit { $done } Einheiten\ndemo-n = { $n ->\n    [one] eine\n   *[other] { $n } Einheiten\n}\n",
};

fn reader(locale: Locale) -> Reader {
    Reader::new(Arc::new(Words::new(&[DEMO]).unwrap()), locale, Zone::named("Europe/Berlin").unwrap())
}

fn plain(text: &str) -> String {
    text.replace(['\u{A0}', '\u{202F}'], " ")
}

fn all(say: impl Fn(&Reader) -> String) -> [String; 3] {
    Locale::ALL.map(|locale| plain(&say(&reader(locale))))
}

#[test]
fn a_day_is_said_in_the_form_of_its_language() {
    let day: Day = "2028-05-02".parse().unwrap();
    assert_eq!(all(|r| r.day(day)), ["Tuesday 2 May 2028", "mardi 2 mai 2028", "Dienstag, 2. Mai 2028"]);
    assert_eq!(
        all(|r| r.until_midnight(day)),
        [
            "Tuesday 2 May 2028, until midnight (Berlin)",
            "mardi 2 mai 2028, jusqu’à minuit (Berlin)",
            "Dienstag, 2. Mai 2028, bis Mitternacht (Berlin)"
        ]
    );
    // 2026-11-30: a letter said "Wir zahlen bis Mittwoch, 9. Dezember 2026, bis Mitternacht (Berlin)".
    assert_eq!(
        all(|r| r.end_of_day(day)),
        [
            "the end of Tuesday 2 May 2028 (Berlin)",
            "mardi 2 mai 2028 à minuit (Berlin)",
            "Dienstag, 2. Mai 2028, 24 Uhr (Berlin)"
        ]
    );
    assert_eq!(all(|r| r.day_month("2028-05-01".parse().unwrap())), ["1 May", "1er mai", "1. Mai"]);
}

#[test]
fn an_instant_is_said_on_the_clock_of_the_school() {
    let at: Instant = "2028-05-02T12:05:00Z".parse().unwrap();
    assert_eq!(
        all(|r| r.instant(at)),
        [
            "Tuesday 2 May 2028, 14:05 (Berlin)",
            "mardi 2 mai 2028 à 14:05 (Berlin)",
            "Dienstag, 2. Mai 2028, 14:05 Uhr (Berlin)"
        ]
    );
}

#[test]
fn money_and_numbers_carry_the_marks_of_the_language() {
    assert_eq!(all(|r| r.money(Money::eur(12_345_605))), ["123,456.05 €", "123 456,05 €", "123.456,05 €"]);
    assert_eq!(reader(Locale::En).money(Money::eur(9_900)), "99.00\u{A0}€");
    assert_eq!(all(|r| r.money(Money::new(-5, Currency::CHF)))[0], "−0.05 CHF");
    assert_eq!(all(|r| r.money(Money::new(1500, Currency::JPY)))[2], "1.500 JPY");
    // 2026-11-30: a French field held 99.00 beside the hint "par exemple 49,00".
    assert_eq!(all(|r| r.typed(Money::eur(123_450))), ["1234.50", "1234,50", "1234,50"]);
    assert_eq!(all(|r| r.typed(Money::new(1500, Currency::JPY)))[1], "1500");
    assert_eq!(all(|r| r.number(-1234)), ["−1,234", "−1 234", "−1.234"]);
    assert_eq!(all(|r| r.percent(Ratio::percent(30)))[0], "30 %");
    assert_eq!(all(|r| r.percent(Ratio::new(1, 3).unwrap())), ["33.33 %", "33,33 %", "33,33 %"]);
    assert_eq!(all(|r| r.percent(Ratio::new(1, 8).unwrap()))[1], "12,5 %");
}

#[test]
fn lengths_choose_their_plural() {
    // 2026-11-25: 123 minutes were "about 3 hours" and 19 minutes "about one hour".
    assert_eq!(all(|r| r.about(123)), ["2 hours", "2 heures", "2 Stunden"]);
    assert_eq!(all(|r| r.about(19)), ["20 minutes", "20 minutes", "20 Minuten"]);
    assert_eq!(all(|r| r.about(88)), ["1½ hours", "1 h 30", "1½ Stunden"]);
    assert_eq!(all(|r| r.about(58)), ["1 hour", "1 heure", "1 Stunde"]);
    assert_eq!(
        [0, 7, 57, 239].map(|n| all(|r| r.about(n))[0].clone()),
        ["1 minute", "7 minutes", "55 minutes", "4 hours"]
    );
    assert_eq!(all(|r| r.period(Period::Days(14))), ["14 days", "14 jours", "14 Tage"]);
    assert_eq!(all(|r| r.period(Period::Days(1))), ["1 day", "1 jour", "1 Tag"]);
    assert_eq!(all(|r| r.span(Span::hours(50))), ["2 days", "2 jours", "2 Tage"]);
    assert_eq!(all(|r| r.list(&["C1", "C2", "G4"])), ["C1, C2 and G4", "C1, C2 et G4", "C1, C2 und G4"]);
}

#[test]
fn texts_take_values_and_choose() {
    let said = all(|r| r.say_with("demo-by", &[("day", "X".into()), ("done", 1300.into())]));
    assert_eq!(
        said,
        ["Ask by X, having done 1,300 units", "Demandez d’ici X, 1 300 unités faites", "Bis X, mit 1.300 Einheiten"]
    );
    assert_eq!(all(|r| r.say_with("demo-n", &[("n", 1.into())])), ["one", "une", "eine"]);
    assert_eq!(
        all(|r| r.say_with("demo-n", &[("n", 2500.into())])),
        ["2,500 units", "2 500 unités", "2.500 Einheiten"]
    );
    assert_eq!(all(|r| r.say("demo-hello")), ["Hello", "Bonjour", "Guten Tag"]);
    assert_eq!(reader(Locale::En).say("demo-nothing"), "demo-nothing");
}

#[test]
fn holes_between_the_languages_are_found_before_the_school_opens() {
    let bad = Source {
        slice: "bad",
        en: "bad-one = A { $x }\nbad-one = twice\nother-key = foreign\nbad-attribute = text\n    .title = no\n",
        fr: "bad-one = A { $y }\n",
        de: "# nothing\n",
    };
    let text = Words::new(&[bad]).unwrap_err().to_string();
    for expected in [
        "bad (en): the key bad-one stands twice",
        "bad (en): the key other-key must begin with bad-",
        "bad (en): the key bad-attribute has attributes",
        "bad (de): the key bad-one is missing",
        "takes {\"x\"} in en but {\"y\"} in fr",
    ] {
        assert!(text.contains(expected), "{expected} not in:\n{text}");
    }
    let broken = Source { slice: "bad", en: "bad-a = { $x\n", fr: "bad-a = { $x\n", de: "bad-a = { $x\n" };
    assert!(Words::new(&[broken]).is_err());
}

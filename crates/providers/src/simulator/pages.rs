//! What the buyer sees at the simulator: one plain page in the buyer's language, without scripts.

use lyceum_kernel::Money;
use maud::{DOCTYPE, Markup, html};

use super::books::CheckoutEntry;

struct Texts {
    title: &'static str,
    note: &'static str,
    to_pay: &'static str,
    pay: &'static str,
    decline: &'static str,
    rehearse: &'static str,
    done: &'static str,
    back: &'static str,
    choices: [(&'static str, &'static str); 9],
}

const EN: Texts = Texts {
    title: "Payment (rehearsal)",
    note: "This provider belongs to the demo. No real money moves.",
    to_pay: "To pay",
    pay: "Pay",
    decline: "Decline",
    rehearse: "What shall happen when you pay?",
    done: "This payment is finished.",
    back: "Back to the school",
    choices: [
        ("normal", "Everything goes well"),
        ("delay", "The notice to the school comes late"),
        ("drop", "The connection breaks after the payment"),
        ("twice", "The money is taken twice"),
        ("duplicate", "Each notice is sent three times"),
        ("reorder", "Notices overtake each other"),
        ("never", "No notice is sent: the school has to ask"),
        ("refund_fails", "A later refund fails"),
        ("refund_fails_late", "A later refund fails after it was settled"),
    ],
};

const FR: Texts = Texts {
    title: "Paiement (répétition)",
    note: "Ce prestataire fait partie de la démonstration. Aucun argent réel ne circule.",
    to_pay: "À payer",
    pay: "Payer",
    decline: "Refuser",
    rehearse: "Que doit-il se passer lorsque vous payez\u{202f}?",
    done: "Ce paiement est terminé.",
    back: "Retour à l’école",
    choices: [
        ("normal", "Tout se passe bien"),
        ("delay", "L’avis arrive en retard à l’école"),
        ("drop", "La connexion se rompt après le paiement"),
        ("twice", "L’argent est prélevé deux fois"),
        ("duplicate", "Chaque avis est envoyé trois fois"),
        ("reorder", "Les avis se dépassent"),
        ("never", "Aucun avis n’est envoyé\u{a0}: l’école doit demander"),
        ("refund_fails", "Un remboursement ultérieur échoue"),
        ("refund_fails_late", "Un remboursement ultérieur échoue après son règlement"),
    ],
};

const DE: Texts = Texts {
    title: "Zahlung (Probe)",
    note: "Dieser Anbieter gehört zur Demo. Es fließt kein echtes Geld.",
    to_pay: "Zu zahlen",
    pay: "Bezahlen",
    decline: "Ablehnen",
    rehearse: "Was soll beim Bezahlen geschehen?",
    done: "Diese Zahlung ist abgeschlossen.",
    back: "Zurück zur Schule",
    choices: [
        ("normal", "Alles geht gut"),
        ("delay", "Die Nachricht an die Schule kommt spät"),
        ("drop", "Die Verbindung bricht nach der Zahlung ab"),
        ("twice", "Das Geld wird zweimal eingezogen"),
        ("duplicate", "Jede Nachricht wird dreimal gesendet"),
        ("reorder", "Nachrichten überholen einander"),
        ("never", "Es wird keine Nachricht gesendet: Die Schule muss fragen"),
        ("refund_fails", "Eine spätere Erstattung scheitert"),
        ("refund_fails_late", "Eine spätere Erstattung scheitert, nachdem sie gebucht war"),
    ],
};

const STYLE: &str = "body{font:18px/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;color:#1c1b19;background:#faf8f4}\
    h1{font-size:1.5rem}fieldset{border:1px solid #8a857c;margin:1.5rem 0;padding:.5rem 1rem}label{display:block;padding:.3rem 0;min-height:24px}\
    button{font:inherit;min-height:44px;padding:.4rem 1.4rem;margin-right:1rem;border:1px solid #1f5a4d;border-radius:4px;background:#1f5a4d;color:#fff}\
    button.quiet{background:transparent;color:#1c1b19;border-color:#6b665d}dd{font-size:1.5rem;margin:0}\
    @media(prefers-color-scheme:dark){body{color:#ece8df;background:#16181a}button.quiet{color:#ece8df}a{color:#8fd0c0}}";

/// The pay page, or the word that it is done.
pub(super) fn pay(entry: &CheckoutEntry) -> Markup {
    let (lang, texts) = match entry.asked.locale.as_str() {
        "fr" => ("fr", &FR),
        "de" => ("de", &DE),
        _ => ("en", &EN),
    };
    let finished = !entry.captures.is_empty() || entry.declined.is_some();
    let body = html! {
        h1 { (texts.title) }
        p { (texts.note) }
        p { (entry.asked.title) }
        dl { dt { (texts.to_pay) } dd { (money(lang, entry.asked.amount)) } }
        @if finished {
            p { (texts.done) }
            p { a href=(entry.asked.return_url) { (texts.back) } }
        } @else {
            (form(texts))
        }
    };
    page(lang, texts.title, &body)
}

/// A whole page around what it says.
fn page(lang: &str, title: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(lang) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (STYLE) }
            }
            body { main { (body) } }
        }
    }
}

/// An amount as the buyer writes it.
fn money(lang: &str, amount: Money) -> String {
    let number = amount.decimal();
    let number = if lang == "en" { number } else { number.replace('.', ",") };
    let currency = amount.currency();
    let sign = if currency.code() == "EUR" { "€" } else { currency.code() };
    format!("{number}\u{a0}{sign}")
}

/// What stands at the address that is printed when the demo starts: what this is, and where its books are.
pub(super) fn home() -> Markup {
    let said = [
        ("en", EN.title, EN.note, "It opens a page for each payment of the school. Its books:"),
        ("fr", FR.title, FR.note, "Il ouvre une page pour chaque paiement de l’école. Ses livres\u{a0}:"),
        ("de", DE.title, DE.note, "Er öffnet für jede Zahlung der Schule eine Seite. Seine Bücher:"),
    ];
    let body = html! {
        h1 { (EN.title) }
        @for (lang, title, note, books) in said {
            section lang=(lang) {
                @if lang != "en" { h2 { (title) } }
                p { (note) " " (books) " " a href="/ledger" { "/ledger" } }
            }
        }
    };
    page("en", EN.title, &body)
}

fn form(texts: &Texts) -> Markup {
    html! {
        form method="post" {
            fieldset {
                legend { (texts.rehearse) }
                @for (word, text) in texts.choices {
                    label {
                        input type="radio" name="behaviour" value=(word) checked[word == "normal"];
                        " " (text)
                    }
                }
            }
            button type="submit" name="action" value="pay" { (texts.pay) }
            button.quiet type="submit" name="action" value="decline" { (texts.decline) }
        }
    }
}

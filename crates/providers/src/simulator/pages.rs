//! What the buyer sees at the simulator: one plain page in the buyer's language, without scripts.

use lyceum_kernel::Money;
use maud::{DOCTYPE, Markup, html};

use super::books::{Books, CheckoutEntry, DisputeEntry};
use crate::{Method, Side};

struct Texts {
    title: &'static str,
    note: &'static str,
    to_pay: &'static str,
    pay: &'static str,
    decline: &'static str,
    rehearse: &'static str,
    done: &'static str,
    back: &'static str,
    choices: [(&'static str, &'static str); 10],
    by: &'static str,
    methods: [(Method, &'static str); 3],
    bank: &'static str,
    takes: &'static str,
    takes_note: &'static str,
    took: &'static str,
    for_school: &'static str,
    for_customer: &'static str,
    returned: &'static str,
    lost: &'static str,
}

const EN: Texts = Texts {
    title: "Payment (rehearsal)",
    note: "This is Lyceum’s simulator, a provider to rehearse with. No real money moves.",
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
        ("wrong_amount", "Another amount is taken and reported than was asked for"),
        ("duplicate", "Each notice is sent three times"),
        ("reorder", "Notices overtake each other"),
        ("never", "No notice is sent: the school has to ask"),
        ("refund_fails", "A later refund fails"),
        ("refund_fails_late", "A later refund fails after it was settled"),
    ],
    by: "How do you pay?",
    methods: [
        (Method::Card, "By card"),
        (Method::Transfer, "By bank transfer"),
        (Method::Wallet, "With an online wallet"),
    ],
    bank: "What the customer’s bank does",
    takes: "Take the money back (chargeback)",
    takes_note: "The school is told as you chose when you paid: once, three times, late, in another order, or never.",
    took: "The bank has taken back, and decides about it:",
    for_school: "Decide for the school",
    for_customer: "Decide for the customer",
    returned: "Decided for the school, which has it again:",
    lost: "Decided for the customer, who keeps it:",
};

const FR: Texts = Texts {
    title: "Paiement simulé",
    note: "Ceci est le simulateur de Lyceum, un prestataire pour les répétitions. Aucun argent réel ne circule.",
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
        ("wrong_amount", "Un autre montant que celui demandé est prélevé et annoncé"),
        ("duplicate", "Chaque avis est envoyé trois fois"),
        ("reorder", "Les avis se dépassent"),
        ("never", "Aucun avis n’est envoyé\u{a0}: l’école doit demander"),
        ("refund_fails", "Un remboursement ultérieur échoue"),
        ("refund_fails_late", "Un remboursement ultérieur échoue après son règlement"),
    ],
    by: "Comment payez-vous ?",
    methods: [
        (Method::Card, "Par carte"),
        (Method::Transfer, "Par virement"),
        (Method::Wallet, "Avec un portefeuille électronique"),
    ],
    bank: "Ce que fait la banque du client",
    takes: "Reprendre l’argent (rétrofacturation)",
    takes_note: "L’école est avisée comme vous l’avez choisi en payant\u{a0}: une fois, trois fois, en retard, dans un autre ordre ou jamais.",
    took: "La banque a repris ce montant et doit en décider\u{a0}:",
    for_school: "Décider en faveur de l’école",
    for_customer: "Décider en faveur du client",
    returned: "Décidé en faveur de l’école, à qui l’argent est revenu\u{a0}:",
    lost: "Décidé en faveur du client, qui le garde\u{a0}:",
};

const DE: Texts = Texts {
    title: "Zahlung (Probe)",
    note: "Das ist der Simulator von Lyceum, ein Anbieter zum Proben. Es fließt kein echtes Geld.",
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
        ("wrong_amount", "Ein anderer Betrag als der geforderte wird eingezogen und gemeldet"),
        ("duplicate", "Jede Nachricht wird dreimal gesendet"),
        ("reorder", "Nachrichten überholen einander"),
        ("never", "Es wird keine Nachricht gesendet: Die Schule muss fragen"),
        ("refund_fails", "Eine spätere Erstattung scheitert"),
        ("refund_fails_late", "Eine spätere Erstattung scheitert, nachdem sie gebucht war"),
    ],
    by: "Wie bezahlen Sie?",
    methods: [
        (Method::Card, "Mit Karte"),
        (Method::Transfer, "Per Überweisung"),
        (Method::Wallet, "Mit einer elektronischen Geldbörse"),
    ],
    bank: "Was die Bank der Kundin oder des Kunden tut",
    takes: "Das Geld zurückholen (Rückbelastung)",
    takes_note: "Die Schule erfährt es so, wie Sie es beim Bezahlen gewählt haben: einmal, dreimal, spät, in anderer Reihenfolge oder nie.",
    took: "Die Bank hat zurückgeholt und entscheidet noch:",
    for_school: "Für die Schule entscheiden",
    for_customer: "Für die Kundin oder den Kunden entscheiden",
    returned: "Für die Schule entschieden, die es wieder hat:",
    lost: "Für die Kundin oder den Kunden entschieden, die Schule hat verloren:",
};

const STYLE: &str = "body{font:18px/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;color:#1c1b19;background:#faf8f4}\
    h1{font-size:1.5rem}fieldset{border:1px solid #8a857c;margin:1.5rem 0;padding:.5rem 1rem}label{display:block;padding:.3rem 0;min-height:24px}\
    button{font:inherit;min-height:44px;padding:.4rem 1.4rem;margin-right:1rem;border:1px solid #1f5a4d;border-radius:4px;background:#1f5a4d;color:#fff}\
    button.quiet{background:transparent;color:#1c1b19;border-color:#6b665d}dd{font-size:1.5rem;margin:0}\
    @media(prefers-color-scheme:dark){body{color:#ece8df;background:#16181a}button.quiet{color:#ece8df}a{color:#8fd0c0}}";

/// The pay page, or the word that it is done.
pub(super) fn pay(books: &Books, entry: &CheckoutEntry) -> Markup {
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
            (bank((lang, texts), books, entry))
        } @else {
            (form(texts))
        }
    };
    page(lang, texts.title, &body)
}

/// What the customer's bank took back of a payment, and what it can do; nothing where no money came.
fn bank((lang, texts): (&str, &Texts), books: &Books, entry: &CheckoutEntry) -> Markup {
    let is_of = |dispute: &&DisputeEntry| entry.captures.iter().any(|capture| capture.id == dispute.capture);
    let left = entry.captures.iter().filter_map(|capture| {
        let left = Money::new(books.left_minor(&capture.id, capture.amount), capture.amount.currency());
        (left.minor() > 0).then_some((&capture.id, left))
    });
    let doors = format!("/pay/{}/disputes", entry.id);
    html! {
        @if !entry.captures.is_empty() {
            h2 { (texts.bank) }
            @for dispute in books.disputes.values().filter(is_of) { (decided((lang, texts), &doors, dispute)) }
            p { (texts.takes_note) }
            @for (capture, left) in left {
                form method="post" action=(doors) {
                    input type="hidden" name="capture" value=(capture);
                    p { button.quiet type="submit" { (texts.takes) ": " (money(lang, left)) } }
                }
            }
        }
    }
}

/// How a dispute stands, and the two ways to decide it while it is open.
fn decided((lang, texts): (&str, &Texts), doors: &str, dispute: &DisputeEntry) -> Markup {
    let said = match dispute.won_by {
        None => texts.took,
        Some(Side::School) => texts.returned,
        Some(Side::Customer) => texts.lost,
    };
    html! {
        p { (said) " " (money(lang, dispute.amount)) }
        @if dispute.won_by.is_none() {
            form method="post" action={ (doors) "/" (dispute.id) } {
                button.quiet type="submit" name="won_by" value="school" { (texts.for_school) }
                button.quiet type="submit" name="won_by" value="customer" { (texts.for_customer) }
            }
        }
    }
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

/// So many of the latest payments are listed.
const MOST: usize = 20;

/// What stands at the address that is printed when the demo starts: what this is, where its books are, and the pages of what
/// was paid last.
pub(super) fn home(books: &Books) -> Markup {
    let said = [
        ("en", EN.title, EN.note, "It opens a page for each payment of the school. Its books:"),
        ("fr", FR.title, FR.note, "Il ouvre une page pour chaque paiement de l’école. Ses livres\u{a0}:"),
        ("de", DE.title, DE.note, "Er öffnet für jede Zahlung der Schule eine Seite. Seine Bücher:"),
    ];
    let body = html! {
        h1 { (EN.title) }
        @for (lang, title, note, ledger) in said {
            section lang=(lang) {
                @if lang != "en" { h2 { (title) } }
                p { (note) " " (ledger) " " a href="/ledger" { "/ledger" } }
            }
        }
        ul {
            @for entry in books.checkouts.values().rev().filter(|entry| !entry.captures.is_empty()).take(MOST) {
                li { a href={ "/pay/" (entry.id) } { (entry.asked.title) ", " (money("en", entry.asked.amount)) } }
            }
        }
    };
    page("en", EN.title, &body)
}

fn form(texts: &Texts) -> Markup {
    html! {
        form method="post" {
            fieldset {
                legend { (texts.by) }
                @for (method, text) in texts.methods {
                    label {
                        input type="radio" name="method" value=(method.as_str()) checked[method == Method::Card];
                        " " (text)
                    }
                }
            }
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

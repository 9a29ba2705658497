//! The journal against a real database.

use lyceum_kernel::{Currency, Money};
use lyceum_school::Tx;
use lyceum_store::Writes;
use lyceum_testkit::Testbed;

use super::*;

fn sale(minor: i64) -> Vec<Posting> {
    vec![Posting::debit(Account::Receivable, Money::eur(minor)), Posting::credit(Account::Revenue, Money::eur(minor))]
}

fn entry(reason: &'static str, about: &str, postings: Vec<Posting>) -> Entry {
    Entry { reason, about: about.to_owned(), postings }
}

async fn books(bed: &Testbed) -> Tx {
    bed.tx().await
}

#[tokio::test]
async fn the_same_reason_about_the_same_thing_is_booked_once() {
    let bed = Testbed::new(&[]).open().await;
    let mut tx = books(&bed).await;
    let first = post(&mut tx, entry("sold", "ord_1", sale(9_900))).await.unwrap();
    let again = post(&mut tx, entry("sold", "ord_1", sale(9_900))).await.unwrap();
    assert_eq!(first, again);
    let other = post(&mut tx, entry("sold", "ord_2", sale(100))).await.unwrap();
    assert_ne!(first, other);
    assert_eq!(balance(&mut tx, &Account::Receivable, Currency::EUR).await.unwrap(), Money::eur(10_000));
    assert!(post(&mut tx, entry("sold", "ord_1", sale(9_901))).await.is_err(), "other postings are a mistake");
}

#[tokio::test]
async fn what_does_not_balance_is_not_booked() {
    let bed = Testbed::new(&[]).open().await;
    let mut tx = books(&bed).await;
    let mut crooked = sale(100);
    crooked.push(Posting::debit(Account::Cash("x".into()), Money::eur(1)));
    assert!(post(&mut tx, entry("sold", "ord_1", crooked)).await.is_err());
    assert!(about(&mut tx, "ord_1").await.unwrap().is_empty());
}

#[tokio::test]
async fn a_mistake_is_corrected_by_its_reversal() {
    let bed = Testbed::new(&[]).open().await;
    let mut tx = books(&bed).await;
    post(&mut tx, entry("sold", "ord_1", sale(9_900))).await.unwrap();
    assert!(reverse(&mut tx, ("sold", "ord_1"), "sold-undone", "ord_1".into()).await.unwrap().is_some());
    assert_eq!(reverse(&mut tx, ("sold", "ord_9"), "sold-undone", "ord_9".into()).await.unwrap(), None);
    for (account, balance) in balances(&mut tx).await.unwrap() {
        assert!(balance.is_zero(), "{account}: {balance}");
    }
    assert_eq!(about(&mut tx, "ord_1").await.unwrap().len(), 2);
}

#[tokio::test]
async fn the_doctor_finds_what_was_changed_beside_the_program() {
    let bed = Testbed::new(&[]).open().await;
    let mut tx = books(&bed).await;
    post(&mut tx, entry("sold", "ord_1", sale(9_900))).await.unwrap();
    post(&mut tx, entry("sold", "ord_2", sale(100))).await.unwrap();
    post(&mut tx, entry("sold", "ord_3", sale(300))).await.unwrap();
    tx.commit().await.unwrap();
    let findings = |checks: Vec<lyceum_people::Check>| checks.into_iter().flat_map(|check| check.findings).count();
    assert_eq!(findings(doctor(&mut bed.read().await).await.unwrap()), 0);

    let mut tx = books(&bed).await;
    // Both sides by a cent: it still balances, and is found all the same.
    tx.run("UPDATE postings SET amount_minor = amount_minor * 2 WHERE entry_id IN (SELECT id FROM journal WHERE about = $1)", &["ord_1".into()]).await.unwrap();
    tx.run("DELETE FROM postings WHERE entry_id IN (SELECT id FROM journal WHERE about = $1)", &["ord_2".into()])
        .await
        .unwrap();
    tx.run("UPDATE postings SET amount_minor = 301 WHERE amount_minor = $1", &[300_i64.into()]).await.unwrap();
    tx.commit().await.unwrap();
    let checks = doctor(&mut bed.read().await).await.unwrap();
    let all: Vec<String> = checks.into_iter().flat_map(|check| check.findings).collect();
    for (about, told) in [("ord_1", "was changed"), ("ord_3", "was changed")] {
        assert!(all.iter().any(|finding| finding.contains(about) && finding.contains(told)), "{about}: {all:?}");
    }
    assert!(all.iter().any(|finding| finding.contains("lost its postings")), "{all:?}");
    assert!(all.iter().any(|finding| finding.contains("sum to 1 and not to zero")), "{all:?}");
}

/// What customers owed when a month ended.
async fn owed_at(bed: &Testbed, month: &str) -> i64 {
    let balances = balances_at(&mut bed.read().await, Month::parse(month).unwrap()).await.unwrap();
    balances.iter().find(|(account, _)| *account == Account::Receivable).map_or(0, |(_, sum)| sum.minor())
}

#[tokio::test]
async fn a_month_is_read_from_the_closing_before_it_and_never_from_the_beginning() {
    let bed = Testbed::new(&[]).open().await;
    for (at, about, minor) in [
        // The last second of March and the first of April on the clock of the school.
        ("2027-03-31T21:59:59Z", "ord_1", 100),
        ("2027-03-31T22:00:00Z", "ord_2", 20),
        ("2027-06-10T09:00:00Z", "ord_3", 3),
    ] {
        bed.at(at.parse().unwrap()).await;
        let mut tx = books(&bed).await;
        post(&mut tx, entry("sold", about, sale(minor))).await.unwrap();
        tx.commit().await.unwrap();
    }
    let months = [("2027-02", 0), ("2027-03", 100), ("2027-04", 120), ("2027-05", 120), ("2027-06", 123)];
    for (month, owed) in months {
        assert_eq!(owed_at(&bed, month).await, owed, "{month}, before any was closed");
    }
    assert!(has_months_to_close(&mut bed.read().await).await.unwrap());
    let mut tx = books(&bed).await;
    close_months(&mut tx).await.unwrap();
    close_months(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    assert!(!has_months_to_close(&mut bed.read().await).await.unwrap());
    let june = Month::parse("2027-06").unwrap();
    assert_eq!(store::last_closed(&mut bed.read().await, june).await.unwrap(), Some(june.preceding()));
    for (month, owed) in months {
        assert_eq!(owed_at(&bed, month).await, owed, "{month}, from its closing");
    }
    let findings = async || -> Vec<String> {
        let checks = doctor(&mut bed.read().await).await.unwrap();
        checks.into_iter().flat_map(|check| check.findings).collect()
    };
    assert_eq!(findings().await, Vec::<String>::new());
    // Whoever changes March beside the program does not change June's page, and is found.
    let mut tx = books(&bed).await;
    tx.run("UPDATE postings SET amount_minor = amount_minor * 10 WHERE entry_id IN (SELECT id FROM journal WHERE about = $1)", &["ord_1".into()]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(owed_at(&bed, "2027-06").await, 123);
    let found = findings().await;
    assert!(found.iter().any(|finding| finding.contains("its closing says otherwise")), "{found:?}");
}

#[tokio::test]
async fn the_month_that_ended_yesterday_is_not_closed_before_its_last_writings_are_in() {
    let bed = Testbed::new(&[]).open().await;
    let mut tx = books(&bed).await;
    post(&mut tx, entry("sold", "ord_1", sale(100))).await.unwrap();
    tx.commit().await.unwrap();
    bed.at("2027-04-01T21:59:59Z".parse().unwrap()).await;
    assert!(!has_months_to_close(&mut bed.read().await).await.unwrap());
    bed.at("2027-04-01T22:00:00Z".parse().unwrap()).await;
    assert!(has_months_to_close(&mut bed.read().await).await.unwrap());
}

#[tokio::test]
async fn the_journal_leaves_as_text_that_another_program_adds_up() {
    let bed = Testbed::new(&[]).open().await;
    let mut tx = books(&bed).await;
    let mut postings = sale(8_319);
    postings.push(Posting::debit(Account::Receivable, Money::eur(1_581)));
    postings.push(Posting::credit(Account::TaxPayable("DE".into()), Money::eur(1_581)));
    post(&mut tx, entry("invoice-issued", "inv_1", postings)).await.unwrap();
    let paid = vec![
        Posting::debit(Account::Cash("simulator".into()), Money::eur(9_900)),
        Posting::credit(Account::Receivable, Money::eur(9_900)),
    ];
    post(&mut tx, entry("payment-settled", "pay_1", paid)).await.unwrap();
    tx.commit().await.unwrap();
    // 2026-11-30: the journal named invoices by ids that stand on no document.
    let numbers = std::collections::HashMap::from([("inv_1".to_owned(), "2027-000001".to_owned())]);
    let text = export(&mut bed.read().await, &numbers).await.unwrap();
    let lines: Vec<&str> = text.lines().collect();
    for account in ["Assets:Cash:Simulator", "Assets:Receivable", "Income:Revenue", "Liabilities:Tax:DE"] {
        assert!(lines.contains(&format!("2027-03-08 open {account}").as_str()), "{text}");
    }
    let amounts =
        lines.iter().filter_map(|line| line.strip_suffix(" EUR")?.split_whitespace().last()?.parse::<f64>().ok());
    assert_eq!(amounts.map(|amount| (amount * 100.0).round()).sum::<f64>(), 0.0, "{text}");
    assert!(text.contains("* \"payment-settled\" \"pay_1\""), "{text}");
    assert!(text.contains("* \"invoice-issued\" \"2027-000001\"") && text.contains("  about: \"inv_1\""), "{text}");
}

//! The books against a real database: whose they are, what a month holds, and that the sums are those of the journal.

use lyceum_kernel::{Currency, Instant, Locale, Money, Ratio, Role, Span};
use lyceum_words::Reader;

use super::csv::csv;
use super::owed;
use super::pages::{BooksView, markup};
use super::vat::{Vat, vat};
use crate::bookkeeping::{self, Account, Month, balances_at};
use crate::claims::Kind;
use crate::payments;
use crate::shop::Shop;

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

fn instant(text: &str) -> Instant {
    text.parse().unwrap()
}

async fn owed_in_all(shop: &Shop) -> Money {
    let owed = owed(&mut shop.bed.read().await, 100).await.unwrap();
    Money::sum(owed.iter().map(|one| one.refund.amount), Currency::EUR).unwrap()
}

async fn refund_payable(shop: &Shop) -> Money {
    bookkeeping::balance(&mut shop.bed.read().await, &Account::RefundPayable, Currency::EUR).await.unwrap()
}

#[tokio::test]
async fn the_books_are_the_owners_and_for_others_they_do_not_exist() {
    let shop = Shop::open().await;
    let owner = shop.comes("Olga", Role::Owner).await;
    let pages = [
        "/books",
        "/books?month=2027-02",
        "/books/documents.csv?month=2027-03",
        "/books/vat.csv?month=2027-03",
        "/books/journal.beancount",
    ];
    for page in pages {
        assert_eq!(shop.asks_for(page, Some(&owner)).await.0, 200, "{page}");
    }
    for (who, role) in [("Ada", Role::Learner), ("Arno", Role::Agent)] {
        let cookies = shop.comes(who, role).await;
        for page in pages {
            assert_eq!(shop.asks_for(page, Some(&cookies)).await.0, 404, "{who} {page}");
        }
    }
    for page in pages {
        assert_ne!(shop.gets(page).await.0, 200, "{page}");
    }
    let (status, page) = shop.asks_for("/books?month=", Some(&owner)).await;
    assert!(status == 200 && page.contains("Books of March 2027"), "{page}");
    // 2026-12-01: a newcomer asked for the file of a month that is none, and was given that of the month that runs.
    for asked in ["soon", "2026-13", "2031-01"] {
        for page in ["/books", "/books/documents.csv", "/books/vat.csv"] {
            assert_eq!(shop.asks_for(&format!("{page}?month={asked}"), Some(&owner)).await.0, 404, "{page} {asked}");
        }
    }
}

#[tokio::test]
async fn what_is_owed_is_what_the_journal_owes_until_the_money_has_gone() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let owner = shop.comes("Olga", Role::Owner).await;
    assert_eq!((owed_in_all(&shop).await, refund_payable(&shop).await), (Money::eur(0), Money::eur(0)));
    shop.asks(&order, Kind::Refund).await.unwrap();
    assert_eq!((owed_in_all(&shop).await, refund_payable(&shop).await), (Money::eur(9_900), Money::eur(-9_900)));
    let (_, page) = shop.asks_for("/books", Some(&owner)).await;
    let page = page.replace('\u{a0}', " ");
    assert!(page.contains("Waits for the payment provider") && page.contains(&order.number), "{page}");
    assert!(page.contains("Ada") && page.contains("99.00 €"), "{page}");
    shop.settles().await;
    assert_eq!((owed_in_all(&shop).await, refund_payable(&shop).await), (Money::eur(0), Money::eur(0)));
    let (_, page) = shop.asks_for("/books", Some(&owner)).await;
    assert!(page.contains("Nothing is owed to a customer"), "{page}");
    shop.is_sound().await;
}

#[tokio::test]
async fn a_month_holds_its_own_documents_and_its_accounts_balance() {
    let shop = Shop::open().await;
    let ada = shop.buys("Ada", "alpha", false).await;
    shop.asks(&ada, Kind::Refund).await.unwrap();
    shop.settles().await;
    shop.buys("Bert", "beta", false).await;
    shop.bed.at(instant("2027-05-20T09:00:00Z")).await;
    shop.buys("Clara", "both", false).await;
    let owner = shop.comes("Olga", Role::Owner).await;
    let (_, march) = shop.asks_for("/books?month=2027-03", Some(&owner)).await;
    let march = march.replace('\u{a0}', " ");
    assert!(
        march.contains(">2027-000001<") && march.contains(">C2027-000001<") && march.contains(">2027-000002<"),
        "{march}"
    );
    assert!(!march.contains("2027-000003") && !march.contains("Clara"), "{march}");
    // 99.00 − 99.00 + 66.00.
    assert!(march.contains("66.00 €") && march.contains("−99.00 €"), "{march}");
    assert!(march.contains("/pdf\"") || !lyceum_documents::HAS_PDF, "{march}");
    let (_, april) = shop.asks_for("/books?month=2027-04", Some(&owner)).await;
    assert!(april.contains("No invoice and no credit note") && april.contains("Revenue"), "{april}");
    let (_, may) = shop.asks_for("/books", Some(&owner)).await;
    assert!(may.contains("Clara") && !may.contains("Bert"), "{may}");
    for (text, cash) in [("2027-02", 0), ("2027-03", 6_600), ("2027-04", 6_600), ("2027-05", 18_600)] {
        let balances = balances_at(&mut shop.bed.read().await, month(text)).await.unwrap();
        let sum = Money::sum(balances.iter().map(|(_, sum)| *sum), Currency::EUR).unwrap();
        assert!(sum.is_zero(), "{text}: {balances:?}");
        let held = Money::sum(balances.iter().filter(|(of, _)| of.is_cash()).map(|(_, sum)| *sum), Currency::EUR);
        assert_eq!(held.unwrap(), Money::eur(cash), "{text}");
    }
    shop.is_sound().await;
}

// 2026-11-30: an owner found no VAT by country and rate, and ids in the journal that stand on no document.
#[tokio::test]
async fn the_vat_of_a_month_is_what_the_journal_gained_and_the_journal_names_documents() {
    let shop = Shop::open().await;
    let ada = shop.buys("Ada", "alpha", false).await;
    shop.asks(&ada, Kind::Refund).await.unwrap();
    shop.settles().await;
    shop.buys("Bert", "beta", false).await;
    let sums = vat(&mut shop.bed.read().await, month("2027-03")).await.unwrap();
    let [line] = sums.lines.as_slice() else { panic!("{sums:?}") };
    assert_eq!((line.country.as_str(), line.rate, line.sum.gross), ("DE", Ratio::percent(19), Money::eur(6_600)));
    assert_eq!(line.sum.net.plus(line.sum.tax).unwrap(), line.sum.gross);
    let moved = bookkeeping::moved_in(&mut shop.bed.read().await, month("2027-03")).await.unwrap();
    assert!(moved.contains(&(Account::TaxPayable("DE".into()), line.sum.tax.negate())), "{moved:?}");
    assert_eq!(sums.gaps, []);
    let owner = shop.comes("Olga", Role::Owner).await;
    let (_, page) = shop.asks_for("/books", Some(&owner)).await;
    assert!(page.contains("VAT of the month") && page.contains("Germany") && page.contains("accounts of the journal"));
    let (_, file) = shop.asks_for("/books/vat.csv?month=2027-03", Some(&owner)).await;
    let expected = format!(";\"19\";{};{};66.00;\"EUR\"", line.sum.net.decimal(), line.sum.tax.decimal());
    assert!(file.contains(&expected), "{file}");
    let (_, journal) = shop.asks_for("/books/journal.beancount", Some(&owner)).await;
    for entry in ["\"invoice-issued\" \"2027-000001\"", "\"credit-note-issued\" \"C2027-000001\""] {
        assert!(journal.contains(entry), "{journal}");
    }
    assert!(!journal.contains("* \"invoice-issued\" \"inv_"), "{journal}");
    let empty = vat(&mut shop.bed.read().await, month("2027-02")).await.unwrap();
    assert_eq!(empty, Vat::default());
    shop.is_sound().await;
}

// 2026-11-30: the day since which money is owed moved forward with every attempt to send it.
#[tokio::test]
async fn a_debt_is_as_old_as_its_first_attempt_and_says_by_when_it_was_promised() {
    let shop = Shop::open().await;
    let id = shop.places("Ada", "alpha", false).await.unwrap();
    shop.pays(&id, "refund_fails").await;
    let order = shop.order(&id).await;
    shop.asks(&order, Kind::Refund).await.unwrap();
    let first = shop.bed.now();
    shop.settles().await;
    shop.bed.passes(Span::days(3)).await;
    let mut tx = shop.bed.tx().await;
    let back = payments::all_that_came_back(&mut tx, 9).await.unwrap().pop().unwrap();
    payments::send_again(&mut tx, &back.id).await.unwrap();
    tx.commit().await.unwrap();
    let all = owed(&mut shop.bed.read().await, 9).await.unwrap();
    let [one] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!((one.since, one.refund.attempt), (first, 2));
    assert_eq!(one.refund.created_at, shop.bed.now());
    let promised = one.promised.unwrap();
    assert!(promised > first, "{promised}");
    let owner = shop.comes("Olga", Role::Owner).await;
    let (_, page) = shop.asks_for("/books", Some(&owner)).await;
    let page = page.replace('\u{a0}', " ");
    for words in ["Promised by", "Last attempt", "Attempts", "8 March 2027", "11 March 2027"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    shop.settles().await;
}

#[tokio::test]
async fn the_file_of_a_month_adds_up_and_runs_no_formula() {
    let shop = Shop::open().await;
    let ada = shop.buys("=SUM(A1)", "alpha", false).await;
    shop.asks(&ada, Kind::Refund).await.unwrap();
    shop.settles().await;
    shop.buys("Bert", "beta", false).await;
    let text = csv(&mut shop.bed.read().await, month("2027-03")).await.unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    let rows: Vec<Vec<&str>> = text.split_terminator("\r\n").map(|line| line.split(';').collect()).collect();
    assert_eq!(rows.len(), 4, "{text}");
    assert!(rows.iter().all(|row| row.len() == 13), "{text}");
    assert_eq!(rows[1][5], "\"'=SUM(A1)\"");
    let cents = |cell: &str| cell.replace('.', "").parse::<i64>().unwrap();
    let gross: i64 = rows[1..].iter().map(|row| cents(row[11])).sum();
    assert_eq!(gross, 6_600, "{text}");
    for row in &rows[1..] {
        assert_eq!(cents(row[9]) + cents(row[10]), cents(row[11]), "{row:?}");
        assert_eq!((row[8], row[12]), ("\"19\"", "\"EUR\""));
    }
    let tax = bookkeeping::balance(&mut shop.bed.read().await, &Account::TaxPayable("DE".into()), Currency::EUR).await;
    assert_eq!(rows[1..].iter().map(|row| cents(row[10])).sum::<i64>(), -tax.unwrap().minor());
}

#[tokio::test]
async fn the_books_are_drawn_in_every_language() {
    let shop = Shop::open().await;
    let ada = shop.buys("<b>&</b>", "alpha", false).await;
    shop.asks(&ada, Kind::Refund).await.unwrap();
    let mut read = shop.bed.read().await;
    let (this, last) = (month("2027-03"), month("2027-02"));
    let full = BooksView::of(&mut read, (this, this), None).await.unwrap();
    let empty = BooksView::of(&mut read, (last, this), None).await.unwrap();
    let behind = BooksView::of(&mut read, (this, this), full.documents.first().map(|first| &first.id)).await.unwrap();
    assert_eq!((full.documents.len(), behind.documents.len(), empty.documents.len()), (2, 1, 0));
    drop(read);
    for locale in Locale::ALL {
        let reader = Reader::new(shop.bed.school().words().clone(), locale, shop.bed.school().zone().clone());
        for view in [&full, &empty, &behind] {
            let page = markup(&reader, view).into_string();
            assert_eq!(page.matches("<h1").count(), 1, "{page}");
            let mut words = page.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-'));
            assert_eq!(words.find(|word| word.starts_with("books-")), None, "a key without a text: {page}");
            assert!(!page.contains("<b>&</b>"), "what people type is escaped: {page}");
        }
    }
    shop.settles().await;
}

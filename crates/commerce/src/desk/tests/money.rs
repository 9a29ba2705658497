//! Money that goes wrong: what a bank takes for its customer, and what keeps coming back until it is paid by other means.

use futures::future::join_all;
use lyceum_kernel::{Currency, Money, Role, Span};
use lyceum_people::promises;
use lyceum_school::audit;

use super::shop::{Shop, agent};
use crate::bookkeeping::{self, Account, Month};
use crate::claims::{self, ActKind, DisputeEnd, Finding, FindingId, FindingKind, Kind, MONEY, State};
use crate::desk::{self, DeskError, urls};
use crate::ordering::{self, Order};
use crate::payments::{self, DisputedState, RefundState};

async fn disputes(shop: &Shop, order: &Order) -> FindingId {
    let item = order.items()[0].key.clone();
    let mut tx = shop.bed.begin(agent()).await;
    let finding = claims::find_out(&mut tx, &order.id, &item, FindingKind::Dispute, "bank letter").await.unwrap();
    tx.commit().await.unwrap();
    finding
}

async fn takes(shop: &Shop, finding: &FindingId, cents: i64) -> Result<(), DeskError> {
    let mut tx = shop.bed.begin(agent()).await;
    desk::bank_took(&mut tx, finding, Money::eur(cents)).await?;
    tx.commit().await.unwrap();
    Ok(())
}

async fn ends(shop: &Shop, finding: &FindingId, outcome: DisputeEnd) {
    let mut tx = shop.bed.begin(agent()).await;
    claims::end_dispute(&mut tx, finding, outcome).await.unwrap();
    tx.commit().await.unwrap();
}

/// What lies at the provider, what banks hold, and what is lost.
async fn money(shop: &Shop) -> [i64; 3] {
    let mut read = shop.bed.read().await;
    let mut held = [0; 3];
    let accounts = [Account::Cash("simulator".to_owned()), Account::Disputed, Account::DisputeLoss];
    for (held, account) in held.iter_mut().zip(&accounts) {
        *held = bookkeeping::balance(&mut read, account, Currency::EUR).await.unwrap().minor();
    }
    held
}

async fn state(shop: &Shop, finding: &FindingId) -> Option<DisputedState> {
    let money = payments::disputed(&mut shop.bed.read().await, finding.as_str()).await.unwrap();
    money.map(|money| money.state)
}

// 2026-11-30: an audit found that a chargeback was noted and never booked: the books went on holding money a bank had taken.
#[tokio::test]
async fn one_dispute_takes_its_money_once_however_often_and_at_once_it_is_reported() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let reported: Vec<FindingId> = join_all((0..50).map(|_| disputes(&shop, &order))).await;
    let known: Vec<Finding> = claims::findings(&mut shop.bed.read().await, &order.id).await.unwrap();
    assert_eq!(known.len(), 1, "one dispute that is open is one dispute");
    assert!(reported.iter().all(|id| *id == known[0].id));
    let finding = known[0].id.clone();
    assert_eq!(money(&shop).await, [9900, 0, 0], "that it was asked for takes nothing yet");
    for taken in join_all((0..50).map(|_| takes(&shop, &finding, 9900))).await {
        taken.unwrap();
    }
    assert_eq!(money(&shop).await, [0, 9900, 0]);
    shop.is_sound().await;
    join_all((0..50).map(|_| ends(&shop, &finding, DisputeEnd::Won))).await;
    assert_eq!(money(&shop).await, [0, 0, 9900]);
    assert_eq!(state(&shop, &finding).await, Some(DisputedState::Lost));
    // The owner's month says the same, and so does the doctor.
    let mut read = shop.bed.read().await;
    let month = Month::of(read.today());
    let balances = bookkeeping::balances_at(&mut read, month).await.unwrap();
    assert!(balances.contains(&(Account::DisputeLoss, Money::eur(9900))), "{balances:?}");
    drop(read);
    shop.is_sound().await;
}

#[tokio::test]
async fn a_dispute_that_ends_for_the_school_brings_its_money_back() {
    let shop = Shop::open().await;
    for (who, outcome) in [("Ada", DisputeEnd::Lost), ("Bob", DisputeEnd::Withdrawn)] {
        let order = shop.buys(who, "alpha", false).await;
        let before = money(&shop).await;
        let finding = disputes(&shop, &order).await;
        takes(&shop, &finding, 9900).await.unwrap();
        assert_eq!(money(&shop).await, [before[0] - 9900, 9900, 0]);
        ends(&shop, &finding, outcome).await;
        assert_eq!(money(&shop).await, before, "{who}");
        assert_eq!(state(&shop, &finding).await, Some(DisputedState::Returned));
        // Nothing is left of it to be taken, and what was paid can be refunded again.
        assert!(matches!(takes(&shop, &finding, 9900).await, Err(DeskError::NotNow)));
        let claim = shop.asks(&order, Kind::Withdrawal).await.unwrap();
        assert_eq!(claim.state, State::Granted);
        shop.settles().await;
        assert_eq!(shop.claim(&claim).await.state, State::Settled);
    }
    shop.is_sound().await;
}

#[tokio::test]
async fn a_dispute_that_ends_for_the_customer_is_booked_though_nobody_noted_that_the_bank_took_it() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let finding = disputes(&shop, &order).await;
    ends(&shop, &finding, DisputeEnd::Won).await;
    assert_eq!(money(&shop).await, [0, 0, 9900]);
    // One that was refused, and of which the bank took nothing, moves nothing.
    let other = shop.buys("Bob", "alpha", false).await;
    let refused = disputes(&shop, &other).await;
    ends(&shop, &refused, DisputeEnd::Lost).await;
    assert_eq!((money(&shop).await, state(&shop, &refused).await), ([9900, 0, 9900], None));
    shop.is_sound().await;
}

// 2026-11-30: a review found that what a fraud took could never be booked where nobody had noted it before it ended, and that
// the school could pay as well what the bank had given.
#[tokio::test]
async fn what_a_fraud_took_is_claimed_back_though_nobody_noted_that_the_bank_took_it() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let finding = disputes(&shop, &order).await;
    ends(&shop, &finding, DisputeEnd::Fraud).await;
    assert_eq!((money(&shop).await, state(&shop, &finding).await), ([0, 9900, 0], Some(DisputedState::Taken)));
    let bank = claims::at_the_bank(&mut shop.bed.read().await, &order.id).await.unwrap();
    assert_eq!(bank, Some(claims::AtTheBank::Paid));
    shop.is_sound().await;
}

// 2026-11-30: a review found that what came back was sent again, or paid by other means, while the bank decided about it.
#[tokio::test]
async fn money_that_came_back_is_not_paid_while_it_is_in_dispute_at_the_bank() {
    let shop = Shop::open().await;
    let id = shop.places("Ada", "alpha", false).await.unwrap();
    shop.pays(&id, "refund_fails_late").await;
    let order = shop.order(&id).await;
    let claim = shop.asks(&order, Kind::Withdrawal).await.unwrap();
    shop.settles().await;
    let back = payments::refunds_of(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap().pop().unwrap();
    assert_eq!(back.state, RefundState::Failed);
    let finding = disputes(&shop, &order).await;
    let clerk = shop.comes("Clerk", Role::Agent).await;
    let (status, page) = shop.sends(&format!("/desk/refunds/{}/again", back.id), &clerk, &[]).await;
    assert!(status == 409 && page.contains("bank"), "{status}: {page}");
    let version = shop.claim(&claim).await.version;
    let mut tx = shop.bed.begin(agent()).await;
    let today = tx.today();
    for refused in [
        desk::send_again(&mut tx, &back.id).await,
        desk::retry(&mut tx, &claim.id, version).await,
        desk::pay_otherwise(&mut tx, &back.id, today, "By transfer").await,
    ] {
        assert!(matches!(refused, Err(DeskError::AtTheBank(claims::AtTheBank::Open))), "{refused:?}");
    }
    tx.rollback().await.unwrap();
    ends(&shop, &finding, DisputeEnd::Withdrawn).await;
    let mut tx = shop.bed.begin(agent()).await;
    desk::pay_otherwise(&mut tx, &back.id, today, "By transfer").await.unwrap();
    tx.commit().await.unwrap();
    shop.settles().await;
    shop.is_sound().await;
}

#[tokio::test]
async fn the_look_before_a_dispute_ends_says_what_becomes_of_the_money_and_books_nothing() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let clerk = shop.comes("Clerk", Role::Agent).await;
    let finding = disputes(&shop, &order).await;
    takes(&shop, &finding, 9900).await.unwrap();
    let address = urls::end(&order.number, &finding);
    for (outcome, said) in [
        (DisputeEnd::Won, "that the bank took are booked as lost"),
        (DisputeEnd::Lost, "that the bank took are booked as here again"),
        (DisputeEnd::Fraud, "stay claimed back until you note"),
    ] {
        let (status, page) = shop.sends(&address, &clerk, &[("outcome", outcome.as_str())]).await;
        assert!(status == 200 && page.contains(said) && page.contains("99.00"), "{said}: {page}");
        assert_eq!(money(&shop).await, [0, 9900, 0], "{outcome:?}");
        assert_eq!(state(&shop, &finding).await, Some(DisputedState::Taken));
    }
    let seen = [("outcome", DisputeEnd::Won.as_str()), ("seen", "yes")];
    for _ in 0..2 {
        assert_eq!(shop.sends(&address, &clerk, &seen).await.0, 303);
    }
    assert_eq!(money(&shop).await, [0, 0, 9900]);
    shop.is_sound().await;
}

// 2026-11-30: what a bank had taken could be refunded as well: only what went back was counted against what was captured.
#[tokio::test]
async fn what_was_refunded_and_what_a_bank_took_never_pass_what_was_captured() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let finding = disputes(&shop, &order).await;
    assert!(matches!(takes(&shop, &finding, 9901).await, Err(DeskError::TooMuch { cap }) if cap == Money::eur(9900)));
    assert!(matches!(takes(&shop, &finding, 0).await, Err(DeskError::Nothing)));
    takes(&shop, &finding, 4000).await.unwrap();
    let payment = payments::of(&mut shop.bed.read().await, order.id.as_str()).await.unwrap().remove(0);
    assert_eq!(payment.disputed, Money::eur(4000));
    let refunds = async |cents: i64| {
        let mut tx = shop.bed.tx().await;
        let purpose = payments::RefundFor::Late;
        payments::refund(&mut tx, &payment.id, Money::eur(cents), purpose, "rest").await.map(drop)
    };
    assert!(matches!(refunds(5901).await, Err(payments::RefundError::TooMuch { .. })));
    refunds(5900).await.unwrap();
    // What a fraud took is claimed back (C11d): until it is here it is neither lost nor paid out a second time.
    ends(&shop, &finding, DisputeEnd::Fraud).await;
    assert_eq!(money(&shop).await, [5900, 4000, 0]);
    let bank = claims::at_the_bank(&mut shop.bed.read().await, &order.id).await.unwrap();
    assert_eq!(bank, Some(claims::AtTheBank::Paid));
    let clerk = shop.comes("Clerk", Role::Agent).await;
    let (_, page) = shop.asks_for(&urls::order(&order.number), Some(&clerk)).await;
    assert!(page.contains("The money is here again"), "{page}");
    let address = urls::returned(&order.number, &finding);
    // 2026-11-30: a tester found that this was booked at the first click.
    let (status, page) = shop.sends(&address, &clerk, &[]).await;
    assert!(status == 200 && page.contains("40.00") && page.contains("are booked as here again"), "{status}: {page}");
    assert_eq!(money(&shop).await, [5900, 4000, 0]);
    for _ in 0..2 {
        assert_eq!(shop.sends(&address, &clerk, &[("seen", "yes")]).await.0, 303);
    }
    assert_eq!(money(&shop).await, [9900, 0, 0]);
    shop.is_sound().await;
}

#[tokio::test]
async fn the_desk_notes_what_a_bank_took_and_what_was_typed_survives_an_error() {
    let shop = Shop::open().await;
    let order = shop.buys("Ada", "alpha", false).await;
    let clerk = shop.comes("Clerk", Role::Agent).await;
    let finding = disputes(&shop, &order).await;
    let (_, page) = shop.asks_for(&urls::order(&order.number), Some(&clerk)).await;
    assert!(page.contains("The bank has taken from us") && page.contains("value=\"99.00\""), "{page}");
    let address = urls::taken(&order.number, &finding);
    let field = format!("amount-{finding}");
    for wrong in ["much", "0", "120,00"] {
        let (status, page) = shop.sends(&address, &clerk, &[(&field, wrong)]).await;
        assert_eq!(status, 422, "{wrong}");
        assert!(page.contains(&format!("value=\"{wrong}\"")), "{wrong}: {page}");
    }
    for _ in 0..2 {
        assert_eq!(shop.sends(&address, &clerk, &[(&field, "99,00")]).await.0, 303);
    }
    let (_, page) = shop.asks_for(&urls::order(&order.number), Some(&clerk)).await;
    assert!(page.contains("The bank took 99.00"), "{page}");
    assert_eq!(money(&shop).await, [0, 9900, 0]);
    // The finding of another order is not found.
    let other = shop.buys("Bob", "alpha", false).await;
    let address = urls::taken(&other.number, &finding);
    assert_eq!(shop.sends(&address, &clerk, &[(&field, "99,00")]).await.0, 404);
    shop.is_sound().await;
}

// 2026-11-30: an audit found that money that kept coming back was owed without end: it could only be sent again.
#[tokio::test]
async fn money_that_keeps_coming_back_is_paid_by_other_means_once_and_on_its_day() {
    let shop = Shop::open().await;
    let id = shop.places("Ada", "alpha", false).await.unwrap();
    shop.pays(&id, "refund_fails_late").await;
    let order = shop.order(&id).await;
    let claim = shop.asks(&order, Kind::Withdrawal).await.unwrap();
    shop.settles().await;
    let failed = shop.claim(&claim).await;
    assert_eq!(failed.state, State::Failed);
    let back = payments::refunds_of(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap().pop().unwrap();
    let paid_on = shop.bed.read().await.today();
    shop.bed.passes(Span::days(2)).await;
    let clerk = shop.comes("Clerk", Role::Agent).await;
    let address = urls::paid_otherwise(back.id.as_str());
    let (_, page) = shop.asks_for(&urls::claim(&claim.id), Some(&clerk)).await;
    assert!(page.contains(&address), "{page}");
    let (status, page) = shop.asks_for(&address, Some(&clerk)).await;
    assert!(status == 200 && page.contains("99.00") && page.contains("A letter in English"), "{page}");
    let (day, before) = (paid_on.to_string(), paid_on.plus_days(-1).to_string());
    for (words, day, typed) in
        [("", day.as_str(), ""), ("By transfer", "soon", "By transfer"), ("By hand", &before, "By hand")]
    {
        let (status, page) = shop.sends(&address, &clerk, &[("words", words), ("day", day)]).await;
        assert!(status == 422 && page.contains(typed), "{words} {day}: {status} {page}");
    }
    let form = [("words", "By transfer to the new account"), ("day", day.as_str())];
    let sent = join_all((0..5).map(|_| shop.sends(&address, &clerk, &form))).await;
    assert!(sent.iter().all(|(status, _)| *status == 303), "{sent:?}");
    shop.settles().await;
    assert_eq!(shop.claim(&claim).await.state, State::Settled);
    let refunds = payments::refunds_of(&mut shop.bed.read().await, claim.id.as_str()).await.unwrap();
    let states: Vec<RefundState> = refunds.iter().map(|refund| refund.state).collect();
    assert_eq!(states, [RefundState::Failed, RefundState::Settled]);
    assert_eq!(shop.simulator.ledger().refunds.len(), 1, "no provider was called for it");
    let mut read = shop.bed.read().await;
    for (account, cents) in [(Account::RefundPayable, 0), (Account::Clearing, -9900)] {
        let held = bookkeeping::balance(&mut read, &account, Currency::EUR).await.unwrap();
        assert_eq!(held, Money::eur(cents), "{account}");
    }
    assert!(payments::owed(&mut read, 10).await.unwrap().is_empty());
    let owed = promises::of(&mut read, claim.id.as_str()).await.unwrap();
    let last = owed.iter().rfind(|promise| promise.kind == MONEY).unwrap();
    assert_eq!(last.state, promises::State::Kept, "{owed:?}");
    assert_eq!(last.closed_at.unwrap().day(read.school().zone()), paid_on);
    let acts = claims::acts(&mut read, &claim.id).await.unwrap();
    assert!(
        matches!(acts.as_slice(), [act] if act.kind == ActKind::PaidOtherwise && act.words.contains("new account"))
    );
    let audited = audit::about(&mut read, refunds[1].id.as_str(), 10).await.unwrap();
    assert!(audited.iter().any(|entry| entry.what == "refund paid by other means"));
    drop(read);
    let letters = shop.letters(claim.id.as_str()).await;
    let told = letters.iter().filter(|kind| *kind == "claims-paid-otherwise").count();
    assert_eq!(told, 1, "{letters:?}");
    let (_, page) = shop.asks_for(&urls::order(&order.number), Some(&clerk)).await;
    assert!(page.contains("By transfer to the new account"), "{page}");
    // It did not go the way she had paid: her page speaks of no statement and no bank to ask.
    shop.bed.passes(Span::days(40)).await;
    let own = shop.signs_in(&order.person, Role::Learner).await;
    let (status, page) = shop.asks_for(&claims::urls::claim(&claim.id), Some(&own)).await;
    assert!(status == 200 && !page.contains("You paid by") && !page.contains("ask your bank"), "{page}");
    // 2026-11-30: a tester found that her pages named the provider and the day her access had ended, and not how and when the
    // money came; and that what came back stood behind what was paid.
    assert!(page.contains("we paid it by other means: By transfer to the new account"), "{page}");
    assert!(!page.contains("reports that the money has gone") && !page.contains("Paid: "), "{page}");
    let back = page.find("Came back: ").unwrap();
    assert!(
        back < page.find("Paid by other means on").unwrap() && page.find("Taken over by").unwrap() < back,
        "{page}"
    );
    let (_, page) = shop.asks_for(&ordering::urls::order(&order.id), Some(&own)).await;
    assert!(page.contains("refunded by other means on") && !page.contains("Refunded on"), "{page}");
    assert!(page.contains("99.00") && page.contains("by other means: By transfer to the new account"), "{page}");
    shop.is_sound().await;
}

// 2026-11-30: a review found that an agent's answer took the audit and then the claim, and a decision of the terms the claim and
// then the audit, so that on PostgreSQL each could wait for the other.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_beside_the_end_of_what_it_waited_for_meets_no_deadlock() {
    let shop = Shop::open().await;
    for round in 0..6 {
        let order = shop.buys(&format!("Ada{round}"), "alpha", false).await;
        let finding = disputes(&shop, &order).await;
        let claim = shop.asks(&order, Kind::Withdrawal).await.unwrap();
        assert_eq!(claim.state, State::Hold);
        let (school, held) = (shop.bed.school().clone(), claim.clone());
        let answering = tokio::spawn(async move {
            let mut tx = school.begin(agent()).await.unwrap();
            match desk::refuse(&mut tx, &held.id, held.version, "No.").await {
                Ok(()) => tx.commit().await.unwrap(),
                Err(DeskError::Changed) => tx.rollback().await.unwrap(),
                Err(error) => panic!("{error}"),
            }
        });
        let (school, ended) = (shop.bed.school().clone(), finding.clone());
        let ending = tokio::spawn(async move {
            let mut tx = school.begin(agent()).await.unwrap();
            match claims::end_dispute(&mut tx, &ended, DisputeEnd::Withdrawn).await {
                Ok(()) => tx.commit().await.unwrap(),
                Err(fault) if fault.to_string().contains("changed meanwhile") => tx.rollback().await.unwrap(),
                Err(fault) => panic!("{fault}"),
            }
        });
        answering.await.unwrap();
        ending.await.unwrap();
        ends(&shop, &finding, DisputeEnd::Withdrawn).await;
        let state = shop.claim(&claim).await.state;
        assert!(matches!(state, State::Refused | State::Granted), "{state:?}");
        shop.settles().await;
    }
    shop.is_sound().await;
}

// 2026-11-30: an audit found that an alarm of a wrong amount could be ended by nobody.
#[tokio::test]
async fn an_alarm_of_a_wrong_amount_is_seen_to_with_a_note_that_stays() {
    let shop = Shop::open().await;
    let id = shop.places("Ada", "alpha", false).await.unwrap();
    shop.pays(&id, "wrong_amount").await;
    let payment = payments::of(&mut shop.bed.read().await, id.as_str()).await.unwrap().remove(0);
    let clerk = shop.comes("Clerk", Role::Agent).await;
    let alarms = payments::alarms(&mut shop.bed.read().await).await.unwrap();
    let [alarm] = alarms.as_slice() else { panic!("{alarms:?}") };
    assert!(alarm.ends_by_person);
    let (_, desk) = shop.asks_for(urls::DESK, Some(&clerk)).await;
    assert!(desk.contains("Alarms about money") && desk.contains(&format!("{}?alarm=", urls::ALARMS)), "{desk}");
    // 2026-12-01: a newcomer found an alarm that named neither buyer nor order.
    let placed = shop.order(&id).await;
    assert!(desk.contains(&urls::order(&placed.number)) && desk.contains(&placed.name), "{desk}");
    let (_, page) = shop.asks_for(&urls::alarm(&alarm.id, &alarm.problem), Some(&clerk)).await;
    assert!(page.contains("98.00 EUR was reported"), "{page}");
    let of =
        |words: &'static str| [("alarm", alarm.id.as_str()), ("problem", alarm.problem.as_str()), ("words", words)];
    let (status, page) = shop.sends(urls::ALARMS, &clerk, &of("")).await;
    assert!(status == 422 && page.contains("98.00 EUR was reported"), "{page}");
    for words in ["The provider corrected it", "Too late"] {
        assert_eq!(shop.sends(urls::ALARMS, &clerk, &of(words)).await.0, 303);
    }
    assert!(payments::alarms(&mut shop.bed.read().await).await.unwrap().is_empty());
    shop.is_sound().await;
    let (_, desk) = shop.asks_for(urls::DESK, Some(&clerk)).await;
    assert!(!desk.contains("Alarms about money"), "{desk}");
    let (_, page) = shop.asks_for(urls::ALARMS, Some(&clerk)).await;
    assert!(
        page.contains("The provider corrected it") && page.contains("Clerk") && !page.contains("Too late"),
        "{page}"
    );
    // Another amount is another alarm.
    let other = lyceum_providers::Event {
        id: "evt_other".to_owned(),
        mode: lyceum_providers::Mode::Test,
        reference: payment.id.to_string(),
        amount: Money::eur(9700),
        happened: lyceum_providers::Happened::Captured { capture: "cap_other".to_owned(), method: None },
    };
    let (headers, body) = shop.simulator.signs(&other).unwrap();
    payments::receive(shop.bed.school(), "simulator", &headers, &body).await.unwrap();
    shop.bed.drain().await;
    assert_eq!(payments::alarms(&mut shop.bed.read().await).await.unwrap().len(), 1);
}

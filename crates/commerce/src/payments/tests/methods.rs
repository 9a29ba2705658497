//! By which means somebody paid: kept with the money, however it was heard of.

use lyceum_providers::Method;

use super::*;

// 2026-11-30: an audit found that nobody kept by which means a payment was made.
#[tokio::test]
async fn the_means_is_kept_with_the_money_whether_it_was_told_or_asked_for() {
    let till = Till::open().await;
    let chosen =
        [("normal", Method::Transfer), ("never", Method::Wallet), ("twice", Method::Card), ("normal", Method::Other)];
    for (at, (choice, method)) in chosen.into_iter().enumerate() {
        let payment = till.begin(&format!("ord_{at}")).await;
        assert_eq!(payment.method, None);
        till.bed.drain().await;
        assert!(till.simulator.pay_by(payment.id.as_str(), choice, method).await);
        till.deliver().await;
        till.bed.passes(Span::minutes(1)).await;
        till.deliver().await;
        let payment = till.payment(&payment.id).await;
        assert_eq!((payment.state, payment.method), (State::Settled, Some(method)), "{choice}");
        let known = method_of(&mut till.bed.read().await, &payment.about).await.unwrap();
        assert_eq!(known, Some(method));
    }
    assert_eq!(method_of(&mut till.bed.read().await, "ord_nobody").await.unwrap(), None);
    till.is_sound().await;
}

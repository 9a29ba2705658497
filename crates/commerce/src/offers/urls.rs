//! The addresses of the public catalogue and of the owner's shop.

use super::Kind;

pub fn catalogue() -> &'static str {
    "/courses"
}

pub fn course(slug: &str) -> String {
    format!("/courses/{slug}")
}

pub fn bundle(slug: &str) -> String {
    format!("/bundles/{slug}")
}

/// Where a choice is posted to; the basket itself is a page of ordering.
pub fn basket() -> &'static str {
    "/basket"
}

/// The owner's page of everything that is sold.
pub const SHOP: &str = "/shop";

/// What a school still lacks before it opens.
pub const SHOP_OPENING: &str = "/shop/opening";

/// Where the owner sets what a course costs.
pub fn shop_course(slug: &str) -> String {
    format!("{SHOP}/courses/{slug}")
}

/// Where the owner changes a bundle.
pub fn shop_bundle(slug: &str) -> String {
    format!("{SHOP}/bundles/{slug}")
}

/// Where the owner looks after an offer.
pub fn shop_offer(kind: Kind, slug: &str) -> String {
    match kind {
        Kind::Course => shop_course(slug),
        Kind::Bundle => shop_bundle(slug),
    }
}

/// Where the owner takes it off sale.
pub fn shop_withdraw(kind: Kind, slug: &str) -> String {
    format!("{}/withdraw", shop_offer(kind, slug))
}

/// Where the owner puts it on sale again.
pub fn shop_again(kind: Kind, slug: &str) -> String {
    format!("{}/again", shop_offer(kind, slug))
}

/// Where the owner makes a bundle.
pub const SHOP_NEW_BUNDLE: &str = "/shop/bundles/new";

/// Where the owner makes a coupon.
pub const SHOP_NEW_COUPON: &str = "/shop/coupons/new";

/// Where the owner ends a coupon.
pub fn shop_end_coupon(code: &str) -> String {
    format!("{SHOP}/coupons/{code}/end")
}

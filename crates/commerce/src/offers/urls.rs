//! The addresses of the public catalogue.

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

//! What a visitor has chosen. It travels in a cookie: choosing writes nothing to the database, and every price is looked up
//! when it is shown, so there is nothing in it worth forging.

use axum::http::{HeaderMap, HeaderValue};
use lyceum_school::School;
use lyceum_web::{HeadCount, cookie, is_https};

use super::urls;
use crate::offers::{Kind, coupons};

/// How much is in the basket, in the head of every page.
pub const HEAD_COUNT: HeadCount =
    HeadCount { href: urls::BASKET, count: |headers, school| Basket::of(headers, school).choices.len() };

/// Something that was chosen.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Choice {
    pub kind: Kind,
    pub slug: String,
}

/// What was chosen, in order, each once, and the coupon that was typed.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Basket {
    choices: Vec<Choice>,
    coupon: Option<String>,
}

/// More than anybody buys at once.
const MOST: usize = 20;

impl Basket {
    /// The basket this browser carries; what cannot be read is left out.
    pub fn of(headers: &HeaderMap, school: &School) -> Self {
        cookie(headers, name(school)).map(Self::parse).unwrap_or_default()
    }

    /// The header that gives this browser the basket, or takes an empty one away.
    pub fn cookie(&self, school: &School) -> HeaderValue {
        let (value, age) =
            if self.is_empty() && self.coupon.is_none() { (String::new(), 0) } else { (self.text(), 604_800) };
        let secure = if is_https(school) { "; Secure" } else { "" };
        let text = format!("{}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}", name(school));
        HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
    }

    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// The coupon that was typed, whether or not it takes anything off.
    pub fn coupon(&self) -> Option<&str> {
        self.coupon.as_deref()
    }

    pub fn is_empty(&self) -> bool {
        self.choices.is_empty()
    }

    /// Puts something in; what is in it already stays once.
    pub fn add(&mut self, kind: Kind, slug: &str) {
        let choice = Choice { kind, slug: slug.to_owned() };
        if is_slug(slug) && !self.choices.contains(&choice) && self.choices.len() < MOST {
            self.choices.push(choice);
        }
    }

    /// Takes something out.
    pub fn remove(&mut self, kind: Kind, slug: &str) {
        self.choices.retain(|choice| choice.kind != kind || choice.slug != slug);
    }

    /// Keeps of what is in it only this.
    pub(super) fn keep(&mut self, wanted: impl Fn(&Choice) -> bool) {
        self.choices.retain(wanted);
    }

    /// Takes the coupon that was typed; an empty one takes it away.
    pub fn set_coupon(&mut self, code: &str) {
        self.coupon = Some(coupons::normal(code)).filter(|code| !code.is_empty());
    }

    /// `c.rust-basics~b.both~k.SPRING`: letters that every cookie may hold.
    fn text(&self) -> String {
        let choices = self.choices.iter().map(|choice| match choice.kind {
            Kind::Course => format!("c.{}", choice.slug),
            Kind::Bundle => format!("b.{}", choice.slug),
        });
        let coupon = self.coupon.iter().map(|code| format!("k.{code}"));
        choices.chain(coupon).collect::<Vec<_>>().join("~")
    }

    fn parse(text: &str) -> Self {
        let mut basket = Self::default();
        for part in text.split('~') {
            match part.split_once('.') {
                Some(("c", slug)) => basket.add(Kind::Course, slug),
                Some(("b", slug)) => basket.add(Kind::Bundle, slug),
                Some(("k", code)) => basket.set_coupon(code),
                _ => {}
            }
        }
        basket
    }
}

/// Whether this can be the address of an offer at all.
pub(super) fn is_slug(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.len() <= 80 && text.bytes().all(plain)
}

/// As the session's cookie: bound to this host where the connection is encrypted.
fn name(school: &School) -> &'static str {
    if is_https(school) { "__Host-basket" } else { "basket" }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_basket_reads_back_as_it_was_written() {
        let mut basket = Basket::default();
        basket.add(Kind::Course, "rust-basics");
        basket.add(Kind::Course, "rust-basics");
        basket.add(Kind::Bundle, "both");
        basket.set_coupon("spring");
        assert_eq!(basket.text(), "c.rust-basics~b.both~k.SPRING");
        assert_eq!(Basket::parse(&basket.text()), basket);
        basket.remove(Kind::Course, "rust-basics");
        basket.set_coupon(" ");
        assert_eq!(basket.text(), "b.both");
    }

    proptest! {
        #[test]
        fn whatever_a_browser_sends_is_at_most_a_short_list_of_slugs(text in ".{0,400}") {
            let basket = Basket::parse(&text);
            prop_assert!(basket.choices().len() <= MOST);
            prop_assert!(basket.choices().iter().all(|choice| is_slug(&choice.slug)));
            prop_assert_eq!(Basket::parse(&basket.text()), basket);
        }
    }
}

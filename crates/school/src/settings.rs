//! What the owner of a school has set.

use lyceum_kernel::{Currency, Region, Zone};

/// The settings that more than one slice reads.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What the school is called.
    pub name: String,
    /// Where it has its seat: whose holidays count.
    pub seat: Region,
    /// The zone of its seat: when a day ends.
    pub zone: Zone,
    /// What its letters put before a path: `https://school.example`, without a slash at the end.
    pub base_url: String,
    /// A demo: time machine, mailbox page, simulator. Never with live provider keys.
    pub demo: bool,
    /// A rehearsal: no letter leaves and none has to, so the contracts that letters conclude are for practice. Every page says so,
    /// and the owner reads the letters that hold a way in. Never a school that sells.
    pub rehearsal: bool,
    /// Who stands on its invoices.
    pub seller: Seller,
    /// What it sells in.
    pub currency: Currency,
    /// Terms are published by two persons: one asks, another publishes.
    pub two_publish: bool,
}

/// Who sells: what an invoice and the imprint must say.
#[derive(Clone, Debug, Default)]
pub struct Seller {
    /// The registered name.
    pub name: String,
    /// The address, one line each.
    pub address: String,
    /// Where customers write.
    pub email: String,
    /// Where customers call; may be empty.
    pub phone: String,
    /// The number for value-added tax; may be empty.
    pub vat_id: String,
    /// Register and its number; may be empty.
    pub register: String,
    /// How it settles disputes with consumers out of court; `None` where the owner has not said.
    pub disputes: Option<Disputes>,
}

impl Seller {
    /// The address in one line.
    #[must_use]
    pub fn address_line(&self) -> String {
        in_one_line(&self.address)
    }
}

/// What a school says about settling disputes with consumers before a board. Both are answers; silence is none.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Disputes {
    /// It takes part before this body.
    Before(Mediator),
    /// It takes part in none, and says so.
    Nowhere,
}

/// The body that hears disputes with consumers: a mediator, a board.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Mediator {
    /// What it is called.
    pub name: String,
    /// Its address, one line each.
    pub address: String,
    /// Its page: `https://…`.
    pub website: String,
}

impl Mediator {
    /// Its address in one line.
    #[must_use]
    pub fn address_line(&self) -> String {
        in_one_line(&self.address)
    }
}

fn in_one_line(address: &str) -> String {
    address.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}

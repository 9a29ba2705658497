//! Accounts, balanced postings, refund caps, shares that add up. Pure.

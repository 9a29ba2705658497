//! Commerce: bookkeeping, offers, invoicing, payments, ordering, claims.

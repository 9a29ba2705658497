//! Invoicing: frozen documents with numbers that have no gaps.

//! Claims: what a customer asks under the terms, decided by the terms.

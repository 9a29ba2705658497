//! Ordering: basket, checkout, orders, and what happens when they are paid and confirmed.

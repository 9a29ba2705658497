//! The test bed: a school on either engine with its clock in hand.

//! Bookkeeping: the append-only journal every other slice posts into.

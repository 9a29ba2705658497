//! Asking: if you asked today, refund, withdrawal, the desk.

//! Payments: money asked for, received and sent back, through a provider.

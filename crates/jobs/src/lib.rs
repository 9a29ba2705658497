//! What happens later: the queue table and schedules.

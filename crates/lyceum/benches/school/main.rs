//! The figures of a whole school.

fn main() {}

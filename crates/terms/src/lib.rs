//! The language of the terms: parse, check, decide, explain, merge layers. Pure.

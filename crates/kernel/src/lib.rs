//! Money, time, calendars, ids, actors: the words every other crate speaks. Pure.

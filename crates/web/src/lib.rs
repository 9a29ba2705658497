//! Extractors, problems, forms, sessions, layout and components.

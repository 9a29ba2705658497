//! Texts in the reader's language; numbers, dates and money in the reader's form.

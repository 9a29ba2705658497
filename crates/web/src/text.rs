//! A text that will be said later, when the reader is known: a refusal chooses its words before it meets its page.

use lyceum_words::{Arg, Reader};

/// A key and its values.
#[derive(Clone, Debug)]
pub struct Text {
    key: &'static str,
    args: Vec<(&'static str, Arg<'static>)>,
}

/// The text of a key, said later.
pub fn text(key: &'static str) -> Text {
    Text { key, args: Vec::new() }
}

impl Text {
    /// Puts a value into the text. Money and days come as strings.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg<'static>>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Says it.
    pub fn said(&self, reader: &Reader) -> String {
        reader.say_with(self.key, &self.args)
    }
}

impl From<&'static str> for Text {
    fn from(key: &'static str) -> Self {
        text(key)
    }
}

//! What is wrong with what was sent, field by field.

/// What is wrong with a form: which field, and in the reader's words what to do about it.
#[derive(Clone, Debug, Default)]
pub struct FormErrors(Vec<(String, String)>);

impl FormErrors {
    /// Notes an error; the same words appear in the summary and beside the field.
    pub fn add(&mut self, field: &str, text: impl Into<String>) {
        self.0.push((field.to_owned(), text.into()));
    }

    /// Whether all is well.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first error of a field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(given, _)| given == field).map(|(_, text)| text.as_str())
    }

    /// All errors, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(field, text)| (field.as_str(), text.as_str()))
    }
}

//! What is wrong with what was sent, field by field.

/// What is wrong with a form: which field, and in the reader's words what to do about it.
#[derive(Clone, Debug, Default)]
pub struct FormErrors {
    found: Vec<(String, String)>,
    /// Which of several forms of one page it is; empty where the page has no other with the same fields.
    form: String,
}

impl FormErrors {
    /// Notes an error; the same words appear in the summary and beside the field.
    pub fn add(&mut self, field: &str, text: impl Into<String>) {
        self.found.push((field.to_owned(), text.into()));
    }

    /// What is wrong with this one of several forms with the same fields on one page.
    pub(crate) fn within(mut self, form: &str) -> Self {
        form.clone_into(&mut self.form);
        self
    }

    /// What follows `field-`, `hint-` or `error-` in the ids of a field: its name, and before it which form it is in. No two
    /// fields of a page may share an id, or a label would name the field of another form.
    pub(crate) fn id_of(&self, field: &str) -> String {
        if self.form.is_empty() { field.to_owned() } else { format!("{}-{field}", self.form) }
    }

    /// Whether all is well.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The first error of a field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.found.iter().find(|(given, _)| given == field).map(|(_, text)| text.as_str())
    }

    /// All errors, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.found.iter().map(|(field, text)| (field.as_str(), text.as_str()))
    }
}

//! The margin speaks: clause numbers stand beside the line they support, as in a printed code. On a phone they fold under
//! it, which is also the order in which they are read aloud.

use maud::{Markup, html};

/// A clause to be cited, with the place where its sentence can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    id: String,
    href: Option<String>,
}

impl Clause {
    /// A clause named without a link.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), href: None }
    }

    /// A clause that leads to its sentence.
    pub fn to(id: impl Into<String>, href: impl Into<String>) -> Self {
        Self { id: id.into(), href: Some(href.into()) }
    }

    /// Its number, `C2a`.
    pub fn id(&self) -> &str {
        &self.id
    }
}

/// A line, and in its margin the clauses it rests on.
#[expect(clippy::needless_pass_by_value, reason = "markup is moved into the page, never used twice")]
pub fn margin_line(clauses: &[Clause], body: Markup) -> Markup {
    html! {
        div.line {
            div.line-body { (body) }
            @if !clauses.is_empty() {
                p.margin {
                    @for clause in clauses {
                        @match &clause.href {
                            Some(href) => { a href=(href) { "§ " (clause.id) } }
                            None => { span { "§ " (clause.id) } }
                        }
                        " "
                    }
                }
            }
        }
    }
}

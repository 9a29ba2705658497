//! Tables: a caption, headings, rows. On a phone each row becomes a card whose cells carry their heading; the roles are
//! written out because browsers forget them when a table is laid out as blocks.

use super::whole;
use maud::{Markup, PreEscaped, Render, html};

/// More letters than stand together in a word of any of our languages or in most addresses.
const LONG_WORD: usize = 30;

struct Column {
    label: String,
    figures: bool,
}

/// A table about to be drawn.
pub struct Table {
    caption: String,
    quiet_caption: bool,
    columns: Vec<Column>,
    rows: Vec<Vec<Markup>>,
    foot: Vec<Vec<Markup>>,
}

impl Table {
    /// A table that shows `caption`.
    pub fn new(caption: impl Into<String>) -> Self {
        Self { caption: caption.into(), quiet_caption: false, columns: Vec::new(), rows: Vec::new(), foot: Vec::new() }
    }

    /// Keeps the caption for those who listen, where a heading says it already.
    #[must_use]
    pub fn quiet(mut self) -> Self {
        self.quiet_caption = true;
        self
    }

    /// A column of words.
    #[must_use]
    pub fn column(mut self, label: impl Into<String>) -> Self {
        self.columns.push(Column { label: label.into(), figures: false });
        self
    }

    /// A column of figures, set to the right in even digits.
    #[must_use]
    pub fn figures(mut self, label: impl Into<String>) -> Self {
        self.columns.push(Column { label: label.into(), figures: true });
        self
    }

    /// A row; its first cell names it.
    #[must_use]
    pub fn row(mut self, cells: Vec<Markup>) -> Self {
        self.rows.push(cells);
        self
    }

    /// Many rows.
    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Markup>>) -> Self {
        self.rows.extend(rows);
        self
    }

    /// Rows under the others, such as sums; the first cell names each.
    #[must_use]
    pub fn foot(mut self, rows: impl IntoIterator<Item = Vec<Markup>>) -> Self {
        self.foot.extend(rows);
        self
    }
}

/// The class of a cell.
fn class(column: &Column, cell: &Markup) -> Option<&'static str> {
    if column.figures { Some("figures") } else { has_long_word(&cell.0).then_some("long") }
}

/// Whether a word must be broken somewhere, or it would make the table wider than the page. Only the cell that holds one may
/// be broken anywhere: a column of such cells counts as narrow as one letter, and dates and short words would be cut too.
fn has_long_word(markup: &str) -> bool {
    let (mut in_tag, mut letters) = (false, 0);
    for c in markup.chars() {
        match c {
            '<' => (in_tag, letters) = (true, 0),
            '>' => in_tag = false,
            _ if in_tag => {}
            c if c.is_whitespace() || c == '-' => letters = 0,
            _ => letters += 1,
        }
        if letters > LONG_WORD {
            return true;
        }
    }
    false
}

/// What stands in a cell. Where it is nothing but text, the number of an order is not broken at its hyphen.
fn content(cell: &Markup) -> Markup {
    if cell.0.contains(['<', '&']) { PreEscaped(cell.0.clone()) } else { whole(&cell.0) }
}

impl Render for Table {
    fn render(&self) -> Markup {
        html! {
            table.table role="table" {
                caption class=[self.quiet_caption.then_some("quiet")] { (self.caption) }
                thead role="rowgroup" {
                    tr role="row" {
                        @for column in &self.columns {
                            th scope="col" role="columnheader" class=[column.figures.then_some("figures")] { (column.label) }
                        }
                    }
                }
                tbody role="rowgroup" {
                    @for row in &self.rows {
                        tr role="row" {
                            @for (at, (cell, column)) in row.iter().zip(&self.columns).enumerate() {
                                @if at == 0 {
                                    th scope="row" role="rowheader" data-label=(column.label) class=[class(column, cell)] { (content(cell)) }
                                } @else {
                                    td role="cell" data-label=(column.label) class=[class(column, cell)] { (content(cell)) }
                                }
                            }
                        }
                    }
                }
                @if !self.foot.is_empty() { (self.sums()) }
            }
        }
    }
}

impl Table {
    /// The foot; its rows name themselves, so a figure that stands alone carries no heading on a phone. One of several does.
    fn sums(&self) -> Markup {
        html! {
            tfoot role="rowgroup" {
                @for row in &self.foot {
                    @let are_many = row.iter().skip(1).filter(|cell| !cell.0.is_empty()).count() > 1;
                    tr role="row" {
                        @for (at, (cell, column)) in row.iter().zip(&self.columns).enumerate() {
                            @if at == 0 {
                                th scope="row" role="rowheader" class=[class(column, cell)] { (content(cell)) }
                            } @else {
                                td role="cell" data-label=[are_many.then_some(&column.label)] class=[class(column, cell)] { (content(cell)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

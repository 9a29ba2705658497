//! Tables: a caption, headings, rows. On a phone each row becomes a card whose cells carry their heading; the roles are
//! written out because browsers forget them when a table is laid out as blocks.

use maud::{Markup, Render, html};

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
}

impl Table {
    /// A table that shows `caption`.
    pub fn new(caption: impl Into<String>) -> Self {
        Self { caption: caption.into(), quiet_caption: false, columns: Vec::new(), rows: Vec::new() }
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
                                    th scope="row" role="rowheader" data-label=(column.label) class=[column.figures.then_some("figures")] { (cell) }
                                } @else {
                                    td role="cell" data-label=(column.label) class=[column.figures.then_some("figures")] { (cell) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

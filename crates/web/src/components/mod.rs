//! The pieces that pages are made of. Each is a function of finished strings; none knows a slice. The pieces that carry
//! the house have files of their own: the margin (`margin.rs`), the ribbon (`ribbon.rs`), the curve (`curve.rs`), fields (`fields.rs`).

mod bars;
mod curve;
mod fields;
mod margin;
mod pieces;
mod ribbon;
mod table;

#[cfg(test)]
mod tests;

pub use bars::{Bar, bar, progress};
pub use curve::{CurveView, StepKind, curve};
pub use fields::{
    Field, Kind, button, checkbox, danger_button, error_summary, field, hidden, hinted_select, link, link_button,
    named_button, quiet_button, radios, select,
};
pub use margin::{Clause, margin_line};
pub use pieces::{
    Mark, Tone, actions, breadcrumbs, card, columns, disclosure, empty_state, facts, figure, filters, heading, id_code,
    labelled, lede, notice, pager, panel, status_mark, stepper, whole,
};
pub use ribbon::{MarkKind, RibbonView, StretchKind, ribbon};
pub use table::Table;

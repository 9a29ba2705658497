//! One row of an answer, read wholly into memory, with the names of its columns.

use crate::Error;
use lyceum_kernel::{Column, Currency, Money, Stored};
use std::sync::Arc;

/// One row. Ask for a column by its name and type: `row.get::<Instant>("asked_at")?`.
#[derive(Clone, Debug)]
pub struct Row {
    names: Arc<[Box<str>]>,
    columns: Vec<Column>,
}

impl Row {
    pub(crate) const fn new(names: Arc<[Box<str>]>, columns: Vec<Column>) -> Self {
        Self { names, columns }
    }

    /// The value of a column.
    ///
    /// # Errors
    /// The answer has no such column, or it holds something else.
    pub fn get<T: Stored>(&self, name: &str) -> Result<T, Error> {
        let column = self.column(name)?;
        T::from_column(column.clone()).map_err(|problem| Error::column(name, &problem))
    }

    /// An amount from its two columns.
    ///
    /// # Errors
    /// A column is missing, or the currency is not known.
    pub fn money(&self, minor: &str, currency: &str) -> Result<Money, Error> {
        let code: String = self.get(currency)?;
        let known = Currency::from_code(&code)
            .ok_or_else(|| Error::Column { column: currency.to_owned(), problem: format!("no currency {code:?}") })?;
        Ok(Money::new(self.get(minor)?, known))
    }

    fn column(&self, name: &str) -> Result<&Column, Error> {
        let place = self.names.iter().position(|known| known.as_ref() == name);
        place
            .and_then(|place| self.columns.get(place))
            .ok_or_else(|| Error::Column { column: name.to_owned(), problem: "not in the answer".to_owned() })
    }
}

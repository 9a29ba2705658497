//! How the JSON of single values looks: as text that people read.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// Amounts as text: `99.00 EUR`.
pub(super) const MONEY: &str = "^-?[0-9]+(\\.[0-9]*)? [A-Z]{3}$";

/// Amounts of facts, none of which is below nothing.
pub(super) const MONEY_GIVEN: &str = "^([0-9]+(\\.[0-9]*)?|-0+(\\.0*)?) [A-Z]{3}$";

/// `99.00 EUR`.
pub(crate) struct Money;
/// `3/10`.
pub(crate) struct Ratio;
/// `2027-03-08`.
pub(crate) struct Day;
/// `2027-03-08T10:00:00Z`.
pub(crate) struct Instant;
/// `DE-SN`.
pub(crate) struct Region;

impl JsonSchema for Money {
    fn schema_name() -> Cow<'static, str> {
        "Money".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": MONEY })
    }
}
impl JsonSchema for Ratio {
    fn schema_name() -> Cow<'static, str> {
        "Ratio".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^-?[0-9]+(/[0-9]+)?$" })
    }
}
impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}
impl JsonSchema for Instant {
    fn schema_name() -> Cow<'static, str> {
        "Instant".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date-time" })
    }
}
impl JsonSchema for Region {
    fn schema_name() -> Cow<'static, str> {
        "Region".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[A-Z]{2}(-[A-Z0-9]{1,3})?$" })
    }
}

//! What the simulator can be told to do wrong, by its admin door for everything that follows, or by the buyer on the
//! pay page for that payment alone.

use serde::{Deserialize, Serialize};

/// How the simulator behaves. The default is a provider on a good day.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Behaviour {
    pub pay: Pay,
    pub notices: Notices,
    pub refunds: Refunds,
    pub calls: Calls,
}

/// What happens when the buyer pays.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pay {
    #[default]
    Succeed,
    Decline,
    /// The money is taken, then the buyer's connection breaks: nobody comes back.
    DropAfterSuccess,
    /// The money is taken twice, as when two windows are open.
    Twice,
    /// Another amount is taken, and reported, than was asked for.
    WrongAmount,
}

/// How notices travel.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notices {
    #[default]
    Prompt,
    Duplicated,
    /// Each first notice overtaken by the next.
    Reordered,
    Late,
    /// Nothing is sent: the school has to ask.
    Never,
}

/// What becomes of refunds.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refunds {
    #[default]
    Settle,
    Refuse,
    /// Accepted, and later failed.
    FailLater,
    /// Settled, and failed after that, as banks do.
    SettleThenFail,
    /// Accepted, and no more is heard until somebody asks the admin door to settle.
    Stay,
}

/// How the programming interface answers. A repeated key is always answered properly.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Calls {
    #[default]
    Answer,
    /// Done, and the connection breaks before the answer is out.
    DropAfterEffect,
    /// Done, and answered after the caller gave up.
    Slow,
    /// Not done, 503.
    Unavailable,
}

impl Behaviour {
    /// The choices on the pay page, by the word the form sends.
    pub(crate) fn chosen(self, word: &str) -> Self {
        match word {
            "decline" => Self { pay: Pay::Decline, ..self },
            "drop" => Self { pay: Pay::DropAfterSuccess, ..self },
            "wrong_amount" => Self { pay: Pay::WrongAmount, ..self },
            "twice" => Self { pay: Pay::Twice, ..self },
            "duplicate" => Self { notices: Notices::Duplicated, ..self },
            "reorder" => Self { notices: Notices::Reordered, ..self },
            "delay" => Self { notices: Notices::Late, ..self },
            "never" => Self { notices: Notices::Never, ..self },
            "refund_fails" => Self { refunds: Refunds::FailLater, ..self },
            "refund_fails_late" => Self { refunds: Refunds::SettleThenFail, ..self },
            _ => self,
        }
    }
}

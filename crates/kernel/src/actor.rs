//! Who acts: every transaction names its actor.

use crate::{BadColumn, Column, Stored};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

crate::id!(PersonId, "per");

/// What a person may do here. Each role includes what is open to learners.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Buys and learns.
    Learner,
    /// Answers requests at the desk.
    Agent,
    /// Runs the school: everything an agent may, and its terms and people.
    Owner,
}

impl Role {
    /// Every role, from least to most.
    pub const ALL: [Self; 3] = [Self::Learner, Self::Agent, Self::Owner];

    /// The stored and spoken word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Learner => "learner",
            Self::Agent => "agent",
            Self::Owner => "owner",
        }
    }

    /// Whether this role may see the staff's side.
    #[must_use]
    pub fn is_staff(self) -> bool {
        self >= Self::Agent
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Role {
    type Err = BadColumn;
    fn from_str(text: &str) -> Result<Self, BadColumn> {
        Self::ALL
            .into_iter()
            .find(|role| role.as_str() == text)
            .ok_or_else(|| BadColumn::new("learner, agent or owner", text.into()))
    }
}

impl Stored for Role {
    fn from_column(column: Column) -> Result<Self, BadColumn> {
        String::from_column(column)?.parse()
    }
}

impl From<Role> for Column {
    fn from(role: Role) -> Self {
        role.as_str().into()
    }
}

/// Who a transaction acts for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// Somebody who has not signed in.
    Visitor,
    /// A person who has.
    Person {
        /// Who.
        id: PersonId,
        /// With which role, at the time of the request.
        role: Role,
    },
    /// The program itself, and which part of it: a job, a schedule, a command.
    System(&'static str),
}

impl Actor {
    /// The person, if one has signed in.
    #[must_use]
    pub const fn person(&self) -> Option<&PersonId> {
        match self {
            Self::Person { id, .. } => Some(id),
            Self::Visitor | Self::System(_) => None,
        }
    }

    /// Whether this actor may see the staff's side.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        matches!(self, Self::Person { role, .. } if role.is_staff())
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Visitor => f.write_str("visitor"),
            Self::Person { id, role } => write!(f, "{role} {id}"),
            Self::System(part) => write!(f, "system {part}"),
        }
    }
}

//! Cases in a compact file, so that a draft can be tried on a million of them without reading a million JSON texts.
//!
//! The file: one line `lyceum-cases 1`, one line of JSON with the names of the facts in their order, then blocks. A block is its
//! length in bytes (four, little endian) and cases in postcard: an id, and of each fact that is known its place and its value.
//! A block is read by itself, so memory does not grow with the file and cores can share it. Cases are written through serde, and read
//! where they lie: `bytes` takes values out of a block, `loader` puts them into the slots of a program.

pub(crate) mod bytes;
pub(crate) mod loader;

use crate::{
    cell::Cell,
    declare::{self, Fact},
    facts::Facts,
};
use bytes::{Bytes, Damaged};
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    io::{self, BufRead, Read},
};

/// The first line of a file of cases.
const MAGIC: &str = "lyceum-cases 1";
/// A block is closed when it has grown to this.
const BLOCK_BYTES: usize = 256 << 10;
/// No block is longer; a longer one is no block.
const MAX_BLOCK: usize = 64 << 20;
/// The line of names is not longer.
const MAX_HEADER: u64 = 1 << 20;

/// Why a file of cases cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum BadCases {
    /// Not a file of cases.
    #[error("this is no file of cases: its first line is not `{MAGIC}`")]
    Magic,
    /// The line of names cannot be read.
    #[error("the second line should name the facts of the cases as JSON: {0}")]
    Header(String),
    /// A fact that this program does not know.
    #[error("the file has a fact `{0}` that this program does not know")]
    UnknownFact(String),
    /// Cut off or damaged.
    #[error("block {0} of the file is cut off or damaged")]
    Damaged(u64),
    /// A case has a value of another type than its fact.
    #[error("case `{case}`: `{fact}` has a value of another type")]
    Kind {
        /// The case.
        case: String,
        /// The fact.
        fact: String,
    },
    /// The file cannot be read at all.
    #[error("the cases cannot be read")]
    Input(#[from] io::Error),
}

/// A case: its id, and what is known, each with the place of its fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Case<'a> {
    id: &'a str,
    #[serde(borrow)]
    cells: Vec<(u16, Cell<'a>)>,
}

/// Writes cases.
#[derive(Debug)]
pub struct CaseWriter {
    block: Vec<u8>,
    /// Every fact with its place, by name.
    places: HashMap<&'static str, (u16, &'static Fact)>,
}

impl CaseWriter {
    /// A writer, and the head of the file.
    #[must_use]
    pub fn new() -> (Self, Vec<u8>) {
        let names: Vec<&str> = declare::facts().map(|fact| fact.name).collect();
        let names = serde_json::to_string(&names).unwrap_or_default();
        let places = (0..).zip(declare::facts()).map(|(at, fact)| (fact.name, (at, fact)));
        (Self { block: Vec::new(), places: places.collect() }, format!("{MAGIC}\n{names}\n").into_bytes())
    }

    /// Adds a case; gives a block to write when one is full. Facts that do not fit their type are left out.
    pub fn push(&mut self, id: &str, facts: &Facts) -> Option<Vec<u8>> {
        let known = facts.iter().filter_map(|(name, value)| {
            let (at, fact) = self.places.get(name)?;
            Some((*at, Cell::of(fact.kind, value)?))
        });
        let mut cells: Vec<(u16, Cell<'_>)> = known.collect();
        cells.sort_unstable_by_key(|(at, _)| *at);
        // The one error of writing into memory would be a sequence without a length, and there is none.
        if let Ok(bytes) = postcard::to_allocvec(&Case { id, cells }) {
            self.block.extend(bytes);
        }
        if self.block.len() >= BLOCK_BYTES { self.take() } else { None }
    }

    /// The last block.
    #[must_use]
    pub fn finish(mut self) -> Option<Vec<u8>> {
        self.take()
    }

    fn take(&mut self) -> Option<Vec<u8>> {
        let length = u32::try_from(self.block.len()).ok().filter(|length| *length > 0)?;
        let mut framed = length.to_le_bytes().to_vec();
        framed.append(&mut self.block);
        Some(framed)
    }
}

/// Reads cases, block by block.
#[derive(Debug)]
pub struct CaseReader<R> {
    input: R,
    facts: Vec<&'static Fact>,
    blocks: u64,
}

impl<R: BufRead> CaseReader<R> {
    /// Reads the head of a file.
    ///
    /// # Errors
    /// No file of cases, or of facts that are not known here.
    pub fn open(mut input: R) -> Result<Self, BadCases> {
        let mut line = String::new();
        let read = input.by_ref().take(64).read_line(&mut line);
        if read.is_err() || line.trim_end() != MAGIC {
            return Err(BadCases::Magic);
        }
        line.clear();
        input.by_ref().take(MAX_HEADER).read_line(&mut line)?;
        let names: Vec<String> = serde_json::from_str(&line).map_err(|error| BadCases::Header(error.to_string()))?;
        let fact = |name: String| declare::fact(&name).ok_or(BadCases::UnknownFact(name));
        let facts = names.into_iter().map(fact).collect::<Result<_, _>>()?;
        Ok(Self { input, facts, blocks: 0 })
    }

    /// The next block; nothing at the end.
    ///
    /// # Errors
    /// A block that is cut off, or whose length cannot be.
    pub fn next_block(&mut self) -> Result<Option<Vec<u8>>, BadCases> {
        let mut block = Vec::new();
        Ok(self.read_block(&mut block)?.then_some(block))
    }

    /// Reads the next block over an earlier one; `false` at the end.
    ///
    /// # Errors
    /// A block that is cut off, or whose length cannot be.
    pub fn read_block(&mut self, block: &mut Vec<u8>) -> Result<bool, BadCases> {
        if self.input.fill_buf()?.is_empty() {
            return Ok(false);
        }
        self.blocks += 1;
        let damaged = |_| BadCases::Damaged(self.blocks);
        let mut length = [0; 4];
        self.input.read_exact(&mut length).map_err(damaged)?;
        let length = u32::from_le_bytes(length) as usize;
        if length > MAX_BLOCK {
            return Err(BadCases::Damaged(self.blocks));
        }
        block.resize(length, 0);
        self.input.read_exact(block).map_err(damaged)?;
        Ok(true)
    }

    /// The facts of the file, by their places.
    #[must_use]
    pub fn facts(&self) -> Vec<&'static Fact> {
        self.facts.clone()
    }
}

/// A case where it lies: its id, and where its values begin.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Lying<'b> {
    pub(crate) id: &'b str,
    pub(crate) cells: Bytes<'b>,
    whole: Bytes<'b>,
}

impl<'b> Lying<'b> {
    /// The next case of a block.
    pub(crate) fn next(block: Bytes<'b>) -> Result<Self, Damaged> {
        let mut cells = block;
        Ok(Self { id: cells.text()?, cells, whole: block })
    }

    /// The case as facts, for those that are shown in full. `end` is where its values end.
    pub(crate) fn facts(self, facts: &[&'static Fact], end: Bytes<'b>) -> Facts {
        let mut known = Facts::new();
        let Ok(case) = postcard::from_bytes::<Case<'_>>(self.whole.up_to(end)) else { return known };
        for (at, cell) in &case.cells {
            if let Some(fact) = facts.get(usize::from(*at))
                && let Some(value) = cell.value(fact.kind)
            {
                known.set(fact.name, value);
            }
        }
        known
    }
}

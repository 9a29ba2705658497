//! Cases in a compact file, so that a draft can be tried on a million of them without reading a million JSON texts.
//!
//! The file: one line `lyceum-cases 1`, one line of JSON with the names of the facts in their order, then blocks. A block is its
//! length in bytes (four, little endian) and cases in postcard: an id, and of each fact that is known its place and its value.
//! A block is read by itself, so memory does not grow with the file and cores can share it.

use crate::{
    calendars::WorkDays,
    cell::Cell,
    declare::{self, Fact},
    facts::Facts,
    frame::Frame,
    plain::Plain,
    program::Program,
    raw::Raw,
};
use lyceum_kernel::{Currency, Region};
use serde::{Deserialize, Serialize};
use std::{
    io::{self, BufRead, Read},
    sync::Arc,
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
pub(crate) struct Case<'a> {
    pub(crate) id: &'a str,
    #[serde(borrow)]
    pub(crate) cells: Vec<(u16, Cell<'a>)>,
}

/// Writes cases.
#[derive(Debug, Default)]
pub struct CaseWriter {
    block: Vec<u8>,
}

impl CaseWriter {
    /// A writer, and the head of the file.
    #[must_use]
    pub fn new() -> (Self, Vec<u8>) {
        let names: Vec<&str> = declare::facts().map(|fact| fact.name).collect();
        let names = serde_json::to_string(&names).unwrap_or_default();
        (Self::default(), format!("{MAGIC}\n{names}\n").into_bytes())
    }

    /// Adds a case; gives a block to write when one is full. Facts that do not fit their type are left out.
    pub fn push(&mut self, id: &str, facts: &Facts) -> Option<Vec<u8>> {
        let known = declare::facts().enumerate().filter_map(|(at, fact)| {
            let cell = Cell::of(fact.kind, facts.get(fact.name)?)?;
            Some((u16::try_from(at).ok()?, cell))
        });
        let case = Case { id, cells: known.collect() };
        // The one error of writing into memory would be a sequence without a length, and there is none.
        if let Ok(bytes) = postcard::to_allocvec(&case) {
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
        if self.input.fill_buf()?.is_empty() {
            return Ok(None);
        }
        self.blocks += 1;
        let damaged = |_| BadCases::Damaged(self.blocks);
        let mut length = [0; 4];
        self.input.read_exact(&mut length).map_err(damaged)?;
        let length = u32::from_le_bytes(length) as usize;
        if length > MAX_BLOCK {
            return Err(BadCases::Damaged(self.blocks));
        }
        let mut block = vec![0; length];
        self.input.read_exact(&mut block).map_err(damaged)?;
        Ok(Some(block))
    }

    /// The facts of the file, by their places.
    #[must_use]
    pub fn facts(&self) -> Vec<&'static Fact> {
        self.facts.clone()
    }
}

/// The cases of a block, one after the other.
pub(crate) fn each<'b>(
    mut block: &'b [u8],
    mut with: impl FnMut(&Case<'b>) -> Result<(), BadCases>,
) -> Result<(), BadCases> {
    while !block.is_empty() {
        let (case, rest) = postcard::take_from_bytes::<Case<'b>>(block).map_err(|_| BadCases::Damaged(0))?;
        with(&case)?;
        block = rest;
    }
    Ok(())
}

/// A case as facts.
pub(crate) fn facts_of(facts: &[&'static Fact], case: &Case<'_>) -> Facts {
    let mut known = Facts::new();
    for (at, cell) in &case.cells {
        if let Some(fact) = facts.get(usize::from(*at))
            && let Some(value) = cell.value(fact.kind)
        {
            known.set(fact.name, value);
        }
    }
    known
}

/// Fills the slots of a program from cases, one frame used again and again.
pub(crate) struct Loader<'p> {
    program: &'p Program,
    /// The slot of each fact of the file, where the program asks for it.
    slots: Vec<Option<usize>>,
    /// The place of the customer's region in the file.
    region: Option<u16>,
    known: Option<(Region, Arc<WorkDays>)>,
    blank: Vec<Raw>,
    frame: Frame,
}

impl<'p> Loader<'p> {
    pub(crate) fn new(program: &'p Program, facts: &[&'static Fact]) -> Result<Self, BadCases> {
        let slot = |fact: &&'static Fact| program.facts.iter().position(|slot| slot.fact.name == fact.name);
        let region = facts.iter().position(|fact| fact.name == "customer.region");
        let frame = Frame::new(program, &Facts::new()).map_err(|error| BadCases::Header(error.to_string()))?;
        Ok(Self {
            program,
            slots: facts.iter().map(slot).collect(),
            region: region.and_then(|at| u16::try_from(at).ok()),
            known: None,
            blank: frame.slots.clone(),
            frame,
        })
    }

    /// The frame of a case, until the next one is loaded.
    pub(crate) fn load(&mut self, case: &Case<'_>) -> Result<&Frame, u16> {
        self.frame.slots.clone_from(&self.blank);
        self.frame.cells.clear();
        self.frame.texts.clear();
        self.frame.customer = None;
        self.frame.currency = Currency::EUR;
        for (at, cell) in &case.cells {
            if Some(*at) == self.region
                && let Cell::Word(word) = cell
                && let Ok(region) = word.parse::<Region>()
            {
                self.frame.customer = Some(self.work_days(region));
            }
            let Some(slot) = self.slots.get(usize::from(*at)).copied().flatten() else { continue };
            let kind = self.program.facts.get(slot).ok_or(*at)?.fact.kind;
            let plain = self.frame.cell(self.program, kind, cell).ok_or(*at)?;
            if let Plain::Money { currency, .. } = plain {
                self.frame.currency = currency;
            }
            if let Some(place) = self.frame.slots.get_mut(slot) {
                *place = plain.into();
            }
        }
        self.frame.nothing = Plain::money(0, 1, self.frame.currency).into();
        Ok(&self.frame)
    }

    /// The frame loaded last.
    pub(crate) const fn frame(&self) -> &Frame {
        &self.frame
    }

    /// Neighbours in a file often live in one region.
    fn work_days(&mut self, region: Region) -> Arc<WorkDays> {
        match &self.known {
            Some((known, days)) if *known == region => days.clone(),
            _ => {
                let days = WorkDays::of_customer(region);
                self.known = Some((region, days.clone()));
                days
            }
        }
    }
}

//! What a case has been computed to be so far, one row of registers: facts, outputs, constants and what is computed.

use crate::{
    civil,
    plain::Truth,
    program::code::{At, Code, Found},
    raw::Raw,
};
use lyceum_kernel::{Instant, Offset, Zone};

const MICROS_A_DAY: i64 = 86_400_000_000;

/// What a case has been computed to be so far.
#[derive(Debug, Default)]
pub(crate) struct Registers {
    /// Whose they are.
    program: u64,
    /// How many facts there are, whose registers are the slots of the frame.
    facts: usize,
    /// The registers after them: outputs, constants and what is computed.
    row: Vec<Raw>,
    /// What settled joined conditions.
    pub(super) settled: Vec<Option<Settled>>,
    /// What was found before the contract was asked alone.
    aside: Vec<Aside>,
    /// How far the clocks of the program's zone are ahead, when they were last asked.
    offset: Option<Offset>,
}

/// What was found, put aside.
#[derive(Copy, Clone, Debug)]
enum Aside {
    Computed(Raw),
    Joined(Option<Settled>),
}

/// What settled a joined condition: a part, and the truth.
#[derive(Copy, Clone, Debug)]
pub(super) struct Settled {
    pub part: u16,
    pub truth: Truth,
}

impl Registers {
    /// For a case: what its program begins with.
    pub(crate) fn load(&mut self, code: &Code) {
        if self.program != code.id {
            let row = vec![Raw::Unknown; code.outputs + code.blank.len()];
            let settled = vec![None; code.joined.len()];
            *self = Self { program: code.id, facts: code.facts, row, settled, ..Self::default() };
        }
        if let Some(row) = self.row.get_mut(code.outputs..) {
            row.copy_from_slice(&code.blank);
        }
        self.settled.fill(None);
    }

    /// All registers, those of the facts of a case first.
    pub(crate) const fn beside<'r>(&'r self, facts: &'r [Raw]) -> Row<'r> {
        Row { facts, others: self.row.as_slice() }
    }

    /// Takes out what was found, to be found anew; what it was is put aside, in order.
    pub(crate) fn put_aside(&mut self, found: &[Found]) {
        self.aside.clear();
        for found in found {
            let known = match found {
                Found::Computed(at) => {
                    let place = self.row.get_mut(usize::from(*at).wrapping_sub(self.facts));
                    Aside::Computed(place.map_or(Raw::Pending, |place| std::mem::replace(place, Raw::Pending)))
                }
                Found::Joined(place) => Aside::Joined(self.settled.get_mut(usize::from(*place)).and_then(Option::take)),
            };
            self.aside.push(known);
        }
    }

    /// Puts back what was put aside.
    pub(crate) fn put_back(&mut self, found: &[Found]) {
        for (place, found) in found.iter().enumerate() {
            match (found, self.aside.get(place).copied()) {
                (Found::Computed(at), Some(Aside::Computed(known))) => self.set(*at, known),
                (Found::Joined(place), Some(Aside::Joined(known))) => {
                    if let Some(settled) = self.settled.get_mut(usize::from(*place)) {
                        *settled = known;
                    }
                }
                _ => {}
            }
        }
    }

    /// The local day of an instant. The zone is asked once for all of a summer.
    pub(crate) fn day_of(&mut self, at: Instant, zone: &Zone) -> i32 {
        let offset = match self.offset {
            Some(known) if known.since <= at && at < known.until => known,
            _ => zone.offset_at(at),
        };
        self.offset = Some(offset);
        let wall = at.plus(offset.ahead).micros();
        i32::try_from(wall.div_euclid(MICROS_A_DAY)).unwrap_or_else(|_| civil::number(at.day(zone)))
    }

    /// Puts a value into a register that is no fact's.
    #[inline]
    pub(crate) fn set(&mut self, register: At, value: Raw) {
        self.set_output(usize::from(register).wrapping_sub(self.facts), value);
    }

    /// Puts an answer into the register of its output.
    #[inline]
    pub(crate) fn set_output(&mut self, output: usize, value: Raw) {
        if let Some(place) = self.row.get_mut(output) {
            *place = value;
        }
    }
}

/// Registers to be read. Those of the facts are where the case has them: most of a case is not asked for, and need not be copied.
#[derive(Copy, Clone)]
pub(crate) struct Row<'r> {
    facts: &'r [Raw],
    others: &'r [Raw],
}

impl Row<'_> {
    #[inline(always)]
    pub(crate) fn get(self, register: At) -> Raw {
        let at = usize::from(register);
        let other = || self.others.get(at.wrapping_sub(self.facts.len())).copied().unwrap_or(Raw::Unknown);
        self.facts.get(at).copied().unwrap_or_else(other)
    }
}

//! What a question asks of a program: one output, everything to decide before it, and the documents that have a say in it.

use crate::program::Program;

/// A question, found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The output that answers it.
    pub output: u16,
    /// Everything to decide, in order.
    pub plan: Vec<u16>,
    /// The documents that have a say, by bit: those that decide part of it, or strike what the contract says. Of the others
    /// nobody asks whether they apply.
    pub parts: u32,
}

impl Program {
    /// What a question asks: one output, and everything to decide, in order.
    #[must_use]
    pub fn question(&self, name: &str) -> Option<Question> {
        let grounded = || self.output(&format!("{name}.eligible"));
        let output = self.output(name).or_else(grounded)?;
        let prefix = format!("{name}.");
        let mut wanted: Vec<u16> = Vec::new();
        let siblings = self
            .outputs
            .iter()
            .enumerate()
            .filter(|(_, info)| info.name.starts_with(&prefix))
            .filter_map(|(at, _)| u16::try_from(at).ok());
        for sibling in siblings.chain([output]) {
            let plan = self.outputs.get(usize::from(sibling)).map_or(&[][..], |info| info.plan.as_slice());
            for step in plan {
                if !wanted.contains(step) {
                    wanted.push(*step);
                }
            }
        }
        wanted.sort_unstable();
        let parts = self.concerned(&wanted);
        Some(Question { output, plan: wanted, parts })
    }

    /// Some outputs with everything to decide before them, in order, and every document asked.
    pub(crate) fn planned(&self, wanted: impl IntoIterator<Item = u16>) -> Question {
        let infos = wanted.into_iter().filter_map(|output| self.outputs.get(usize::from(output)));
        let mut plan: Vec<u16> = infos.flat_map(|info| info.plan.iter().copied()).collect();
        plan.sort_unstable();
        plan.dedup();
        Question { output: plan.last().copied().unwrap_or(u16::MAX), plan, parts: u32::MAX }
    }

    fn concerned(&self, plan: &[u16]) -> u32 {
        let bit = |document: usize| u32::try_from(document).ok().and_then(|at| 1_u32.checked_shl(at)).unwrap_or(0);
        let mut parts = 0;
        for output in plan {
            let info = self.outputs.get(usize::from(*output));
            let definitions = info.into_iter().flat_map(|info| &info.definitions);
            parts |= definitions.fold(0, |parts, definition| parts | bit(usize::from(definition.document)));
        }
        for (place, part) in self.parts.iter().enumerate() {
            let carried =
                |matter: &u8| self.matter_clauses.get(usize::from(*matter)).is_some_and(|clauses| !clauses.is_empty());
            if !part.is_law || part.strikes.iter().any(|(matter, _, _)| carried(matter)) {
                parts |= bit(place);
            }
        }
        parts
    }
}

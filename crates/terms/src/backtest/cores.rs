//! A file of cases shared among cores: each takes the next block, decides it at a desk of its own, and keeps its own count. Blocks are
//! handed out in order and counts add up, so the sum is the same however many cores there are, and so is the first mistake found.

use super::{Backtest, Desk, Tally};
use crate::cases::{BadCases, CaseReader};
use std::{
    io::BufRead,
    num::NonZero,
    panic::resume_unwind,
    sync::{Mutex, PoisonError},
    thread,
};

/// Until every block is counted, a case is placed by its block and within it.
const BLOCK_SHIFT: u32 = 32;
const WITHIN_BLOCK: u64 = (1 << BLOCK_SHIFT) - 1;

/// What the cores share.
struct Shared<'r, R> {
    reader: &'r mut CaseReader<R>,
    taken: u64,
    /// How many cases each block had.
    cases: Vec<u64>,
    /// The first block that could not be decided, and why.
    bad: Option<(u64, BadCases)>,
}

impl Backtest {
    /// Decides every case of a file, on so many cores. `progress` is told the length of each block that is done.
    ///
    /// # Errors
    /// The first block that is damaged, or that has a case whose facts do not fit their types.
    pub fn file<R: BufRead + Send>(
        &self,
        reader: &mut CaseReader<R>,
        cores: NonZero<usize>,
        progress: impl Fn(usize) + Sync,
    ) -> Result<Tally, BadCases> {
        let shared = Mutex::new(Shared { reader, taken: 0, cases: Vec::new(), bad: None });
        let parts: Vec<Result<Tally, BadCases>> = thread::scope(|scope| {
            let work = || self.share(&shared, &progress);
            let others: Vec<_> = (1..cores.get()).map(|_| scope.spawn(work)).collect();
            let mine = work();
            let joined = others.into_iter().map(|other| other.join().unwrap_or_else(|panic| resume_unwind(panic)));
            std::iter::once(mine).chain(joined).collect()
        });
        let shared = shared.into_inner().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, error)) = shared.bad {
            return Err(error);
        }
        let mut sum = Tally::default();
        for part in parts {
            sum = sum.plus(part?);
        }
        let firsts = shared.cases.iter().scan(0, |next, cases| Some(std::mem::replace(next, *next + cases)));
        sum.place(&firsts.collect::<Vec<_>>());
        Ok(sum)
    }

    /// One core's share.
    fn share<R: BufRead>(&self, shared: &Mutex<Shared<'_, R>>, progress: &impl Fn(usize)) -> Result<Tally, BadCases> {
        let lock = || shared.lock().unwrap_or_else(PoisonError::into_inner);
        let mut desk = Desk::new(self)?;
        let mut block = Vec::new();
        loop {
            let taken = lock().take(&mut block);
            let Some(place) = taken else { return Ok(desk.count.named(&self.clauses)) };
            let decided = desk.decide(&block, place << BLOCK_SHIFT);
            lock().done(place, decided);
            progress(block.len());
        }
    }
}

impl<R: BufRead> Shared<'_, R> {
    /// Reads the next block; nothing at the end, or once one was bad: those before it are in hands already.
    fn take(&mut self, block: &mut Vec<u8>) -> Option<u64> {
        if self.bad.is_some() {
            return None;
        }
        let place = self.taken;
        match self.reader.read_block(block) {
            Ok(true) => {
                self.taken += 1;
                self.cases.push(0);
                Some(place)
            }
            Ok(false) => None,
            Err(error) => {
                self.bad = Some((place, error));
                None
            }
        }
    }

    fn done(&mut self, place: u64, decided: Result<u64, BadCases>) {
        match decided {
            Ok(cases) => {
                let at = usize::try_from(place).ok();
                if let Some(known) = at.and_then(|at| self.cases.get_mut(at)) {
                    *known = cases;
                }
            }
            Err(error) if self.bad.as_ref().is_none_or(|(earlier, _)| place < *earlier) => {
                // Within a block nobody counts blocks.
                let error = if matches!(error, BadCases::Damaged(_)) { BadCases::Damaged(place + 1) } else { error };
                self.bad = Some((place, error));
            }
            Err(_) => {}
        }
    }
}

impl Tally {
    /// Places its samples among all cases, when it is known how many there are before each block.
    fn place(&mut self, firsts: &[u64]) {
        for sample in self.kinds.values_mut().flatten() {
            let block = usize::try_from(sample.at >> BLOCK_SHIFT).ok();
            let first = block.and_then(|block| firsts.get(block)).copied().unwrap_or_default();
            sample.at = first + (sample.at & WITHIN_BLOCK);
        }
    }
}

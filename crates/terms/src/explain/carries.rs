//! Which lines carry an outcome, what a missing answer needs, and what a holding one waits for.

use crate::{
    evaluate::{Answer, Kind, Run},
    frame::Frame,
    plain::Truth,
    program::{Body, Definition, OutputInfo, Program, Question, Then},
    raw::Raw,
};

/// What a run found, to be asked about.
#[derive(Copy, Clone)]
pub(crate) struct Found<'a> {
    pub(crate) program: &'a Program,
    pub(crate) frame: &'a Frame,
    pub(crate) run: &'a Run,
}

impl<'a> Found<'a> {
    pub(crate) fn info(&self, output: u16) -> Option<&'a OutputInfo> {
        self.program.outputs.get(usize::from(output))
    }

    pub(crate) fn answer(&self, output: u16) -> Answer {
        self.run.memory.answers.get(usize::from(output)).copied().unwrap_or(Answer::UNKNOWN)
    }

    /// The lines of one rule, as evaluated, and what each came to.
    fn lines_of(&self, output: u16, document: u8) -> impl Iterator<Item = (u16, Truth)> {
        let program = self.program;
        self.run.truths().filter(move |(line, _)| {
            program.lines.get(usize::from(*line)).is_some_and(|line| {
                line.output == output && line.document == document && line.part != crate::decision::Part::Applies
            })
        })
    }

    /// The rules whose result an answer is.
    fn winners(&self, output: u16) -> impl Iterator<Item = &'a Definition> {
        let from = self.answer(output).from;
        let wins = move |definition: &&Definition| from == 0 || from >> u32::from(definition.document).min(31) & 1 == 1;
        self.info(output).into_iter().flat_map(|info| info.definitions.iter()).filter(wins)
    }

    /// The lines that carry the answer to a question and of everything it leans on.
    pub(crate) fn carrying(&self, question: &Question) -> Vec<u16> {
        let mut lines = Vec::new();
        let mut seen = Vec::new();
        let mut open = vec![question.output];
        // A ground asked by its own name carries its values too.
        if let Some(ground) = self.info(question.output).and_then(|info| info.name.strip_suffix(".eligible")) {
            let prefix = format!("{ground}.");
            let sibling = |output: &&u16| self.info(**output).is_some_and(|info| info.name.starts_with(&prefix));
            open.extend(question.plan.iter().filter(sibling));
        }
        while let Some(output) = open.pop() {
            if seen.contains(&output) {
                continue;
            }
            seen.push(output);
            for definition in self.winners(output) {
                if let Body::Best(grounds) = &definition.body {
                    let answer = self.answer(output);
                    let chosen = |place: usize| answer.kind == Kind::No || usize::from(answer.detail) == place;
                    for (_, ground) in grounds.iter().enumerate().filter(|(place, _)| chosen(*place)) {
                        open.push(ground.eligible);
                        open.extend(ground.amount.filter(|_| answer.kind == Kind::Yes));
                    }
                    continue;
                }
                for line in self.carrying_of(output, definition) {
                    lines.push(line);
                    if let Some(info) = self.program.lines.get(usize::from(line)) {
                        open.extend(info.leans_on.iter().copied());
                    }
                }
            }
        }
        lines
    }

    fn carrying_of(&self, output: u16, definition: &Definition) -> Vec<u16> {
        let lines_of = self.lines_of(output, definition.document);
        match &definition.body {
            Body::Decide { excepts, .. } => {
                let wanted = match self.answer(output).kind {
                    Kind::Yes => Truth::True,
                    Kind::No => Truth::False,
                    _ => Truth::Unknown,
                };
                let applied: Vec<&crate::program::Exception> =
                    excepts.iter().filter(|except| self.truth_of(except.line) == Some(Truth::True)).collect();
                let base = match applied.first() {
                    // What it would have been stays a reason: that is why the exception was asked at all.
                    Some(first) => first.would_be.map(Truth::of),
                    None => Some(wanted),
                };
                let holding = self.answer(output).kind == Kind::Hold;
                lines_of
                    .filter(|(line, truth)| match excepts.iter().find(|except| except.line == *line) {
                        Some(except) => match applied.first() {
                            Some(first) => {
                                let also = holding && matches!(except.outcome, Then::Hold(_)) && *truth == Truth::True;
                                except.line == first.line || also
                            }
                            None => wanted == Truth::Unknown && *truth == Truth::Unknown,
                        },
                        None => Some(*truth) == base,
                    })
                    .map(|(line, _)| line)
                    .collect()
            }
            Body::Figure { alternatives, .. } => {
                let mut chosen = false;
                let mut lines = Vec::new();
                for (line, truth) in lines_of {
                    let alternative = alternatives.iter().any(|alternative| alternative.line == line);
                    let takes = matches!(truth, Truth::True | Truth::Unknown);
                    if takes && !(alternative && chosen) {
                        lines.push(line);
                    }
                    chosen |= alternative && takes;
                }
                lines
            }
            Body::Window { .. } | Body::Best(_) => lines_of.map(|(line, _)| line).collect(),
        }
    }

    fn truth_of(&self, line: u16) -> Option<Truth> {
        self.run.truths().find(|(at, _)| *at == line).map(|(_, truth)| truth)
    }

    /// The exceptions that apply, in the rules that won.
    pub(crate) fn holds(&self, output: u16) -> Vec<String> {
        let mut events = Vec::new();
        for definition in self.winners(output) {
            match &definition.body {
                Body::Decide { excepts, .. } => {
                    for except in excepts.iter().filter(|except| self.truth_of(except.line) == Some(Truth::True)) {
                        if let Then::Hold(event) = &except.outcome {
                            events.push(event.clone());
                        }
                    }
                }
                Body::Best(grounds) => {
                    if let Some(ground) = grounds.get(usize::from(self.answer(output).detail)) {
                        events.extend(self.holds(ground.eligible));
                    }
                }
                _ => {}
            }
        }
        events.dedup();
        events
    }

    /// The facts a missing answer needs.
    pub(crate) fn needs(&self, output: u16) -> Vec<String> {
        let mut names = Vec::new();
        let mut seen = Vec::new();
        self.collect(output, &mut names, &mut seen);
        if names.is_empty() {
            names.extend(self.info(output).map(|info| info.name.clone()));
        }
        names.sort();
        names.dedup();
        names
    }

    fn collect(&self, output: u16, names: &mut Vec<String>, seen: &mut Vec<u16>) {
        if seen.contains(&output) {
            return;
        }
        seen.push(output);
        let answer = self.answer(output);
        let absent = answer.kind == Kind::Value && answer.value == Raw::Absent;
        for definition in self.winners(output) {
            let document = definition.document;
            if self.run.applies(document) == Truth::Unknown {
                self.unknown_of_law(document, names);
            }
            match &definition.body {
                Body::Best(grounds) => {
                    for ground in grounds {
                        for part in [Some(ground.eligible), ground.amount].into_iter().flatten() {
                            let of = self.answer(part);
                            let is_nothing = of.kind == Kind::Value && of.value == Raw::Absent;
                            let is_due = self.answer(ground.eligible).kind == Kind::Yes;
                            if of.kind == Kind::Needs || (is_nothing && is_due) {
                                self.collect(part, names, seen);
                            }
                        }
                    }
                    continue;
                }
                Body::Decide { excepts, .. } => {
                    let first = excepts.iter().find(|except| self.truth_of(except.line) == Some(Truth::True));
                    if let Some(Then::Needs(name)) = first.map(|except| &except.outcome) {
                        names.push(name.clone());
                        continue;
                    }
                }
                _ => {}
            }
            for (line, truth) in self.lines_of(output, document) {
                let lacking = truth == Truth::Unknown || (absent && truth != Truth::False);
                let Some(line) = self.program.lines.get(usize::from(line)).filter(|_| lacking) else { continue };
                self.lacking(&line.facts, absent, names);
                for leaned in &line.leans_on {
                    let of = self.answer(*leaned);
                    if of.kind == Kind::Needs || (absent && of.value == Raw::Absent) {
                        self.collect(*leaned, names, seen);
                    } else if matches!(of.kind, Kind::Manual | Kind::Hold) {
                        names.extend(self.info(*leaned).map(|info| info.name.clone()));
                    }
                }
            }
        }
    }

    fn lacking(&self, facts: &[u16], absent: bool, names: &mut Vec<String>) {
        for slot in facts {
            let value = self.frame.slots.get(usize::from(*slot)).copied().unwrap_or(Raw::Unknown);
            if value == Raw::Unknown || (absent && value == Raw::Absent) {
                names.extend(self.program.facts.get(usize::from(*slot)).map(|slot| slot.fact.name.to_owned()));
            }
        }
    }

    /// The facts on which it depends whether a law applies.
    pub(crate) fn unknown_of_law(&self, document: u8, names: &mut Vec<String>) {
        let applies = self.program.parts.get(usize::from(document)).and_then(|part| part.applies.as_ref());
        if let Some(line) = applies.and_then(|(line, _)| self.program.lines.get(usize::from(*line))) {
            self.lacking(&line.facts, false, names);
        }
    }
}

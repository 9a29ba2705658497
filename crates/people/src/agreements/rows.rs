//! The rows of a decision's table, as data: which clause, which value against which limit, and how it came out by the contract,
//! by the law and in all. `view.rs` makes those of the conditions, `results.rs` those of what comes of them.

/// How an answer, a condition or a cell stands.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Mark {
    /// Yes, or met.
    Yes,
    /// No, or not met.
    No,
    /// A person decides.
    Manual,
    /// Something is waited for.
    Hold,
    /// Something is not known.
    Needs,
}

/// A clause and where it can be read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ClauseLink {
    /// `C2a`.
    pub id: String,
    /// Its place in the version that decided; empty when it stands in none of the texts.
    pub href: String,
}

/// What stands in one of the three columns.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Cell {
    /// The layer does not speak of it.
    Silent,
    /// A condition, met or not.
    Mark(Mark),
    /// A result in words.
    Says(String),
    /// The law strikes it; the clauses that do.
    Struck(String),
}

/// A row of the table.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DecisionRow {
    /// The clauses, for the margin.
    pub clauses: Vec<ClauseLink>,
    /// The sentence of the clause, or the name of a result.
    pub sentence: String,
    /// How it came out, in a sentence of its own: a reason.
    pub said: String,
    /// Whether the answer rests on it, and it is worth naming as a reason.
    pub carries: bool,
    /// Whether it compares something that was counted or dated with a limit: what people look at first when it carried a yes.
    pub is_measured: bool,
    /// Whether it is the exception to something, so that where it is met the exception does not apply.
    pub is_exception: bool,
    /// The sentence of its clause, also where a row before it says that sentence already.
    pub clause_says: Option<String>,
    /// The same in short for the staff, who read of a customer.
    pub noted: Option<String>,
    /// What is compared, in words.
    pub subject: String,
    /// Your value.
    pub value: Option<String>,
    /// The limit.
    pub limit: Option<String>,
    /// What the contract says by itself.
    pub contract: Cell,
    /// What the law says by itself.
    pub law: Cell,
    /// What holds of the two.
    pub result: Cell,
}

impl DecisionRow {
    /// Whether it is met, and folded away where the answer does not rest on it alone.
    pub fn is_met(&self) -> bool {
        self.result == Cell::Mark(Mark::Yes)
    }

    /// Whether another row is of the law as well, compares the same, and comes to the same.
    pub(super) fn is_same_law(&self, other: &Self) -> bool {
        let told = |row: &Self| (row.subject.clone(), row.value.clone(), row.limit.clone(), row.result.clone());
        [self, other].iter().all(|row| row.contract == Cell::Silent) && told(self) == told(other)
    }
}

/// Rows that belong to one rule.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RowGroup {
    /// What the rule finds out.
    pub title: String,
    /// Its rows.
    pub rows: Vec<DecisionRow>,
}

impl RowGroup {
    /// What is read at once: under a yes what was measured and carried it, under any other answer what is not met; and the
    /// passage without which the law gives more than the contract.
    pub fn open(&self, answer: Mark) -> impl Iterator<Item = &DecisionRow> {
        let helps = self.carries();
        self.rows.iter().filter(move |row| Self::is_open(row, answer, helps))
    }

    /// The conditions that are met, which are folded away.
    pub fn met(&self, answer: Mark) -> impl Iterator<Item = &DecisionRow> {
        self.folded(answer).filter(|row| row.is_met() && !row.is_exception)
    }

    /// The exceptions that do not apply, which are folded away beside them.
    pub fn exceptions(&self, answer: Mark) -> impl Iterator<Item = &DecisionRow> {
        self.folded(answer).filter(|row| row.is_met() && row.is_exception)
    }

    /// What is not met and did not matter, because another ground carries the answer or nothing was struck that was not met.
    pub fn unneeded(&self, answer: Mark) -> impl Iterator<Item = &DecisionRow> {
        self.folded(answer).filter(|row| !row.is_met())
    }

    fn folded(&self, answer: Mark) -> impl Iterator<Item = &DecisionRow> {
        let helps = self.carries();
        self.rows.iter().filter(move |row| !Self::is_open(row, answer, helps))
    }

    /// Whether the answer rests on this rule.
    fn carries(&self) -> bool {
        self.rows.iter().any(|row| row.carries)
    }

    fn is_open(row: &DecisionRow, answer: Mark, helps: bool) -> bool {
        match (&row.result, answer) {
            (Cell::Struck(_), _) => row.contract != Cell::Mark(Mark::Yes) && (helps || answer != Mark::Yes),
            (_, Mark::Yes) => row.carries && (!row.is_met() || (row.is_measured && !row.is_exception)),
            _ => !row.is_met(),
        }
    }

    /// Says the sentence of a clause at the first row that rests on it: the first that is read at once, and else the first.
    pub(super) fn say_at_first(&mut self, answer: Mark) {
        let helps = self.carries();
        let mut said: Vec<String> = Vec::new();
        for open in [true, false] {
            for row in self.rows.iter_mut().filter(|row| Self::is_open(row, answer, helps) == open) {
                let Some(sentence) = row.clause_says.clone() else { continue };
                if said.contains(&sentence) {
                    row.sentence.clone_from(&row.subject);
                } else {
                    row.sentence.clone_from(&sentence);
                    said.push(sentence);
                }
            }
        }
    }
}

//! A draft tried on what the school has decided: every recorded decision of a question, under the text it was begun from and under
//! the draft. A job reads page by page, so that neither memory nor the database holds still; the page shows how far it is.

use lyceum_jobs::{Job, JobError};
use lyceum_kernel::{Actor, Money};
use lyceum_school::{Fault, School, Tx, Worker};
use lyceum_terms::backtest::{Backtest, Sample, Tally};
use lyceum_terms::cases::CaseWriter;
use lyceum_terms::{Decision, Facts, Outcome, Version, declare};
use serde::{Deserialize, Serialize};

use super::review::Review;
use super::{Draft, Trial, TrialId, store};
use crate::agreements::{self, DecisionId};

/// Decisions read at a time.
const PAGE: i64 = 500;

/// What a trial found.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct Ended {
    pub cases: u64,
    pub changed: u64,
    /// How many were answered how, before and after.
    pub answers: Vec<(String, String, u64)>,
    /// By clause: cases, won, lost.
    pub clauses: Vec<(String, u64, u64, u64)>,
    /// Money given before and after.
    pub money: Vec<(Money, Money)>,
    /// How far money moved, by the bars of the picture.
    pub bars: Vec<u64>,
    /// How many days later, and how often.
    pub days: Vec<(i32, u64)>,
    /// Facts for want of which the draft cannot decide, and how often.
    pub undecided: Vec<(String, u64)>,
    pub samples: Vec<Shown>,
}

impl Ended {
    /// Whether both texts answer every case alike, to the day.
    pub(super) fn is_alike(&self) -> bool {
        self.cases > 0 && self.changed == 0 && self.undecided.is_empty() && self.days.iter().all(|(days, _)| *days == 0)
    }
}

/// A case to read, with both answers.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Shown {
    /// The decision it was.
    pub decision: DecisionId,
    /// The clauses that make the difference.
    pub clauses: Vec<String>,
    pub before: Outcome,
    pub before_amount: Option<Money>,
    pub before_rests: Vec<String>,
    pub after: Outcome,
    pub after_amount: Option<Money>,
    pub after_rests: Vec<String>,
}

/// Tries a draft.
#[derive(Deserialize, Serialize)]
struct TryDraft {
    trial: TrialId,
}

impl Job for TryDraft {
    const KIND: &'static str = "workbench.try";
    const MOST_ATTEMPTS: u32 = 3;
}

/// Adds the jobs of the workbench.
pub(crate) fn worker(worker: Worker) -> Worker {
    worker.on::<TryDraft>(run)
}

/// Begins a trial of a draft on every decision of a question.
pub(super) async fn begin(tx: &mut Tx, draft: &Draft, question: &str) -> Result<TrialId, Fault> {
    let (id, at): (TrialId, _) = (tx.new_id(), tx.now());
    store::insert_trial(tx, &id, draft, question, at).await?;
    tx.enqueue(&TryDraft { trial: id.clone() }).await?;
    Ok(id)
}

async fn run(school: School, job: TryDraft) -> Result<(), JobError> {
    let trial = {
        let mut read = school.read(Actor::System("workbench")).await.map_err(JobError::retry)?;
        store::trial(&mut read, &job.trial).await.map_err(JobError::retry)?
    };
    let Some(trial) = trial.filter(|trial| trial.ended_at.is_none()) else { return Ok(()) };
    let end = tried(&school, &trial).await.map_err(JobError::retry)?;
    let (end, done) = match end {
        Ok(ended) => (Ok(serde_json::to_string(&ended).unwrap_or_default()), ended.cases),
        Err(problem) => (Err(problem), 0),
    };
    let mut tx = school.begin(Actor::System("workbench")).await.map_err(JobError::retry)?;
    let at = tx.now();
    let end = end.as_ref().map(String::as_str).map_err(String::as_str);
    let done = i64::try_from(done).unwrap_or(i64::MAX);
    store::end_trial(&mut tx, &trial.id, end, done, at).await.map_err(JobError::retry)?;
    tx.commit().await.map_err(JobError::retry)
}

/// What came of a trial, or why nothing could.
async fn tried(school: &School, trial: &Trial) -> Result<Result<Ended, String>, Fault> {
    let mut read = school.read(Actor::System("workbench")).await?;
    let Some(draft) = store::find(&mut read, &trial.draft).await? else {
        return Ok(Err("the draft is gone".to_owned()));
    };
    let before = agreements::by_hash(&mut read, &draft.base).await?;
    drop(read);
    let review = Review::of(school, &draft, &Facts::new());
    let Some(after) = review.sound() else {
        return Ok(Err("the draft has errors".to_owned()));
    };
    // Both under the law of the draft's first day: what the law changed meanwhile is not the draft's doing.
    let law = review.library().law_in_force(after.in_force_from());
    let facts = declare::facts().collect();
    let backtest = match Backtest::new(&trial.question, (before, &law), (after, &law), facts) {
        Ok(backtest) => backtest,
        Err(error) => return Ok(Err(error.to_string())),
    };
    let (mut sum, mut last) = (Tally::default(), None);
    loop {
        let mut read = school.read(Actor::System("workbench")).await?;
        let page = agreements::cases(&mut read, &trial.question, last.as_ref(), PAGE).await?;
        drop(read);
        let Some((id, _)) = page.last() else { break };
        last = Some(id.clone());
        match tally(&backtest, &page, sum.cases) {
            Ok(part) => sum = sum.plus(part),
            Err(error) => return Ok(Err(error.to_string())),
        }
        let mut tx = school.begin(Actor::System("workbench")).await?;
        store::trial_done(&mut tx, &trial.id, i64::try_from(sum.cases).unwrap_or(i64::MAX)).await?;
        tx.commit().await?;
    }
    Ok(Ok(ended(&sum, &trial.question, before, after, &law)))
}

/// A page of decisions, tried in blocks as a file of cases would be.
fn tally(
    backtest: &Backtest,
    page: &[(DecisionId, Facts)],
    first: u64,
) -> Result<Tally, lyceum_terms::cases::BadCases> {
    let mut writer = CaseWriter::new().0;
    let mut blocks = Vec::new();
    for (id, facts) in page {
        blocks.extend(writer.push(id.as_str(), facts));
    }
    blocks.extend(writer.finish());
    let mut sum = Tally::default();
    for block in blocks {
        let cases = block.get(4..).unwrap_or_default();
        sum = backtest.block(cases, first + sum.cases)?.plus(sum);
    }
    Ok(sum)
}

fn ended(sum: &Tally, question: &str, before: &Version, after: &Version, law: &[&Version]) -> Ended {
    let word = |answered: &lyceum_terms::evaluate::Kind| {
        serde_json::to_value(answered).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
    };
    let money = |code: &str, minor: i128| {
        Some(Money::new(i64::try_from(minor).ok()?, lyceum_kernel::Currency::from_code(code)?))
    };
    Ended {
        cases: sum.cases,
        changed: sum.changed,
        answers: sum.answers.iter().map(|((old, new), cases)| (word(old), word(new), *cases)).collect(),
        clauses: sum.clauses.iter().map(|(id, by)| (id.clone(), by.cases, by.won, by.lost)).collect(),
        money: sum
            .money
            .iter()
            .filter_map(|(code, moved)| Some((money(code, moved.before)?, money(code, moved.after)?)))
            .collect(),
        bars: sum.bars.to_vec(),
        days: sum.days.iter().map(|(days, cases)| (*days, *cases)).collect(),
        undecided: sum.undecided.iter().map(|(fact, cases)| (fact.clone(), *cases)).collect(),
        samples: sum.samples().into_iter().filter_map(|sample| shown(sample, question, before, after, law)).collect(),
    }
}

fn shown(sample: &Sample, question: &str, before: &Version, after: &Version, law: &[&Version]) -> Option<Shown> {
    let before = before.decide(question, &sample.facts, law).ok()?;
    let after = after.decide(question, &sample.facts, law).ok()?;
    let rests = |decision: &Decision| decision.cited().into_iter().map(str::to_owned).collect();
    Some(Shown {
        decision: sample.case.parse().ok()?,
        clauses: sample.clauses.clone(),
        before_amount: before.amount(),
        before_rests: rests(&before),
        before: before.outcome,
        after_amount: after.amount(),
        after_rests: rests(&after),
        after: after.outcome,
    })
}

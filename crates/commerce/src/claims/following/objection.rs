//! Objecting: whoever does not agree with an answer says on the page of the claim what they wish for. It is stored with the
//! decision it is about and receipted at once, an answer is promised by the same clause as to a request (C16c), and a person at
//! the desk answers it by a letter (`desk/objection.rs`). The decision stays as it is: what is given after all is given by the
//! ways that exist. The form is in `pages/object.rs`.

use lyceum_kernel::Instant;
use lyceum_people::agreements::{self, DecisionId};
use lyceum_people::promises::{self, NewPromise, Party};
use lyceum_school::{Fault, Tx};
use lyceum_store::Reads;

use crate::claims::{
    Claim, ClaimId, ObjectionId,
    deciding::{answers, facts},
    findings::peaks,
    letters,
    promises::promised::ANSWER_MISSED,
    store, urls,
};

/// What somebody wishes for who does not agree.
#[derive(Copy, Clone, Debug, Eq, PartialEq)]
pub enum Wish {
    /// That a person looks at it again.
    LookAgain,
    /// A credit towards another course (C9b).
    Credit,
    /// Other material on the same subject (C9c).
    Material,
    /// To talk to somebody (C9d).
    Talk,
}

impl Wish {
    pub const ALL: [Self; 4] = [Self::LookAgain, Self::Credit, Self::Material, Self::Talk];

    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LookAgain => "look_again",
            Self::Credit => "credit",
            Self::Material => "material",
            Self::Talk => "talk",
        }
    }

    /// Its label, a key of the words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::LookAgain => "claims-wish-look-again",
            Self::Credit => "claims-wish-credit",
            Self::Material => "claims-wish-material",
            Self::Talk => "claims-wish-talk",
        }
    }
}

/// An objection to an answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Objection {
    pub id: ObjectionId,
    pub claim: ClaimId,
    pub wish: Wish,
    pub words: String,
    pub sent_at: Instant,
    /// The decision it is about.
    pub decision: Option<DecisionId>,
    /// How it ended.
    pub answer: Option<ObjectionAnswer>,
}

/// The end of an objection: what a person answered.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ObjectionAnswer {
    pub answered_at: Instant,
    pub actor: String,
    pub words: String,
}

/// The promise to answer it, a key of the words.
pub(crate) const OBJECTION: &str = "claims-promise-objection";

impl Claim {
    /// Whether there is an answer somebody could object to.
    pub(crate) fn is_answered(&self) -> bool {
        self.about.is_some() && self.decided_at.is_some()
    }
}

/// Objects to the answer of a claim. While one objection is open, that one is meant, however often it is sent.
///
/// # Errors
/// When the database fails.
pub async fn object(tx: &mut Tx, claim: &Claim, wish: Wish, words: &str) -> Result<Objection, Fault> {
    let objection = Objection {
        id: tx.new_id(),
        claim: claim.id.clone(),
        wish,
        words: words.to_owned(),
        sent_at: tx.now(),
        decision: claim.decision.clone(),
        answer: None,
    };
    if !store::insert_objection(tx, &objection).await? {
        let open = store::open_objection(tx, &claim.id).await?;
        return open.ok_or_else(|| Fault::other("an objection is open and yet cannot be found"));
    }
    tx.audit("objection received", &claim.id).await?;
    let due = promise(tx, claim, &objection).await?;
    letters::objection_received(tx, claim, &objection, due).await?;
    Ok(objection)
}

/// Promises an answer by the day the accepted terms give for answers, and says by which clauses. Terms that give none promise
/// none.
async fn promise(tx: &mut Tx, claim: &Claim, objection: &Objection) -> Result<Option<(Instant, Vec<String>)>, Fault> {
    let (Some(about), Some(id)) = (&claim.about, &claim.decision) else { return Ok(None) };
    let Some(decided) = agreements::decision(tx, id).await? else { return Ok(None) };
    let mut known = facts::sent_at(&decided.facts, objection.sent_at);
    known.set(peaks::FACT, peaks::as_of(tx, objection.sent_at).await?);
    let Ok(decision) = decided.governing.ponder("answer_by", &known) else { return Ok(None) };
    let Some(due_at) = answers::due(tx, &decision) else { return Ok(None) };
    let clauses: Vec<String> = decision.cited().into_iter().map(str::to_owned).collect();
    let promise = NewPromise {
        kind: OBJECTION,
        document: decided.governing.places(&clauses),
        clauses: clauses.clone(),
        by: Party::School,
        to: Party::Person(about.person.clone()),
        about: objection.id.to_string(),
        href: urls::claim(&claim.id),
        due_at,
        if_missed: ANSWER_MISSED,
    };
    promises::make(tx, promise).await?;
    Ok(Some((due_at, clauses)))
}

/// Ends an objection with an answer; `false` where it was answered before. The decision stays.
pub(crate) async fn answer_objection(
    tx: &mut Tx,
    claim: &Claim,
    objection: &Objection,
    words: &str,
) -> Result<bool, Fault> {
    let answer = ObjectionAnswer { answered_at: tx.now(), actor: tx.actor().to_string(), words: words.to_owned() };
    if !store::end_objection(tx, &objection.id, &answer).await? {
        return Ok(false);
    }
    promises::keep(tx, objection.id.as_str(), OBJECTION).await?;
    tx.audit("objection answered", &claim.id).await?;
    letters::objection_answered(tx, claim, objection, words).await?;
    Ok(true)
}

/// One objection.
///
/// # Errors
/// When the database fails.
pub async fn objection(r: &mut impl Reads, id: &ObjectionId) -> Result<Option<Objection>, Fault> {
    Ok(store::objection(r, id).await?)
}

/// The objections to the answer of a claim, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn objections(r: &mut impl Reads, claim: &ClaimId) -> Result<Vec<Objection>, Fault> {
    Ok(store::objections(r, claim).await?)
}

/// The objections that nobody has answered yet, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn open_objections(r: &mut impl Reads) -> Result<Vec<Objection>, Fault> {
    Ok(store::open_objections(r).await?)
}

//! `lyceum terms lint`, `diff`, `backtest`, `cases` and `verify`: what a text leaves to answer, a text beside another, a draft on
//! cases, a print beside its version.

use super::files::{HERE, chosen, find, library};
use super::{At, Report};
use anyhow::{Context as _, bail};
use lyceum_kernel::{Actor, Day};
use lyceum_people::agreements;
use lyceum_terms::backtest::{Backtest, Sample, Tally};
use lyceum_terms::cases::{CaseReader, CaseWriter};
use lyceum_terms::lint::Lint;
use lyceum_terms::{DocumentKind, Facts, Library, Severity, Version, diff, lint, print};
use serde_json::json;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufReader, IsTerminal as _, Write as _};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};

/// Decisions read from a database at a time.
const PAGE: i64 = 500;

/// A version by the path of a text, or by `document@version`.
struct Named {
    library: Library,
    document: String,
    version: Option<String>,
}

impl Named {
    fn find(name: &str, terms: &Path) -> anyhow::Result<Self> {
        let path = Path::new(name);
        if path.is_file() {
            // A draft may lie anywhere; its version is the one its front matter names.
            let source = std::fs::read_to_string(path).with_context(|| format!("{name} cannot be read"))?;
            let (library, document) = find(name, terms)?;
            let version = library.document(&document).into_iter().find(|version| version.source() == source);
            let version = version.map(|version| version.hash().to_string());
            return Ok(Self { library, document, version });
        }
        let (document, version) = match name.split_once('@') {
            Some((document, version)) => (document, Some(version.to_owned())),
            None => (name, None),
        };
        Ok(Self { library: library(terms)?, document: document.to_owned(), version })
    }

    fn version(&self) -> anyhow::Result<&Version> {
        chosen(&self.library, &self.document, self.version.as_deref())
    }
}

/// What has to be answered before a text is published; of a folder, for every contract in it as it is newest. The page to
/// withdraw and the model form are ones that every school of this program has.
pub(super) fn lint(what: &str, school: Option<&Path>, terms: &Path) -> anyhow::Result<Report> {
    let mut said = Facts::new();
    said.set("school.withdrawal_page", "/withdraw");
    said.set("school.withdrawal_form", lyceum_commerce::ordering::urls::WITHDRAWAL_FORM);
    if let Some(path) = school {
        let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
        said.overlay(&Facts::from_json(&text).with_context(|| path.display().to_string())?);
    }
    if !Path::new(what).is_dir() && what != HERE {
        let named = Named::find(what, terms)?;
        let lints = lint::lints(&named.library, named.version()?, &said)?;
        return Ok(Report { text: to_answer(&lints), exit: u8::from(stops(&lints)), json: json!({ "lints": lints }) });
    }
    let library = library(Path::new(what))?;
    let (mut text, mut documents, mut exit) = (String::new(), Vec::new(), 0);
    let newest = library.documents().into_iter().filter_map(|document| library.document(document).pop());
    // The general rules stand around contracts; nobody is asked to accept them alone.
    let offered =
        |version: &&Version| version.kind() == DocumentKind::Contract && !version.document().starts_with("general/");
    for version in newest.filter(offered) {
        let lints = lint::lints(&library, version, &said)?;
        let _ = write!(text, "{} {}\n{}", version.document(), version.version(), to_answer(&lints));
        exit = exit.max(u8::from(stops(&lints)));
        documents.push(json!({ "document": version.document(), "version": version.version(), "lints": lints }));
    }
    if documents.is_empty() {
        bail!("there is no contract in {what}");
    }
    Ok(Report { text, json: json!({ "documents": documents }), exit })
}

fn stops(lints: &[Lint]) -> bool {
    lints.iter().any(|lint| lint.severity == Severity::Error)
}

fn to_answer(lints: &[Lint]) -> String {
    let mut text = String::new();
    for lint in lints {
        let word = if lint.severity == Severity::Error { "stops" } else { "asks" };
        let _ = writeln!(text, "{word} {}", lint.id);
        if !lint.clauses.is_empty() || !lint.law.is_empty() {
            let _ = writeln!(text, "  {} | {}", lint.clauses.join(", "), lint.law.join(", "));
        }
        if !lint.because.is_empty() {
            let _ = writeln!(text, "  {}", lint.because);
        }
        if !lint.days.is_empty() {
            let _ = writeln!(text, "  {}", days(&lint.days));
        }
        if !lint.changed_in.is_empty() {
            let (there, not) = (lint.changed_in.join(", "), lint.unchanged_in.join(", "));
            let _ = writeln!(text, "  changed in {there}, not in {not}");
        }
    }
    let _ = writeln!(text, "{} to answer", lints.len());
    text
}

/// The first days, and how many more there are: 146 dates are read by nobody, and by programs as JSON.
fn days(days: &[Day]) -> String {
    const SHOWN: usize = 5;
    let first: Vec<String> = days.iter().take(SHOWN).map(ToString::to_string).collect();
    let (count, first) = (days.len(), first.join(", "));
    match count.saturating_sub(SHOWN) {
        0 if count == 1 => format!("1 day: {first}"),
        0 => format!("{count} days: {first}"),
        more => format!("{count} days: {first} and {more} more (--json has all)"),
    }
}

/// What changed from one version to another.
pub(super) fn diff(before: &str, after: &str, terms: &Path) -> anyhow::Result<Report> {
    let (before, after) = (Named::find(before, terms)?, Named::find(after, terms)?);
    Ok(diff::report(before.version()?, after.version()?))
}

/// A draft to be tried.
pub(super) struct Trial {
    pub(super) draft: String,
    pub(super) against: Option<String>,
    pub(super) question: String,
    pub(super) terms: PathBuf,
}

impl Trial {
    pub(super) async fn run(&self, cases: &str) -> anyhow::Result<Report> {
        let draft = Named::find(&self.draft, &self.terms)?;
        let after = draft.version()?;
        let against = match &self.against {
            Some(name) => Named::find(name, &self.terms)?,
            None => Named { library: library(&self.terms)?, document: draft.document.clone(), version: None },
        };
        let before = match &self.against {
            Some(_) => against.version()?,
            None => earlier(&against.library, after)?,
        };
        // Both under the law of the draft's first day: what the law changed is not the draft's doing.
        let law = draft.library.law_in_force(after.in_force_from());
        let file = CasesFile::of(cases, &self.question).await?;
        let mut reader = CaseReader::open(BufReader::new(File::open(file.path())?))?;
        let backtest = Backtest::new(&self.question, (before, &law), (after, &law), reader.facts())?;
        let tally = tally(&backtest, &mut reader, file.bytes()?)?;
        self.report(&tally, before, after, &law)
    }

    fn report(&self, tally: &Tally, before: &Version, after: &Version, law: &[&Version]) -> anyhow::Result<Report> {
        let mut text = format!(
            "{} {} → {}, question {}\n{} cases, {} answered otherwise\n",
            after.document(),
            before.version(),
            after.version(),
            self.question,
            tally.cases,
            tally.changed
        );
        for ((old, new), cases) in tally.answers.iter().filter(|((old, new), _)| old != new) {
            let _ = writeln!(text, "  {old:?} → {new:?}: {cases}");
        }
        for (currency, moved) in &tally.money {
            let by = lyceum_kernel::Currency::from_code(currency).context("a currency of the cases is not known")?;
            let money =
                |minor: i128| i64::try_from(minor).map(|minor| lyceum_kernel::Money::new(minor, by).to_string());
            let (given, gives) = (money(moved.before)?, money(moved.after)?);
            let _ = writeln!(text, "money given: {given} → {gives}, {} more", money(moved.after - moved.before)?);
        }
        text.push_str(&bars(tally));
        for (clause, by) in &tally.clauses {
            let _ = writeln!(text, "  {clause:<10} {:>8} cases, {} won, {} lost", by.cases, by.won, by.lost);
        }
        for (fact, cases) in &tally.undecided {
            let _ = writeln!(text, "cannot be decided any more without {fact}: {cases} cases");
        }
        let mut samples = Vec::new();
        for sample in tally.samples() {
            samples.push(explained(sample, &self.question, before, after, law, &mut text)?);
        }
        Ok(Report { text, json: json!({ "tally": tally, "samples": samples }), exit: 0 })
    }
}

/// A sample with both explanations.
fn explained(
    sample: &Sample,
    question: &str,
    before: &Version,
    after: &Version,
    law: &[&Version],
    text: &mut String,
) -> anyhow::Result<serde_json::Value> {
    let (old, new) = (before.decide(question, &sample.facts, law)?, after.decide(question, &sample.facts, law)?);
    let rests = |decision: &lyceum_terms::Decision| decision.cited().join(", ");
    let _ = writeln!(
        text,
        "\n{}: {} → {}  ({})\n  before: {} ({})\n  after:  {} ({})",
        sample.case,
        old.outcome.word(),
        new.outcome.word(),
        sample.clauses.join(", "),
        old.outcome,
        rests(&old),
        new.outcome,
        rests(&new)
    );
    Ok(json!({ "sample": sample, "facts": sample.facts.to_json(), "before": old, "after": new }))
}

/// A small picture of how far money moved.
fn bars(tally: &Tally) -> String {
    let most = tally.bars.iter().copied().max().unwrap_or(0);
    if most == 0 {
        return String::new();
    }
    let edges = lyceum_terms::backtest::EDGES;
    let unit = |at: usize| edges.get(at).map(|edge| edge / 100);
    let mut out = String::new();
    for (at, cases) in tally.bars.iter().enumerate() {
        let label = match (at.checked_sub(1).and_then(unit), unit(at)) {
            (None, Some(to)) => format!("below {to}"),
            (Some(0), Some(0)) => "as it was".to_owned(),
            (Some(from), Some(to)) => format!("{from} to {to}"),
            (Some(from), None) => format!("{from} and more"),
            (None, None) => String::new(),
        };
        let width = usize::try_from(cases * 40 / most).unwrap_or(40).max(usize::from(*cases > 0));
        let _ = writeln!(out, "  {label:>14} {} {cases}", "█".repeat(width));
    }
    out
}

/// The version of a draft's document that is in force before it.
fn earlier<'a>(library: &'a Library, draft: &Version) -> anyhow::Result<&'a Version> {
    let versions = library.document(draft.document());
    let before = versions
        .into_iter()
        .rfind(|version| version.hash() != draft.hash() && version.in_force_from() <= draft.in_force_from());
    before.with_context(|| format!("there is no earlier version of {}; name one with --against", draft.document()))
}

/// Decides every case, on as many cores as there are.
fn tally(backtest: &Backtest, reader: &mut CaseReader<BufReader<File>>, bytes: u64) -> anyhow::Result<Tally> {
    let cores = std::thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
    let is_watched = std::io::stderr().is_terminal();
    let done = AtomicU64::new(0);
    let tally = backtest.file(reader, cores, |block| {
        let block = block as u64;
        let done = done.fetch_add(block, Ordering::Relaxed) + block;
        if is_watched {
            let _ = write!(std::io::stderr(), "\r{:>3} %", done * 100 / bytes.max(1));
        }
    });
    if is_watched {
        let _ = write!(std::io::stderr(), "\r     \r");
    }
    Ok(tally?)
}

/// A compact file of cases: the one that was named, or one made for the occasion.
enum CasesFile {
    Given(PathBuf),
    Made(tempfile::NamedTempFile),
}

impl CasesFile {
    async fn of(from: &str, question: &str) -> anyhow::Result<Self> {
        if Path::new(from).is_file() && !is_database(from) {
            return Ok(Self::Given(PathBuf::from(from)));
        }
        let mut file = tempfile::NamedTempFile::new().context("a file for the cases cannot be made")?;
        write_cases(from, question, file.as_file_mut()).await?;
        Ok(Self::Made(file))
    }

    fn path(&self) -> &Path {
        match self {
            Self::Given(path) => path,
            Self::Made(file) => file.path(),
        }
    }

    fn bytes(&self) -> anyhow::Result<u64> {
        Ok(std::fs::metadata(self.path())?.len())
    }
}

fn is_database(from: &str) -> bool {
    from.starts_with("sqlite:") || from.starts_with("postgres:") || from.starts_with("postgresql:")
}

/// Writes cases into a compact file.
pub(super) async fn export(from: &str, question: &str, output: &Path) -> anyhow::Result<ExitCode> {
    let mut file = File::create(output).with_context(|| format!("{} cannot be written", output.display()))?;
    let cases = write_cases(from, question, &mut file).await?;
    super::out(&format!("{cases} cases in {}\n", output.display()))?;
    Ok(ExitCode::SUCCESS)
}

async fn write_cases(from: &str, question: &str, file: &mut File) -> anyhow::Result<u64> {
    let (mut writer, head) = CaseWriter::new();
    file.write_all(&head)?;
    let mut cases = 0;
    if is_database(from) {
        let school = At::database(from).look().await?;
        let mut read = school.read(Actor::System("terms")).await?;
        let mut after = None;
        loop {
            let page = agreements::cases(&mut read, question, after.as_ref(), PAGE).await?;
            let Some((last, _)) = page.last() else { break };
            after = Some(last.clone());
            for (id, facts) in &page {
                cases += 1;
                if let Some(block) = writer.push(&id.to_string(), facts) {
                    file.write_all(&block)?;
                }
            }
        }
    } else {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(from)
            .with_context(|| format!("{from} is no file of cases, no folder of facts files and no database"))?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
            .collect();
        paths.sort();
        for path in paths {
            let text = std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            let facts = Facts::from_json(&text).with_context(|| path.display().to_string())?;
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            cases += 1;
            if let Some(block) = writer.push(&name, &facts) {
                file.write_all(&block)?;
            }
        }
    }
    if let Some(block) = writer.finish() {
        file.write_all(&block)?;
    }
    if cases == 0 {
        bail!("there are no cases for `{question}` in {from}");
    }
    Ok(cases)
}

/// Which version a saved file shows, and whether its bytes are those that were shown.
pub(super) async fn verify(file: &Path, at: At, terms: &Path) -> anyhow::Result<Report> {
    let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let library = library(terms)?;
    for version in library.versions() {
        for language in version.languages() {
            if print::html(version, Some(language)).as_bytes() == bytes {
                return Ok(proof(version, language, None));
            }
        }
    }
    if at.is_there()? {
        let school = at.look().await?;
        let mut read = school.read(Actor::System("terms")).await?;
        if let Some(shown) = agreements::verify(&mut read, &bytes).await? {
            return Ok(proof(shown.version, shown.locale.tag(), Some(&shown)));
        }
    }
    let known = lyceum_terms::Hash::of(&bytes);
    Ok(Report {
        text: format!(
            "not proven: these bytes (SHA-256 {known}) are no print of a version known here; \
             a file that was changed by one letter is not the file that was shown\n"
        ),
        json: json!({ "proven": false, "sha256": known.as_str() }),
        exit: 1,
    })
}

fn proof(version: &Version, language: &str, shown: Option<&agreements::Shown>) -> Report {
    let mut text = format!(
        "proven: this is {} {}, in {language}\n  in force from {}\n  SHA-256 of the version {}\n",
        version.document(),
        version.version(),
        version.in_force_from(),
        version.hash()
    );
    if let Some(shown) = shown {
        let _ = writeln!(text, "  first shown {}, accepted by {} contracts", shown.first_shown, shown.contracts);
    }
    let json = json!({
        "proven": true,
        "document": version.document(),
        "version": version.version(),
        "language": language,
        "hash": version.hash().as_str(),
        "first_shown": shown.map(|shown| shown.first_shown.to_string()),
        "contracts": shown.map(|shown| shown.contracts),
    });
    Report { text, json, exit: 0 }
}

//! `lyceum terms …`: reads files, calls the pure functions of the language, prints what they say.

mod drafts;
mod files;
mod prints;

use super::at::At;
use anyhow::Context as _;
use clap::{Subcommand, ValueEnum};
use files::{HERE, around, chosen, embedded, find, library, texts};
use lyceum_terms::{
    Facts, coverage, layout, listing,
    report::{self, Report},
    schema,
};
use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Work with the texts that run.
#[derive(Debug, Subcommand)]
pub enum TermsCommand {
    /// Parse, check types, run the examples. Exit code 0: clean, 1: findings, 2: unusable.
    Check {
        /// A folder of texts, or one text.
        #[arg(default_value = HERE)]
        path: PathBuf,
        /// JSON instead of text.
        #[arg(long)]
        json: bool,
    },
    /// Ask a document a question. Exit code 0 whatever the outcome, 2 if it cannot be asked.
    Decide {
        /// `course-shop/refund-policy`, or the path of one text.
        document: String,
        /// `refund`, `withdrawal`, `repurchase`, `review_by`, `paid_by`, or any output of its rules.
        question: String,
        /// The facts: a JSON object of dotted names, or nested objects; `-` reads standard input.
        #[arg(long)]
        facts: PathBuf,
        /// The layers of law above the contract, `eu,fr`, or `none`; all in force unless given. An unknown one is an error.
        #[arg(long)]
        law: Option<String>,
        /// The name or hash of a version; the newest unless given.
        #[arg(long)]
        version: Option<String>,
        /// The folder of texts.
        #[arg(long, default_value = HERE)]
        terms: PathBuf,
        /// JSON instead of text.
        #[arg(long)]
        json: bool,
    },
    /// The facts that rules may name: all, or those a question may need.
    Facts {
        /// A question.
        question: Option<String>,
        /// The folder of texts.
        #[arg(long, default_value = HERE)]
        terms: PathBuf,
        /// A JSON Schema instead of text.
        #[arg(long)]
        json: bool,
    },
    /// A JSON Schema (2020-12) of what the program reads and writes.
    Schema {
        /// Of what.
        of: SchemaOf,
    },
    /// Print a document as one page of HTML, or as a PDF.
    Print {
        /// `course-shop/refund-policy`, or the path of one text.
        document: String,
        /// The name or hash of a version; the newest unless given.
        #[arg(long)]
        version: Option<String>,
        /// `en`, `fr`, `de`, where the text has it; the language of the rules unless given.
        #[arg(long)]
        language: Option<String>,
        /// The folder of texts.
        #[arg(long, default_value = HERE)]
        terms: PathBuf,
        /// The file to write, FILE.html or FILE.pdf; HTML on standard output unless given.
        #[arg(short, long)]
        output: Option<PathBuf>,
    },
    /// Give the rules and examples of texts their one layout.
    Fmt {
        /// A folder of texts, or one text.
        #[arg(default_value = HERE)]
        path: PathBuf,
        /// Change nothing; exit code 1 if something would change.
        #[arg(long)]
        check: bool,
    },
    /// What a lawyer would ask before a text is published. Exit code 1 when something stops publication.
    Lint {
        /// A folder of texts, of which every contract is looked at as it is newest; one text; or `course-shop/refund-policy`.
        #[arg(default_value = HERE)]
        path: String,
        /// What the school says of itself: a JSON object of facts called `school.…`.
        #[arg(long)]
        school: Option<PathBuf>,
        /// The folder of texts.
        #[arg(long, default_value = HERE)]
        terms: PathBuf,
        /// JSON instead of text.
        #[arg(long)]
        json: bool,
    },
    /// What changed from one version to another, clause by clause.
    Diff {
        /// The earlier one: the path of a text, or `course-shop/refund-policy@2026-01-01`.
        before: String,
        /// The later one.
        after: String,
        /// The folder of texts.
        #[arg(long, default_value = HERE)]
        terms: PathBuf,
        /// JSON instead of text.
        #[arg(long)]
        json: bool,
    },
    /// What a draft would have changed: decides cases under the text in force and under the draft.
    Backtest {
        /// The draft: the path of a text, or `course-shop/refund-policy@2027-01-01`.
        draft: String,
        /// A file of cases, a folder of facts files, or the database of a school: `sqlite:PATH`, `postgres://…`.
        #[arg(long)]
        cases: String,
        /// What it is compared with; the version of that document that was in force before it unless given.
        #[arg(long)]
        against: Option<String>,
        /// The question.
        #[arg(long, default_value = "refund")]
        question: String,
        /// The folder of texts.
        #[arg(long, default_value = HERE)]
        terms: PathBuf,
        /// JSON instead of text.
        #[arg(long)]
        json: bool,
    },
    /// Write the decisions a school has recorded into a compact file of cases, or facts files from a folder.
    Cases {
        /// A folder of facts files, or the database of a school.
        from: String,
        /// The question whose decisions are taken.
        #[arg(long, default_value = "refund")]
        question: String,
        /// The file to write.
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Prove which version a saved print shows.
    Verify {
        /// The file that was saved.
        file: PathBuf,
        /// The school whose texts it shows; only the texts of this program unless given.
        #[command(flatten)]
        at: At,
        /// The folder of texts.
        #[arg(long, default_value = HERE)]
        terms: PathBuf,
        /// JSON instead of text.
        #[arg(long)]
        json: bool,
    },
    /// The register of clauses against rules and examples.
    Coverage {
        /// The folder of texts, with `register.toml` in it.
        #[arg(default_value = HERE)]
        path: PathBuf,
        /// Only clauses that no behaviour shows yet.
        #[arg(long)]
        wired: bool,
        /// JSON instead of text.
        #[arg(long)]
        json: bool,
    },
}

/// What a schema is of.
#[derive(Copy, Clone, Debug, ValueEnum)]
pub enum SchemaOf {
    /// A case: the facts that `decide` reads.
    Facts,
    /// What `decide --json` prints.
    Answer,
    /// A decision as records keep it.
    Decision,
}

/// Carries out a command.
pub(super) async fn run(command: TermsCommand) -> anyhow::Result<ExitCode> {
    match command {
        TermsCommand::Check { path, json } => {
            // As the other commands do: without a folder of one's own, the texts of this program.
            let files = if path == Path::new(HERE) && !path.exists() { Ok(embedded()) } else { texts(&path) };
            let report = match files {
                Ok(files) => report::check(&files, around(&path)?),
                Err(error) => report::unusable(&format!("{error:#}")),
            };
            say(&report, json)
        }
        TermsCommand::Decide { document, question, facts, law, version, terms, json } => {
            let report = decide(&document, &question, &facts, law.as_deref(), version.as_deref(), &terms);
            say(&report.unwrap_or_else(|error| report::unusable(&format!("{error:#}"))), json)
        }
        TermsCommand::Facts { question, terms, json } => {
            say(&listing::facts(&library(&terms)?, question.as_deref()), json)
        }
        TermsCommand::Schema { of } => {
            let schema = match of {
                SchemaOf::Facts => schema::facts(),
                SchemaOf::Answer => schema::answer(),
                SchemaOf::Decision => schema::decision(),
            };
            out(&format!("{}\n", serde_json::to_string_pretty(&schema)?))?;
            Ok(ExitCode::SUCCESS)
        }
        TermsCommand::Print { document, version, language, terms, output } => {
            let (library, name) = find(&document, &terms)?;
            let version = chosen(&library, &name, version.as_deref())?;
            prints::print(version, language.as_deref(), output.as_deref())?;
            Ok(ExitCode::SUCCESS)
        }
        TermsCommand::Fmt { path, check } => fmt(&path, check),
        TermsCommand::Lint { path, school, terms, json } => say(&drafts::lint(&path, school.as_deref(), &terms)?, json),
        TermsCommand::Diff { before, after, terms, json } => say(&drafts::diff(&before, &after, &terms)?, json),
        TermsCommand::Backtest { draft, cases, against, question, terms, json } => {
            let trial = drafts::Trial { draft, against, question, terms };
            say(&trial.run(&cases).await?, json)
        }
        TermsCommand::Cases { from, question, output } => drafts::export(&from, &question, &output).await,
        TermsCommand::Verify { file, at, terms, json } => say(&drafts::verify(&file, at, &terms).await?, json),
        TermsCommand::Coverage { path, wired, json } => {
            let register = path.join("register.toml");
            let register =
                std::fs::read_to_string(&register).with_context(|| format!("{} cannot be read", register.display()))?;
            say(&coverage::coverage(&library(&path)?, &register, wired), json)
        }
    }
}

fn decide(
    document: &str,
    question: &str,
    facts: &Path,
    law: Option<&str>,
    version: Option<&str>,
    terms: &Path,
) -> anyhow::Result<Report> {
    let (library, name) = find(document, terms)?;
    let version = chosen(&library, &name, version)?;
    let (of, facts) = if facts == Path::new("-") {
        (
            "standard input".to_owned(),
            std::io::read_to_string(std::io::stdin()).context("standard input cannot be read")?,
        )
    } else {
        let of = facts.display().to_string();
        let text = std::fs::read_to_string(facts).with_context(|| format!("{of} cannot be read"))?;
        (of, text)
    };
    Facts::from_json(&facts).context(of)?;
    let layers: Option<Vec<&str>> =
        law.map(|law| law.split(',').map(str::trim).filter(|layer| *layer != "none").collect());
    if let Some(unknown) = layers.as_deref().and_then(|layers| report::unknown_layers(&library, layers)) {
        anyhow::bail!(unknown);
    }
    Ok(report::decide(&library, version, question, &facts, layers.as_deref()))
}

fn fmt(path: &Path, check: bool) -> anyhow::Result<ExitCode> {
    let mut changed = Vec::new();
    for (file, text) in texts(path)? {
        let formatted = layout::layout(&text);
        if formatted != text {
            if !check {
                std::fs::write(&file, formatted).with_context(|| format!("{file} cannot be written"))?;
            }
            changed.push(file);
        }
    }
    for file in &changed {
        out(&format!("{file}\n"))?;
    }
    Ok(if check && !changed.is_empty() { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn say(report: &Report, json: bool) -> anyhow::Result<ExitCode> {
    if json {
        out(&format!("{}\n", serde_json::to_string_pretty(&report.json)?))?;
    } else {
        out(&report.text)?;
    }
    Ok(ExitCode::from(report.exit))
}

/// A reader that has had enough, as `head` has, is no error.
fn out(text: &str) -> anyhow::Result<()> {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(law: &str, facts: &str) -> anyhow::Result<Report> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), facts).unwrap();
        decide("course-shop/refund-policy", "refund", file.path(), Some(law), None, Path::new(HERE))
    }

    // 2026-11-25: a mistyped layer meant no law at all, and the answer was "no" instead of "yes".
    #[test]
    fn a_layer_of_law_that_is_not_there_is_an_error_that_names_those_that_are() {
        let error = asked("eu,xx", "{}").unwrap_err().to_string();
        assert!(error.contains("no layer of law xx") && error.contains("known: de, eu, fr"), "{error}");
        assert!(asked("none", "{}").is_ok());
    }

    // 2026-11-30: an audit found that of facts that cannot be read the file was not named, and that what cannot be was decided on.
    #[test]
    fn facts_that_cannot_be_are_refused_with_their_file_the_fact_and_what_can() {
        for (facts, says) in [
            ("{\n\"purchase.paid\": }", "line 2 column 18"),
            (r#"{"purchase.paid": "-5.00 EUR"}"#, "`purchase.paid` cannot be -5.00 EUR: an amount is 0.00 or more"),
            (r#"{"usage.units_done": 50, "usage.units_total": 45}"#, "`usage.units_done` cannot be 50"),
        ] {
            let error = format!("{:#}", asked("none", facts).unwrap_err());
            assert!(error.contains(says) && error.contains(".tmp"), "{error}");
        }
        // Nothing is given back as long as nobody knows how much.
        let paid = r#""purchase.confirmed_at": "2027-03-08T09:00:00Z", "request.sent_at": "2027-03-10T09:00:00Z",
            "purchase.price_kind": "paid", "purchase.item_kind": "course", "purchase.channel": "own", "usage.units_done": 9,
            "usage.units_total": 45, "account.standing": "good", "customer.kind": "consumer", "customer.country": "DE""#;
        let asked = |money: &str| asked("none", &format!("{{{paid}, \"purchase.paid\": {money}}}")).unwrap().json;
        assert_eq!(asked("\"99.00 EUR\"")["outcome"], "yes");
        let unknown = asked("null");
        let needs = unknown["needs"].as_array().unwrap();
        assert!(unknown["outcome"] == "needs" && needs.contains(&"purchase.paid".into()), "{unknown}");
    }

    // 2026-12-01: a trial found that the example of the documents named a facts file that was nowhere.
    #[test]
    fn the_example_of_the_documents_names_facts_that_are_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        for document in ["README.md", "docs/guide/terms.md"] {
            let text = std::fs::read_to_string(root.join(document)).unwrap();
            let line = text.lines().map(str::trim).find(|line| line.starts_with("lyceum terms decide")).unwrap();
            let words: Vec<&str> = line.split_whitespace().collect();
            let [_, _, _, name, question, "--facts", facts, "--law", law] = words[..] else { panic!("{line}") };
            let report = decide(name, question, &root.join(facts), Some(law), None, Path::new(HERE)).unwrap();
            assert_eq!(report.json["outcome"], "yes", "{document}");
        }
    }

    // 2026-11-30: `terms lint terms` failed, while `check` and `fmt` take a folder.
    #[test]
    fn lint_takes_a_folder_as_check_does_or_one_text_or_a_name() {
        let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../terms");
        let lint = |what: &Path| drafts::lint(what.to_str().unwrap(), None, Path::new(HERE));
        let all = lint(&whole).unwrap();
        let documents = all.json["documents"].as_array().unwrap();
        let names: Vec<&str> = documents.iter().map(|document| document["document"].as_str().unwrap()).collect();
        assert!(names.contains(&"course-shop/refund-policy") && !names.iter().any(|name| name.starts_with("law/")));
        let part = lint(&whole.join("course-shop")).unwrap();
        assert_eq!(part.json["documents"].as_array().unwrap().len(), 1);
        let one = lint(Path::new("course-shop/refund-policy")).unwrap();
        assert_eq!(one.json["lints"], part.json["documents"][0]["lints"]);
        let text = lint(&whole.join("course-shop/refund-policy/2026-01-01.en.md")).unwrap();
        assert_eq!(text.json["lints"].as_array().unwrap().len(), one.json["lints"].as_array().unwrap().len());
        assert!(lint(&whole.join("law/eu")).unwrap_err().to_string().contains("no contract"));
    }

    // 2026-11-30: 146 dates stood on one line.
    #[test]
    fn of_many_days_lint_shows_the_first_and_counts_the_rest() {
        let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../terms");
        let said = drafts::lint(whole.to_str().unwrap(), None, Path::new(HERE)).unwrap();
        let lines: Vec<&str> = said.text.lines().filter(|line| line.contains(" days: ")).collect();
        assert!(lines.iter().any(|line| line.ends_with("more (--json has all)")), "{}", said.text);
        assert!(lines.iter().all(|line| line.len() < 110), "{lines:?}");
        let all = said.json["documents"].as_array().unwrap().iter().flat_map(|document| {
            document["lints"].as_array().unwrap().iter().filter_map(|lint| lint["days"].as_array().map(Vec::len))
        });
        assert!(all.max() > Some(5));
    }

    // 2026-11-25: the text answered in UTC, and what is not known yet was a blank.
    #[test]
    fn the_text_tells_the_time_at_the_seat_and_marks_what_is_not_known() {
        let facts = r#"{"purchase.confirmed_at": "2027-03-08T09:00:00Z", "request.sent_at": "2027-03-10T09:00:00Z"}"#;
        let text = asked("eu", facts).unwrap().text;
        assert!(text.contains("2027-03-10 10:00+01:00") && !text.contains("09:00:00Z"), "{text}");
        assert!(!text.contains("( is )") && !text.contains("(is)") && text.contains('?'), "{text}");
    }
}

//! A draft tried on what was decided: begin a trial, watch it, read what it found.

use axum::extract::{Path, State};
use lyceum_kernel::Money;
use lyceum_school::School;
use lyceum_terms::backtest::EDGES;
use lyceum_terms::{Facts, Finding};
use lyceum_web::components::{
    Table, Tone, actions, breadcrumbs, button, empty_state, heading, hidden, link, notice, progress, quiet_button,
    select,
};
use lyceum_web::{Answer, FormView, Owner, Page, Problem, RawForm, see_other, text};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::Trial;
use super::super::review::Review;
use super::super::trial::{Ended, Shown};
use super::super::{Draft, DraftId, TrialId, store, trial, urls};
use super::{open_draft, side, write};
use crate::agreements;

pub(super) async fn list(State(school): State<School>, owner: Owner, id: Path<String>) -> Answer {
    let mut read = school.read(&owner).await?;
    let draft = super::draft(&mut read, id).await?;
    let trials = store::trials(&mut read, &draft.id).await?;
    let questions = write::questions(&mut read).await?;
    drop(read);
    let reader = owner.reader();
    let can_begin = !questions.is_empty() && draft.ended_at.is_none();
    let review = can_begin.then(|| Review::of(&school, &draft, &Facts::new()));
    let content = html! {
        p { (reader.say("workbench-trial-intro")) }
        @if questions.is_empty() {
            (empty_state(&reader.say("workbench-trial-nothing"), &reader.say("workbench-trial-nothing-text"), None))
        }
        @if let Some(review) = &review {
            @if review.sound().is_some() { (begin_form(reader, &draft, &questions)) } @else { (waits(reader, &draft, review)) }
        }
        @if !trials.is_empty() { (trials_table(reader, &draft, &trials)) }
    };
    Ok(side(&owner, &draft, "trial", &content))
}

fn begin_form(reader: &Reader, draft: &Draft, questions: &[(String, i64)]) -> Markup {
    let labels: Vec<(String, String)> = questions
        .iter()
        .map(|(question, cases)| {
            let args = [("question", question.as_str().into()), ("cases", (*cases).into())];
            (question.clone(), reader.say_with("workbench-trial-question", &args))
        })
        .collect();
    let choices: Vec<(&str, &str)> = labels.iter().map(|(name, label)| (name.as_str(), label.as_str())).collect();
    html! {
        form method="post" action=(urls::side(&draft.id, "trial")) {
            (select(&FormView::blank(), "question", &reader.say("workbench-trial-which"), &choices))
            (actions(button(&reader.say("workbench-trial-begin"))))
        }
    }
}

/// What stands between the draft and a trial, each leading to where it is mended: a trial that cannot be is not offered.
fn waits(reader: &Reader, draft: &Draft, review: &Review) -> Markup {
    let errors: Vec<&Finding> = review.own_errors().collect();
    let args = [("count", i64::try_from(errors.len().max(1)).unwrap_or(i64::MAX).into())];
    notice(
        Tone::Warn,
        &reader.say_with("workbench-open-findings", &args),
        html! {
            ul { @for finding in errors.iter().take(MOST) { li { (write::place(reader, draft, "", finding)) } } }
            p { (reader.say("workbench-trial-waits")) }
            (actions(write::go_on(reader, draft)))
        },
    )
}

/// So many errors are listed.
const MOST: usize = 20;

fn trials_table(reader: &Reader, draft: &Draft, trials: &[Trial]) -> Table {
    Table::new(reader.say("workbench-trials"))
        .column(reader.say("workbench-trial-began"))
        .column(reader.say("workbench-trial-which"))
        .figures(reader.say("workbench-trial-cases"))
        .column(reader.say("workbench-trial-state"))
        .rows(trials.iter().map(|trial| {
            let state = match (&trial.problem, trial.ended_at) {
                (Some(_), _) => "workbench-trial-failed",
                (None, Some(_)) if trial.edition == draft.edition => "workbench-trial-ended",
                (None, Some(_)) => "workbench-trial-older",
                (None, None) => "workbench-trial-running",
            };
            vec![
                link(&urls::trial(&draft.id, &trial.id), &reader.instant(trial.began_at)),
                html! { (trial.question) },
                html! { (reader.number(trial.cases)) },
                html! { (reader.say(state)) },
            ]
        }))
}

pub(super) async fn begin(State(school): State<School>, owner: Owner, id: Path<String>, form: RawForm) -> Answer {
    let mut tx = school.begin(&owner).await?;
    let draft = open_draft(&mut tx, id).await?;
    let asked = form.text("question");
    if !store::questions(&mut tx).await?.iter().any(|(question, _)| question == asked) {
        return Err(Problem::conflict(text("workbench-trial-unknown"), urls::side(&draft.id, "trial")));
    }
    let trial = trial::begin(&mut tx, &draft, asked).await?;
    tx.commit().await?;
    Ok(see_other(&urls::trial(&draft.id, &trial)))
}

pub(super) async fn show(
    State(school): State<School>,
    owner: Owner,
    Path((draft, trial)): Path<(String, String)>,
) -> Answer {
    let (draft, trial): (DraftId, TrialId) = draft.parse().ok().zip(trial.parse().ok()).ok_or(Problem::NotFound)?;
    let mut read = school.read(&owner).await?;
    let trial = store::trial(&mut read, &trial).await?.filter(|trial| trial.draft == draft).ok_or(Problem::NotFound)?;
    let draft = store::find(&mut read, &draft).await?.ok_or(Problem::NotFound)?;
    drop(read);
    let reader = owner.reader();
    let title = reader.say_with("workbench-trial-of", &[("question", trial.question.as_str().into())]);
    let body = html! {
        (breadcrumbs(&reader.say("workbench-way"), &[
            (urls::WORKBENCH, &reader.say("workbench-title")),
            (&urls::side(&draft.id, "trial"), draft.title(owner.locale().tag())),
            ("", &title),
        ]))
        (heading(&title))
        (state(reader, &draft, &trial))
    };
    let page = Page::new(&owner, title).wide();
    let page = if trial.ended_at.is_none() { page.refresh(1, urls::trial(&draft.id, &trial.id)) } else { page };
    Ok(page.main(body))
}

fn state(reader: &Reader, draft: &Draft, trial: &Trial) -> Markup {
    let args = [("done", trial.done.into()), ("cases", trial.cases.into())];
    if let Some(problem) = &trial.problem {
        let why = html! {
            p lang="en" { (problem) }
            @if draft.ended_at.is_none() { (actions(write::go_on(reader, draft))) }
        };
        return notice(Tone::Warn, &reader.say("workbench-trial-failed"), why);
    }
    let ended = trial.outcome.as_ref().and_then(|outcome| serde_json::from_str::<Ended>(outcome).ok());
    match ended {
        None => {
            html! { div role="status" { (progress(trial.done, trial.cases, &reader.say_with("workbench-trial-progress", &args))) } }
        }
        Some(ended) => outcome(reader, draft, trial, &ended),
    }
}

/// What a trial found: in a sentence, in a picture, by clause, in cases.
pub(super) fn outcome(reader: &Reader, draft: &Draft, trial: &Trial, ended: &Ended) -> Markup {
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let args = [("cases", count(ended.cases).into()), ("changed", count(ended.changed).into())];
    html! {
        p.lede { (reader.say_with("workbench-trial-found", &args)) }
        @if trial.edition != draft.edition { p.quiet { (reader.say("workbench-trial-older")) } }
        @if ended.is_alike() { p { (reader.say("workbench-trial-alike")) } }
        @for (before, after) in &ended.money { (money(reader, *before, *after)) }
        (bars(reader, &ended.bars))
        @if ended.changed > 0 { (answers(reader, ended)) (clauses(reader, ended)) }
        @for (days, cases) in ended.days.iter().filter(|(days, _)| *days != 0) {
            p { (reader.say_with("workbench-trial-days", &[("days", i64::from(*days).into()), ("cases", count(*cases).into())])) }
        }
        @for (fact, cases) in &ended.undecided {
            p { (reader.say_with("workbench-trial-undecided", &[("fact", agreements::fact_name(reader, fact).into()), ("cases", count(*cases).into())])) }
        }
        @if !ended.samples.is_empty() {
            h2 { (reader.say("workbench-trial-samples")) }
            @for sample in &ended.samples { (self::sample(reader, draft, trial, sample)) }
        }
    }
}

fn money(reader: &Reader, before: Money, after: Money) -> Markup {
    let more = after.minus(before).unwrap_or(Money::zero(after.currency()));
    let args = [
        ("before", reader.money(before).into()),
        ("after", reader.money(after).into()),
        ("more", reader.money(more).into()),
    ];
    html! { p { (reader.say_with("workbench-trial-money", &args)) } }
}

/// How far the money of a case moved: in a sentence, and where any did, as bars of the steps that were taken.
fn bars(reader: &Reader, bars: &[u64]) -> Markup {
    let count = |cases: u64| i64::try_from(cases).unwrap_or(i64::MAX);
    let (all, most) = (bars.iter().sum::<u64>(), bars.iter().copied().max().unwrap_or(0));
    let moved = all - bars.get(SAME).copied().unwrap_or(0);
    let args = [("cases", count(all).into()), ("moved", count(moved).into())];
    html! {
        @if moved > 0 {
            figure.moved {
                figcaption { (reader.say_with("workbench-trial-moved", &args)) }
                table.chart {
                    tbody {
                        @for (at, cases) in bars.iter().enumerate().filter(|(_, cases)| **cases > 0) {
                            tr {
                                th scope="row" { (step(reader, at)) }
                                td.figures { (reader.number(count(*cases))) }
                                td aria-hidden="true" {
                                    svg width="100%" height="12" focusable="false" {
                                        rect class=(colour(at)) x="0" y="2" height="8" width=(format!("{}%", cases * 100 / most)) {}
                                    }
                                }
                            }
                        }
                    }
                }
            }
        } @else if all > 0 {
            p { (reader.say_with("workbench-trial-moved", &args)) }
        }
    }
}

/// The bar of the cases that did not move: above the edge at nought, below the next.
const SAME: usize = 4;

/// The colour of a bar, as the curve has them: less for the customer, more, or as it was.
const fn colour(at: usize) -> &'static str {
    if at < SAME {
        "curve-step no"
    } else if at > SAME {
        "curve-step"
    } else {
        "bar-track"
    }
}

/// How far the cases of a bar moved: "25 to 100 less".
fn step(reader: &Reader, at: usize) -> String {
    let edge = |at: usize| EDGES.get(at).map_or(0, |edge| (edge / 100).abs());
    let (one, other) = (at.checked_sub(1).map_or(0, edge), edge(at));
    let (from, to) = (one.min(other), one.max(other));
    let key = if at == SAME {
        return reader.say("workbench-bar-same");
    } else if at == 0 || at == EDGES.len() {
        "over"
    } else if from == 0 {
        "to"
    } else {
        "between"
    };
    let way = if at < SAME { "less" } else { "more" };
    reader.say_with(&format!("workbench-bar-{way}-{key}"), &[("from", from.into()), ("to", to.into())])
}

fn answers(reader: &Reader, ended: &Ended) -> Table {
    let word = |word: &str| reader.say(&format!("workbench-answer-{word}"));
    Table::new(reader.say("workbench-trial-answers"))
        .column(reader.say("workbench-trial-before"))
        .column(reader.say("workbench-trial-after"))
        .figures(reader.say("workbench-trial-cases"))
        .rows(ended.answers.iter().map(|(before, after, cases)| {
            vec![
                html! { (word(before)) },
                html! { (word(after)) },
                html! { (reader.number(i64::try_from(*cases).unwrap_or(i64::MAX))) },
            ]
        }))
}

fn clauses(reader: &Reader, ended: &Ended) -> Table {
    let figure = |count: u64| html! { (reader.number(i64::try_from(count).unwrap_or(i64::MAX))) };
    Table::new(reader.say("workbench-trial-clauses"))
        .column(reader.say("workbench-trial-clause"))
        .figures(reader.say("workbench-trial-cases"))
        .figures(reader.say("workbench-trial-won"))
        .figures(reader.say("workbench-trial-lost"))
        .rows(
            ended
                .clauses
                .iter()
                .map(|(id, cases, won, lost)| vec![html! { "§ " (id) }, figure(*cases), figure(*won), figure(*lost)]),
        )
}

/// A case with both answers, and the clauses each rests on.
fn sample(reader: &Reader, draft: &Draft, trial: &Trial, sample: &Shown) -> Markup {
    let amount = |money: Option<Money>| money.map(|money| reader.money(money));
    let answer = |outcome, money| agreements::answer(reader, &trial.question, outcome, amount(money));
    html! {
        section.panel {
            p.quiet {
                (reader.say_with("workbench-trial-because", &[("clauses", sample.clauses.join(", ").into())]))
                " · " (link(&agreements::urls::decision_json(&sample.decision), sample.decision.as_str()))
            }
            dl.values {
                div { dt { (reader.say("workbench-trial-before")) } dd { (answer(&sample.before, sample.before_amount)) " (" (sample.before_rests.join(", ")) ")" } }
                div { dt { (reader.say("workbench-trial-after")) } dd { (answer(&sample.after, sample.after_amount)) " (" (sample.after_rests.join(", ")) ")" } }
            }
            @if draft.ended_at.is_none() {
                form method="post" action=(urls::side(&draft.id, "example")) {
                    (hidden("decision", sample.decision.as_str()))
                    (hidden("edition", &draft.edition.to_string()))
                    (actions(quiet_button(&reader.say("workbench-case-add"))))
                }
            }
        }
    }
}

#[cfg(test)]
mod unit {
    use super::*;
    use crate::trial as site;

    // 2026-12-01: "0 of 29 cases" stood above nine bars that summed to 13, eight of them empty.
    #[test]
    fn the_picture_of_money_says_of_which_cases_it_speaks_and_draws_only_what_moved() {
        for reader in site::readers() {
            let still = bars(&reader, &[0, 0, 0, 0, 13, 0, 0, 0, 0]).into_string();
            assert!(still.contains("13") && !still.contains("<table"), "{still}");
            let moved = bars(&reader, &[0, 0, 1, 2, 4, 0, 0, 0, 3]).into_string();
            assert_eq!(moved.matches("<tr>").count(), 4, "{moved}");
        }
        let reader = site::readers().remove(0);
        let steps: Vec<String> = (0..=EDGES.len()).map(|at| step(&reader, at)).collect();
        let wanted = [
            "more than 1,000 less",
            "100 to 1,000 less",
            "25 to 100 less",
            "up to 25 less",
            "as it was",
            "up to 25 more",
            "25 to 100 more",
            "100 to 1,000 more",
            "more than 1,000 more",
        ];
        assert_eq!(steps, wanted);
        let sentence = bars(&reader, &[0, 0, 1, 2, 4, 0, 0, 0, 3]).into_string();
        assert!(
            sentence.contains("10 of these cases give money, before or with the draft. In 6 the amount"),
            "{sentence}"
        );
    }
}

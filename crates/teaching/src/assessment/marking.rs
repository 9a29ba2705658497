//! What an answer earns: exact fractions, pure, the same answer always the same mark.

use lyceum_kernel::Ratio;
use serde::{Deserialize, Serialize};

use crate::catalog::{Asked, Question};

/// An answer, as given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Given {
    /// Nothing.
    Nothing,
    /// Options, by their place from 0, ascending, each once.
    Chosen(Vec<usize>),
    /// What was typed.
    Typed(String),
}

/// What one answer earns, from nothing to all.
pub fn mark(question: &Question, given: &Given) -> Ratio {
    match (&question.asked, given) {
        (Asked::Single { right, .. }, Given::Chosen(chosen)) => all_or_nothing(chosen.as_slice() == [*right]),
        (Asked::Multiple { right, partial: false, .. }, Given::Chosen(chosen)) => all_or_nothing(chosen == right),
        (Asked::Multiple { right, partial: true, .. }, Given::Chosen(chosen)) => share(chosen, right),
        (Asked::Numeric { right, tolerance, .. }, Given::Typed(typed)) => {
            all_or_nothing(number(typed).is_some_and(|number| near(number, *right, *tolerance)))
        }
        (Asked::Short { right, exact }, Given::Typed(typed)) => {
            let typed = same_form(typed, *exact);
            all_or_nothing(right.iter().any(|word| same_form(word, *exact) == typed))
        }
        _ => Ratio::ZERO,
    }
}

/// The mark of a whole quiz: points earned over points there are.
pub fn total(questions: &[Question], given: &[Given]) -> Ratio {
    let nothing = std::iter::repeat(&Given::Nothing);
    let marked = questions.iter().zip(given.iter().chain(nothing));
    let marks: Vec<(Ratio, i64)> = marked.map(|(question, given)| (mark(question, given), question.points)).collect();
    Ratio::weighted_mean(&marks).unwrap_or(Ratio::ZERO)
}

/// The mean of several marks; only of none there is none.
pub fn mean(marks: &[Ratio]) -> Option<Ratio> {
    let alike: Vec<(Ratio, i64)> = marks.iter().map(|mark| (*mark, 1)).collect();
    Ratio::weighted_mean(&alike)
}

fn all_or_nothing(right: bool) -> Ratio {
    if right { Ratio::ONE } else { Ratio::ZERO }
}

/// A share for each right one, less one for each wrong one, never below nothing. A place that does not exist is wrong.
fn share(chosen: &[usize], right: &[usize]) -> Ratio {
    let (hits, misses) =
        chosen.iter().fold(
            (0_i64, 0_i64),
            |(hits, misses), place| {
                if right.contains(place) { (hits + 1, misses) } else { (hits, misses + 1) }
            },
        );
    let count = i64::try_from(right.len()).unwrap_or(1);
    Ratio::new((hits - misses).clamp(0, count), count.max(1)).unwrap_or(Ratio::ZERO)
}

fn near(number: Ratio, right: Ratio, tolerance: Ratio) -> bool {
    let minus = |ratio: Ratio| Ratio::new(-1, 1).and_then(|sign| ratio.times(sign));
    let Some(off) = minus(right).and_then(|right| number.plus(right)) else { return false };
    let off = if off < Ratio::ZERO { minus(off).unwrap_or(off) } else { off };
    off <= tolerance
}

/// A number as people write it: `3.5`, `3,5`, `1 234,5`, `1.234,5`, `1,234,567`.
pub fn number(typed: &str) -> Option<Ratio> {
    let dense: String = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’' | '\u{202f}')).collect();
    let dense = dense.replace('−', "-");
    let (dots, commas) = (dense.matches('.').count(), dense.matches(',').count());
    let plain = match (dots, commas) {
        (0 | 1, 0) => dense,
        (0, 1) => dense.replace(',', "."),
        // Two or more of one kind group thousands.
        (_, 0) => dense.replace('.', ""),
        (0, _) => dense.replace(',', ""),
        // Of both kinds: the one that stands last, and once, is the decimal mark.
        (_, 1) if dense.rfind(',') > dense.rfind('.') => dense.replace('.', "").replace(',', "."),
        (1, _) if dense.rfind('.') > dense.rfind(',') => dense.replace(',', ""),
        _ => return None,
    };
    plain.strip_suffix('.').unwrap_or(&plain).parse().ok().filter(|_| plain.bytes().any(|byte| byte.is_ascii_digit()))
}

/// A word as it is compared. Somebody who ends an answer as a sentence ends has answered no less; a sign that is the whole answer,
/// such as `?`, stays.
fn same_form(text: &str, exact: bool) -> String {
    let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ").replace('’', "'");
    if exact {
        return spaced;
    }
    let ended = spaced.trim_end_matches(['.', '…', '!', '?', ',', ';', ':', ' ', '\u{a0}', '\u{202f}']);
    if ended.is_empty() { spaced.to_lowercase() } else { ended.to_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ask(asked: Asked) -> Question {
        Question { text: "?".to_owned(), points: 1, explanation: None, asked }
    }

    fn options(count: usize) -> Vec<String> {
        (0..count).map(|n| n.to_string()).collect()
    }

    fn typed(text: &str) -> Given {
        Given::Typed(text.to_owned())
    }

    #[test]
    fn exactly_one_option_is_right() {
        let question = ask(Asked::Single { options: options(3), right: 1 });
        assert_eq!(mark(&question, &Given::Chosen(vec![1])), Ratio::ONE);
        for wrong in
            [Given::Chosen(vec![0]), Given::Chosen(vec![0, 1]), Given::Chosen(vec![]), Given::Nothing, typed("1")]
        {
            assert_eq!(mark(&question, &wrong), Ratio::ZERO, "{wrong:?}");
        }
    }

    #[test]
    fn several_options_earn_all_or_their_share() {
        let whole = ask(Asked::Multiple { options: options(4), right: vec![0, 2], partial: false });
        assert_eq!(mark(&whole, &Given::Chosen(vec![0, 2])), Ratio::ONE);
        assert_eq!(mark(&whole, &Given::Chosen(vec![0])), Ratio::ZERO);
        let parts = ask(Asked::Multiple { options: options(4), right: vec![0, 2, 3], partial: true });
        assert_eq!(mark(&parts, &Given::Chosen(vec![0, 2])), Ratio::new(2, 3).unwrap());
        assert_eq!(mark(&parts, &Given::Chosen(vec![0, 1])), Ratio::ZERO);
        assert_eq!(mark(&parts, &Given::Chosen(vec![0, 1, 2, 3])), Ratio::new(2, 3).unwrap());
    }

    // 2026-11-30: "Rédigé." was no right answer where "rédigé" was one.
    #[test]
    fn a_word_that_ends_like_a_sentence_is_the_same_word() {
        let short = |right: &str, exact| ask(Asked::Short { right: vec![right.to_owned()], exact });
        for right in ["Rédigé.", "rédigé !", " rédigé… ", "Rédigé"] {
            assert_eq!(mark(&short("rédigé", false), &typed(right)), Ratio::ONE, "{right}");
        }
        assert_eq!(mark(&short("?", false), &typed("!")), Ratio::ZERO);
        assert_eq!(mark(&short("?", false), &typed("?")), Ratio::ONE);
        assert_eq!(mark(&short("x;", true), &typed("x")), Ratio::ZERO);
    }

    #[test]
    fn numbers_are_read_as_people_write_them_and_the_border_counts() {
        let question =
            ask(Asked::Numeric { right: "3.5".parse().unwrap(), tolerance: "0.1".parse().unwrap(), unit: None });
        for right in ["3.5", "3,5", "3.6", "3,4", " 3.60 ", "+3.5"] {
            assert_eq!(mark(&question, &typed(right)), Ratio::ONE, "{right}");
        }
        for wrong in ["3.61", "3.39", "", "three", "3.5 €", "-3.5"] {
            assert_eq!(mark(&question, &typed(wrong)), Ratio::ZERO, "{wrong}");
        }
        let thousand: Ratio = "1234.5".parse().unwrap();
        for text in ["1234.5", "1 234,5", "1.234,5", "1,234.5", "1’234.5"] {
            assert_eq!(number(text), Some(thousand), "{text}");
        }
        assert_eq!(number("1.234.567"), "1234567".parse().ok());
        assert_eq!(number("1,2.3,4"), None);
        assert_eq!(number("−2"), "-2".parse().ok());
    }

    #[test]
    fn words_do_not_hang_on_blanks_and_capitals() {
        let question = ask(Asked::Short { right: vec!["Mehrwert Steuer".to_owned(), "TVA".to_owned()], exact: false });
        assert_eq!(mark(&question, &typed("  mehrwert   STEUER ")), Ratio::ONE);
        assert_eq!(mark(&question, &typed("tva")), Ratio::ONE);
        assert_eq!(mark(&question, &typed("tva.")), Ratio::ONE, "nor on what ends a sentence");
        assert_eq!(mark(&question, &typed("t.v.a")), Ratio::ZERO);
        let exact = ask(Asked::Short { right: vec!["let".to_owned()], exact: true });
        assert_eq!(mark(&exact, &typed("Let")), Ratio::ZERO);
        assert_eq!(mark(&exact, &typed(" let ")), Ratio::ONE);
    }

    #[test]
    fn a_third_three_times_is_a_whole() {
        let third = Ratio::new(1, 3).unwrap();
        assert_eq!(mean(&[third, third, third]), Some(third));
        assert_eq!(mean(&[]), None);
        assert_eq!(mean(&[Ratio::ONE, Ratio::ZERO, Ratio::ZERO]), Some(third));
    }

    // 2026-11-30: an audit found that marks whose exact sum did not fit were "no quiz", which needs no pass mark.
    #[test]
    fn however_odd_the_points_are_quizzes_have_a_mean() {
        let odd = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101];
        let marks: Vec<Ratio> = odd.iter().map(|points| Ratio::new(points / 2, *points).unwrap()).collect();
        let mean = mean(&marks).unwrap();
        assert!(mean > Ratio::percent(40) && mean < Ratio::percent(50), "{mean}");
    }

    // 2026-11-30: of a quiz whose shares had no common denominator that fits, a question's points were lost.
    #[test]
    fn no_points_are_lost_however_the_shares_are_made() {
        let questions: Vec<Question> = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61]
            .into_iter()
            .map(|count| ask(Asked::Multiple { options: options(count), right: (0..count).collect(), partial: true }))
            .collect();
        let all_but_one: Vec<Given> = questions
            .iter()
            .map(|question| match &question.asked {
                Asked::Multiple { right, .. } => Given::Chosen(right.iter().skip(1).copied().collect()),
                _ => Given::Nothing,
            })
            .collect();
        let earned = total(&questions, &all_but_one);
        assert!(earned > Ratio::percent(88) && earned < Ratio::percent(92), "{earned}");
    }

    proptest! {
        #[test]
        fn a_mark_lies_between_nothing_and_all_and_right_answers_earn_all(
            count in 2_usize..7, right in proptest::collection::btree_set(0_usize..6, 1..6),
            chosen in proptest::collection::btree_set(0_usize..8, 0..8), partial: bool, points in 1_i64..50,
        ) {
            let right: Vec<usize> = right.into_iter().map(|n| n % count).collect::<std::collections::BTreeSet<_>>().into_iter().collect();
            let mut question = ask(Asked::Multiple { options: options(count), right: right.clone(), partial });
            question.points = points;
            let given = Given::Chosen(chosen.into_iter().collect());
            let earned = mark(&question, &given);
            prop_assert!(earned >= Ratio::ZERO && earned <= Ratio::ONE);
            prop_assert_eq!(mark(&question, &Given::Chosen(right.clone())), Ratio::ONE);
            if earned == Ratio::ONE { prop_assert_eq!(given, Given::Chosen(right)); }
            let whole = total(std::slice::from_ref(&question), &[Given::Nothing]);
            prop_assert_eq!(whole, Ratio::ZERO);
        }

        #[test]
        fn a_quiz_is_the_points_earned_over_the_points_there_are(points in proptest::collection::vec(1_i64..20, 1..12), mask: u16) {
            let questions: Vec<Question> = points.iter().map(|points| Question { points: *points, ..ask(Asked::Single { options: options(2), right: 0 }) }).collect();
            let is_right = |n: usize| mask >> n & 1 == 1;
            let given: Vec<Given> = (0..points.len()).map(|n| Given::Chosen(vec![usize::from(!is_right(n))])).collect();
            let earned: i64 = points.iter().enumerate().filter(|(n, _)| is_right(*n)).map(|(_, points)| points).sum();
            prop_assert_eq!(total(&questions, &given), Ratio::new(earned, points.iter().sum()).unwrap());
        }

        #[test]
        fn whatever_is_typed_gets_a_mark(text in ".{0,40}") {
            let numeric = ask(Asked::Numeric { right: Ratio::ONE, tolerance: Ratio::ZERO, unit: None });
            let short = ask(Asked::Short { right: vec!["x".to_owned()], exact: false });
            for question in [numeric, short] {
                let earned = mark(&question, &Given::Typed(text.clone()));
                prop_assert!(earned == Ratio::ZERO || earned == Ratio::ONE);
            }
        }
    }
}

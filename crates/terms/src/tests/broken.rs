//! What the checker says of texts that are wrong: where, what, and what to write instead.

use super::{contract, rule};
use crate::Library;

/// Bodies of rules that are wrong, each in its own way.
const RULES: [&str; 34] = [
    "decide x, favours yes\n  yes when account.standng is good",
    "decide x, favours yes\n  yes when account.standing is god",
    "decide x, favours yes\n  yes when usage.units_done at most t.limit",
    "decide x, favours yes\n  yes when purchase.paid at least 40",
    "decide x, favours yes\n  yes when usage.units_done",
    "decide x, favours sooner\n  yes when dispute.open_on_order",
    "decide x\n  yes if dispute.open_on_order",
    "decide x",
    "decide x\n  yes when all",
    "decide x\n  yes when (dispute.open_on_order",
    "decide x\n  [T9] yes when dispute.open_on_order",
    "decide x\n  [T1 yes when dispute.open_on_order",
    "decide x\n  yes when dispute.open_on_order\n  except account.standing is good: maybe",
    "decide x\n  yes when dispute.open_on_order\n  except account.standing is good: hold until tomorrow",
    "decide x\n  yes when count usage.units_done is 1",
    "decide x\n  yes when any refunds.issued",
    "decide x\n  yes when request.sent_at within 14 days",
    "decide x\n  yes when request.sent_at not after account.standing",
    "decide x\n  yes when purchase.paid not after request.sent_at",
    "decide x\n  except equal account.standing is good: yes\n  except equal dispute.open_on_order: no",
    "decidde x\n  yes when dispute.open_on_order",
    "deadline x\n  14 after request.sent_at",
    "deadline x\n  48 hours after refund.issued_on",
    "due x\n  14 days after request.sent_at\n  rolls over non-working days of seat",
    "amount x\n  purchase.paid plus 14 days",
    "amount x\n  purchase.paid\n  purchase.paid",
    "amount x\n  at most purchase.paid\n  purchase.paid",
    "date x\n  the day after y\n\ndate y\n  the day after x",
    "amount x\n  interest on purchase.paid at t.limit from refund.issued_on to request.sent_at",
    "date x\n  the first moment of t.limit, 9:00 to 18:00, from request.sent_at",
    "date x\n  the last day of the month of purchase.paid",
    "decide x\n  yes when every full month of request.sent_at: dispute.open_on_order",
    "best x of warranty",
    "when refund.proccessed\n  end access to purchase.course",
];

#[test]
fn broken_rules_are_shown_where_they_break() {
    let mut all = String::new();
    for body in RULES {
        let (_, findings) = Library::read([("broken.en.md".to_owned(), rule("At most [30 %](value:t.limit).", body))]);
        assert!(!findings.is_empty(), "nothing was found in\n{body}");
        all.push_str(&crate::render_all(&findings));
        all.push('\n');
    }
    insta::assert_snapshot!(all);
}

#[test]
fn broken_prose_and_examples_are_shown_where_they_break() {
    let texts = [
        "no front matter".to_owned(),
        "+++\ndocument = 1\n+++\n".to_owned(),
        contract("").replace("kind = \"contract\"", "kind = \"contrat\""),
        contract("").replace("time_zone = \"Europe/Berlin\"", "time_zone = \"Europe/Dresden\""),
        contract("Within [soon](value:t.window). {#T1}"),
        contract("Within [14 days](value:T.Window). {#T1}"),
        contract("Within [14 days](value:t.window) or [15 days](value:t.window). {#T1}"),
        contract("One. {#T1} Two. {#T1}"),
        contract("One. {#T1 mater=x}"),
        contract("One. {#T1"),
        contract("One. {#T1}\n\n```rule\ndecide x\n  yes when always"),
        contract("One. {#T1}\n\n```rules\ndecide x\n  yes when always\n```"),
        contract("One. {#T1}\n\n```example nothing\nusage.units_done = 1\n```"),
        contract(
            "One. {#T1}\n\n```example a\nusage.units_done = many\nexpect x = yes\n```\n\n```rule\ndecide x\n  yes when always\n```",
        ),
        contract(
            "One. {#T1}\n\n```rule\ndecide x\n  yes when never\n```\n\n```example a\nexpect x = yes citing T1\n```",
        ),
        contract(
            "One. {#T1} {#T2}\n\n```rule\ndecide x\n  [T1] yes when always\n```\n\n```example a\nexpect x = yes citing T2\n```",
        ),
        contract("One. {#T1}\n\n```example a\ngiven nothing known\nexpect y = yes\n```"),
    ];
    let mut all = String::new();
    for text in texts {
        let (_, checked) = Library::check([("broken.en.md".to_owned(), text.clone())]);
        assert!(!checked.findings.is_empty(), "nothing was found in\n{text}");
        all.push_str(&crate::render_all(&checked.findings));
        all.push('\n');
    }
    insta::assert_snapshot!(all);
}

//! What the components promise: labels, kept input, words beside every picture, and nothing inline.

use super::*;
use crate::{FormErrors, FormView, RawForm};
use lyceum_kernel::{Locale, Zone};
use lyceum_words::{Reader, Words};
use maud::{Render, html};
use std::sync::Arc;

fn reader() -> Reader {
    Reader::new(Arc::new(Words::new(crate::TEXTS).unwrap()), Locale::En, Zone::utc())
}

// ACC-06
#[test]
fn acc_06_a_field_that_comes_back_keeps_its_text_and_says_the_words_of_the_summary() {
    let mut errors = FormErrors::default();
    errors.add("email", "Write an e-mail address such as ada@example.org.");
    let view = FormView::with(RawForm::of(&[("email", "ada@\"<b>")]), errors);
    let field =
        field(&view, "email", "E-mail", Kind::Email, "email").hint("For the confirmation").render().into_string();
    assert!(field.contains("<label for=\"field-email\">E-mail</label>"));
    assert!(field.contains("value=\"ada@&quot;&lt;b&gt;\"") && field.contains("autocomplete=\"email\""));
    assert!(field.contains("aria-describedby=\"hint-email error-email\"") && field.contains("aria-invalid=\"true\""));
    let summary = error_summary(&view.errors, &reader()).into_string();
    assert!(
        summary.contains("autofocus") && summary.contains("tabindex=\"-1\"") && summary.contains("One thing needs")
    );
    assert!(summary.contains("href=\"#field-email\">Write an e-mail address such as ada@example.org.</a>"));
    assert_eq!(error_summary(&FormErrors::default(), &reader()).into_string(), "");
}

// ACC-19
#[test]
fn acc_19_no_box_is_ticked_and_no_choice_made_beforehand() {
    let blank = FormView::blank();
    let boxes = checkbox(&blank, "begin_early", "yes", html! { "Begin at once" }).into_string();
    let choices = radios(&blank, "scope", "What", &[("all", "Everything"), ("part", "One course")]).into_string();
    assert!(!boxes.contains("checked") && !choices.contains("checked"));
    let ticked = FormView::filled(&[("begin_early", "yes")]);
    assert!(checkbox(&ticked, "begin_early", "yes", html! { "Begin at once" }).into_string().contains("checked"));
}

#[test]
fn two_forms_of_a_page_with_the_same_fields_have_ids_of_their_own() {
    let mut errors = FormErrors::default();
    errors.add("reason", "Please say why.");
    let of = |form: &str| {
        let view = FormView::with(RawForm::default(), errors.clone()).within(form);
        let choices = [("yes", "Yes"), ("no", "No")];
        html! {
            (error_summary(&view.errors, &reader()))
            (radios(&view, "value", "Does it apply?", &choices))
            (field(&view, "reason", "Why", Kind::Area, "off").hint("In a sentence"))
        }
        .into_string()
    };
    let (one, other) = (of("one"), of("other"));
    for part in [
        "href=\"#field-one-reason\"",
        "for=\"field-one-value\"",
        "for=\"field-one-value-1\"",
        "aria-describedby=\"hint-one-reason error-one-reason\"",
    ] {
        assert!(one.contains(part) && !other.contains(part), "{part}: {one}");
    }
    assert!(one.contains("name=\"reason\"") && other.contains("name=\"reason\""), "what is sent is called the same");
}

#[test]
fn a_text_area_keeps_its_first_line_break() {
    let view = FormView::filled(&[("words", "\nDear school")]);
    let area = field(&view, "words", "Words", Kind::Area, "off").render().into_string();
    assert!(area.contains(">\n\nDear school</textarea>"), "{area}");
}

#[test]
fn the_ribbon_says_in_words_what_it_draws_in_the_order_of_time() {
    let day = |text: &str| text.parse().unwrap();
    let view = RibbonView::new("Fourteen days")
        .mark(day("2028-05-02"), MarkKind::Last, "Last day", "Tuesday 2 May")
        .mark(day("2028-04-17"), MarkKind::Begin, "Confirmed", "Monday 17 April")
        .stretch(day("2028-04-17"), day("2028-05-02"), StretchKind::Open);
    let drawn = ribbon(&view).into_string();
    assert!(drawn.find("Confirmed").unwrap() < drawn.find("Last day").unwrap());
    assert!(drawn.contains("x1=\"4.00%\" x2=\"96.00%\""), "{drawn}");
    assert!(drawn.contains("aria-hidden=\"true\"") && !drawn.contains("style="));
    ribbon(&RibbonView::new("Nothing"));
}

#[test]
fn the_curve_says_in_words_what_it_draws_stretch_by_stretch() {
    let day = |text: &str| text.parse().unwrap();
    let view = CurveView::new("If you asked on…")
        .step((day("2028-04-17"), day("2028-04-24")), StepKind::Yes, 9_900, "Until Monday 24 April:", "99.00 €")
        .step((day("2028-04-25"), day("2028-04-26")), StepKind::No, 0, "From Tuesday 25 April:", "nothing")
        .mark(day("2028-04-22"), "Today");
    assert!(view.is_worth_drawing() && !CurveView::new("Always").is_worth_drawing());
    let drawn = curve(&view).into_string();
    assert!(drawn.contains("x=\"0.00%\" y=\"16\" width=\"80.00%\" height=\"56\""), "{drawn}");
    assert!(drawn.contains("x=\"80.00%\" y=\"70\" width=\"20.00%\" height=\"2\""), "{drawn}");
    assert!(drawn.contains("x=\"50.00%\"") && drawn.contains("aria-hidden=\"true\"") && !drawn.contains("style="));
    // 2026-11-30: the colon was the curve's own, and in French it lacked the space before it.
    assert!(drawn.contains(">Until Monday 24 April: </span>"), "{drawn}");
    assert!(drawn.find("99.00").unwrap() < drawn.find("nothing").unwrap());
    curve(&CurveView::new("Nothing"));
}

#[test]
fn a_bar_shows_its_limit_within_the_whole() {
    let drawn = bar(&Bar::new("Units", 10, 13).of(45).said("10 of 45", "at most 13")).into_string();
    assert!(drawn.contains("width=\"22.22%\"") && drawn.contains("x=\"28.88%\"") && !drawn.contains("bar over"));
    assert!(bar(&Bar::new("Units", 14, 13).of(45)).into_string().contains("bar over"));
}

#[test]
fn a_row_names_itself_and_its_cells_their_column() {
    let table =
        Table::new("Orders").column("Order").figures("Paid").row(vec![html! { "2026-000123" }, html! { "99.00 €" }]);
    let drawn = table.render().into_string();
    assert!(drawn.contains("<caption>Orders</caption>") && drawn.contains("scope=\"row\""));
    assert!(drawn.contains("data-label=\"Paid\""), "{drawn}");
}

#[test]
fn sums_stand_under_the_column_they_sum() {
    let table = Table::new("Basket").column("What").figures("Price").row(vec![html! { "Rust" }, html! { "99.00 €" }]);
    let drawn = table.foot([vec![html! { "Total" }, html! { strong { "99.00 €" } }]]).render().into_string();
    let foot = drawn.split("<tfoot").nth(1).unwrap();
    assert!(foot.contains("scope=\"row\"") && foot.contains("class=\"figures\"><strong>99.00 €"), "{foot}");
}

// 2026-11-30: a word of 200 letters made the page 3437 px wide.
#[test]
fn only_a_cell_with_a_word_too_long_may_be_broken_anywhere() {
    let cells = |text: &str| {
        let row = vec![html! { "In your words" }, html! { (text) }];
        Table::new("Declared").column("What").column("Said").row(row).render().into_string()
    };
    assert!(cells(&"a".repeat(200)).contains("class=\"long\""));
    let plain = "Widerrufsbelehrung vom 22.\u{a0}März\u{a0}2027,\u{a0}14:05\u{a0}Uhr und noch mehr Wörter";
    assert!(!cells(plain).contains("class=\"long\""));
    assert!(cells("2027-00000001").contains("<span class=\"whole\">2027-00000001</span>"));
    assert!(cells("<b> & c").contains(">&lt;b&gt; &amp; c</td>"));
}

#[test]
fn a_clause_follows_the_line_it_supports() {
    let drawn =
        margin_line(&[Clause::to("C2b", "/terms/x#C2b"), Clause::new("G4")], html! { p { "You ask in time." } })
            .into_string();
    assert!(drawn.find("You ask").unwrap() < drawn.find("C2b").unwrap());
    assert!(drawn.contains("href=\"/terms/x#C2b\""));
}

// 2026-11-25: "2026-\n59258170" in headings and hints.
#[test]
fn the_number_of_an_order_is_never_broken() {
    assert_eq!(
        whole("Order 2026-59258170, today").into_string(),
        "Order <span class=\"whole\">2026-59258170,</span> today"
    );
    assert_eq!(whole("Well-set <b>").into_string(), "Well-set &lt;b&gt;");
    assert_eq!(heading("C2026-000001").into_string(), "<h1><span class=\"whole\">C2026-000001</span></h1>");
}

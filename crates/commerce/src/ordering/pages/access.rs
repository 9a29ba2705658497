//! How whoever looks at an order gets to its courses: the first thing there is to do once it is paid.

use lyceum_school::{Fault, Read};
use lyceum_teaching::learning;
use lyceum_web::Caller;
use lyceum_web::components::{link, link_button};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::super::order::{Line, Order, Status};
use super::super::urls;

/// The way of whoever looks.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum WayIn {
    /// Signed in as the customer: by their own page.
    Own,
    /// Ordered as a guest: by a letter. Whether the address had an account before is for its mailbox alone: whoever ordered may
    /// be a stranger who tries addresses.
    Letter,
    /// The same in a demo, where the mailbox can be opened.
    DemoLetter,
    /// The same in a rehearsal, which no letter leaves.
    RehearsedLetter,
    /// The staff looks at an order of somebody else.
    Others,
}

impl WayIn {
    pub(super) fn of(caller: &Caller, order: &Order) -> Self {
        match caller.person() {
            Some(person) if *person == order.person => Self::Own,
            Some(_) => Self::Others,
            None if caller.school().settings().demo => Self::DemoLetter,
            None if caller.school().settings().rehearsal => Self::RehearsedLetter,
            None => Self::Letter,
        }
    }

    /// Whether a guest looks.
    pub(super) fn is_by_letter(self) -> bool {
        matches!(self, Self::Letter | Self::DemoLetter)
    }
}

/// A course that can be learned.
#[derive(Clone)]
pub(super) struct Open {
    pub(super) href: String,
    pub(super) title: String,
    /// Whether a unit of it was opened before.
    pub(super) is_begun: bool,
}

/// The courses of an order, for whoever has signed in and still has them.
pub(super) async fn open(read: &mut Read, caller: &Caller, order: &Order) -> Result<Vec<Open>, Fault> {
    if caller.person() != Some(&order.person) {
        return Ok(Vec::new());
    }
    let grants = learning::grants_of(read, &order.person).await?;
    let open = |line: &Line| {
        let grant = grants.iter().find(|grant| grant.source == line.id.as_str() && grant.active())?;
        let is_begun = grant.first_opened_at.is_some();
        Some(Open { href: learning::urls::grant(&grant.id), title: line.title.clone(), is_begun })
    };
    Ok(order.lines.iter().filter(|line| line.refunded_at.is_none()).filter_map(open).collect())
}

/// The way to the courses, as far as they are open; and to a guest, whose address can still be corrected, the way to that.
pub(super) fn markup(reader: &Reader, order: &Order, open: &[Open], way_in: WayIn, is_correctable: bool) -> Markup {
    let is_paid = order.is_paid() && order.status != Status::Refunded;
    match way_in {
        WayIn::Own if !open.is_empty() => section(&reader.say("ordering-access"), &begin(reader, open)),
        WayIn::Own if is_paid => {
            let go = html! { p { (link_button("/learn", &reader.say("ordering-access-go"))) } };
            section(&reader.say("ordering-access"), &go)
        }
        WayIn::Letter | WayIn::DemoLetter if is_paid => {
            section(&reader.say("ordering-access-mailbox"), &by_letter(reader, order, way_in, is_correctable))
        }
        WayIn::RehearsedLetter if is_paid => {
            section(&reader.say("ordering-access"), &by_letter(reader, order, way_in, is_correctable))
        }
        WayIn::Own | WayIn::Letter | WayIn::DemoLetter | WayIn::RehearsedLetter | WayIn::Others => html! {},
    }
}

fn section(title: &str, body: &Markup) -> Markup {
    html! { section aria-labelledby="access" { h2 #access { (title) } (body) } }
}

fn begin(reader: &Reader, open: &[Open]) -> Markup {
    let said = |course: &Open| {
        let key = if course.is_begun { "ordering-access-go-on" } else { "ordering-access-begin" };
        reader.say_with(key, &[("title", course.title.as_str().into())])
    };
    html! {
        @if let [only] = open { p { (link_button(&only.href, &said(only))) } } @else {
            ul { @for course in open { li { (link(&course.href, &said(course))) } } }
        }
    }
}

/// A guest comes in by the letter; the page for signing in would only ask again who they are.
fn by_letter(reader: &Reader, order: &Order, way_in: WayIn, is_correctable: bool) -> Markup {
    html! {
        p { (reader.say("ordering-access-letter")) br; strong.address { (order.email) } }
        @if way_in == WayIn::RehearsedLetter { p { (reader.say("ordering-access-rehearsal")) } }
        @if way_in == WayIn::DemoLetter {
            // The letter with the way in is about the person and no order.
            p { (link_button(&format!("/letters?person={}", order.person), &reader.say("ordering-access-demo"))) }
        }
        p { (reader.say("ordering-access-none")) " " (link("/sign-in?next=/learn", &reader.say("ordering-access-link"))) }
        @if is_correctable {
            p {
                (reader.say("ordering-access-wrong")) " "
                (link(&urls::address(&order.id), &reader.say("ordering-correct")))
            }
        }
    }
}

//! When a request was sent, on its page at the desk: the form to correct it while it is tied to no order, or once it was refused, and
//! what was corrected so far. What a click does is in `time.rs`.

use lyceum_school::{Fault, Read};
use lyceum_web::FormView;
use lyceum_web::components::{Kind as Input, button, field};
use lyceum_words::Reader;
use maud::{Markup, html};

use super::objections::name_of;
use crate::claims::{self, ClaimId, Correction};

/// What stands in the form.
pub(super) fn fields(reader: &Reader, form: &FormView) -> Markup {
    let said = |key: &str| reader.say(key);
    let place = reader.say_with("desk-hint-sent-time", &[("place", reader.zone().place().into())]);
    html! {
        p { (said("desk-time-text")) }
        (field(form, "sent_day", said("desk-field-sent-day"), Input::Date, "off"))
        (field(form, "sent_time", said("desk-field-sent-time"), Input::Text, "off").hint(place).max(5))
        (field(form, "why", said("desk-time-why"), Input::Area, "off").max(2000))
        (button(&said("desk-time-button")))
    }
}

/// What was corrected so far: what stood there, what stands there, who changed it and why.
pub(super) async fn corrected(
    read: &mut Read,
    reader: &Reader,
    claim: &ClaimId,
) -> Result<Option<(String, Markup)>, Fault> {
    let mut lines = Vec::new();
    for correction in claims::corrections(read, claim).await? {
        let who = name_of(read, &correction.actor).await?;
        lines.push(line(reader, &correction, &who));
    }
    let label = reader.say("desk-time-corrected");
    Ok((!lines.is_empty()).then(|| (label, html! { ul { @for line in &lines { li { (line) } } } })))
}

fn line(reader: &Reader, correction: &Correction, who: &str) -> String {
    let args = [
        ("was", reader.instant(correction.was_sent_at).into()),
        ("is", reader.instant(correction.sent_at).into()),
        ("who", who.into()),
        ("at", reader.instant(correction.corrected_at).into()),
        ("words", correction.words.as_str().into()),
    ];
    reader.say_with("desk-time-line", &args)
}

//! The model form for withdrawing, made from the settings: customers get it before they order and with the confirmation.

use lyceum_documents::{PdfError, WithdrawalFormView};
use lyceum_kernel::Locale;
use lyceum_people::letters::{self, AttachmentSource};
use lyceum_school::{Fault, School};
use lyceum_words::Reader;
use maud::html;

/// The form with the seller it goes to.
pub(super) fn view(school: &School) -> WithdrawalFormView {
    let seller = &school.settings().seller;
    let lines = std::iter::once(seller.name.as_str()).chain(seller.address.lines());
    let lines = lines.chain(std::iter::once(seller.email.as_str())).map(str::trim);
    WithdrawalFormView { seller: lines.filter(|line| !line.is_empty()).map(str::to_owned).collect() }
}

/// Typesets beside the threads that answer requests; `None` when this program was built without PDF.
pub(super) async fn typeset(view: WithdrawalFormView, reader: Reader) -> Result<Option<Vec<u8>>, Fault> {
    let made = tokio::task::spawn_blocking(move || view.pdf(&reader)).await.map_err(Fault::other)?;
    match made {
        Ok(bytes) => Ok(Some(bytes)),
        Err(PdfError::NotBuilt) => Ok(None),
        Err(error) => Err(Fault::other(error)),
    }
}

/// How the form goes with a letter: file name, media type, and the reference it is made from when the letter leaves. What is
/// confirmed is kept by whoever ordered, so a link alone would not do. A page, for it goes with every order and is set in no time.
pub(super) fn attachment(reader: &Reader) -> (String, &'static str, String) {
    let name = reader.say("ordering-withdrawal-form-file");
    (name, "text/html", format!("{FILE}:{}", reader.locale().tag()))
}

/// What the references of the form begin with.
const FILE: &str = "withdrawal-form";

/// Makes the files that [`attachment`] refers to.
pub const ATTACHMENTS: AttachmentSource = AttachmentSource(|read, reference| {
    Box::pin(std::future::ready(Ok::<_, Fault>(attached(read.school(), reference))))
});

fn attached(school: &School, reference: &str) -> Option<Vec<u8>> {
    let (FILE, tag) = reference.split_once(':')? else { return None };
    let reader = letters::reader(school, Locale::from_tag(tag).unwrap_or(Locale::En));
    Some(page_alone(&view(school), &reader))
}

fn page_alone(view: &WithdrawalFormView, reader: &Reader) -> Vec<u8> {
    let page = html! {
        (maud::DOCTYPE)
        html lang=(reader.locale().tag()) {
            head { meta charset="utf-8"; title { (view.title(reader)) } }
            body { h1 { (view.title(reader)) } (view.html(reader)) }
        }
    };
    page.into_string().into_bytes()
}

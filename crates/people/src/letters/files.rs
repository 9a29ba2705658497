//! The files of a letter, made when it is carried or read. None of them keeps a letter back: where a print cannot be made
//! its page goes along in its place, and where nothing can be made the letter says where the file is.

use lyceum_school::{Fault, Read};

use super::mailer::File;
use super::{Attachment, AttachmentSource, Content, LetterId, store};

/// What goes with a letter.
#[derive(Default)]
pub(super) struct Files {
    /// The files.
    pub made: Vec<File>,
    /// The names of those that cannot be made.
    pub absent: Vec<String>,
}

/// The files of a letter about to be carried.
pub(super) async fn of(read: &mut Read, letter: &LetterId) -> Result<Files, Fault> {
    let mut files = Files::default();
    for attachment in store::attachments(read, letter).await? {
        match file(read, &attachment).await? {
            Some(file) => files.made.push(file),
            None => files.absent.push(attachment.name),
        }
    }
    Ok(files)
}

/// A file, or the page of the same document; `None` where neither can be made.
pub(super) async fn file(read: &mut Read, attachment: &Attachment) -> Result<Option<File>, Fault> {
    if let Some(file) = made(read, attachment).await? {
        return Ok(Some(file));
    }
    match as_page(attachment) {
        Some(page) => made(read, &page).await,
        None => Ok(None),
    }
}

/// A database that is away is worth another try; whatever else stands in the way will stand there the next time.
async fn made(read: &mut Read, attachment: &Attachment) -> Result<Option<File>, Fault> {
    match bytes(read, attachment).await {
        Ok(bytes) => {
            let (name, media_type) = (attachment.name.clone(), attachment.media_type.clone());
            Ok(Some(File { name, media_type, bytes }))
        }
        Err(fault @ Fault::Store(_)) => Err(fault),
        Err(fault) => {
            tracing::error!(error = %fault, "a file of a letter cannot be made");
            Ok(None)
        }
    }
}

/// What is referred to as `invoice-pdf:inv_…` is there as `invoice-html:inv_…` as well.
fn as_page(attachment: &Attachment) -> Option<Attachment> {
    let Content::Reference(reference) = &attachment.content else { return None };
    let (form, id) = reference.split_once(':')?;
    let what = form.strip_suffix("-pdf")?;
    let name = attachment.name.strip_suffix(".pdf").unwrap_or(&attachment.name);
    Some(Attachment {
        name: format!("{name}.html"),
        media_type: "text/html".to_owned(),
        content: Content::Reference(format!("{what}-html:{id}")),
    })
}

async fn bytes(read: &mut Read, attachment: &Attachment) -> Result<Vec<u8>, Fault> {
    let reference = match &attachment.content {
        Content::Bytes(bytes) => return Ok(bytes.clone()),
        Content::Reference(reference) => reference,
    };
    let school = read.school().clone();
    for source in school.list::<AttachmentSource>() {
        if let Some(bytes) = (source.0)(read, reference).await? {
            return Ok(bytes);
        }
    }
    Err(Fault::other(format!("nobody can make the attachment {reference}")))
}

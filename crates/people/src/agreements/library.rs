//! The texts that run: embedded in the program, added to from a folder on disk, published into the database at every
//! boot. A text that was ever accepted can always be found again: here, or from its sources in the database.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::{Mutex, OnceLock, PoisonError};

use include_dir::{Dir, include_dir};
use lyceum_kernel::{Locale, hex};
use lyceum_school::{Context, Fault, School, Seller, Tx};
use lyceum_store::Reads;
use lyceum_terms::{DocumentKind, Finding, Library, Version};
use sha2::{Digest, Sha256};

use super::store::{File, Published};
use super::{print, seller, store};

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../terms");

/// The texts a school runs on, when they are others than the embedded ones; put into the school's lists.
#[derive(Copy, Clone, Debug)]
pub struct Texts(pub &'static Library);

/// A contract text that the orders of this school accept; put into the school's lists by whoever takes the orders. A program holds more
/// texts than one school sells under.
#[derive(Copy, Clone, Debug)]
pub struct SoldUnder(pub &'static str);

/// The contract texts in force here: those that orders accept, and every text that one of them cites.
pub(super) async fn agreed(read: &mut (impl Reads + Context)) -> Result<BTreeSet<String>, Fault> {
    let school = read.school().clone();
    let library = library(&school);
    let mut agreed = BTreeSet::new();
    let mut open: Vec<String> = school.list::<SoldUnder>().iter().map(|sold| sold.0.to_owned()).collect();
    while let Some(document) = open.pop() {
        let Some(version) = in_force(read, &document).await? else { continue };
        if agreed.insert(document) {
            open.extend(library.cited(version));
        }
    }
    Ok(agreed)
}

/// The texts a school runs on.
pub fn library(school: &School) -> &'static Library {
    school.list::<Texts>().first().map_or_else(embedded, |texts| texts.0)
}

/// The embedded texts, read once. Tests and the release check hold that they are in order.
pub(super) fn embedded() -> &'static Library {
    static LIBRARY: OnceLock<&'static Library> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        load(None, &Seller::default()).unwrap_or_else(|findings| {
            for finding in findings.iter().take(20) {
                tracing::error!(%finding, "an embedded text is not in order");
            }
            Box::leak(Box::default())
        })
    })
}

/// Reads the embedded texts, which name this seller then, and those of a folder, which stand as they are before embedded ones of the
/// same path. The library lives as long as the program: call it once at start.
pub fn load(folder: Option<&Path>, seller: &Seller) -> Result<&'static Library, Vec<Finding>> {
    let mut files = BTreeMap::new();
    embedded_files(&EMBEDDED, &mut files);
    for source in files.values_mut() {
        *source = seller::filled(source, seller);
    }
    if let Some(folder) = folder {
        files_on_disk(folder, folder, &mut files);
    }
    Ok(Box::leak(Box::new(Library::load(files)?)))
}

fn embedded_files(dir: &Dir<'_>, files: &mut BTreeMap<String, String>) {
    for file in dir.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8())
            && is_text(path)
        {
            files.insert(path.to_owned(), text.to_owned());
        }
    }
    for dir in dir.dirs() {
        embedded_files(dir, files);
    }
}

fn files_on_disk(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            files_on_disk(root, &path, files);
        } else if let (Some(name), Ok(text)) = (relative(root, &path), std::fs::read_to_string(&path))
            && is_text(&name)
        {
            files.insert(name, text);
        }
    }
}

/// The path below the root, written with `/` everywhere.
fn relative(root: &Path, path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> =
        path.strip_prefix(root).ok()?.components().map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}

/// Texts are named for the day they take force and their language: `2026-01-01.en.md`.
fn is_text(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.ends_with(".md") && name.starts_with(|c: char| c.is_ascii_digit())
}

/// Publishes what is new and keeps every file as it is shown. At every boot; a second time changes nothing.
pub async fn install(tx: &mut Tx) -> Result<(), Fault> {
    let school = tx.school().clone();
    for version in library(&school).versions() {
        publish(tx, version).await?;
    }
    Ok(())
}

/// Publishes a version: its sources, from which it can always be read back, and its file in every language, whose hash an
/// acceptance names. False when it was published before.
pub async fn publish(tx: &mut Tx, version: &Version) -> Result<bool, Fault> {
    let now = tx.now();
    let school = tx.school().clone();
    let hash = version.hash().to_string();
    let published = Published {
        hash: hash.clone(),
        document: version.document().to_owned(),
        version: version.version().to_owned(),
        title: version.title().to_owned(),
        foreign: None,
        kind: kind(version).to_owned(),
        in_force_from: version.in_force_from().to_string(),
    };
    let is_new = store::publish(tx, &published, now).await?;
    if is_new {
        for (path, source) in version.files() {
            store::publish_source(tx, &hash, path, source).await?;
        }
        tx.audit("terms published", &hash).await?;
    }
    for locale in Locale::ALL {
        let content = print::file(&school, version, locale);
        let sha256 = sha256(content.as_bytes());
        store::keep_file(tx, &sha256, &File { terms_hash: hash.clone(), locale, content }, now).await?;
    }
    Ok(is_new)
}

/// The contract that may be accepted today: of those published, the one that came into force last.
pub async fn in_force(read: &mut (impl Reads + Context), document: &str) -> Result<Option<&'static Version>, Fault> {
    let today = read.today().to_string();
    match store::in_force(read, document, &today).await? {
        Some(hash) => Ok(Some(by_hash(read, &hash).await?)),
        None => Ok(None),
    }
}

/// The versions of a document that are published and not in force yet, the next one first.
pub async fn coming(read: &mut (impl Reads + Context), document: &str) -> Result<Vec<&'static Version>, Fault> {
    let today = read.today().to_string();
    let mut coming = Vec::new();
    for published in store::published(read, Some(document)).await?.iter().rev() {
        if published.in_force_from > today {
            coming.push(by_hash(read, &published.hash).await?);
        }
    }
    Ok(coming)
}

/// The word for what a text is, as it is stored.
const fn kind(version: &Version) -> &'static str {
    match version.kind() {
        DocumentKind::Contract => "contract",
        DocumentKind::Law => "law",
        DocumentKind::General => "general",
    }
}

/// The hash of bytes, as it is written everywhere.
pub(super) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// A version by its hash: from the texts of this program, or else from the sources kept when it was published. What was
/// read back lives as long as the program, once; there are as many as a school ever published.
pub async fn by_hash(read: &mut (impl Reads + Context), hash: &str) -> Result<&'static Version, Fault> {
    if let Some(version) = library(read.school()).version_by_hash(hash) {
        return Ok(version);
    }
    static EARLIER: OnceLock<Mutex<HashMap<String, &'static Library>>> = OnceLock::new();
    let earlier = EARLIER.get_or_init(Mutex::default);
    let known = earlier.lock().unwrap_or_else(PoisonError::into_inner).get(hash).copied();
    let library = match known {
        Some(library) => library,
        None => {
            let sources = store::sources(read, hash).await?;
            // Read as far as it can be: it was checked when it was published, and by the checks of that day.
            let (read_back, _) = Library::read(sources);
            let library: &'static Library = Box::leak(Box::new(read_back));
            earlier.lock().unwrap_or_else(PoisonError::into_inner).insert(hash.to_owned(), library);
            library
        }
    };
    library.version_by_hash(hash).ok_or_else(|| Fault::other(format!("no version has the hash {hash}")))
}

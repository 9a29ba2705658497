//! A zip of course files, for the learner who wants to read on a train.
//!
//! Videos and PDF files are compressed already, so they are stored as they are. Names come from a checked course folder;
//! they are still made harmless here, because the archive is opened on somebody else's machine.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::MediaError;

/// Packs the files, in the order given. Two files of the same name are an error.
pub fn archive(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, MediaError> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    // No time stamps: the same files give the same archive, byte for byte.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in files {
        writer.start_file(harmless(name), options).map_err(MediaError::archive)?;
        writer.write_all(bytes).map_err(MediaError::archive)?;
    }
    Ok(writer.finish().map_err(MediaError::archive)?.into_inner())
}

/// A relative name without steps upward, drive letters or control characters.
fn harmless(name: &str) -> String {
    let parts: Vec<String> = name
        .split(['/', '\\'])
        .map(|part| part.chars().filter(|c| !c.is_control() && *c != ':').collect::<String>())
        .filter(|part| !part.is_empty() && part != "." && part != "..")
        .collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_holds_the_files_and_is_the_same_each_time() {
        let files = vec![("media/a.pdf".to_owned(), b"%PDF-1".to_vec()), ("b.mp4".to_owned(), vec![1; 1000])];
        let made = archive(&files).unwrap();
        assert_eq!(made, archive(&files).unwrap());
        let mut read = zip::ZipArchive::new(Cursor::new(made)).unwrap();
        let names: Vec<String> = (0..read.len()).map(|n| read.by_index(n).unwrap().name().to_owned()).collect();
        assert_eq!(names, ["media/a.pdf", "b.mp4"]);
    }

    #[test]
    fn a_name_cannot_leave_the_folder_it_is_unpacked_in() {
        assert_eq!(harmless("../../etc/passwd"), "etc/passwd");
        assert_eq!(harmless("c:\\x\\..\\y\u{7}"), "c/x/y");
    }
}

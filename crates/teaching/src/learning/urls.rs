//! The addresses of the player.

use super::GrantId;

/// My courses.
pub fn my_courses() -> String {
    "/learn".to_owned()
}

/// A course of mine: leads to where I was.
pub fn grant(grant: &GrantId) -> String {
    format!("/learn/{grant}")
}

/// A unit.
pub fn unit(grant: &GrantId, unit: &str) -> String {
    format!("/learn/{grant}/{unit}")
}

/// A quiz, answered.
pub fn quiz(grant: &GrantId, unit: &str) -> String {
    format!("/learn/{grant}/{unit}/quiz")
}

/// My notes beside a unit.
pub fn notes(grant: &GrantId, unit: &str) -> String {
    format!("/learn/{grant}/{unit}/notes")
}

/// All my notes in a course, also after access has ended.
pub fn all_notes(grant: &GrantId) -> String {
    format!("/learn/{grant}/notes")
}

/// Which language I read the course in.
pub fn language(grant: &GrantId) -> String {
    format!("/learn/{grant}/language")
}

/// The files to take away.
pub fn download(grant: &GrantId) -> String {
    format!("/learn/{grant}/download")
}

/// The certificate: what is missing, how to get it, or where it is.
pub fn certificate(grant: &GrantId) -> String {
    format!("/learn/{grant}/certificate")
}

/// Licence and credits of the content.
pub fn credits(grant: &GrantId) -> String {
    format!("/learn/{grant}/credits")
}

//! The addresses of course files and of units that are open to everyone.

use super::CourseId;

/// A file of a course version.
pub fn media(course: &CourseId, version: i64, path: &str) -> String {
    let mut made = format!("/media/{course}/{version}");
    for part in path.split('/') {
        made.push('/');
        for byte in part.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => made.push(char::from(byte)),
                other => made.push_str(&format!("%{other:02X}")),
            }
        }
    }
    made
}

/// The page on which the course is offered (served by the slice `offers`).
pub fn course(slug: &str) -> String {
    format!("/courses/{slug}")
}

/// A unit that is open to everyone.
pub fn preview(slug: &str, unit: &str) -> String {
    format!("/courses/{slug}/preview/{unit}")
}

/// Under which licence the content of a course stands, for everybody.
pub fn credits(slug: &str) -> String {
    format!("/courses/{slug}/credits")
}

/// What an import made and nobody has published yet, for the owner (served by the slice `offers`).
pub fn draft(slug: &str) -> String {
    format!("/shop/drafts/{slug}")
}

/// A unit of it, as a learner will see it (served by the slice `assessment`, which shows lessons and quizzes).
pub fn draft_unit(slug: &str, unit: &str, language: &str) -> String {
    format!("/courses/{slug}/draft/{unit}?language={language}")
}

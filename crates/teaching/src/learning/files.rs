//! Pictures, videos and papers of a course: for whoever has a grant of that version, for the staff, and for everyone what
//! is open to all. For anybody else there is no such file.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use lyceum_kernel::Role;
use lyceum_school::School;
use lyceum_web::{Answer, Caller, Problem};

use super::store;
use crate::catalog::{self, CourseId};

pub(super) async fn file(
    State(school): State<School>,
    caller: Caller,
    Path((course, version, path)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Answer {
    let course: CourseId = course.parse().map_err(|_| Problem::NotFound)?;
    let version: i64 = version.parse().map_err(|_| Problem::NotFound)?;
    let mut read = school.read(&caller).await?;
    let file = catalog::file(&mut read, &course, version, &path).await?.ok_or(Problem::NotFound)?;
    let allowed = file.open_to_all
        || caller.role().is_some_and(|role| role >= Role::Agent)
        || match caller.person() {
            Some(person) => store::has_access(&mut read, person, &course, Some(version)).await?,
            None => false,
        };
    if !allowed {
        return Err(Problem::NotFound);
    }
    catalog::serve_file(&school, &headers, &file).await
}

//! The choice of language: a small form in the frame, kept in a cookie on this browser. No account, no script.

use crate::caller::{Caller, LANGUAGE_COOKIE};
use crate::{Answer, RawForm, safe_next, see_other};
use axum::Router;
use axum::http::HeaderValue;
use axum::routing::post;
use lyceum_kernel::Locale;
use lyceum_school::School;

pub(crate) fn router() -> Router<School> {
    Router::new().route("/language", post(choose))
}

async fn choose(caller: Caller, form: RawForm) -> Answer {
    if let Some(locale) = Locale::from_tag(form.text("lang")) {
        remember(&caller, locale);
    }
    Ok(see_other(&without_language(safe_next(form.text("back")))))
}

/// Keeps a language chosen on this browser.
pub(crate) fn remember(caller: &Caller, locale: Locale) {
    let cookie = format!("{LANGUAGE_COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax", locale.tag());
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        caller.cookies().set(cookie);
    }
}

/// The address without `lang=`, which would win over the choice just made.
fn without_language(path: &str) -> String {
    without(path, "lang=")
}

/// An address without one of the things it says, `lang=`.
pub(crate) fn without(path: &str, name: &str) -> String {
    let Some((path, query)) = path.split_once('?') else { return path.to_owned() };
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.starts_with(name)).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::without_language;

    #[test]
    fn the_choice_wins_over_the_address() {
        assert_eq!(without_language("/courses?lang=fr"), "/courses");
        assert_eq!(without_language("/courses?q=a&lang=fr&page=2"), "/courses?q=a&page=2");
    }
}

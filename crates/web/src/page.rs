//! The frame around every page: skip link, head, navigation, language, the time machine of a demo or the word that a school
//! rehearses, footer. A page gives
//! its title and what stands in `main`. Where to look next: `components/`, and `assets/lyceum.css` for the classes.

use crate::assets::ADDRESSES;
use crate::caller::Caller;
use crate::clock;
use crate::components::hidden;
use crate::language;
use crate::links::{Audience, DemoLink, FootLink, HeadLink};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use lyceum_kernel::Locale;
use maud::{DOCTYPE, Markup, html};

/// A page about to be answered.
pub struct Page {
    caller: Caller,
    title: String,
    status: StatusCode,
    wide: bool,
    description: Option<String>,
    refresh: Option<(u32, String)>,
    again: Option<Again>,
}

/// What a page answered: sent once more, it is answered in another language.
struct Again {
    action: &'static str,
    sent: Vec<(String, String)>,
}

impl Page {
    /// A page for this caller. The title names the page; the school's name is added.
    pub fn new(caller: &Caller, title: impl Into<String>) -> Self {
        Self {
            caller: caller.clone(),
            title: title.into(),
            status: StatusCode::OK,
            wide: false,
            description: None,
            refresh: None,
            again: None,
        }
    }

    /// Room for tables and boards.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// Another status than 200, such as 422 for a form that comes back.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// One sentence for search engines and previews.
    #[must_use]
    pub fn describe(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Goes on by itself, without script: for a page that waits.
    #[must_use]
    pub fn refresh(mut self, seconds: u32, to: impl Into<String>) -> Self {
        self.refresh = Some((seconds, to.into()));
        self
    }

    /// For a page that answers a form, changes nothing and stands at no address: another language is the same form, sent
    /// again to the same address, so that nothing typed is lost and none of it stands in an address.
    #[must_use]
    pub fn again(mut self, action: &'static str, sent: Vec<(String, String)>) -> Self {
        self.again = Some(Again { action, sent });
        self
    }

    /// The whole answer around this content.
    #[expect(clippy::needless_pass_by_value, reason = "a page's content is moved into its frame and nowhere else")]
    pub fn main(self, content: Markup) -> Response {
        // The language of a form sent again was chosen here, and the pages that follow are in it too.
        if let Some(locale) = self.caller.asked_locale().filter(|_| self.again.is_some()) {
            language::remember(&self.caller, locale);
        }
        let body = self.document(&content).into_string();
        let mut response = (self.status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response();
        let headers = response.headers_mut();
        // A signed-in page is nobody else's, and gone from the browser after sign-out.
        let cache = if self.caller.session().is_some() { "no-store" } else { "private, no-cache" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
        headers.insert(header::VARY, HeaderValue::from_static("Cookie, Accept-Language"));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(self.caller.locale().tag()));
        response
    }

    fn document(&self, content: &Markup) -> Markup {
        let caller = &self.caller;
        html! {
            (DOCTYPE)
            html lang=(caller.locale().tag()) {
                (self.head())
                body {
                    a.skip href="#main" { (caller.reader().say("web-skip")) }
                    (masthead(caller, self.again.as_ref()))
                    @if caller.school().settings().demo { (clock::bar(caller)) }
                    @if caller.school().settings().rehearsal { (rehearsal(caller)) }
                    main #main class=[self.wide.then_some("wide")] tabindex="-1" { (content) }
                    (footer(caller))
                }
            }
        }
    }

    fn head(&self) -> Markup {
        let school = &self.caller.school().settings().name;
        html! {
            head {
                meta charset="utf-8";
                title { (self.title) " · " (school) }
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                @if let Some(description) = &self.description { meta name="description" content=(description); }
                @if let Some((seconds, to)) = &self.refresh {
                    meta http-equiv="refresh" content={ (seconds) "; url=" (to) };
                }
                link rel="icon" type="image/svg+xml" href=(ADDRESSES.mark);
                link rel="stylesheet" href=(ADDRESSES.style);
                script src=(ADDRESSES.script) defer {}
            }
        }
    }
}

fn masthead(caller: &Caller, again: Option<&Again>) -> Markup {
    let reader = caller.reader();
    let here = caller.path().split('?').next().unwrap_or_default();
    let links = caller.school().list::<HeadLink>().iter().filter(|link| link.audience.includes(caller.role()));
    html! {
        header.masthead {
            a.school href="/" {
                img.school-mark src=(ADDRESSES.mark) alt="" width="32" height="32";
                span { (caller.school().settings().name) }
            }
            nav.main-nav aria-label=(reader.say("web-nav")) {
                ul {
                    @for link in links {
                        @let count = caller.count(link.href);
                        li {
                            a href=(link.href) aria-current=[is_here(here, link.href).then_some("page")] {
                                (reader.say(link.key)) @if count > 0 { " (" (count) ")" }
                            }
                        }
                    }
                }
            }
            div.masthead-tools {
                (who(caller))
                (languages(caller, again))
            }
        }
    }
}

/// That this school rehearses, and for the staff the way to its letters. No first paragraph: on a phone the bar of a demo hides its own.
fn rehearsal(caller: &Caller) -> Markup {
    let reader = caller.reader();
    html! {
        aside.time-machine.rehearsal aria-label=(reader.say("web-rehearsal")) {
            span { (reader.say("web-rehearsal-text")) }
            @if Audience::Staff.includes(caller.role()) {
                @for link in caller.school().list::<DemoLink>() { a href=(link.href) { (reader.say(link.key)) } }
            }
        }
    }
}

/// A link is current on its own page and on those below it; the front page only on itself.
fn is_here(here: &str, href: &str) -> bool {
    here == href || (href != "/" && here.strip_prefix(href).is_some_and(|rest| rest.starts_with('/')))
}

fn who(caller: &Caller) -> Markup {
    let reader = caller.reader();
    html! {
        @match caller.name() {
            Some(name) => {
                a.who href="/account" { (name) }
                form method="post" action="/sign-out" { button.quiet type="submit" { (reader.say("web-sign-out")) } }
            }
            None => { a.who href="/sign-in" { (reader.say("web-sign-in")) } }
        }
    }
}

fn languages(caller: &Caller, again: Option<&Again>) -> Markup {
    let label = caller.reader().say("web-language");
    let fields = match again {
        Some(again) => html! { @for (name, value) in &again.sent { (hidden(name, value)) } },
        None => hidden("back", caller.back()),
    };
    // Where the form is sent again, its fields are its own and the language stands in the address.
    let chosen = |locale: Locale| again.is_none().then_some(locale.tag());
    let address = |locale: Locale| again.map(|again| format!("{}?lang={}", again.action, locale.tag()));
    html! {
        form.languages method="post" action=(again.map_or("/language", |again| again.action)) aria-label=(label) {
            (fields)
            @for locale in Locale::ALL {
                button type="submit" name=[again.is_none().then_some("lang")] value=[chosen(locale)]
                    formaction=[address(locale)] lang=(locale.tag()) title=(locale.own_name())
                    aria-current=[(locale == caller.locale()).then_some("true")] {
                    (locale.tag()) span.visually-hidden { " " (locale.own_name()) }
                }
            }
        }
    }
}

fn footer(caller: &Caller) -> Markup {
    let reader = caller.reader();
    html! {
        footer.foot {
            nav aria-label=(reader.say("web-foot")) {
                ul {
                    @for link in caller.school().list::<FootLink>() {
                        li { a href=(link.href) { (reader.say(link.key)) } }
                    }
                }
            }
            p.foot-note { (caller.school().settings().name) " · " (reader.say("web-foot-note")) }
        }
    }
}

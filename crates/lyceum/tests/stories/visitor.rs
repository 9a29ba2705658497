//! A browser without scripts: follows links by their words, fills the forms that are on the page, keeps its cookies.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeMap;
use tower::ServiceExt as _;

/// A page as somebody without scripts sees it.
#[derive(Clone)]
pub struct Page {
    pub status: StatusCode,
    pub path: String,
    pub body: String,
}

/// Somebody at a browser.
#[derive(Clone)]
pub struct Visitor {
    router: Router,
    cookies: BTreeMap<String, String>,
    language: &'static str,
    site: &'static str,
    page: Page,
}

pub fn selector(text: &str) -> Selector {
    Selector::parse(text).unwrap()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Visitor {
    pub fn new(router: Router) -> Self {
        let page = Page { status: StatusCode::OK, path: "/".into(), body: String::new() };
        Self { router, cookies: BTreeMap::new(), language: "en", site: "same-origin", page }
    }

    /// The same browser, led by a page of somebody else's.
    pub fn led_from_another_site(mut self) -> Self {
        self.site = "cross-site";
        self
    }

    pub const fn page(&self) -> &Page {
        &self.page
    }

    /// The form whose button says `button`, as it would be sent now, to be sent later or by several hands at once.
    pub fn form(&self, button: &str, fields: &[(&str, &str)]) -> (Method, String, String) {
        self.page.form(button, fields)
    }

    /// Sends a form that was read before.
    pub async fn sends(&mut self, (method, action, body): (Method, String, String)) -> &Page {
        self.send(method, &action, Some(body)).await
    }

    /// Opens an address of the school and follows where it leads.
    pub async fn opens(&mut self, path: &str) -> &Page {
        self.send(Method::GET, path, None).await
    }

    /// Follows the first link whose words contain `label`.
    pub async fn follows(&mut self, label: &str) -> &Page {
        let href = {
            let html = Html::parse_document(&self.page.body);
            let link = html.select(&selector("a[href]")).find(|link| words(*link).contains(label));
            link.unwrap_or_else(|| panic!("no link {label:?} on {}:\n{}", self.page.path, self.page.text()))
                .attr("href")
                .unwrap()
                .to_owned()
        };
        self.opens(&href).await
    }

    /// Fills the form whose button says `button` with these fields (by name) and sends it.
    pub async fn presses(&mut self, button: &str, fields: &[(&str, &str)]) -> &Page {
        let (method, action, body) = self.page.form(button, fields);
        if method == Method::GET {
            return self.send(Method::GET, &format!("{action}?{body}"), None).await;
        }
        self.send(Method::POST, &action, Some(body)).await
    }

    /// Sends a form that is not on the page: what an intruder would do.
    pub async fn posts(&mut self, path: &str, fields: &[(&str, &str)]) -> &Page {
        let body = encode(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self.send(Method::POST, path, Some(body)).await
    }

    /// Sends a body as it is: what a stranger at the webhook does.
    pub async fn posts_raw(&mut self, path: &str, body: String) -> &Page {
        self.send(Method::POST, path, Some(body)).await
    }

    async fn send(&mut self, method: Method, path: &str, body: Option<String>) -> &Page {
        let (mut method, mut path, mut body) = (method, local(path), body);
        for _ in 0..8 {
            let (status, to, text) = self.once(method.clone(), &path, body.take()).await;
            lyceum_testkit::has_each_id_once(&text);
            self.page = Page { status, path: path.clone(), body: text };
            match to {
                Some(to) if status.is_redirection() && !to.starts_with("http") => {
                    (method, path) = (Method::GET, to);
                }
                Some(to) => {
                    self.page.path = to;
                    return &self.page;
                }
                None => return &self.page,
            }
        }
        panic!("{path} leads in a circle")
    }

    async fn once(&mut self, method: Method, path: &str, body: Option<String>) -> (StatusCode, Option<String>, String) {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "school.test")
            .header(header::COOKIE, cookies.join("; "))
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header("sec-fetch-site", self.site)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body.unwrap_or_default()))
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let status = response.status();
        let to = response.headers().get(header::LOCATION).map(|to| to.to_str().unwrap().to_owned());
        let bytes = to_bytes(response.into_body(), 32 << 20).await.unwrap();
        (status, to, String::from_utf8_lossy(&bytes).into_owned())
    }
}

fn local(path: &str) -> String {
    let path = path.split('#').next().unwrap();
    let path = path.strip_prefix("school:").unwrap_or(path);
    match path.strip_prefix("http://").or_else(|| path.strip_prefix("https://")) {
        Some(rest) => rest.find('/').map_or_else(|| "/".to_owned(), |at| rest[at..].to_owned()),
        None => path.to_owned(),
    }
}

fn encode(fields: impl Iterator<Item = (String, String)>) -> String {
    let escape = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
                other => format!("%{other:02X}"),
            })
            .collect()
    };
    fields.map(|(name, value)| format!("{}={}", escape(&name), escape(&value))).collect::<Vec<_>>().join("&")
}

impl Page {
    /// The words of the page's main part.
    pub fn text(&self) -> String {
        let html = Html::parse_document(&self.body);
        html.select(&selector("main")).next().map_or_else(|| self.body.clone(), words)
    }

    /// After how many seconds the page begins anew by itself.
    pub fn begins_anew_after(&self) -> Option<u32> {
        let (_, content) = self.body.split_once("http-equiv=\"refresh\" content=\"")?;
        content.split(';').next()?.parse().ok()
    }

    /// The page says this. Spaces that do not break count as spaces.
    #[track_caller]
    pub fn says(&self, wanted: &str) -> &Self {
        let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(plain(&self.text()).contains(wanted), "{} does not say {wanted:?}:\n{}", self.path, self.text());
        self
    }

    #[track_caller]
    pub fn is_silent_about(&self, unwanted: &str) -> &Self {
        assert!(!self.text().contains(unwanted), "{} says {unwanted:?}:\n{}", self.path, self.text());
        self
    }

    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}:\n{}", self.path, self.text());
        self
    }

    /// The addresses of all links of the main part, in order.
    pub fn links(&self) -> Vec<String> {
        let html = Html::parse_document(&self.body);
        html.select(&selector("main a[href]")).filter_map(|link| link.attr("href").map(str::to_owned)).collect()
    }

    /// The cells of every table row of the main part.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let html = Html::parse_document(&self.body);
        let cells = |row: ElementRef<'_>| row.select(&selector("th, td")).map(words).collect();
        html.select(&selector("main tbody tr")).map(cells).collect()
    }

    /// The address of the first link whose words contain `label`.
    pub fn link(&self, label: &str) -> Option<String> {
        let html = Html::parse_document(&self.body);
        html.select(&selector("a[href]"))
            .find(|link| words(*link).contains(label))
            .and_then(|link| link.attr("href").map(str::to_owned))
    }

    /// The form with that button, filled as a browser would fill it, with some fields changed.
    fn form(&self, button: &str, fields: &[(&str, &str)]) -> (Method, String, String) {
        let html = Html::parse_document(&self.body);
        let is_it = |form: &ElementRef<'_>| form.select(&selector("button")).any(|found| words(found).contains(button));
        let form = html
            .select(&selector("form"))
            .find(is_it)
            .unwrap_or_else(|| panic!("no button {button:?} on {}:\n{}", self.path, self.text()));
        let mut values: Vec<(String, String)> = defaults(form);
        for (name, value) in fields {
            values.retain(|(known, _)| known != name);
            values.push(((*name).to_owned(), (*value).to_owned()));
        }
        let pressed = form.select(&selector("button")).find(|found| words(*found).contains(button)).unwrap();
        if let (Some(name), Some(value)) = (pressed.attr("name"), pressed.attr("value")) {
            values.push((name.to_owned(), value.to_owned()));
        }
        let method = if form.attr("method").is_some_and(|method| method.eq_ignore_ascii_case("post")) {
            Method::POST
        } else {
            Method::GET
        };
        let action = form.attr("action").map_or_else(|| self.path.clone(), str::to_owned);
        (method, pressed.attr("formaction").map_or(action, str::to_owned), encode(values.into_iter()))
    }
}

/// What a browser sends for an untouched form.
fn defaults(form: ElementRef<'_>) -> Vec<(String, String)> {
    let mut values = Vec::new();
    for input in form.select(&selector("input[name]")) {
        let kind = input.attr("type").unwrap_or("text");
        if matches!(kind, "checkbox" | "radio") && input.attr("checked").is_none() {
            continue;
        }
        let value = input.attr("value").unwrap_or(if kind == "checkbox" { "on" } else { "" });
        values.push((input.attr("name").unwrap().to_owned(), value.to_owned()));
    }
    for area in form.select(&selector("textarea[name]")) {
        values.push((area.attr("name").unwrap().to_owned(), area.text().collect()));
    }
    for list in form.select(&selector("select[name]")) {
        let options: Vec<_> = list.select(&selector("option")).collect();
        let chosen = options.iter().find(|option| option.attr("selected").is_some()).or_else(|| options.first());
        if let Some(option) = chosen {
            values.push((list.attr("name").unwrap().to_owned(), option.attr("value").unwrap_or_default().to_owned()));
        }
    }
    values
}

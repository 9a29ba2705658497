//! A browser in the hands of a test: Chromium without a window, through ChromeDriver on a free port. What a person does has
//! a method; a test reads like somebody using the page.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

const FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

/// How long a page may take to show what is waited for.
const PATIENCE: Duration = Duration::from_secs(15);

/// Whether the pages' own script runs.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Script {
    On,
    Off,
}

/// Both, for journeys that must end the same.
pub const WITH_AND_WITHOUT: [Script; 2] = [Script::On, Script::Off];

/// Light or dark.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// One browser window, and the driver behind it.
pub struct Browser {
    driver: WebDriver,
    service: Child,
    base_url: String,
    width: u32,
    _profile: tempfile::TempDir,
}

impl Browser {
    /// A desktop window on this school.
    pub async fn open(base_url: &str, script: Script) -> Self {
        Self::open_as(base_url, script, Scheme::Light, 1280).await
    }

    /// A window of this width and scheme.
    pub async fn open_as(base_url: &str, script: Script, scheme: Scheme, width: u32) -> Self {
        let mut service = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("chromedriver starts; `cargo xtask test --only browser` installs it");
        let port = port_of(&mut service).await;
        let profile = tempfile::tempdir().unwrap();
        let mut wanted = DesiredCapabilities::chrome();
        for flag in FLAGS {
            wanted.add_arg(flag).unwrap();
        }
        wanted.add_arg(&format!("--user-data-dir={}", profile.path().display())).unwrap();
        wanted.add_arg(&format!("--window-size={width},900")).unwrap();
        if scheme == Scheme::Dark {
            wanted.add_arg("--blink-settings=preferredColorScheme=0").unwrap();
        }
        let javascript = if script == Script::Off { 2 } else { 1 };
        let preferences = serde_json::json!({
            "profile.managed_default_content_settings.javascript": javascript,
            "intl.accept_languages": "en",
        });
        wanted.add_experimental_option("prefs", preferences).unwrap();
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wanted).await.expect("a browser session");
        let browser = Self { driver, service, base_url: base_url.to_owned(), width, _profile: profile };
        browser.resize(900).await;
        browser
    }

    /// The window is as wide inside as it was asked to be: a phone of 320 px is narrower than a window wants to be, so
    /// the page's own metrics are overridden.
    async fn resize(&self, height: i64) {
        let size = serde_json::json!({
            "cmd": "Emulation.setDeviceMetricsOverride",
            "params": { "width": self.width, "height": height, "deviceScaleFactor": 1, "mobile": false },
        });
        self.devtools(size).await;
    }

    async fn devtools(&self, command: serde_json::Value) {
        let session = self.driver.session_id().to_string();
        let url = self.driver.server_url().join(&format!("session/{session}/goog/cdp/execute")).unwrap();
        let answer =
            reqwest::Client::new().post(url).body(command.to_string()).send().await.expect("the driver answers");
        assert!(answer.status().is_success(), "the driver refused {command}");
    }

    /// Opens a path of the school, or a whole address.
    pub async fn goto(&self, path: &str) -> &Self {
        let address = if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base_url) };
        self.driver.goto(address).await.unwrap();
        self
    }

    /// The path where the browser is.
    pub async fn path(&self) -> String {
        self.driver.current_url().await.unwrap().path().to_owned()
    }

    /// What can be read on the page, with plain spaces.
    pub async fn text(&self) -> String {
        let body = self.driver.find(By::Tag("body")).await.unwrap();
        body.text().await.unwrap().replace(['\u{a0}', '\u{202f}'], " ")
    }

    /// Waits until these words can be read, and says what could be read instead.
    pub async fn sees(&self, words: &str) -> &Self {
        let begun = Instant::now();
        loop {
            // While a page is being replaced its body may be gone for a moment.
            let text = match self.driver.find(By::Tag("body")).await {
                Ok(body) => body.text().await.unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " "),
                Err(_) => String::new(),
            };
            if text.contains(words) {
                return self;
            }
            assert!(begun.elapsed() < PATIENCE, "“{words}” cannot be read on {}:\n{text}", self.path().await);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Waits until the path begins like this.
    pub async fn arrives_at(&self, path: &str) -> &Self {
        let begun = Instant::now();
        while !self.path().await.starts_with(path) {
            assert!(begun.elapsed() < PATIENCE, "{} instead of {path}:\n{}", self.path().await, self.text().await);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        self
    }

    /// Waits until another page is open.
    pub async fn leaves(&self, path: &str) -> &Self {
        let begun = Instant::now();
        while self.path().await == path {
            assert!(begun.elapsed() < PATIENCE, "still on {path}:\n{}", self.text().await);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        self
    }

    /// Loads the page again until these words can be read: something happens elsewhere meanwhile.
    pub async fn sees_after_a_while(&self, words: &str) -> &Self {
        let begun = Instant::now();
        while !self.text().await.contains(words) {
            assert!(
                begun.elapsed() < PATIENCE,
                "“{words}” never came to {}:\n{}",
                self.path().await,
                self.text().await
            );
            tokio::time::sleep(Duration::from_millis(300)).await;
            self.driver.refresh().await.unwrap();
        }
        self
    }

    /// Follows the first link whose address begins like this.
    pub async fn follows_what_begins(&self, address: &str) -> &Self {
        self.click(&format!("//a[starts-with(@href, {})]", quoted(address)), address).await
    }

    /// Follows the link with these words.
    pub async fn follows(&self, words: &str) -> &Self {
        self.click(&format!("//a[normalize-space(.)={}]", quoted(words)), words).await
    }

    /// Presses the button with these words; no-break spaces count as spaces.
    pub async fn presses(&self, words: &str) -> &Self {
        let spaced = "normalize-space(translate(., '\u{a0}\u{202f}', '  '))";
        self.click(
            &format!("//button[{spaced}={0}] | //a[contains(@class,'button')][{spaced}={0}]", quoted(words)),
            words,
        )
        .await
    }

    /// Presses the button with these words and waits until another page is open. Whoever goes on by an address of their own would
    /// otherwise overtake the form, or be overtaken by it (28 November 2026, a busy machine).
    pub async fn leaves_by(&self, words: &str) -> &Self {
        let here = self.path().await;
        self.presses(words).await.leaves(&here).await
    }

    /// Presses the first button whose words begin like this, for those that carry a price.
    pub async fn presses_what_begins(&self, words: &str) -> &Self {
        self.click(&format!("//button[starts-with(normalize-space(.), {})]", quoted(words)), words).await
    }

    /// Presses the first that can be seen, what stands in `main` before what stands around it; waits until one is there.
    async fn click(&self, path: &str, words: &str) -> &Self {
        self.rests().await;
        let begun = Instant::now();
        loop {
            if let Some(element) = self.first_shown(path).await {
                element.scroll_into_view().await.ok();
                element.click().await.unwrap_or_else(|error| panic!("“{words}” cannot be pressed: {error}"));
                return self;
            }
            assert!(begun.elapsed() < PATIENCE, "no “{words}” on {}:\n{}", self.path().await, self.text().await);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Waits until the page is whole. A page still being laid out moves under the pointer, and the click falls beside the button
    /// (25 November 2026, a busy machine).
    async fn rests(&self) {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            // While a page is being replaced there is nobody to ask.
            let state = self.driver.execute("return document.readyState", Vec::new()).await;
            if state.is_ok_and(|state| state.json().as_str() == Some("complete")) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    async fn first_shown(&self, path: &str) -> Option<WebElement> {
        let inner: Vec<String> = path.split(" | ").map(|each| format!("//main{each}")).collect();
        for place in [inner.join(" | "), path.to_owned()] {
            for element in self.driver.find_all(By::XPath(place)).await.unwrap_or_default() {
                if element.is_displayed().await.unwrap_or_default() {
                    return Some(element);
                }
            }
        }
        None
    }

    /// What a style selector finds, as soon as it is there.
    async fn found(&self, wanted: String) -> WebElement {
        let begun = Instant::now();
        loop {
            match self.driver.find(By::Css(wanted.clone())).await {
                Ok(element) => return element,
                Err(_) if begun.elapsed() < PATIENCE => tokio::time::sleep(Duration::from_millis(100)).await,
                Err(_) => panic!("there is no {wanted} on {}:\n{}", self.path().await, self.text().await),
            }
        }
    }

    /// Types into the field of this name, in place of what stood there.
    pub async fn types(&self, name: &str, text: &str) -> &Self {
        let field = self.found(format!("input[name='{name}'], textarea[name='{name}']")).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
        self
    }

    /// Ticks the box, or picks the choice, of this name and value.
    pub async fn ticks(&self, name: &str, value: &str) -> &Self {
        let tick = self.found(format!("input[name='{name}'][value='{value}']")).await;
        if !tick.is_selected().await.unwrap() {
            tick.click().await.unwrap();
        }
        self
    }

    /// Chooses from the list of this name.
    pub async fn chooses(&self, name: &str, value: &str) -> &Self {
        self.found(format!("select[name='{name}'] option[value='{value}']")).await.click().await.unwrap();
        self
    }

    /// Runs an expression of the test's own in the page.
    pub async fn asks(&self, expression: &str) -> serde_json::Value {
        self.driver.execute(format!("return {expression};"), Vec::new()).await.unwrap().json().clone()
    }

    /// Runs a script of the test's own that ends by calling `done`.
    pub async fn asks_later(&self, script: &str) -> serde_json::Value {
        self.driver.set_script_timeout(Duration::from_secs(60)).await.unwrap();
        let script = format!("const done = arguments[arguments.length - 1]; {script}");
        self.driver.execute_async(script, Vec::new()).await.unwrap().json().clone()
    }

    /// By how many pixels the page is wider than the window; must be none.
    pub async fn sideways(&self) -> i64 {
        self.asks("document.documentElement.scrollWidth - window.innerWidth").await.as_i64().unwrap_or(i64::MAX)
    }

    /// Writes the whole page into `docs/pictures/NAME.png`.
    pub async fn picture(&self, name: &str) {
        let height = self.asks("document.documentElement.scrollHeight").await.as_i64().unwrap_or(900);
        self.resize(height.clamp(600, 2600)).await;
        let folder = root().join("docs/pictures");
        std::fs::create_dir_all(&folder).unwrap();
        self.driver.screenshot(&folder.join(format!("{name}.png"))).await.unwrap();
        self.resize(900).await;
    }

    /// Closes window and driver.
    pub async fn close(mut self) {
        self.driver.quit().await.ok();
        self.service.kill().await.ok();
    }
}

/// The folder of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// ChromeDriver takes a free port and says which.
async fn port_of(service: &mut Child) -> u16 {
    let output = service.stdout.take().expect("its output is read");
    let mut lines = BufReader::new(output).lines();
    while let Some(line) = lines.next_line().await.unwrap() {
        if let Some((_, port)) = line.split_once("successfully on port ") {
            // It goes on talking; nobody listens, and a full pipe must not stop it.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return port.trim_end_matches('.').parse().expect("a port");
        }
    }
    panic!("chromedriver ended before it listened");
}

/// Words as XPath writes them.
fn quoted(words: &str) -> String {
    if words.contains('\'') { format!("\"{words}\"") } else { format!("'{words}'") }
}

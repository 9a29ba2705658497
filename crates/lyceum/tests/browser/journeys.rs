//! The three journeys that carry the school, each with scripts on and off, and each ending the same: a course taken to its
//! certificate, a refund after a fifth of a course, a refusal after a third. With scripts on, every page on the way is
//! looked at for barriers.

use crate::barriers::barriers;
use crate::driver::{Browser, Script, WITH_AND_WITHOUT};
use crate::house::House;

/// A journey under way: who travels, and what was found on the way.
struct Journey {
    browser: Browser,
    script: Script,
    email: String,
    findings: Vec<String>,
}

impl Journey {
    async fn begin(house: &House, script: Script, name: &str) -> Self {
        let browser = Browser::open(&house.base_url, script).await;
        let email = format!("{name}-{script:?}@example.org").to_lowercase();
        Self { browser, script, email, findings: Vec::new() }
    }

    /// Looks at the page that is open, and takes its picture when it is one to be shown.
    async fn look(&mut self, picture: Option<&str>) {
        if self.script == Script::Off {
            return;
        }
        let path = self.browser.path().await;
        self.findings.extend(barriers(&self.browser).await.into_iter().map(|barrier| format!("{path}: {barrier}")));
        if let Some(name) = picture {
            self.browser.picture(name).await;
        }
    }

    /// From the offer to the page with the order button: no account, three pages, six fields at most (ACC-16).
    async fn chooses(&mut self, offer: &str, button: &str) {
        let browser = &self.browser;
        browser.goto(offer).await.presses(button).await;
        browser.sees("What you have chosen").await.follows("Go to your details").await;
        browser.types("email", &self.email).await.types("name", "Ada Lovelace").await;
        // Whoever takes a free course is not asked where they live.
        if browser.asks("document.querySelectorAll('[name=address]').length").await.as_i64() == Some(1) {
            browser.types("address", "Lindenallee 7\n01067 Dresden").await;
        }
        browser.chooses("region", "DE-SN").await.ticks("kind", "consumer").await;
        let visible = "document.querySelectorAll('main :is(input:not([type=hidden]), select, textarea)').length";
        if self.script == Script::On {
            let fields = browser.asks(visible).await.as_i64().unwrap();
            assert!(fields <= 7, "{fields} controls: a choice of two counts as one field");
        }
        self.look(None).await;
        self.browser.presses("Check the order").await.sees("Check and order").await;
        self.look(Some("checkout")).await;
    }

    /// Orders a paid course and pays it at the simulator, beginning at once.
    async fn buys(&mut self, offer: &str) {
        self.chooses(offer, "Put it in the basket").await;
        let browser = &self.browser;
        browser.ticks("accept", "yes").await.ticks("early-digital", "yes").await;
        browser.presses_what_begins("Order with obligation to pay").await;
        browser.sees("Payment (rehearsal)").await.presses("Pay").await;
        browser.arrives_at("/orders/ord_").await.sees_after_a_while("Paid and confirmed").await;
    }

    /// Signs in by the letter that the demo's mailbox shows, and opens the one course there is.
    async fn enters(&mut self, title: &str, begun_early: bool) {
        let browser = &self.browser;
        browser.goto("/sign-in").await.types("email", &self.email).await.presses("Send me the link").await;
        browser.follows("This is the demo: read the letter here").await;
        browser.follows("Your link to sign in").await.sees(&self.email).await;
        browser.follows("Sign in").await.leaves_by("Sign me in").await;
        browser.goto("/learn").await.follows(title).await;
        if begun_early {
            browser.sees("Begin the course now?").await.presses("Open the first unit").await;
        }
        browser.sees("Outline").await;
    }

    /// Marks the unit that is open as done, and goes on.
    async fn finishes(&mut self, confirmed: bool) {
        let before = self.browser.path().await;
        self.browser.presses_what_begins("Mark as done").await;
        if confirmed {
            self.browser.sees("Finish this unit?").await;
            self.look(None).await;
            self.browser.presses("Finish the unit").await;
        }
        self.browser.leaves(&before).await;
    }

    /// Asks for the money back from the order page, both steps, and reads the answer.
    async fn asks(&mut self) {
        self.browser.goto("/orders").await.follows_what_begins("/orders/ord_").await;
        self.browser.sees("If you asked today").await;
        self.look(Some("order")).await;
        self.browser.follows("Ask for a refund").await.sees("Ask for a refund").await.presses("Continue").await;
        self.browser.sees("Confirm your refund request").await;
        self.look(None).await;
        self.browser.presses("Send refund request").await.arrives_at("/claims/clm_").await;
    }

    async fn ends(self) {
        self.browser.close().await;
        assert!(self.findings.is_empty(), "{} barriers:\n{}", self.findings.len(), self.findings.join("\n"));
    }
}

// ACC-03
#[tokio::test(flavor = "multi_thread")]
async fn acc_03_a_course_is_taken_to_its_certificate_with_and_without_scripts() {
    let house = House::open().await;
    for script in WITH_AND_WITHOUT {
        let mut journey = Journey::begin(&house, script, "cert").await;
        journey.chooses("/courses/how-this-school-keeps-its-word", "Take the course").await;
        journey.browser.ticks("accept", "yes").await.presses_what_begins("Take the course").await;
        journey.browser.arrives_at("/orders/ord_").await.sees_after_a_while("Confirmed").await;
        journey.enters("How this school keeps its word", false).await;
        journey.look(None).await;
        for _ in 0..3 {
            journey.finishes(false).await;
        }
        let browser = &journey.browser;
        browser.sees("Did it stick?").await.ticks("question-1", "2").await;
        for right in ["1", "2", "3"] {
            browser.ticks("question-2", right).await;
        }
        browser.ticks("question-3", "1").await.types("question-4", "64").await;
        journey.look(Some("quiz")).await;
        journey.browser.presses("Hand in answers").await.sees("Passed with 100 %").await;
        journey.look(None).await;
        journey.browser.follows("Certificate").await.presses("Issue my certificate").await;
        journey.browser.arrives_at("/certificates/").await.sees("Ada Lovelace").await;
        journey.look(Some("certificate")).await;
        journey.ends().await;
    }
    house.close().await;
}

// ACC-03
#[tokio::test(flavor = "multi_thread")]
async fn acc_03_a_fifth_of_a_course_and_the_money_comes_back_with_and_without_scripts() {
    let house = House::open().await;
    for script in WITH_AND_WITHOUT {
        let mut journey = Journey::begin(&house, script, "fifth").await;
        journey.buys("/courses/reading-a-contract").await;
        journey.enters("Reading a contract", true).await;
        journey.look(Some("lesson")).await;
        for _ in 0..3 {
            journey.finishes(false).await;
        }
        journey.asks().await;
        journey.browser.sees("Yes: you get 49.00 € back").await.sees("3 of 15").await;
        journey.look(Some("decision")).await;
        journey.browser.sees_after_a_while("49.00 € was paid back to you").await;
        journey.browser.goto("/learn").await.sees("Courses you no longer have").await;
        journey.look(None).await;
        journey.ends().await;
    }
    house.close().await;
}

// ACC-03
#[tokio::test(flavor = "multi_thread")]
async fn acc_03_a_third_of_a_course_is_warned_of_and_then_refused_with_and_without_scripts() {
    let house = House::open().await;
    for script in WITH_AND_WITHOUT {
        let mut journey = Journey::begin(&house, script, "third").await;
        journey.buys("/courses/reading-a-contract").await;
        journey.enters("Reading a contract", true).await;
        for unit in 1..=5 {
            journey.finishes(unit == 5).await;
        }
        journey.asks().await;
        journey.browser.sees("No: the terms give no refund for this request").await.sees("5 of 15").await;
        journey.browser.sees("at most 30 %, which is 4 of 15").await.sees("C2b").await;
        journey.look(Some("refusal")).await;
        journey.browser.goto("/learn").await.sees("5 of 15 units done").await;
        journey.ends().await;
    }
    house.close().await;
}

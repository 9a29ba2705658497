//! Who sells, in the text that customers accept and in the settings. The texts that come with the program are filled from the settings
//! before they are read, so that what is published, shown and hashed names this school; a text of the school's own is compared
//! with them, and nothing is sold under one that names somebody else (`offers::opening` in commerce).

use lyceum_school::Seller;
use lyceum_terms::{Value, Version};
use lyceum_words::Reader;

/// A line of the contact that text and settings do not share.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OtherSeller {
    /// The word for it, `address`: that of the settings.
    pub line: &'static str,
    /// What the text says.
    pub in_text: String,
    /// What the settings say; empty where they say nothing.
    pub in_settings: String,
}

/// Where a text of terms and the settings name different sellers. A text that has no such value has nothing to compare.
pub fn other_seller(terms: &Version, seller: &Seller) -> Vec<OtherSeller> {
    let other = |(line, name, in_settings): (&'static str, &str, String)| {
        let Some(Value::Text(in_text)) = terms.value(name) else { return None };
        let in_text = plain(in_text);
        (in_text != in_settings).then_some(OtherSeller { line, in_text, in_settings })
    };
    lines(seller).into_iter().filter_map(other).collect()
}

/// Both, in one line.
pub fn other_seller_line(reader: &Reader, other: &OtherSeller) -> String {
    let args = [("text", other.in_text.as_str().into()), ("settings", other.in_settings.as_str().into())];
    let said = if other.in_settings.is_empty() { "nothing" } else { "other" };
    let line = reader.say(&format!("agreements-seller-{}", other.line));
    format!("{line}: {}", reader.say_with(&format!("agreements-seller-{said}"), &args))
}

/// A text with the seller of the settings in place of the one it came with. What the settings do not say stays, and is found by
/// [`other_seller`].
pub(super) fn filled(source: &str, seller: &Seller) -> String {
    let mut source = source.to_owned();
    for (_, name, value) in lines(seller).iter().filter(|(_, _, value)| !value.is_empty()) {
        let target = format!("](value:{name})");
        // What the language reads as a text without quotes stands without them.
        let is_bare = value.contains('@') || value.starts_with('+');
        let said = if is_bare { value.clone() } else { format!("“{value}”") };
        let mut out = String::with_capacity(source.len());
        let mut rest = source.as_str();
        while let Some((before, after)) = rest.split_once(&target) {
            let begin = before.rfind('[').map_or(before, |at| before.get(..=at).unwrap_or(before));
            out.extend([begin, &said, &target]);
            rest = after;
        }
        out.push_str(rest);
        source = out;
    }
    source
}

/// What the settings say, by its key there and the name of its value in a text.
fn lines(seller: &Seller) -> [(&'static str, &'static str, String); 4] {
    [
        ("name", "contact.name", plain(&seller.name)),
        ("address", "contact.address", plain(&seller.address_line())),
        ("email", "contact.email", plain(&seller.email)),
        ("phone", "contact.phone", plain(&seller.phone)),
    ]
}

/// Words with one plain space between them: a name that is held together, or broken over two lines, is the same name.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod unit {
    use super::super::load;
    use super::*;

    fn mine() -> Seller {
        Seller {
            name: "My School GmbH".to_owned(),
            address: "Street 1\n01067 Dresden".to_owned(),
            email: "hello@school.example".to_owned(),
            phone: "0351 1234567".to_owned(),
            ..Seller::default()
        }
    }

    // 2026-11-30: an acceptance test found that a real school sold under the name and the address of the demo school.
    #[test]
    fn the_texts_of_the_program_name_the_seller_of_the_settings_in_every_language() {
        let library = load(None, &mine()).unwrap_or_else(|all| panic!("{}", lyceum_terms::render_all(&all)));
        let text = *library.document("course-shop/refund-policy").first().unwrap();
        assert_eq!(other_seller(text, &mine()), []);
        for (path, source) in text.files().filter(|(path, _)| path.starts_with("course-shop/")) {
            for theirs in ["Lyceum Demo School", "Prager Straße", "refunds@lyceum.example", "3920012"] {
                assert!(!source.contains(theirs), "{path} still says {theirs}");
            }
            for own in ["“My School GmbH”", "“Street 1, 01067 Dresden”", "[hello@school.example]", "“0351 1234567”"]
            {
                assert!(source.contains(own), "{path} does not say {own}");
            }
        }
    }

    // 2026-12-01: a review found that a space of another kind in the settings, or an address that a text breaks over two lines, closed
    // the shop with two names that looked the same.
    #[test]
    fn white_space_makes_no_other_seller() {
        let mut held = mine();
        held.name = "My\u{a0}School  GmbH".to_owned();
        held.address = "Street\u{202f}1\n01067 Dresden".to_owned();
        let library = load(None, &held).unwrap_or_else(|all| panic!("{}", lyceum_terms::render_all(&all)));
        let text = *library.document("course-shop/refund-policy").first().unwrap();
        assert_eq!((other_seller(text, &held), other_seller(text, &mine())), (Vec::new(), Vec::new()));

        let broken = |source: &str| source.replace("“Street 1, 01067 Dresden”", "“Street 1,\n01067 Dresden”");
        let files = library.versions().iter().flat_map(|version| version.files());
        let (library, _) = lyceum_terms::Library::read(
            files.map(|(path, source)| (path.to_owned(), broken(source))).collect::<Vec<_>>(),
        );
        let text = *library.document("course-shop/refund-policy").first().unwrap();
        assert!(text.files().any(|(_, source)| source.contains("Street 1,\n01067")));
        assert_eq!(other_seller(text, &mine()), []);
    }

    #[test]
    fn what_the_settings_do_not_say_is_found() {
        let nobody = Seller { name: "My School GmbH".to_owned(), ..Seller::default() };
        let library = load(None, &nobody).unwrap_or_else(|all| panic!("{}", lyceum_terms::render_all(&all)));
        let text = *library.document("course-shop/refund-policy").first().unwrap();
        let lines: Vec<&str> = other_seller(text, &nobody).iter().map(|other| other.line).collect();
        assert_eq!(lines, ["address", "email", "phone"]);
    }
}

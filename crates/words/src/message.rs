//! How a text is kept: plain where it is plain, in parts where it only takes values, and with Fluent where it chooses.
//! A page says some hundred texts, so the common ones must cost a copy and no more.

use crate::check::{self, Entry};
use crate::{Arg, Source, forms};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use lyceum_kernel::Locale;
use std::collections::HashMap;
use unic_langid::LanguageIdentifier;

/// Private-use characters stand for a variable while a text is taken apart; no text of ours holds them.
const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

enum Message {
    Plain(Box<str>),
    Parts(Vec<Part>),
    Chooses,
}

enum Part {
    Text(Box<str>),
    Variable(Box<str>),
}

/// All texts of one language.
pub(crate) struct Shelf {
    locale: Locale,
    messages: HashMap<Box<str>, Message>,
    bundle: FluentBundle<FluentResource>,
}

impl Shelf {
    pub(crate) fn new(locale: Locale, sources: &[Source]) -> Result<Self, Vec<String>> {
        let language: LanguageIdentifier = locale.tag().parse().map_err(|e| vec![format!("{}: {e}", locale.tag())])?;
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match locale {
            Locale::En => |value, _| grouped(Locale::En, value),
            Locale::Fr => |value, _| grouped(Locale::Fr, value),
            Locale::De => |value, _| grouped(Locale::De, value),
        }));
        for source in sources {
            let place = format!("{} ({})", source.slice, locale.tag());
            let resource =
                FluentResource::try_new(locale.spaced(source.text(locale)).into_owned()).map_err(|(_, errors)| {
                    errors.iter().map(|e| format!("{place}: {e} near byte {}", e.pos.start)).collect::<Vec<_>>()
                })?;
            bundle
                .add_resource(resource)
                .map_err(|errors| errors.iter().map(|e| format!("{place}: {e}")).collect::<Vec<_>>())?;
        }
        let mut messages = HashMap::new();
        for source in sources {
            for entry in check::entries(source.text(locale)) {
                messages.insert(entry.key.into(), keep(&bundle, &entry));
            }
        }
        Ok(Self { locale, messages, bundle })
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.messages.contains_key(key)
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.messages.keys().map(AsRef::as_ref)
    }

    pub(crate) fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        match self.messages.get(key) {
            Some(Message::Plain(text)) => text.as_ref().to_owned(),
            Some(Message::Parts(parts)) => self.join(key, parts, args),
            Some(Message::Chooses) => self.choose(key, args),
            None => {
                tracing::error!(key, "a text is missing");
                key.to_owned()
            }
        }
    }

    fn join(&self, key: &str, parts: &[Part], args: &[(&str, Arg<'_>)]) -> String {
        let mut said = String::with_capacity(96);
        for part in parts {
            match part {
                Part::Text(text) => said.push_str(text),
                Part::Variable(name) => match args.iter().find(|(given, _)| **given == **name) {
                    Some((_, Arg::Text(text))) => said.push_str(text),
                    Some((_, Arg::Number(number))) => said.push_str(&forms::number(self.locale, *number)),
                    None => {
                        tracing::error!(key, variable = name.as_ref(), "a text was not given its value");
                        said.push_str(name);
                    }
                },
            }
        }
        said
    }

    fn choose(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*name, FluentValue::from(text.as_ref())),
                Arg::Number(number) => values.set(*name, FluentValue::from(*number)),
            }
        }
        let (text, errors) = format(&self.bundle, key, &values);
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "a text could not be said whole");
        }
        text
    }
}

/// Decides once how a text is kept. A body with a choice, a function or a reference is left to Fluent.
fn keep(bundle: &FluentBundle<FluentResource>, entry: &Entry<'_>) -> Message {
    let placeables = entry.body.split('{').skip(1).map(str::trim_start);
    let simple = placeables.into_iter().all(|inner| inner.starts_with('$') || inner.starts_with('"'));
    if !simple || entry.body.contains("->") {
        return Message::Chooses;
    }
    let mut marked = FluentArgs::new();
    for name in entry.variables() {
        marked.set(name, FluentValue::from(format!("{OPEN}{name}{CLOSE}")));
    }
    let (text, _) = format(bundle, entry.key, &marked);
    if !text.contains(OPEN) {
        return Message::Plain(text.into());
    }
    let mut parts = Vec::new();
    for (at, piece) in text.split(OPEN).enumerate() {
        let rest = match piece.split_once(CLOSE).filter(|_| at > 0) {
            Some((name, rest)) => {
                parts.push(Part::Variable(name.into()));
                rest
            }
            None => piece,
        };
        if !rest.is_empty() {
            parts.push(Part::Text(rest.into()));
        }
    }
    Message::Parts(parts)
}

fn format(bundle: &FluentBundle<FluentResource>, key: &str, args: &FluentArgs<'_>) -> (String, Vec<String>) {
    let mut errors = Vec::new();
    let text = match bundle.get_message(key).and_then(|message| message.value()) {
        Some(pattern) => bundle.format_pattern(pattern, Some(args), &mut errors).into_owned(),
        None => key.to_owned(),
    };
    (text, errors.iter().map(ToString::to_string).collect())
}

/// Whole numbers inside a text carry the separators of the reader's language.
fn grouped(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => number.as_string().parse().ok().map(|n| forms::number(locale, n)),
        _ => None,
    }
}

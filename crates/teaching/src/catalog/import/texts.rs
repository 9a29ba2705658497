//! The texts of a workshopper, cleaned: placeholders of its program, its frames, headings that are none.

/// A text and what was changed in it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Cleaned {
    pub(super) text: String,
    pub(super) changes: Vec<String>,
    /// Files of the program that the text points to and that are not in the source.
    pub(super) points_to: Vec<String>,
}

/// Cleans a problem or a solution. `program` is what the workshopper is called on the command line.
pub(super) fn clean(source: &str, program: &str) -> Cleaned {
    let source = source.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let mut cleaned = Cleaned::default();
    let mut in_code = false;
    let (mut names, mut headings) = (0, 0);
    let mut lines: Vec<String> = Vec::new();
    for line in source.lines() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        let mut line = line.trim_end_matches('\u{a0}').to_owned();
        for written in ["{{appname}}", "{appname}", "{apname}"] {
            names += line.matches(written).count();
            line = line.replace(written, program);
        }
        line = placed_root(&line, in_code, &mut cleaned.points_to);
        if !in_code && is_tight_heading(&line) {
            let marks = line.bytes().take_while(|byte| *byte == b'#').count();
            let (before, after) = line.split_at(marks);
            line = format!("{before} {after}");
            headings += 1;
        }
        lines.push(line);
    }
    if names > 0 {
        cleaned.changes.push(format!("{{appname}} became {program}"));
    }
    if headings > 0 {
        cleaned.changes.push("headings without a space after # were made headings".to_owned());
    }
    if !cleaned.points_to.is_empty() {
        cleaned.changes.push("{rootdir:…} became the name of the file it points to".to_owned());
    }
    if without_frame(&mut lines) {
        cleaned.changes.push("the frame of --- lines for the terminal was taken off".to_owned());
    }
    cleaned.text = lines.join("\n").trim().to_owned();
    // A heading without words is a place that nobody filled.
    if cleaned.text.trim_matches(['#', ' ', '\n']).is_empty() && !cleaned.text.is_empty() {
        cleaned.text = String::new();
        cleaned.changes.push("an empty heading was taken off; there is no text".to_owned());
    }
    cleaned
}

/// `{rootdir:/docs/x.html}` names a file of the program; learners read the name.
fn placed_root(line: &str, in_code: bool, points_to: &mut Vec<String>) -> String {
    const MARK: &str = "{rootdir:/";
    let mut made = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once(MARK) {
        let Some((target, behind)) = after.split_once('}') else { break };
        made.push_str(before);
        if in_code {
            made.push_str(target);
        } else {
            made.push_str(&format!("`{target}`"));
        }
        points_to.push(target.to_owned());
        rest = behind;
    }
    made + rest
}

/// `#EXCELLENT!`, which is no heading in CommonMark.
fn is_tight_heading(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    let marks = line.len() - rest.len();
    (1..=6).contains(&marks) && rest.chars().next().is_some_and(|first| first != ' ' && first != '\t' && first != '!')
}

/// Takes `---` off both ends.
fn without_frame(lines: &mut Vec<String>) -> bool {
    let is_rule = |line: &String| {
        let line = line.trim();
        line.len() >= 3 && line.bytes().all(|byte| byte == b'-')
    };
    let mut changed = false;
    while lines.first().is_some_and(|line| line.trim().is_empty() || is_rule(line)) {
        changed |= is_rule(&lines.remove(0));
    }
    while lines.last().is_some_and(|line| line.trim().is_empty() || is_rule(line)) {
        changed |= lines.pop().is_some_and(|line| is_rule(&line));
    }
    changed
}

/// A title in capitals, as a terminal menu writes them, set as people write: `STRING LENGTH` becomes `String length`. German
/// keeps its capitals at the head of each word, where most are nouns. Anything else is left as it is.
pub(super) fn spoken(title: &str, language: &str) -> String {
    /// Words that are capitals anywhere.
    const LETTERS: [&str; 12] =
        ["API", "CSS", "DOM", "HTML", "HTTP", "HTTPS", "I/O", "IO", "JSON", "TCP", "URL", "UTC"];
    /// Names that are written in one way only.
    const NAMES: [(&str, &str); 4] =
        [("NODE.JS", "Node.js"), ("JAVASCRIPT", "JavaScript"), ("TYPESCRIPT", "TypeScript"), ("GITHUB", "GitHub")];
    let letters = title.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 3 || title.chars().any(char::is_lowercase) || !title.chars().any(char::is_uppercase) {
        return title.to_owned();
    }
    let words = title.split(' ').enumerate().map(|(at, word)| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if LETTERS.contains(&bare) {
            return word.to_owned();
        }
        if let Some((shouted, name)) = NAMES.iter().find(|(shouted, _)| *shouted == bare) {
            return word.replace(shouted, name);
        }
        let small = small(word, language);
        let mut rest = small.chars();
        match rest.next() {
            Some(first) if at == 0 || language == "de" => first.to_uppercase().chain(rest).collect(),
            _ => small,
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A word in small letters. Turkish has two letters where others have one.
fn small(word: &str, language: &str) -> String {
    match language {
        "tr" => word.replace('İ', "i").replace('I', "ı").to_lowercase(),
        _ => word.to_lowercase(),
    }
}

/// The word over the folded part.
pub(super) fn solution_word(language: &str) -> &'static str {
    match language {
        "de" => "Lösung",
        "es" => "Solución",
        "it" => "Soluzione",
        "ja" => "解答",
        "ko" => "해답",
        "nb-no" => "Løsning",
        "nl" => "Oplossing",
        "pl" => "Rozwiązanie",
        "pt-br" => "Solução",
        "ru" => "Решение",
        "tr" => "Çözüm",
        "uk" => "Розв’язок",
        "vi" => "Lời giải",
        "zh-cn" => "参考答案",
        "zh-tw" => "參考解答",
        _ => "Solution",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_and_tight_headings_are_cleaned() {
        let cleaned = clean("---\n\n#EXCELLENT!\n\nYou got it!\n\n---\n", "js");
        assert_eq!(cleaned.text, "# EXCELLENT!\n\nYou got it!");
        assert_eq!(cleaned.changes.len(), 2);
    }

    #[test]
    fn a_place_that_nobody_filled_is_no_text() {
        assert_eq!(clean("---\n\n#\n\n---\n", "js").text, "");
    }

    #[test]
    fn placeholders_become_names() {
        let cleaned = clean(
            "Run `{appname}`, see {rootdir:/docs/fs.html}\n```sh\n#!/bin/sh\n$ {{appname}} {rootdir:/x}\n```",
            "lyn",
        );
        assert_eq!(cleaned.text, "Run `lyn`, see `docs/fs.html`\n```sh\n#!/bin/sh\n$ lyn x\n```");
        assert_eq!(cleaned.points_to, ["docs/fs.html", "x"]);
    }

    // 2026-11-25: the outline of an imported course shouted.
    #[test]
    fn titles_are_not_shouted() {
        assert_eq!(spoken("STRING LENGTH", "en"), "String length");
        assert_eq!(spoken("CHAÎNES DE CARACTÈRES", "fr"), "Chaînes de caractères");
        assert_eq!(spoken("ZAHLEN RUNDEN", "de"), "Zahlen Runden");
        assert_eq!(spoken("HTTP JSON API SERVER", "en"), "HTTP JSON API server");
        assert_eq!(spoken("LEARN YOU THE NODE.JS FOR MUCH WIN!", "en"), "Learn you the Node.js for much win!");
        assert_eq!(spoken("KAZANMAK İÇİN IŞIK", "tr"), "Kazanmak için ışık");
        for kept in ["Hello World", "文字列", "IO", "MY FIRST I/o!"] {
            assert_eq!(spoken(kept, "en"), kept);
        }
    }

    #[test]
    fn a_plain_text_is_left_alone() {
        let cleaned = clean("A\n\n---\n\nB\n", "js");
        assert_eq!((cleaned.text.as_str(), cleaned.changes.len()), ("A\n\n---\n\nB", 0));
    }
}

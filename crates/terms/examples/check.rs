//! Checks a folder of terms and prints what was found: `cargo run -p lyceum-terms --example check -- terms`.
#![expect(clippy::print_stdout, reason = "an example that prints")]

use std::path::Path;

fn main() -> std::io::Result<()> {
    let root = std::env::args().nth(1).unwrap_or_else(|| "terms".to_owned());
    let mut files = Vec::new();
    read(Path::new(&root), Path::new(&root), &mut files)?;
    let (_, checked) = lyceum_terms::Library::check(files);
    print!("{}", lyceum_terms::render_all(&checked.findings));
    println!(
        "{} documents, {} clauses, {} rules, {} examples, {} findings",
        checked.documents,
        checked.clauses,
        checked.rules,
        checked.examples,
        checked.findings.len()
    );
    Ok(())
}

fn read(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read(root, &path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "md") {
            let name = path.strip_prefix(root).unwrap_or(&path).display().to_string();
            files.push((name, std::fs::read_to_string(&path)?));
        }
    }
    Ok(())
}

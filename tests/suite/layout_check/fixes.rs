//! Is what can be put right put right, and nothing else touched?

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use tongket::docx::fix::{Fixed, fix};
use tongket::docx::read::Outline;
use tongket_support::word::Word;

use super::plants::Standard;
use super::*;

/// Rules whose corrections change signs of the text; all others change how it is set and not one letter.
const OF_SIGNS: [&str; 20] = [
    "C04", "C05", "C10", "C14", "C15", "C16", "P08", "P12", "P13", "P17", "P18", "P22", "P25", "P26", "S07", "S09", "S10", "S11", "C02",
    "C07",
];

fn fixed(bytes: &[u8], layout: &LayoutStandard, options: &CheckOptions) -> Fixed {
    fix(bytes, layout, options, &Limits::default()).unwrap()
}

fn read(bytes: &[u8]) -> Outline {
    outline(bytes, &Limits::default()).unwrap()
}

fn text(bytes: &[u8]) -> Vec<String> {
    read(bytes).paragraphs().iter().map(|para| para.shown()).collect()
}

/// Each entry with its packed bytes as they lie in the file.
fn entries(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut found = BTreeMap::new();
    for nth in 0..archive.len() {
        let mut entry = archive.by_index_raw(nth).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut packed = Vec::new();
        entry.read_to_end(&mut packed).unwrap();
        found.insert(name, packed);
    }
    found
}

/// A paper with its fault, and what it should have been written by.
fn faulty(standard: Standard, plant: Plant) -> (Vec<u8>, LayoutStandard, CheckOptions) {
    let (mut document, right) = good_of(standard);
    let (mut used, mut options) = (right.clone(), CheckOptions::default());
    let mut change: Option<XmlChange> = None;
    match plant {
        Plant::Words(with) => with(&mut document),
        Plant::Layout(with) => with(&mut used),
        Plant::Xml(part, with) => change = Some((part, with)),
        Plant::Expect(with) => options = with,
    }
    let mut bytes = written(&document, &used);
    if let Some((part, with)) = change {
        bytes = with_xml(&bytes, part, with);
    }
    (bytes, right, options)
}

#[test]
fn what_is_planted_and_can_be_put_right_is_put_right_and_nothing_else_is_touched() {
    let mut table = String::from("rule  planted                                                        corrected\n");
    let (mut wrong, mut corrected) = (String::new(), std::collections::BTreeSet::new());
    for (rule, about, standard, plant) in plants().into_iter().chain(plants::more()) {
        let (bytes, right, options) = faulty(standard, plant);
        let found = findings(&bytes, &right, &options);
        let mine: Vec<&Finding> = found.iter().filter(|one| one.rule == rule).collect();
        let can = mine.iter().any(|one| one.fixable);
        let after = fixed(&bytes, &right, &options);
        let left: Vec<&Finding> = after.remaining.iter().filter(|one| one.rule == rule).collect();
        let mark = match (can, left.is_empty()) {
            (false, _) => "reported only",
            (true, true) => "put right",
            (true, false) => "PUT RIGHT IN PART",
        };
        table += &format!("{rule}   {about:<62} {mark}\n");
        if !can {
            continue;
        }
        corrected.insert(rule);
        let mut object = |what: String| wrong += &format!("\n{rule} {about}: {what}");
        if left.iter().any(|one| one.fixable) {
            object(format!("still there:{}", told(&after.remaining)));
        }
        let known = |one: &Finding| found.iter().any(|before| before.rule == one.rule);
        let new: Vec<Finding> = after.remaining.iter().filter(|one| !known(one)).cloned().collect();
        if !new.is_empty() {
            object(format!("new findings:{}", told(&new)));
        }
        let (before, now) = (entries(&bytes), entries(&after.bytes));
        let touched: Vec<&String> = now.iter().filter(|(name, packed)| before.get(*name) != Some(packed)).map(|(name, _)| name).collect();
        if touched.is_empty() || touched.len() > 4 || before.keys().any(|name| !now.contains_key(name)) {
            object(format!("parts touched: {touched:?}"));
        }
        let signs = found.iter().any(|one| one.fixable && OF_SIGNS.contains(&one.rule));
        if !signs && text(&bytes) != text(&after.bytes) {
            object("words were changed".to_owned());
        }
    }
    println!("{table}\n{} rules have findings that are put right: {corrected:?}", corrected.len());
    assert!(corrected.len() >= 36, "{corrected:?}");
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_good_paper_is_given_back_as_it_is() {
    for sample in variants() {
        let bytes = written(&sample.document, &sample.layout);
        let after = fixed(&bytes, &sample.layout, &CheckOptions::default());
        assert!(!after.is_changed() && after.bytes == bytes, "{}: {}", sample.name, told(&after.fixed));
    }
}

/// A paper in which everything is wrong at once that can be planted in one paper of a standard.
fn all_wrong(standard: Standard) -> (Vec<u8>, LayoutStandard) {
    let (document, right) = good_of(standard);
    let mut used = right.clone();
    let mut changes: Vec<XmlChange> = Vec::new();
    for (.., of, plant) in plants().into_iter().chain(plants::more()) {
        match plant {
            Plant::Layout(with) if of == standard => {
                let mut next = used.clone();
                with(&mut next);
                if tongket::docx::write(&document, &next).is_ok() {
                    used = next;
                }
            }
            Plant::Xml(part, with) if of == standard => changes.push((part, with)),
            _ => {}
        }
    }
    let mut bytes = written(&document, &used);
    for (part, with) in changes {
        // Two plants on one run would give it its properties twice.
        let sound = |bytes: &Vec<u8>| !Word::open(bytes).part(part).contains("</w:rPr><w:rPr>");
        bytes = try_with_xml(&bytes, part, with).filter(sound).unwrap_or(bytes);
    }
    (bytes, right)
}

fn run(program: &Path, arguments: &[&str]) -> (bool, String) {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{} cannot be run ({error}); `cargo xtask test` installs it", program.display()));
    (output.status.success(), format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)))
}

/// A folder of its own below the build's folder.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("layout_check").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Has LibreOffice make files of another kind of files, all in one go.
pub(crate) fn converted(files: &[PathBuf], kind: &str, into: &Path) {
    let profile = format!("-env:UserInstallation=file://{}", into.join("profile").display());
    let mut arguments = vec![profile.as_str(), "--headless", "--convert-to", kind, "--outdir", into.to_str().unwrap()];
    arguments.extend(files.iter().map(|file| file.to_str().unwrap()));
    let (well, said) = run(Path::new("soffice"), &arguments);
    assert!(well, "{said}");
}

#[test]
fn a_paper_with_everything_wrong_is_corrected_into_a_file_that_word_and_libreoffice_open() {
    let validator = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/node_modules/.bin/ooxml-validator");
    let at = folder("corrected");
    let mut files = Vec::new();
    for (name, standard) in [("hd05", Standard::Hd05), ("hd36", Standard::Hd36), ("several", Standard::Several), ("state", Standard::State)]
    {
        let (bytes, right) = all_wrong(standard);
        let before = findings(&bytes, &right, &CheckOptions::default());
        let after = fixed(&bytes, &right, &CheckOptions::default());
        let stuck: Vec<Finding> = after.remaining.iter().filter(|one| one.fixable).cloned().collect();
        println!("{name}: {} findings, {} put right, {} left", before.len(), after.fixed.len(), after.remaining.len());
        assert!(stuck.is_empty(), "{name}: {}", told(&stuck));
        assert_eq!(after.is_changed(), before.iter().any(|one| one.fixable), "{name}");
        assert_eq!(fixed(&after.bytes, &right, &CheckOptions::default()).bytes, after.bytes, "{name}: a second correction changes more");
        let (faulty, corrected) = (at.join(format!("{name}.docx")), at.join(format!("{name}.da-sua.docx")));
        std::fs::write(&faulty, &bytes).unwrap();
        std::fs::write(&corrected, &after.bytes).unwrap();
        if run(&validator, &[faulty.to_str().unwrap()]).0 {
            let (valid, said) = run(&validator, &[corrected.to_str().unwrap()]);
            assert!(valid, "{name}: {said}");
        } else {
            panic!("{name}: the paper with faults is no sound file to begin with");
        }
        files.push(corrected);
    }
    converted(&files, "pdf", &at);
    for file in files {
        assert!(file.with_extension("pdf").is_file(), "{}", file.display());
    }
}

#[test]
fn words_names_and_quotations_are_only_reported() {
    let mut document = good();
    document.signature.name = "TS. Nguyễn Văn Hòa".into();
    last_paragraph(&mut document, "Xã Hòa Bình và phong trào \"văn hóa, ngày 5/3/2026\" của nhà nước; cấp ủy đạt 1,234 lượt.");
    let bytes = written(&document, &hd05());
    let after = fixed(&bytes, &hd05(), &CheckOptions::default());
    let text = text(&after.bytes).join("\n");
    assert!(text.contains("TS. Nguyễn Văn Hòa") && text.contains("Xã Hòa Bình"), "{text}");
    assert!(text.contains("\"văn hóa, ngày 5/3/2026\" của nhà nước; cấp uỷ đạt 1,234 lượt."), "{text}");
    let left: Vec<&str> = after.remaining.iter().map(|one| one.rule).collect();
    for rule in ["P24", "C14", "C15", "C21"] {
        assert!(left.contains(&rule), "{rule}: {left:?}");
    }
}

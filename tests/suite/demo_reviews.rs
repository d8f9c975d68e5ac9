//! `tongket demo`: a register, and four reviews that a commission could sign.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use serde_json::Value;
use tongket::catalog::Catalog;
use tongket::cli;
use tongket::document::{Block, Document, Inline};
use tongket::domain::Period;
use tongket::register::{Register, Report};
use tongket_support::word::Word;

/// File, layout standard, and whether it is issued in the register.
const REVIEWS: [(&str, &str, bool); 4] = [
    ("BC cong tac dan van quy I 2026.docx", "party-hd36", true),
    ("BC cong tac dan van 6 thang 2026.docx", "party-hd05", true),
    ("BC cong tac dan van 9 thang 2026.docx", "party-hd05", true),
    ("BC cong tac dan van nam 2026.docx", "party-hd05", false),
];

const PERIODS: [Period; 4] = [Period::FirstQuarter(2026), Period::SixMonths(2026), Period::NineMonths(2026), Period::Year(2026)];

/// The folder of the demo and what the command answered.
struct Demo {
    folder: tempfile::TempDir,
    answer: Value,
}

impl Demo {
    /// Made once for all tests, which only look at it.
    fn made() -> &'static Self {
        static MADE: OnceLock<Demo> = OnceLock::new();
        MADE.get_or_init(Self::make)
    }

    fn make() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let words = ["tongket", "--json", "demo", "--out", folder.path().to_str().unwrap()];
        cli::run(words.map(Into::into), &mut out, &mut err);
        assert!(err.is_empty(), "{}", String::from_utf8_lossy(&err));
        let answer = serde_json::from_slice(&out).unwrap();
        Self { folder, answer }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn register(&self) -> Register {
        let catalog = Arc::new(Catalog::built_in().unwrap());
        Register::open_read_only(&self.file("minh-hoa.tongket"), catalog, tongket_support::register::by()).unwrap()
    }
}

fn of_period(register: &Register, period: Period) -> Report {
    register.reports().unwrap().into_iter().find(|report| report.period == period).unwrap()
}

fn texts(path: &Path) -> Vec<String> {
    let word = Word::open(&std::fs::read(path).unwrap());
    word.paragraphs().into_iter().map(|paragraph| paragraph.text).collect()
}

fn every_block(document: &Document) -> Vec<&Block> {
    let sections = document.walk().into_iter().flat_map(|section| &section.blocks);
    document.opening.iter().chain(sections).chain(document.appendices.iter().flat_map(|appendix| &appendix.blocks)).collect()
}

/// The text of one section with its lists.
fn section_text(document: &Document, code: &str) -> String {
    let section = document.walk().into_iter().find(|section| section.code == code).unwrap();
    section.blocks.iter().flat_map(Block::inlines).map(Inline::shown).collect()
}

#[test]
fn four_reviews_leave_in_the_layout_of_their_day_and_say_that_they_are_illustrative() {
    let demo = Demo::made();
    let told: Vec<_> = demo.answer["data"]["reviews"]
        .as_array()
        .unwrap()
        .iter()
        .map(|review| (review["layout"].as_str().unwrap(), review["issued"].as_bool().unwrap()))
        .collect();
    assert_eq!(told, REVIEWS.map(|(_, layout, issued)| (layout, issued)));
    for (name, ..) in REVIEWS {
        let path = demo.file(name);
        assert!(std::fs::metadata(&path).unwrap().len() < 100_000, "{name}");
        let texts = texts(&path);
        assert!(texts.iter().any(|text| text.contains("để minh hoạ")), "{name} says that it is illustrative");
        assert!(!texts.iter().any(|text| text.contains("[cần viết") || text.contains("[chưa ") || text.contains("Dự thảo")), "{name}");
    }
}

#[test]
fn nothing_is_missing_in_them_and_nothing_is_wrong() {
    let demo = Demo::made();
    let reviews = demo.answer["data"]["reviews"].as_array().unwrap();
    let problems: Vec<&Value> = reviews.iter().flat_map(|review| review["problems"].as_array().unwrap()).collect();
    let errors: Vec<_> = problems.iter().filter(|problem| problem["severity"] == "error").collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let rules: BTreeSet<&str> = problems.iter().filter_map(|problem| problem["rule"].as_str()).collect();
    assert!(!rules.iter().any(|rule| rule.starts_with("gap.") || *rule == "written.unplaced" || *rule == "tasks.proposed"), "{rules:?}");
    let register = demo.register();
    for period in PERIODS {
        let report = of_period(&register, period);
        let document = register.document(report.id).unwrap().unwrap();
        for section in document.walk() {
            assert!(!section.blocks.is_empty() || !section.children.is_empty(), "{period}: {} is empty", section.code);
        }
        let gaps: Vec<String> = every_block(&document)
            .into_iter()
            .flat_map(Block::inlines)
            .filter(|inline| matches!(inline, Inline::Gap { .. }))
            .map(Inline::shown)
            .collect();
        assert!(gaps.is_empty(), "{period}: {gaps:?}");
    }
}

#[test]
fn the_reviews_of_the_running_year_are_issued_and_that_of_the_whole_year_is_still_a_draft() {
    let demo = Demo::made();
    let register = demo.register();
    for (period, (_, _, issued)) in PERIODS.into_iter().zip(REVIEWS) {
        let report = of_period(&register, period);
        assert_eq!(report.issued, issued, "{period}");
        let figures = every_block(&register.document(report.id).unwrap().unwrap())
            .into_iter()
            .flat_map(Block::inlines)
            .filter(|inline| matches!(inline, Inline::Figure { .. }))
            .count();
        assert!(figures > 50, "{period}: {figures} figures of the register");
    }
}

#[test]
fn what_the_half_year_set_comes_back_in_the_nine_months_with_its_results() {
    let demo = Demo::made();
    let register = demo.register();
    let set = register.tasks_of_report(of_period(&register, Period::SixMonths(2026)).id).unwrap();
    let nine_months = register.document(of_period(&register, Period::NineMonths(2026)).id).unwrap().unwrap();
    let answered = section_text(&nine_months, "IV.0");
    assert!(set.len() >= 6);
    for task in &set {
        assert!(answered.contains(&task.content), "{}", task.content);
    }
    assert!(answered.contains("đã hoàn thành ngày 24/7/2026; các xã, phường đều đã sơ kết."), "{answered}");
    assert!(answered.contains("Tổ chức Hội thi \"Dân vận khéo\" cấp tỉnh: đang thực hiện."), "done in October, not yet known: {answered}");
}

#[test]
fn in_a_draft_that_was_just_assembled_no_figure_has_changed() {
    let register = Demo::made().register();
    let draft = of_period(&register, Period::Year(2026));
    let changed: Vec<String> = register
        .changed_figures(draft.id)
        .unwrap()
        .into_iter()
        .map(|figure| format!("{} {:?}: «{}» → «{}»", figure.origin.indicator, figure.origin.measure, figure.shown, figure.now_shown))
        .collect();
    assert!(changed.is_empty(), "{changed:#?}");
}

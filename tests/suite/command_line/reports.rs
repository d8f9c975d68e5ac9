//! Drafts that people wrote in, and reviews that were issued.

use std::sync::Arc;

use tongket::catalog::Catalog;
use tongket::document::{Block, Inline, Provenance};
use tongket::domain::Period;
use tongket::register::{Register, SectionState};
use tongket_support::register::by;
use tongket_support::word::Word;

use super::office::Office;

fn opened(office: &Office) -> Register {
    Register::open(&office.register(), Arc::new(Catalog::built_in().unwrap()), by()).unwrap()
}

#[test]
fn a_draft_begun_again_keeps_what_people_wrote_and_says_where() {
    let office = Office::with_demo();
    assert!(office.call("report new --ky 2026-9t").out.contains("Đã dựng lại dự thảo"), "the demo brings a draft");
    {
        let mut register = opened(&office);
        let draft = register.reports().unwrap().into_iter().find(|report| report.period == Period::NineMonths(2026)).unwrap();
        let section = register.sections(draft.id).unwrap().into_iter().find(|section| section.code == "IV.1").unwrap();
        let words = vec![Block::paragraph(vec![Inline::text("Câu này do người viết.")], Provenance::Written)];
        register.save_section(section.id, &words, SectionState::Edited).unwrap();
    }
    let again = office.call("report new --ky 2026-9t");
    assert!(again.out.contains("Đã dựng lại dự thảo"), "{}", again.out);
    assert!(again.out.contains("Giữ nguyên phần đã viết tay ở mục IV.1."), "{}", again.out);
    let json = office.call("report new --ky 2026-9t --json").json();
    assert_eq!(json["data"]["kept-sections"], serde_json::json!(["IV.1"]));
    assert_eq!(json["data"]["begun"], false);
    let drafts = opened(&office).reports().unwrap().into_iter().filter(|report| report.period == Period::NineMonths(2026)).count();
    assert_eq!(drafts, 1);
    assert!(office.call("report show --ky 2026-9t").out.contains("Câu này do người viết."));
}

#[test]
fn an_issued_review_is_shown_and_exported_as_it_was_signed_whatever_the_figures_are_now() {
    let office = Office::with_demo();
    let before = office.call("report show --ky 2025").fine().out;
    assert!(before.starts_with("(Bản đã ban hành ngày 19/12/2025)"), "{before}");
    let late = office.write(
        "muon.toml",
        "scheme = \"nd09\"\n[[observation]]\nindicator = \"B01\"\nunit = \"xa-ban-may\"\nwindow = \"2025-11\"\nvalue = 987654\n",
    );
    let imported = office.run(["import", &late]);
    assert!(imported.out.contains("số liệu"), "{}", imported.said());
    assert_eq!(office.call("report show --ky 2025").out, before);
    assert!(office.call("report show --ky 2025 --json").json()["data"]["issued"].as_bool().unwrap());

    let word = office.named("da ban hanh.docx");
    let exported = office.run(["report", "export", "--ky", "2025", "--out", &word]);
    assert!(exported.out.contains("Đã xuất báo cáo đã ban hành"), "{}", exported.said());
    office.unharmed(|| {
        office.run(["report", "export", "--ky", "2025", "--out", &word, "--so-van-ban", "3"]).refused(1, "đã ban hành ngày 19/12/2025");
        office.run(["report", "export", "--ky", "2025", "--out", &word, "--du-thao", "1"]).refused(1, "đã ban hành ngày 19/12/2025");
        office.run(["report", "export", "--ky", "2025", "--out", &word, "--ngay-ky", "1/1/2026"]).refused(1, "đã ban hành ngày 19/12/2025");
        office.run(["report", "export", "--ky", "2025", "--out", &word, "--do-khan", "khan"]).refused(1, "đã ban hành ngày 19/12/2025");
    });
}

#[test]
fn a_template_of_a_directive_asks_which_one_and_takes_its_number_or_words_of_its_title() {
    let office = Office::with_demo();
    office.call("report check --ky 2026 --mau chi-thi --van-ban khongcovanbannay").refused(1, "trong sổ không có bản ghi phù hợp");
    office.call("report check --ky 2026 --mau chi-thi").refused(1, "hãy ghi rõ hơn ở --van-ban");
}

#[test]
fn an_urgent_review_bears_the_mark_under_its_number_and_symbol() {
    let office = Office::with_demo();
    for (word, mark) in [("khan", "KHẨN"), ("thuong-khan", "THƯỢNG KHẨN"), ("hoa-toc", "HOẢ TỐC")] {
        let out = office.named(&format!("{word}.docx"));
        let exported = office.run([
            "report",
            "export",
            "--ky",
            "2026-9t",
            "--ngay-ky",
            "2026-09-18",
            "--ke-ca-thieu",
            "--do-khan",
            word,
            "--out",
            &out,
        ]);
        assert!(exported.out.contains("Đã xuất báo cáo"), "{}", exported.said());
        let lines: Vec<String> = Word::open(&std::fs::read(&out).unwrap()).paragraphs().into_iter().map(|line| line.text).collect();
        let number = lines.iter().position(|line| line.starts_with("Số")).unwrap();
        let marked = lines.iter().position(|line| line == mark).unwrap();
        assert!((number..number + 3).contains(&marked), "{mark}: {lines:?}");
        let checked = office.run(["check-docx", &out, "--json"]);
        assert!(!checked.out.contains("P28"), "{}", checked.said());
    }
    office.unharmed(|| {
        office
            .run(["report", "export", "--ky", "2026-9t", "--do-khan", "gap", "--out", &office.named("x.docx")])
            .refused(2, "khan, thuong-khan, hoa-toc");
    });
}

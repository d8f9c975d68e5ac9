mod world;

use std::collections::BTreeMap;

use super::sentence::Engine;
use crate::catalog::Catalog;
use crate::document::{Block, Body, Earlier, Inline, Provenance, Section, outline};
use crate::domain::*;
use world::*;

#[test]
fn every_text_of_the_built_in_templates_is_of_the_sentence_language() {
    let world = World::new();
    for template in &world.catalog.templates {
        for text in template.texts() {
            assert_eq!(world.engine.check(text), Ok(()), "{}", template.code);
        }
    }
}

#[test]
fn an_empty_register_gives_a_report_of_gaps_and_not_an_error() {
    let world = World::new();
    for template in &world.catalog.templates {
        for kind in &template.periods {
            let period = match kind {
                PeriodKind::FirstQuarter => Period::FirstQuarter(2026),
                PeriodKind::SixMonths => Period::SixMonths(2026),
                PeriodKind::NineMonths => Period::NineMonths(2026),
                PeriodKind::Year => Period::Year(2026),
                PeriodKind::Span => Period::Span(Window::new(day("2021-01-01"), day("2025-12-31")).unwrap()),
            };
            let assembled = world.assemble(template.code.as_str(), period);
            assert!(!assembled.document.sections.is_empty(), "{}", template.code);
            assert!(!assembled.problems.is_empty(), "{}", template.code);
            let wrong =
                assembled.problems.iter().find(|problem| problem.rule.starts_with("sentence.") || problem.rule.starts_with("text."));
            assert_eq!(wrong, None, "{}: every text can be written", template.code);
            let figures = assembled
                .document
                .walk()
                .iter()
                .flat_map(|section| &section.blocks)
                .flat_map(Block::inlines)
                .any(|inline| matches!(inline, Inline::Figure { origin, .. } if origin.value != "0" && !origin.value.is_empty()));
            assert!(!figures, "{}: nothing is invented", template.code);
        }
    }
}

#[test]
fn the_days_of_the_data_and_the_next_period_are_printed() {
    let document = World::new().assemble("dan-van-tinh-6t", Period::SixMonths(2026)).document;
    assert_eq!(document.subject, "kết quả công tác dân vận 6 tháng đầu năm 2026; phương hướng, nhiệm vụ 6 tháng cuối năm 2026");
    let opening: String = document.opening.iter().flat_map(Block::inlines).map(Inline::shown).collect();
    assert!(opening.contains("từ ngày 15/12/2025 đến ngày 14/6/2026"), "{opening}");
    let document = World::new().assemble("dan-van-tinh-9t", Period::NineMonths(2026)).document;
    assert_eq!(document.subject, "kết quả công tác dân vận 9 tháng đầu năm 2026; nhiệm vụ trọng tâm 3 tháng cuối năm 2026");
}

#[test]
fn figures_that_wait_for_the_same_units_are_one_problem_and_not_one_for_each() {
    let period = Period::SixMonths(2026);
    let mut world = World::new();
    for code in ["B01", "B07a", "B07b"] {
        world = world.reported(code, 2, period, 10).reported(code, 3, period, 20);
    }
    let assembled = world.reported("C13", 2, period, 4).assemble("dan-van-tinh-6t", period);
    let told: Vec<&str> =
        assembled.problems.iter().filter(|problem| problem.rule == "figure.partial").map(|problem| problem.message.as_str()).collect();
    let together = told.iter().find(|message| message.contains("B01")).unwrap();
    assert!(
        together.contains("Còn 1 đơn vị chưa báo cáo đủ 3 chỉ tiêu của 6 tháng đầu năm 2026 (B01, B07a, B07b): phường Đông Hà."),
        "{told:?}"
    );
    let alone = told.iter().find(|message| message.contains("C13")).unwrap();
    assert!(alone.contains("mới có 1/3 đơn vị báo cáo; còn thiếu: xã Bình Minh, phường Đông Hà"), "{told:?}");
}

#[test]
fn figures_in_the_text_and_in_the_appendix_are_the_same_and_keep_their_source() {
    let period = Period::SixMonths(2026);
    let world = World::new()
        .reported_by_all("B01", period, 100)
        .reported_by_all("B01", period.a_year_earlier(), 90)
        .reported_by_all("B02", period, 1000);
    let assembled = world.assemble("dan-van-tinh-6t", period);
    let of_b01 = |inline: &&Inline| matches!(inline, Inline::Figure { origin, .. } if origin.indicator.as_str() == "B01" && origin.measure == crate::document::Measure::Total && origin.unit == PROVINCE);
    let in_text = assembled.document.walk().into_iter().flat_map(|section| &section.blocks).flat_map(Block::inlines).filter(of_b01).count();
    let in_tables =
        assembled.document.appendices.iter().flat_map(|appendix| &appendix.blocks).flat_map(Block::inlines).filter(of_b01).count();
    assert!(in_text >= 1 && in_tables >= 1, "{in_text} in the text, {in_tables} in the appendices");
    let shown = outline(&assembled.document);
    assert!(shown.contains("| Cuộc tuyên truyền, vận động | cuộc | 360 | 330 | +30 | +9,09 |"), "{shown}");
    let found = world.check("dan-van-tinh-6t", period, &assembled.document);
    assert!(!found.iter().any(|problem| problem.rule.starts_with("figure.")), "{found:#?}");
}

#[test]
fn every_appendix_is_referred_to_from_the_text() {
    let period = Period::Year(2026);
    let world = directive(World::new().reported_by_all("B01", period, 100));
    let assembled = world.assemble("dan-van-tinh-nam", period);
    assert!(assembled.document.appendices.len() >= 2);
    let found = world.check("dan-van-tinh-nam", period, &assembled.document);
    assert!(!found.iter().any(|problem| problem.rule.starts_with("appendix.")), "{found:#?}");
}

#[test]
fn a_section_with_nothing_in_it_is_left_out_where_the_practice_leaves_it_out() {
    let world = World::new();
    let quarter = world.assemble("dan-van-tinh-q1", Period::FirstQuarter(2026)).document;
    assert!(!codes(&quarter).contains(&"II.6"), "grassroots democracy only where there is something");
    assert!(codes(&quarter).contains(&"II.7"));
    let year = world.assemble("dan-van-tinh-nam", Period::Year(2026)).document;
    assert!(codes(&year).contains(&"II.6") && codes(&year).contains(&"IV.4") && codes(&year).contains(&"VI"));
}

#[test]
fn an_event_of_the_year_has_its_block_and_other_years_have_none() {
    let event = [("loai", text("su-kien")), ("nam", FieldValue::Number(2026.into())), ("cap", text("tinh")), ("su-kien", text("bau-cu"))];
    let world = World::new().record("chu-de-nam", "Bầu cử đại biểu Quốc hội và hội đồng nhân dân các cấp", Some("2026-03-15"), &event);
    let document = world.assemble("dan-van-tinh-6t", Period::SixMonths(2026)).document;
    assert!(said(&document, "II.1.4").contains("Bầu cử đại biểu Quốc hội"), "{}", said(&document, "II.1.4"));
    let document = world.assemble("dan-van-tinh-6t", Period::SixMonths(2027)).document;
    assert!(!codes(&document).contains(&"II.1.4"));
}

#[test]
fn the_theme_of_the_year_is_told() {
    let theme = [("loai", text("chu-de")), ("nam", FieldValue::Number(2026.into())), ("cap", text("tinh"))];
    let world = World::new().record("chu-de-nam", "Đẩy mạnh dân chủ ở cơ sở", None, &theme);
    let document = world.assemble("dan-van-tinh-6t", Period::SixMonths(2026)).document;
    assert!(said(&document, "II.1.2").contains("\"Đẩy mạnh dân chủ ở cơ sở\""), "{}", said(&document, "II.1.2"));
}

#[test]
fn a_document_is_cited_whole_the_first_time_and_keeps_its_record() {
    let world = directive(World::new());
    let document = world.assemble("dan-van-tinh-6t", Period::SixMonths(2026)).document;
    let shown = said(&document, "II.1.1");
    assert!(shown.contains("Chỉ thị số 25-CT/TU, ngày 05/3/2026 của Tỉnh uỷ về đẩy mạnh phong trào thi đua."), "{shown}");
    let section = document.walk().into_iter().find(|section| section.code == "II.1.1").unwrap();
    let cited = section.blocks.iter().flat_map(Block::inlines).any(|inline| matches!(inline, Inline::Citation { record: RecordId(1), .. }));
    assert!(cited);
}

#[test]
fn a_document_without_number_is_a_gap_and_a_problem() {
    let fields = [("loai", text("chi-thi")), ("co-quan", text("Tỉnh uỷ")), ("chu-the", text("cap-uy"))];
    let world = World::new().record("van-ban", "về phong trào thi đua", None, &fields);
    let assembled = world.assemble("dan-van-tinh-6t", Period::SixMonths(2020));
    let shown = said(&assembled.document, "II.1.1");
    assert!(shown.contains("[chưa có số]") && shown.contains("[chưa có ngày ban hành]"), "{shown}");
    assert!(assembled.problems.iter().any(|problem| problem.rule == "gap.document-number"));
    assert!(
        world
            .check("dan-van-tinh-6t", Period::SixMonths(2020), &assembled.document)
            .iter()
            .any(|problem| problem.rule == "citation.no-number")
    );
}

#[test]
fn the_last_report_s_tasks_come_back_with_their_results() {
    let mut world = World::new();
    world.last_tasks = vec![
        task(1, "Tổ chức tập huấn cho cán bộ dân vận", TaskState::Done, Some("Đã mở 03 lớp")),
        task(2, "Kiện toàn ban chỉ đạo", TaskState::Assigned, None),
        task(3, "Tổng kết chương trình phối hợp", TaskState::Done, None),
    ];
    let assembled = world.assemble("dan-van-tinh-nam", Period::Year(2026));
    let results = said(&assembled.document, "IV.0");
    assert!(results.contains("Tổ chức tập huấn cho cán bộ dân vận: đã hoàn thành; đã mở 03 lớp."), "{results}");
    assert!(results.contains("Kiện toàn ban chỉ đạo: chưa thực hiện."), "{results}");
    assert!(results.contains("Tổng kết chương trình phối hợp: đã hoàn thành; [chưa ghi kết quả]"), "{results}");
    assert!(assembled.problems.iter().any(|problem| problem.rule == "gap.task-result"));
    assert!(said(&assembled.document, "V").contains("Kiện toàn ban chỉ đạo"), "what is undone goes on");
}

#[test]
fn tasks_entered_for_the_next_period_replace_those_proposed() {
    let mut world = World::new();
    let proposed = world.assemble("dan-van-tinh-6t", Period::SixMonths(2026));
    assert!(proposed.problems.iter().any(|problem| problem.rule == "tasks.proposed"));
    let mut entered = task(9, "Mở lớp tập huấn cho cán bộ xã mới", TaskState::Assigned, None);
    entered.due = Some(day("2026-09-30"));
    entered.lead_text = Some("Phòng Đoàn thể và các Hội".to_owned());
    world.next_tasks = vec![entered];
    let document = world.assemble("dan-van-tinh-6t", Period::SixMonths(2026)).document;
    assert_eq!(said(&document, "V"), "Mở lớp tập huấn cho cán bộ xã mới (chủ trì: Phòng Đoàn thể và các Hội; thời hạn: 30/9/2026).");
}

#[test]
fn a_directive_is_reported_by_its_groups_of_tasks() {
    let mut world = directive(World::new());
    world.subjects = vec![RecordId(1)];
    for number in 1..=8 {
        let mut task = task(i64::from(number), &format!("Việc của nhóm {number}"), TaskState::InProgress, None);
        task.group = Some(number);
        task.group_title = Some(format!("Nội dung nhóm {number}"));
        world.directive_tasks.push(task);
    }
    let document = world.assemble("chi-thi", Period::Year(2026)).document;
    assert_eq!(document.subject, "kết quả thực hiện Chỉ thị số 25-CT/TU năm 2026");
    let groups: Vec<&Section> = document.walk().into_iter().filter(|section| section.code.starts_with("II.N.")).collect();
    assert_eq!(groups.len(), 8);
    assert_eq!(groups[2].heading, "Nội dung nhóm 3");
    assert_eq!(said(&document, "II.N.3"), "Việc của nhóm 3: đang thực hiện.");
}

#[test]
fn a_report_on_a_directive_asks_for_the_directive() {
    let assembled = World::new().assemble("chi-thi", Period::Year(2026));
    assert!(assembled.problems.iter().any(|problem| problem.rule == "gap.subject" && problem.severity == Severity::Error));
}

#[test]
fn coordination_programmes_are_summed_up_one_by_one_and_the_new_ones_stand_without_number() {
    let mut world = World::new();
    for (number, years) in [("150", (2017, 2020)), ("91", (2015, 2020))] {
        let fields = [
            ("loai", text("chuong-trinh")),
            ("so", text(number)),
            ("ky-hieu", text("CTr/BDVTU-CAT")),
            ("cac-ben", FieldValue::List(vec!["Ban Dân vận Tỉnh uỷ".to_owned(), "Công an tỉnh".to_owned()])),
            ("giai-doan-tu", FieldValue::Number(years.0.into())),
            ("giai-doan-den", FieldValue::Number(years.1.into())),
            ("ket-qua", text("phối hợp nắm tình hình ở 40 địa bàn")),
        ];
        world = world.record("chuong-trinh-phoi-hop", "công tác dân vận", Some("2017-04-21"), &fields);
    }
    let fields =
        [("loai", text("chuong-trinh")), ("cac-ben", FieldValue::List(vec!["Ban Dân vận Tỉnh uỷ".to_owned(), "Công an tỉnh".to_owned()]))];
    world = world.record("chuong-trinh-phoi-hop", "công tác dân vận giai đoạn mới", Some("2021-10-29"), &fields);
    world.records[2].stages.push(StageReached { stage: "ky".into(), on: Some(day("2021-10-29")), document: None, note: None });
    world.subjects = vec![RecordId(1), RecordId(2)];
    let period = Period::Span(Window::new(day("2017-01-01"), day("2020-12-31")).unwrap());
    let document = world.assemble("chuong-trinh-phoi-hop", period).document;
    assert_eq!(document.subject, "tổng kết các chương trình phối hợp công tác dân vận giai đoạn 2017 - 2020");
    let programmes = document.walk().into_iter().filter(|section| section.code.starts_with("II.CT.")).count();
    assert_eq!(programmes, 2);
    assert!(said(&document, "II.CT.1").contains("ối hợp nắm tình hình ở 40 địa bàn"), "{}", said(&document, "II.CT.1"));
    assert!(said(&document, "IV").contains("[chưa có số]"), "{}", said(&document, "IV"));
}

#[test]
fn text_of_the_last_report_is_carried_over_and_marked() {
    let world = World::new();
    let mut before = world.assemble("dan-van-tinh-6t", Period::SixMonths(2026)).document;
    write_into(&mut before.sections, "IV.2", "Có nơi còn hình thức.");
    let earlier = [Earlier { report: ReportId(4), period: Period::SixMonths(2026), document: &before }];
    let document = world.assemble_after("dan-van-tinh-9t", Period::NineMonths(2026), &earlier).document;
    let limits = document.walk().into_iter().find(|section| section.code == "IV.2").unwrap();
    let carried =
        limits.blocks.iter().find(|block| matches!(block.provenance, Provenance::CarriedOver { report: ReportId(4), .. })).unwrap();
    assert_eq!(carried.body, Body::Paragraph(vec![Inline::text("Có nơi còn hình thức.")]));
}

fn write_into(sections: &mut [Section], code: &str, words: &str) {
    for section in sections {
        if section.code == code {
            section.blocks = vec![Block::paragraph(vec![Inline::text(words)], Provenance::Written)];
        }
        write_into(&mut section.children, code, words);
    }
}

#[test]
fn a_classified_matter_never_enters_a_report() {
    let secret = [("loai", text("noi-com")), ("do-mat", text("mat"))];
    let open = [("loai", text("noi-com")), ("do-mat", text("thuong"))];
    let world =
        World::new().record("vu-viec", "Việc mật", Some("2026-02-01"), &secret).record("vu-viec", "Việc thường", Some("2026-02-01"), &open);
    let assembled = world.assemble("dan-van-tinh-6t", Period::SixMonths(2026));
    let shown = outline(&assembled.document);
    assert!(shown.contains("Việc thường") && !shown.contains("Việc mật"));
    assert!(assembled.problems.iter().any(|problem| problem.rule == "records.secret"));
}

#[test]
fn assembling_twice_gives_the_same_document() {
    let world = directive(World::new().reported_by_all("B01", Period::SixMonths(2026), 100));
    let once = world.assemble("dan-van-tinh-6t", Period::SixMonths(2026));
    assert_eq!(once, world.assemble("dan-van-tinh-6t", Period::SixMonths(2026)));
}

#[test]
fn no_code_of_a_section_or_appendix_stands_twice() {
    let world = World::new();
    for template in &world.catalog.templates {
        let document = world.assemble(template.code.as_str(), Period::Year(2026)).document;
        let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
        for code in codes(&document) {
            *counted.entry(code).or_default() += 1;
        }
        assert!(counted.values().all(|count| *count == 1), "{}: {counted:?}", template.code);
    }
}

#[test]
fn the_checks_find_nothing_in_an_assembled_report_but_what_is_not_filled_in() {
    let period = Period::Year(2026);
    let world = directive(World::new().reported_by_all("B01", period, 100).reported_by_all("B01", period.a_year_earlier(), 90));
    for template in world.catalog.templates.iter().filter(|template| template.periods.contains(&PeriodKind::Year)) {
        let document = world.assemble(template.code.as_str(), period).document;
        let found = world.check(template.code.as_str(), period, &document);
        let filled = |problem: &&Problem| !problem.rule.starts_with("unfinished.") && !problem.rule.starts_with("section.");
        assert_eq!(found.iter().find(filled), None, "{}", template.code);
    }
}

/// The headings of a province's review in each period, with nothing in the register: what is always there.
#[test]
fn the_outlines_of_a_province_are_those_of_the_practice() {
    let world = World::new();
    let headings = |template: &str, period: Period| {
        let shown = outline(&world.assemble(template, period).document);
        let lines: Vec<&str> = shown.lines().filter(|line| line.starts_with('[') && line.contains("] ") && !line.ends_with(']')).collect();
        format!("# {}\n{}\n", period.label(), lines.join("\n"))
    };
    let all = [
        headings("dan-van-tinh-q1", Period::FirstQuarter(2026)),
        headings("dan-van-tinh-6t", Period::SixMonths(2026)),
        headings("dan-van-tinh-9t", Period::NineMonths(2026)),
        headings("dan-van-tinh-nam", Period::Year(2026)),
    ];
    same_as(include_str!("golden/outlines-of-a-province.txt"), &all.join("\n"));
}

/// One block of each kind, with a sentence and a template of the test's own.
#[test]
fn a_small_report_reads_as_it_should() {
    let period = Period::SixMonths(2026);
    let mut world = directive(World::new())
        .reported_by_all("B01", period, 100)
        .reported_by_all("B01", period.a_year_earlier(), 90)
        .reported("M01", 2, period, 250_000_000)
        .reported("M01", 3, period, 1_500_000_000);
    let template = ("templates/nho.toml".to_owned(), include_str!("golden/small-template.toml").to_owned());
    world.catalog = Catalog::with_overrides(&[template]).unwrap();
    // The sentence is the test's own, so that a better wording in the catalog does not change the golden.
    let sentence = r#"
        code = "mttq.tuyen-truyen"
        about = "Câu thử"
        section = "II.4"
        needs = ["B01"]
        text = "Đã tổ chức {{ B01 }}, {{ so_sanh(B01) }}."
    "#;
    world.engine = Engine::new(&[toml::from_str(sentence).unwrap()]).unwrap();
    world.last_tasks = vec![
        task(1, "Tổ chức tập huấn", TaskState::Done, Some("Đã mở 03 lớp")),
        task(2, "Kiện toàn ban chỉ đạo", TaskState::Assigned, None),
    ];
    same_as(include_str!("golden/small-report.txt"), &outline(&world.assemble("nho", period).document));
}

#[track_caller]
fn same_as(golden: &str, now: &str) {
    assert!(golden.trim_end() == now.trim_end(), "the golden differs; it is now:\n{now}");
}

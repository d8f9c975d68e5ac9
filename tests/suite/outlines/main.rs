//! Outlines of superiors: what is recognised in each, the template that comes of it, and outlines written and read back.

mod recipes;

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use tongket::assembly::{bare_document, bare_words};
use tongket::catalog::templates::{BlockTemplate, Presence, SectionTemplate, from_toml, to_toml};
use tongket::catalog::{Catalog, Template};
use tongket::docx::read::{Limits, outline};
use tongket::domain::{Level, Period, PeriodKind, TemplateCode};
use tongket::proposal::{Known, Proposal, ProposalError, Role, propose, template};
use tongket_support::documents::{day, hd05, nd30};
use tongket_support::made_word::{MadeWord, P, bold, centred, p};

use recipes::{content_controls, parts_on_two_lines, recipes, short_one_of_a_commune, typed_numbers};

fn catalog() -> &'static Catalog {
    static CATALOG: std::sync::OnceLock<Catalog> = std::sync::OnceLock::new();
    CATALOG.get_or_init(|| Catalog::built_in().unwrap())
}

fn proposed(bytes: &[u8]) -> Proposal {
    propose(&outline(bytes, &Limits::default()).unwrap(), catalog(), &Known::default()).unwrap()
}

fn built(proposal: &Proposal) -> Template {
    template(proposal, catalog(), &TemplateCode("thu".to_owned()), "Thử").unwrap()
}

/// A proposal and its template as text for a person to read.
fn told(proposal: &Proposal) -> String {
    let mut text = String::new();
    let nearest = proposal.nearest.as_ref().map_or("không có", |code| code.as_str());
    let _ = writeln!(text, "Trích yếu: {}", proposal.subject);
    let _ = writeln!(text, "Kỳ: {:?} {}", proposal.periods, proposal.period.map(Period::label).unwrap_or_default());
    let _ = writeln!(text, "Cấp: {:?}. Giống nhất: {nearest}", proposal.levels);
    proposal.doubts.iter().for_each(|doubt| {
        let _ = writeln!(text, "  ? {doubt}");
    });
    text.push_str("\nTỪNG DÒNG\n");
    for line in &proposal.lines {
        let rank = line.rank.map(|rank| format!(" {rank:?}")).unwrap_or_default();
        let section = line.section.as_ref().map(|section| format!(" = {} {}", section.template, section.section)).unwrap_or_default();
        let _ = writeln!(text, "{:>3} {:?}{rank}{section} | {}", line.paragraph, line.role, line.text);
        if !line.words.is_empty() && line.words != line.text {
            let _ = writeln!(text, "      → {}", line.words);
        }
        if !line.indicators.is_empty() {
            let _ = writeln!(text, "      chỉ tiêu: {}", line.indicators.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "));
        }
        line.doubts.iter().for_each(|doubt| {
            let _ = writeln!(text, "      ? {doubt}");
        });
    }
    text.push_str("\nMẪU\n");
    match template(proposal, catalog(), &TemplateCode("thu".to_owned()), "Thử") {
        Ok(made) => {
            made.opening.iter().for_each(|block| {
                let _ = writeln!(text, "  mở đầu: {}", in_words(block));
            });
            tree(&made.sections, 0, &mut text);
            for appendix in &made.appendices {
                let _ = writeln!(text, "Phụ lục [{}] {} (dẫn ở {})", appendix.code, appendix.title, appendix.referred_in);
            }
        }
        Err(error) => {
            let _ = writeln!(text, "{error}");
        }
    }
    text
}

fn tree(sections: &[SectionTemplate], depth: usize, text: &mut String) {
    for section in sections {
        let indent = "  ".repeat(depth);
        let _ = writeln!(text, "{indent}{:?} [{}] {}", section.rank, section.code, section.heading);
        section.blocks.iter().for_each(|block| {
            let _ = writeln!(text, "{indent}    · {}", in_words(block));
        });
        tree(&section.children, depth + 1, text);
    }
}

fn in_words(block: &BlockTemplate) -> String {
    match block {
        BlockTemplate::Prompt(block) => format!("gợi ý: {}", block.text),
        BlockTemplate::Text(block) => format!("lời văn: {}", block.text.replace('\n', " ")),
        BlockTemplate::Sentences(block) => format!("câu: {}", block.codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
        BlockTemplate::Records(block) => format!("danh sách {}", block.records.kind),
        BlockTemplate::IndicatorTable(block) => {
            format!("bảng {} chỉ tiêu", block.groups.iter().map(|group| group.indicators.len()).sum::<usize>())
        }
        other => serde_json::to_value(other).unwrap()["type"].as_str().unwrap().to_owned(),
    }
}

#[test]
fn outlines_of_every_kind_are_understood_as_the_kept_texts_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("suite/outlines/golden");
    let mut broken = Vec::new();
    for recipe in recipes() {
        let found = told(&proposed(&recipe.file.bytes()));
        let golden = folder.join(format!("{}.txt", recipe.name));
        if std::env::var_os("TONGKET_REFRESH").is_some() {
            std::fs::write(&golden, &found).unwrap();
        }
        if std::fs::read_to_string(&golden).unwrap_or_default().replace('\r', "") != found {
            broken.push(format!("{}:\n{found}", recipe.name));
        }
    }
    assert!(broken.is_empty(), "understood otherwise than the kept texts say:\n{}", broken.join("\n"));
}

#[test]
fn a_template_out_of_every_outline_can_be_kept_and_opened_again() {
    for recipe in recipes() {
        let made = built(&proposed(&recipe.file.bytes()));
        let text = to_toml(&made).unwrap();
        assert_eq!(from_toml("mau.toml", &text).unwrap_or_else(|error| panic!("{}: {error}", recipe.name)), made);
        let wrong = tongket::catalog::templates::verify(&made, &tongket::catalog::templates::Known::of(catalog()));
        assert_eq!(wrong, [], "{}", recipe.name);
    }
}

/// The headings of a template that are shown, with rank and nesting.
fn headings(sections: &[SectionTemplate], kind: PeriodKind, level: Level, depth: usize, found: &mut Vec<String>) {
    for section in sections.iter().filter(|section| section.shown.presence(kind, level) != Presence::Never) {
        found.push(format!("{}{:?} [{}] {}", "  ".repeat(depth), section.rank, section.code, section.heading));
        headings(&section.children, kind, level, depth + 1, found);
    }
}

#[test]
fn every_built_in_template_written_as_a_bare_outline_is_read_back_with_the_same_sections() {
    let mut broken = Vec::new();
    for original in &catalog().templates {
        for kind in &original.periods {
            for level in &original.levels {
                for layout in [hd05(), nd30()] {
                    let period = match kind {
                        PeriodKind::FirstQuarter => Period::FirstQuarter(2026),
                        PeriodKind::SixMonths => Period::SixMonths(2026),
                        PeriodKind::NineMonths => Period::NineMonths(2026),
                        PeriodKind::Year => Period::Year(2026),
                        PeriodKind::Span => "2021-01-01..2025-12-31".parse().unwrap(),
                    };
                    let document = bare_document(original, period, *level, None, day(2026, 6, 1));
                    let bytes = tongket::docx::write(&document, &layout).unwrap();
                    let read = outline(&bytes, &Limits::default()).unwrap();
                    let proposal = propose(&read, catalog(), &Known { level: Some(*level), issuer: None }).unwrap();
                    let again = built(&proposal);
                    let (mut wanted, mut found) = (Vec::new(), Vec::new());
                    headings(&original.sections, *kind, *level, 0, &mut wanted);
                    headings(&again.sections, *kind, *level, 0, &mut found);
                    if wanted != found || proposal.periods != [*kind] {
                        broken.push(format!(
                            "{} {kind:?} {level:?} {}\n{}\n---\n{}",
                            original.code,
                            layout.id,
                            wanted.join("\n"),
                            found.join("\n")
                        ));
                    }
                }
            }
        }
    }
    assert!(broken.is_empty(), "{} differ:\n{}", broken.len(), broken.first().map_or("", String::as_str));
}

#[test]
fn a_field_in_an_outline_stays_a_field_and_nothing_foreign_is_run() {
    let made = built(&proposed(&content_controls().bytes()));
    let all = to_toml(&made).unwrap();
    assert!(made.subject.contains("{{ ky.ten }}"), "{}", made.subject);
    assert!(made.sections.iter().any(|section| section.heading.contains("{{ co_quan }}")), "{all}");
    assert!(!all.contains("{%") || made.walk().iter().all(|section| !section.heading.contains("{% if x")), "{all}");
    assert_eq!(bare_words("{{ ky.ten }}", Some(Period::Year(2026))), "năm 2026");
}

#[test]
fn a_period_in_a_content_control_becomes_a_field_and_is_still_known() {
    let proposal = proposed(&content_controls().bytes());
    assert_eq!((proposal.periods.as_slice(), proposal.period), ([PeriodKind::SixMonths].as_slice(), Some(Period::SixMonths(2026))));
    assert_eq!(proposal.subject, "kết quả công tác dân vận {{ ky.ten }}");
    let waiting = MadeWord::new().with_all(&[
        centred("ĐỀ CƯƠNG BÁO CÁO"),
        P::default().and_bold("Kết quả công tác dân vận ").and_control("Kỳ báo cáo", "ky", None).centred(),
        bold("I. Tình hình"),
    ]);
    assert_eq!(proposed(&waiting.bytes()).period, None, "a control that waits tells no period");
}

#[test]
fn the_subject_is_told_from_what_is_not_taken() {
    let roles = |words: &str| {
        let proposal = proposed(&typed_numbers().bytes());
        proposal.lines.iter().find(|line| line.text.contains(words)).map(|line| line.role)
    };
    assert_eq!(roles("nhiệm vụ trọng tâm 6 tháng cuối năm"), Some(Role::Subject));
    assert_eq!(roles("ĐỀ CƯƠNG BÁO CÁO"), Some(Role::Left));
    let parts = proposed(&parts_on_two_lines().bytes());
    let joined: Vec<&str> = parts.lines.iter().filter(|line| line.role == Role::Joined).map(|line| line.text.as_str()).collect();
    assert!(!joined.is_empty(), "the name of a part on its own line has gone into the part");
    let part = parts.lines.iter().find(|line| line.role == Role::Heading).unwrap();
    assert!(part.words.starts_with("Đánh giá công tác dân vận") && joined[0].starts_with("ĐÁNH GIÁ CÔNG TÁC DÂN VẬN"), "{joined:?}");
}

#[test]
fn the_open_xml_sdk_finds_no_fault_in_any_bare_outline() {
    let validator = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/node_modules/.bin/ooxml-validator");
    let folder = tempfile::tempdir().unwrap();
    for (nth, original) in catalog().templates.iter().enumerate() {
        let (level, layout) = (original.levels[0], if nth % 2 == 0 { hd05() } else { nd30() });
        let document = bare_document(original, Period::Year(2026), level, None, day(2026, 6, 1));
        let file = folder.path().join(format!("{}.docx", original.code));
        std::fs::write(&file, tongket::docx::write(&document, &layout).unwrap()).unwrap();
        let output = Command::new(&validator).arg(&file).output().expect("the validator starts; `cargo xtask test` installs it");
        assert!(output.status.success(), "{}: {}", original.code, String::from_utf8_lossy(&output.stdout));
    }
}

#[test]
fn what_is_unsure_is_said_and_what_is_sure_is_not() {
    let proposal = proposed(&typed_numbers().bytes());
    let of = |words: &str| {
        proposal.lines.iter().find(|line| line.role == Role::Heading && line.words.contains(words)).unwrap_or_else(|| panic!("{words}"))
    };
    assert!(of("môi trường biển đảo").doubts.iter().any(|doubt| doubt.contains("chưa có số liệu kèm theo")));
    assert_eq!(of("lực lượng vũ trang").doubts, [""; 0]);
    assert_eq!(of("Ưu điểm").section.as_ref().map(|section| section.section.as_str()), Some("IV.1"));
}

#[test]
fn a_heading_that_a_short_outline_does_not_divide_takes_the_data_of_what_ours_is_divided_into() {
    let made = built(&proposed(&short_one_of_a_commune().bytes()));
    let results = made.walk().into_iter().find(|section| section.heading.starts_with("Kết quả")).unwrap();
    assert!(results.children.is_empty());
    assert!(results.blocks.iter().filter(|block| matches!(block, BlockTemplate::Sentences(_))).count() > 5, "{:#?}", results.blocks);
    assert!(made.walk().iter().any(|section| section.blocks.iter().any(|block| matches!(block, BlockTemplate::NextTasks(_)))));
}

#[test]
fn lines_corrected_by_hand_make_another_template() {
    let mut proposal = proposed(&typed_numbers().bytes());
    let at = proposal.lines.iter().position(|line| line.words.contains("môi trường biển đảo")).unwrap();
    proposal.lines[at].role = Role::Prompt;
    proposal.lines[at].rank = None;
    let made = built(&proposal);
    assert!(made.walk().iter().all(|section| !section.heading.contains("môi trường")));
    for line in &mut proposal.lines {
        line.role = Role::Left;
    }
    assert_eq!(template(&proposal, catalog(), &TemplateCode("thu".to_owned()), "Thử"), Err(ProposalError::NoHeading));
}

#[test]
fn an_outline_that_libreoffice_has_saved_is_understood_alike() {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("de-cuong.docx");
    let made = typed_numbers().bytes();
    std::fs::write(&source, &made).unwrap();
    let out = folder.path().join("ra");
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let output = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir"])
        .arg(&out)
        .arg(&source)
        .output()
        .expect("soffice starts (libreoffice-writer-nogui)");
    let bytes = std::fs::read(out.join("de-cuong.docx")).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    let (one, other) = (proposed(&made), proposed(&bytes));
    assert_eq!(to_toml(&built(&one)).unwrap(), to_toml(&built(&other)).unwrap());
}

#[test]
fn an_outline_that_python_docx_writes_is_understood() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("de-cuong.docx");
    let script = "import sys, docx\nd = docx.Document()\nd.add_heading('ĐỀ CƯƠNG BÁO CÁO', 0)\nd.add_paragraph('Kết quả công tác dân vận 6 tháng đầu năm 2026', style='Subtitle').alignment = 1\nd.add_heading('Tình hình các tầng lớp Nhân dân', 1)\nd.add_paragraph('Nêu rõ tâm trạng, nguyện vọng', style='List Bullet')\nd.add_heading('Công tác dân tộc, tôn giáo', 1)\nd.add_heading('Kiến nghị, đề xuất', 1)\nd.save(sys.argv[1])\n";
    let done = Command::new("/usr/bin/python3").args(["-c", script]).arg(&path).status().expect("python3 starts (python3-docx)");
    assert!(done.success());
    let made = built(&proposed(&std::fs::read(&path).unwrap()));
    let codes: Vec<&str> = made.walk().iter().map(|section| section.code.as_str()).collect();
    assert_eq!(codes, ["I.2", "II.5", "VI"]);
    assert_eq!(made.subject, "kết quả công tác dân vận {{ ky.ten }}");
}

#[test]
fn an_empty_file_and_one_without_headings_are_told_of_in_words() {
    let read = |file: &MadeWord| propose(&outline(&file.bytes(), &Limits::default()).unwrap(), catalog(), &Known::default());
    assert_eq!(read(&MadeWord::new()), Err(ProposalError::Empty));
    assert_eq!(read(&MadeWord::new().with_all(&[p(""), p("…………"), p("----")])), Err(ProposalError::Empty));
    let plain = read(&MadeWord::new().with_all(&[p("Hôm nay trời đẹp."), p("Mọi người đi làm.")])).unwrap();
    assert!(plain.lines.iter().all(|line| line.role != Role::Heading));
    let refused = template(&plain, catalog(), &TemplateCode("thu".to_owned()), "Thử").unwrap_err();
    assert!(refused.to_string().contains("Không nhận ra đề mục nào"), "{refused}");
}

#[test]
fn ten_thousand_headings_are_refused_and_sixty_levels_are_folded_into_those_there_are() {
    let many: Vec<P> = (0..10_000).map(|at| bold(&format!("{}. Việc số {at}", at % 90 + 1))).collect();
    let read = outline(&MadeWord::new().with_all(&many).bytes(), &Limits::default()).unwrap();
    let error = propose(&read, catalog(), &Known::default()).unwrap_err();
    assert!(error.to_string().contains("không phải là đề cương"), "{error}");
    let deep: Vec<P> = (1..=60).map(|depth| bold(&format!("{} Việc ở cấp {depth}", vec!["1."; depth].concat()))).collect();
    let proposal = proposed(&MadeWord::new().with(&centred("ĐỀ CƯƠNG")).with_all(&deep).bytes());
    let made = built(&proposal);
    assert_eq!(made.walk().len(), 60);
    assert!(proposal.lines.iter().filter(|line| !line.doubts.is_empty()).count() >= 57);
    from_toml("mau.toml", &to_toml(&made).unwrap()).unwrap();
}

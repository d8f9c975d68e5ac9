//! `tongket template`: templates listed, shown, checked, taken from an outline in Word and given back as one.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::report::word_file;
use crate::assembly::{bare_document, bare_words};
use crate::catalog::templates::{BlockTemplate, Known as Named, SectionTemplate, from_toml, to_toml, verify};
use crate::catalog::{Catalog, LayoutStandard, Template};
use crate::cli::answer::{Answer, Failure};
use crate::cli::arguments::{TemplateExport, TemplateImport, TemplateVerb};
use crate::cli::table::table;
use crate::document::heading_number;
use crate::docx;
use crate::docx::read::{Limits, outline};
use crate::domain::{IssuerProfile, LayoutFamily, Level, Period, PeriodKind, Place, Problem, Severity, TemplateCode};
use crate::proposal::{Known, Proposal, Role, propose, template};
use crate::register::Register;
use crate::{clock, files, text};

/// Bytes that a template file may have.
const LIMIT: u64 = 4_000_000;

pub(super) fn answer(verb: TemplateVerb) -> Result<Answer, Failure> {
    match verb {
        TemplateVerb::List { register } => list(register.as_deref()),
        TemplateVerb::Show { template, register } => show(&found(&template, register.as_deref())?.0),
        TemplateVerb::Check { file } => check(&file),
        TemplateVerb::Import(asked) => import(&asked),
        TemplateVerb::Export(asked) => export(&asked),
    }
}

/// The templates that there are: the built-in ones, or those of a register with the office's own.
fn all(register: Option<&Path>) -> Result<Vec<(Template, Option<u32>)>, Failure> {
    match register {
        None => Ok(Catalog::built_in()?.templates.into_iter().map(|template| (template, None)).collect()),
        Some(path) => Ok(super::look(path)?.templates()?.into_iter().map(|entry| (entry.template, entry.version)).collect()),
    }
}

/// The template meant by a code, or by a file with one.
fn found(named: &str, register: Option<&Path>) -> Result<(Template, Option<IssuerProfile>), Failure> {
    let opened: Option<Register> = register.map(super::look).transpose()?;
    let profile = opened.as_ref().and_then(|register| register.profile_on(clock::now().date()).ok()).map(|(_, profile)| profile);
    let is_file = Path::new(named).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    if is_file {
        return Ok((from_toml(named, &read_text(Path::new(named))?)?, profile));
    }
    let templates = all(register)?;
    let found = templates.into_iter().map(|(template, _)| template).find(|template| template.code.as_str() == named);
    let template = found.ok_or_else(|| {
        Failure(format!("Không có mẫu «{named}». Gõ «tongket template list» để xem mã các mẫu; mẫu riêng của sổ cần thêm --so."))
    })?;
    Ok((template, profile))
}

fn read_text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(files::read(path, LIMIT)?)
        .map_err(|_| Failure(format!("Tệp «{}» không phải văn bản UTF-8; hãy lưu lại với bảng mã UTF-8.", path.display())))
}

fn list(register: Option<&Path>) -> Result<Answer, Failure> {
    let templates = all(register)?;
    let rows: Vec<Vec<String>> = templates
        .iter()
        .map(|(template, version)| {
            let whose = version.map_or_else(|| "có sẵn".to_owned(), |version| format!("riêng, bản {version}"));
            vec![template.code.to_string(), periods(&template.periods), levels(&template.levels), whose, template.name.clone()]
        })
        .collect();
    let data = templates.iter().map(|(template, version)| {
        json!({ "code": template.code, "name": template.name, "version": version, "periods": template.periods, "levels": template.levels })
    });
    Ok(Answer::new(table(&["Mã", "Kỳ", "Cấp", "Loại", "Tên"], &[], &rows), Value::Array(data.collect())))
}

fn periods(kinds: &[PeriodKind]) -> String {
    let name = |kind: &PeriodKind| match kind {
        PeriodKind::FirstQuarter => "quý I",
        PeriodKind::SixMonths => "6 tháng",
        PeriodKind::NineMonths => "9 tháng",
        PeriodKind::Year => "năm",
        PeriodKind::Span => "khoảng ngày",
    };
    kinds.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn levels(levels: &[Level]) -> String {
    let name = |level: &Level| match level {
        Level::TrungUong => "Trung ương",
        Level::Tinh => "tỉnh",
        Level::Huyen => "huyện",
        Level::Xa => "xã",
        Level::DonVi => "đơn vị",
    };
    levels.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn show(template: &Template) -> Result<Answer, Failure> {
    let words = format!(
        "{} ({})\nKỳ: {}. Cấp: {}.\nTrích yếu: {}\n\n{}",
        template.name,
        template.code,
        periods(&template.periods),
        levels(&template.levels),
        template.subject,
        tree(template)
    );
    let data = serde_json::to_value(template).map_err(|error| Failure(error.to_string()))?;
    Ok(Answer::new(words, data))
}

/// The sections with their numbers and what each is made of.
fn tree(template: &Template) -> String {
    fn add(words: &mut String, sections: &[SectionTemplate], above: &str, depth: usize) {
        for (at, section) in sections.iter().enumerate() {
            let of_rank = sections.iter().take(at).filter(|other| other.rank == section.rank).count();
            let number = heading_number(section.rank, of_rank, above);
            let indent = "   ".repeat(depth);
            *words += &format!("{indent}{} [{}]\n", format!("{number} {}", section.heading).trim(), section.code);
            for block in &section.blocks {
                *words += &format!("{indent}   · {}\n", in_words(block));
            }
            add(words, &section.children, &number, depth + 1);
        }
    }
    let mut words = String::new();
    add(&mut words, &template.sections, "", 0);
    for (at, appendix) in template.appendices.iter().enumerate() {
        words += &format!("Phụ lục {}. {} [{}]\n", at + 1, appendix.title, appendix.code);
    }
    words
}

fn in_words(block: &BlockTemplate) -> String {
    match block {
        BlockTemplate::Text(block) => format!("lời văn: {}", short(&block.text)),
        BlockTemplate::Sentences(block) => {
            format!("câu số liệu: {}", block.codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        }
        BlockTemplate::Records(block) => format!("danh sách bản ghi: {}", block.records.kind),
        BlockTemplate::RecordTable(block) => format!("bảng bản ghi: {}", block.records.kind),
        BlockTemplate::IndicatorTable(block) => {
            format!("bảng chỉ tiêu: {} chỉ tiêu", block.groups.iter().map(|group| group.indicators.len()).sum::<usize>())
        }
        BlockTemplate::UnitTable(block) => format!("bảng theo đơn vị: {} chỉ tiêu", block.indicators.len()),
        BlockTemplate::Documents(_) => "danh mục văn bản".to_owned(),
        BlockTemplate::LastTasks(_) => "nhiệm vụ kỳ trước và kết quả".to_owned(),
        BlockTemplate::DirectiveTasks(_) => "nhiệm vụ của văn bản được báo cáo".to_owned(),
        BlockTemplate::NextTasks(_) => "nhiệm vụ kỳ tới".to_owned(),
        BlockTemplate::CarriedOver(block) => format!("nội dung lấy từ báo cáo trước; nếu chưa có: {}", short(&block.prompt)),
        BlockTemplate::Prompt(block) => format!("gợi ý viết: {}", short(&block.text)),
    }
}

fn short(text: &str) -> String {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = one_line.chars().take(100).collect();
    if cut.len() < one_line.len() { format!("{cut}…") } else { cut }
}

fn check(path: &Path) -> Result<Answer, Failure> {
    let name = path.display().to_string();
    let template = from_toml(&name, &read_text(path)?)?;
    let catalog = Catalog::built_in()?;
    let unknown = verify(&template, &Named::of(&catalog));
    let problems: Vec<Problem> = unknown
        .into_iter()
        .map(|unknown| problem(Severity::Error, "template.unknown", format!("{}: {}", unknown.place, unknown.reason)))
        .collect();
    let sections = template.walk().len();
    let data = json!({ "file": name, "code": template.code, "name": template.name, "sections": sections });
    let words = if problems.is_empty() {
        format!("{name}: mẫu «{}» đúng, có {sections} mục.", template.name)
    } else {
        format!("{name}: mẫu «{}» nêu {} thứ không có trong danh mục.", template.name, problems.len())
    };
    Ok(Answer::new(words, data).with_problems(problems))
}

fn problem(severity: Severity, rule: &str, message: String) -> Problem {
    Problem { rule: rule.to_owned(), severity, place: Place::default(), message, advice: String::new() }
}

fn import(asked: &TemplateImport) -> Result<Answer, Failure> {
    let out = toml_file(&asked.out)?;
    let limits = Limits::default();
    let read = outline(&files::read(&asked.input, limits.file as u64)?, &limits)?;
    let catalog = Catalog::built_in()?;
    let proposal = propose(&read, &catalog, &Known { level: asked.level.map(Level::from), issuer: None })?;
    let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let code = code(&stem(&out), &catalog);
    let name =
        asked.name.clone().map(|name| text::clean(&name)).filter(|name| !name.trim().is_empty()).unwrap_or_else(|| stem(&asked.input));
    let made = template(&proposal, &catalog, &code, name.trim())?;
    let body = to_toml(&made)?;
    // Read back, so that nothing is written that could not be opened again.
    from_toml(&out.display().to_string(), &body)?;
    files::write_atomically(&out, body.as_bytes())?;
    let doubts = doubts(&proposal);
    let words = format!(
        "Đã lấy đề cương từ {} thành mẫu «{}» ({} mục), ghi ra {}.\n{}\n{}",
        asked.input.display(),
        made.name,
        made.walk().len(),
        out.display(),
        if doubts.is_empty() {
            "Không có chỗ nào chưa chắc.".to_owned()
        } else {
            format!("Có {} chỗ chưa chắc, hãy xem lại.", doubts.len())
        },
        tree(&made)
    );
    let data = json!({ "file": out, "template": made, "proposal": proposal });
    Ok(Answer::new(words, data).with_problems(doubts))
}

/// What was unsure, each with its place in the file.
fn doubts(proposal: &Proposal) -> Vec<Problem> {
    let of_file = proposal.doubts.iter().map(|doubt| problem(Severity::Note, "outline.unsure", doubt.clone()));
    let of_lines = proposal.lines.iter().flat_map(|line| {
        let shown = short(if line.role == Role::Heading { &line.words } else { &line.text });
        let place = line.paragraph;
        line.doubts.iter().map(move |doubt| problem(Severity::Note, "outline.unsure", format!("Đoạn {place} «{shown}»: {doubt}")))
    });
    of_file.chain(of_lines).collect()
}

/// The file meant by `out`, with `.toml` where it was left off.
fn toml_file(out: &Path) -> Result<PathBuf, Failure> {
    let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("toml") => Ok(out.to_owned()),
        None if out.file_name().is_some() => Ok(out.with_extension("toml")),
        _ => Err(Failure(format!(
            "Không ghi được ra «{}»: mẫu được ghi thành tệp .toml; hãy đặt tên tệp kết thúc bằng .toml.",
            out.display()
        ))),
    }
}

/// A code out of the name of the file, that no built-in template has.
fn code(stem: &str, catalog: &Catalog) -> TemplateCode {
    let folded: String =
        text::fold(stem).chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).take(50).collect();
    let bare = folded.split('-').filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join("-");
    let is_free = !bare.is_empty() && catalog.template(&bare).is_none();
    TemplateCode(if is_free { bare } else { format!("de-cuong-{bare}").trim_end_matches('-').to_owned() })
}

fn export(asked: &TemplateExport) -> Result<Answer, Failure> {
    let out = word_file(&asked.out)?;
    let (template, profile) = found(&asked.template, asked.register.as_deref())?;
    let today = clock::now().date();
    let year = chrono::Datelike::year(&today);
    let period = asked.period.unwrap_or_else(|| usual_period(&template, year));
    let level = template.levels.first().copied().unwrap_or_default();
    let document = bare_document(&template, period, level, profile.as_ref(), today);
    let catalog = Catalog::built_in()?;
    let layout = match &profile {
        Some(profile) => LayoutStandard::for_profile_on(&catalog.layouts, profile, today),
        None => LayoutStandard::for_family_on(&catalog.layouts, LayoutFamily::Party, today).cloned(),
    };
    let layout = layout.ok_or_else(|| Failure("Không có thể thức nào dùng cho hôm nay; hãy xem lại ngày giờ của máy.".to_owned()))?;
    files::write_atomically(&out, &docx::write(&document, &layout)?)?;
    let words = format!("Đã ghi đề cương của mẫu «{}» cho kỳ {} ra {}.", template.name, period.label(), out.display());
    let subject = bare_words(&template.subject, Some(period));
    Ok(Answer::new(words, json!({ "file": out, "template": template.code, "period": period, "subject": subject })))
}

/// The first period of a template, in this year.
fn usual_period(template: &Template, year: i32) -> Period {
    match template.periods.first() {
        Some(PeriodKind::FirstQuarter) => Period::FirstQuarter(year),
        Some(PeriodKind::SixMonths) => Period::SixMonths(year),
        Some(PeriodKind::NineMonths) => Period::NineMonths(year),
        Some(PeriodKind::Year | PeriodKind::Span) | None => Period::Year(year),
    }
}

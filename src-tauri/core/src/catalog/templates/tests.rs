use super::*;
use crate::catalog::{CatalogError, Files};

const OWN: &str = r#"
code = "thu"
name = "Thử"
levels = ["tinh"]
periods = ["6t", "nam"]
subject = "kết quả công tác {{ ky }}"

[[section]]
use = "dan-van-kheo"
heading = "Mô hình hay"
also = [{ type = "prompt", text = "Nêu điển hình." }]
"#;

const PART: &str = r#"
[section.dan-van-kheo]
code = "II.7"
rank = "arabic"
heading = "Phong trào thi đua"
shown = { periods = { q1 = "neu-co" }, levels = { don-vi = "khong" } }
block = [{ type = "text", text = "Chung." }]
"#;

fn read_with(template: &str, part: &str) -> Result<Vec<Template>, CatalogError> {
    let files = Files::with_overrides(&[
        ("templates/thu.toml".to_owned(), template.to_owned()),
        ("templates/parts/thu.toml".to_owned(), part.to_owned()),
    ])?;
    read(&files).map(|templates| templates.into_iter().filter(|template| template.code.as_str() == "thu").collect())
}

fn reason(template: &str) -> String {
    read_with(template, &PART.replace("dan-van-kheo", "thu-phan")).unwrap_err().to_string()
}

fn own() -> String {
    OWN.replace("dan-van-kheo", "thu-phan")
}

#[test]
fn a_template_uses_a_shared_section_and_changes_what_is_different() {
    let templates = read_with(&own(), &PART.replace("dan-van-kheo", "thu-phan")).unwrap();
    let section = templates[0].section("II.7").unwrap();
    assert_eq!(section.heading, "Mô hình hay");
    assert_eq!(section.blocks.len(), 2, "the shared block and the one added");
}

#[test]
fn a_section_is_shown_as_the_weaker_of_its_period_and_its_level_allows() {
    let shown: Shown = toml::from_str("periods = { q1 = 'neu-co' }\nlevels = { don-vi = 'khong', tinh = 'co' }").unwrap();
    assert_eq!(shown.presence(PeriodKind::FirstQuarter, Level::Tinh), Presence::IfContent);
    assert_eq!(shown.presence(PeriodKind::FirstQuarter, Level::DonVi), Presence::Never);
    assert_eq!(shown.presence(PeriodKind::Year, Level::Xa), Presence::Always);
}

#[test]
fn mistakes_in_a_template_are_named_with_file_and_place() {
    let unknown_part = reason(&own().replace("thu-phan", "khong-co"));
    assert!(unknown_part.contains("templates/thu.toml") && unknown_part.contains("«khong-co»"), "{unknown_part}");
    let unknown_block = reason(&own().replace("type = \"prompt\"", "type = \"nhac\""));
    assert!(unknown_block.contains("«nhac»") && unknown_block.contains("dòng"), "{unknown_block}");
    let unknown_key = reason(&own().replace("heading = ", "tieu-de = "));
    assert!(unknown_key.contains("«tieu-de»"), "{unknown_key}");
    let twice = reason(&format!("{}\n[[section]]\nuse = \"thu-phan\"\n", own()));
    assert!(twice.contains("«II.7» dùng hai lần"), "{twice}");
    let field = reason(&own().replace("{{ ky }}", "{{ ky }"));
    assert!(field.contains("trích yếu"), "{field}");
}

#[test]
fn parts_that_use_each_other_in_a_circle_are_refused() {
    let circle = "[section.thu-phan]\nuse = \"thu-phan\"\n";
    let error = read_with(&own(), circle).unwrap_err().to_string();
    assert!(error.contains("vòng quanh"), "{error}");
}

#[test]
fn every_built_in_template_names_only_what_the_catalog_has() {
    let catalog = crate::catalog::Catalog::built_in().unwrap();
    let known = Known::of(&catalog);
    for template in &catalog.templates {
        assert_eq!(verify(template, &known), [], "{}", template.code);
    }
}

#[test]
fn every_fixed_text_of_a_built_in_template_is_of_the_sentence_language() {
    let catalog = crate::catalog::Catalog::built_in().unwrap();
    for template in &catalog.templates {
        for (place, text) in verify::texts(template) {
            let mut environment = minijinja::Environment::empty();
            assert!(environment.add_template("mau", text).is_ok(), "{}, {place}: {text}", template.code);
        }
    }
}

#[test]
fn the_outlines_cover_the_kinds_of_reviews_that_a_commission_writes() {
    let catalog = crate::catalog::Catalog::built_in().unwrap();
    let codes: Vec<&str> = catalog.templates.iter().map(|template| template.code.as_str()).collect();
    assert_eq!(
        codes,
        [
            "chi-thi",
            "chuong-trinh-phoi-hop",
            "dan-chu-co-so-6t",
            "dan-chu-co-so-nam",
            "dan-van-kheo-nam",
            "dan-van-tinh-6t",
            "dan-van-tinh-9t",
            "dan-van-tinh-nam",
            "dan-van-tinh-q1",
            "dan-van-xa-6t",
            "dan-van-xa-nam",
        ]
    );
}

/// The matrix of the field: what a province's review of each period always has, has where there is content, or has not. A
/// quarter's review has no third level: it says each field in a paragraph.
#[test]
fn sections_are_shown_as_the_practice_of_each_period_is() {
    let catalog = crate::catalog::Catalog::built_in().unwrap();
    let row = |code: &str| {
        let kinds = [PeriodKind::FirstQuarter, PeriodKind::SixMonths, PeriodKind::NineMonths, PeriodKind::Year];
        let names = ["dan-van-tinh-q1", "dan-van-tinh-6t", "dan-van-tinh-9t", "dan-van-tinh-nam"];
        let signs = kinds.iter().zip(names).map(|(kind, name)| {
            let section = catalog.template(name).unwrap().section(code);
            match section.map(|section| section.shown.presence(*kind, Level::Tinh)) {
                Some(Presence::Always) => '●',
                Some(Presence::IfContent) => '○',
                Some(Presence::Never) | None => '–',
            }
        });
        signs.collect::<String>()
    };
    for (code, expected) in [
        ("I.1", "–○○●"),
        ("I.2", "●●●●"),
        ("II.1", "●●●●"),
        ("II.1.4", "–○○○"),
        ("II.2", "●●●●"),
        ("II.3", "●●●●"),
        ("II.4", "●●●●"),
        ("II.4.4", "–●○●"),
        ("II.5", "●●○●"),
        ("II.6", "○●○●"),
        ("II.7", "●●●●"),
        ("II.8", "○●○●"),
        ("III", "●●●●"),
        ("III.5", "–○○●"),
        ("IV", "○●●●"),
        ("IV.3", "–●○●"),
        ("IV.4", "–––●"),
        ("V", "●●●●"),
        ("VI", "○○○●"),
    ] {
        assert_eq!(row(code), expected, "{code}");
    }
}

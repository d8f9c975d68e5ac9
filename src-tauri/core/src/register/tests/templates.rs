use super::*;
use crate::catalog::Template;
use crate::register::{NewReport, RegisterError};

#[test]
fn a_built_in_template_is_copied_changed_and_reports_keep_the_version_they_were_made_of() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let built_in: TemplateCode = "dan-van-tinh-6t".into();
    let own = register.copy_template(&built_in, None, "Mẫu của Ban").unwrap().value;
    assert_eq!(own.as_str(), "dan-van-tinh-6t.2");
    let first = register.template_of(&own, Some(1)).unwrap();
    assert_eq!(first.sections, register.template_of(&built_in, None).unwrap().sections);

    let mut changed = first.clone();
    changed.sections[0].heading = "Tình hình Nhân dân trong tỉnh".into();
    changed.sections.pop().unwrap();
    assert_eq!(register.change_template(&changed, "").unwrap().value, 2);
    assert_eq!(register.change_template(&changed, "").unwrap().operation, None, "nothing was changed");
    assert_eq!(register.template_of(&own, Some(1)).unwrap(), first, "the first version is what it was");
    assert_eq!(register.templates().unwrap()[0].version, Some(2));
    assert_eq!(register.template_versions(&own).unwrap().iter().map(|version| version.version).collect::<Vec<_>>(), [2, 1]);

    province(&mut register);
    register.add_profile(&IssuerProfile { name: "Ban".into(), issuer: "BAN".into(), ..IssuerProfile::default() }).unwrap();
    let review = NewReport { template_version: Some(2), ..NewReport::of(Period::SixMonths(2026), CutoffScheme::Nd09, own.as_str()) };
    let assembled = register.assemble(&review, &crate::register::Leaving::draft_of(day("2026-06-10"))).unwrap();
    assert_eq!(assembled.document.sections[0].heading, "Tình hình Nhân dân trong tỉnh");

    register.remove_template(&own).unwrap();
    assert!(register.templates().unwrap().iter().all(|entry| entry.version.is_none()));
    assert_eq!(register.template_of(&own, Some(2)).unwrap(), changed, "a report of it can still be assembled");
}

#[test]
fn a_template_that_could_not_be_opened_again_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let own = register.copy_template(&"dan-van-tinh-6t".into(), None, "Mẫu của Ban").unwrap().value;
    let mut wrong = register.template_of(&own, Some(1)).unwrap();
    wrong.subject = "kết quả {{ ky".into();
    assert!(matches!(register.change_template(&wrong, ""), Err(RegisterError::Catalog(_))));
    assert_eq!(register.template_versions(&own).unwrap().len(), 1);
    let built_in = Template { code: "dan-van-tinh-6t".into(), ..register.template_of(&own, Some(1)).unwrap() };
    assert!(
        matches!(register.change_template(&built_in, ""), Err(RegisterError::NotFound { .. })),
        "built-in ones are copied, not changed"
    );
}

#[test]
fn changes_of_one_sitting_are_one_version_until_a_report_is_made_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    province(&mut register);
    register.add_profile(&IssuerProfile { name: "Ban".into(), issuer: "BAN".into(), ..IssuerProfile::default() }).unwrap();
    let own = register.copy_template(&"dan-van-tinh-6t".into(), None, "Mẫu của Ban").unwrap().value;
    let copied = register.template_of(&own, Some(1)).unwrap();
    let named = |name: &str| Template { name: name.to_owned(), ..copied.clone() };
    assert_eq!(register.change_template(&named("Một"), "").unwrap().value, 2, "what was copied stays as it was");
    assert_eq!(register.change_template(&named("Hai"), "đổi tên").unwrap().value, 2);
    assert_eq!(register.template_of(&own, Some(2)).unwrap().name, "Hai");
    register.undo().unwrap();
    assert_eq!(register.template_of(&own, Some(2)).unwrap().name, "Một");
    register.redo().unwrap();

    let review = NewReport { template_version: Some(2), ..NewReport::of(Period::SixMonths(2026), CutoffScheme::Nd09, own.as_str()) };
    register.new_report(&review).unwrap();
    assert_eq!(register.change_template(&named("Ba"), "").unwrap().value, 3);
    assert_eq!(register.template_of(&own, Some(2)).unwrap().name, "Hai", "the report's version is what it was");
}

#[test]
fn a_template_in_the_bin_comes_back_with_all_its_versions_and_stays_while_a_report_needs_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    province(&mut register);
    register.add_profile(&IssuerProfile { name: "Ban".into(), issuer: "BAN".into(), ..IssuerProfile::default() }).unwrap();
    let own = register.copy_template(&"dan-van-tinh-6t".into(), None, "Mẫu của Ban").unwrap().value;
    let copied = register.template_of(&own, Some(1)).unwrap();
    register.change_template(&Template { about: "Của Ban".into(), ..copied }, "").unwrap();
    let review = NewReport { template_version: Some(2), ..NewReport::of(Period::SixMonths(2026), CutoffScheme::Nd09, own.as_str()) };
    register.new_report(&review).unwrap();

    register.remove_template(&own).unwrap();
    let binned: Vec<String> = register.binned_templates().unwrap().into_iter().map(|template| template.name).collect();
    assert_eq!(binned, ["Mẫu của Ban"]);
    register.restore_template(&own).unwrap();
    assert_eq!(register.template_versions(&own).unwrap().len(), 2);
    assert!(register.binned_templates().unwrap().is_empty());
    assert!(matches!(register.restore_template(&own), Err(RegisterError::NotFound { .. })));

    register.remove_template(&own).unwrap();
    register.empty_bin().unwrap();
    assert!(register.template_of(&own, Some(2)).is_ok(), "the report stands on it");
    assert!(register.template_of(&own, Some(1)).is_err());
}

#[test]
fn texts_with_fields_are_tried_with_the_registers_data() {
    use crate::assembly::TextToTry;
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    province(&mut register);
    let profile =
        IssuerProfile { name: "Ban".into(), issuer: "BAN".into(), issuer_in_text: "Ban Tuyên giáo".into(), ..IssuerProfile::default() };
    register.add_profile(&profile).unwrap();
    let leaving = crate::register::Leaving::draft_of(day("2026-06-10"));
    let text = |text: &str| TextToTry { text: text.into(), ..TextToTry::default() };
    let counted = TextToTry { names: vec!["so_luong".into()], ..text("{{ so_luong }} văn bản") };
    let of_nothing = TextToTry { kind: Some("mo-hinh".into()), ..text("{{ khong_biet }}") };
    let texts = [text("{{ ky.ten }}, {{ co_quan }}"), text("a\n{{ so_luong }}"), counted, text("{{ V99X }}"), text("{% if %}"), of_nothing];
    let tried = register.try_texts(&texts, &["dvk.dang-ky".into()], Period::SixMonths(2026), Vec::new(), &leaving).unwrap();
    assert_eq!(tried[0].shown, "6 tháng đầu năm 2026, Ban Tuyên giáo");
    assert_eq!(tried[1].wrong.as_ref().unwrap().line, Some(2));
    assert_eq!(tried[2].shown, "03 văn bản".replace("03", "3"));
    assert!(tried[3].wrong.as_ref().unwrap().reason.contains("«V99X»"));
    assert!(tried[4].wrong.is_some());
    assert_eq!(tried[5].wrong, None, "without a record of the kind its names are not known");
    assert_eq!(tried.len(), 7);
}

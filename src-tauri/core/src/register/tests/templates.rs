use super::*;
use crate::catalog::Template;
use crate::document::Change;
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
    let gone = changed.sections.pop().unwrap();
    assert_eq!(register.change_template(&changed).unwrap().value, 2);
    assert_eq!(register.change_template(&changed).unwrap().operation, None, "nothing was changed");
    assert_eq!(register.template_of(&own, Some(1)).unwrap(), first, "the first version is what it was");
    assert_eq!(register.templates().unwrap()[0].version, Some(2));
    assert_eq!(register.template_versions(&own).unwrap().iter().map(|version| version.version).collect::<Vec<_>>(), [2, 1]);

    let pairs = register.compare_templates((&own, Some(1)), (&own, Some(2))).unwrap();
    let differing: Vec<_> = pairs
        .iter()
        .filter(|pair| pair.change != Change::Kept || !pair.words.is_empty())
        .map(|pair| (pair.code.as_str(), pair.change))
        .collect();
    assert_eq!(differing[0], (first.sections[0].code.as_str(), Change::Kept));
    assert!(differing.contains(&(gone.code.as_str(), Change::Removed)));

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
    assert!(matches!(register.change_template(&wrong), Err(RegisterError::Catalog(_))));
    assert_eq!(register.template_versions(&own).unwrap().len(), 1);
    let built_in = Template { code: "dan-van-tinh-6t".into(), ..register.template_of(&own, Some(1)).unwrap() };
    assert!(matches!(register.change_template(&built_in), Err(RegisterError::NotFound { .. })), "built-in ones are copied, not changed");
    assert!(matches!(register.change_template_text(&own, "code = "), Err(RegisterError::Catalog(_))));
}

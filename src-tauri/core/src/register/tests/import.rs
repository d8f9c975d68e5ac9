use super::*;
use crate::exchange;
use crate::register::{Brought, RegisterError};

const FILE: &str = r#"
title = "Số liệu quý"

[[unit]]
code = "xa-an-phu"
name = "Xã An Phú"
kind = "xa"
parent = "tinh"

[[unit]]
code = "tinh"
name = "Tỉnh Lam Giang"
kind = "tinh"

[[unit]]
code = "xa-cu"
name = "Xã Cũ"
kind = "xa"
parent = "tinh"
valid-to = 2025-06-30

[[succession]]
predecessor = "xa-cu"
successor = "xa-an-phu"
kind = "merged"
effective-on = 2025-07-01

[[profile]]
name = "Ban"
issuer = "BAN TUYÊN GIÁO VÀ DÂN VẬN"
issuer-in-text = "Ban Tuyên giáo và Dân vận Tỉnh uỷ"
symbol = "BTGDVTU"
place = "Lam Giang"
signers = [{ authority = "TRƯỞNG BAN", name = "Nguyễn Văn Thử" }]
recipients = ["Thường trực Tỉnh uỷ"]
archive = "Lưu Văn phòng Ban"

[[source]]
key = "bc12"
label = "Báo cáo số 12-BC/ĐU"

[[record]]
key = "ke-hoach"
kind = "hoi-nghi"
title = "Hội nghị triển khai"
date = 2026-02-03

[[record]]
kind = "hoi-nghi"
title = "Hội nghị sơ kết"
date = 2026-06-03
[[record.link]]
to = "ke-hoach"
role = "can-cu"

[[observation]]
indicator = "T01"
unit = "xa-an-phu"
window = "2026-6t"
value = 12
source = "bc12"

[[target]]
indicator = "T01"
year = 2026
value = 30

[[task]]
document = "ke-hoach"
content = "Tuyên truyền ở cơ sở"
lead = "xa-an-phu"

[[report]]
key = "bc-2025"
title = "kết quả công tác năm 2025"
period = "2025"
number = "98-BC/BTGDVTU"
signed-on = 2025-12-10
[[report.section]]
code = "I"
title = "Kết quả"
text = "Đoạn một.\n\nĐoạn hai."
[[report.section]]
code = "I.1"
title = "Tuyên truyền"
[[report.figure]]
indicator = "T01"
value = 20
[[report.task]]
content = "Tổ chức đối thoại"
"#;

fn read(text: &str) -> exchange::Bundle {
    exchange::read("thu.toml", text.as_bytes()).unwrap()
}

#[test]
fn a_file_in_any_order_comes_in_as_one_operation_that_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let outcome = register.import(&read(FILE)).unwrap();
    assert_eq!(outcome.value.units, Brought { added: 3, ..Brought::default() });
    assert_eq!((outcome.value.records.added, outcome.value.tasks.added, outcome.value.reports.added), (2, 2, 1));
    let root = register.root().unwrap();
    assert_eq!(register.unit_by_code("tinh").unwrap(), root);
    let facts = register.facts(&FactsQuery::all(half_year())).unwrap();
    assert_eq!((facts.readings.len(), facts.records.len(), facts.targets[0].unit, facts.successions.len()), (1, 2, root, 1));
    let records = register.records("hoi-nghi").unwrap();
    assert_eq!((records[1].links[0].to, records[1].links[0].role.as_str()), (records[0].id, "can-cu"));
    assert_eq!(register.tasks_of_record(records[0].id).unwrap().len(), 1);
    register.undo().unwrap();
    assert!(register.units().unwrap().is_empty() && register.reports().unwrap().is_empty());
    register.redo().unwrap();
    assert_eq!(register.facts(&FactsQuery::all(half_year())).unwrap().readings, facts.readings);
}

#[test]
fn the_same_file_again_changes_nothing_and_a_corrected_one_only_what_it_corrects() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    register.import(&read(FILE)).unwrap();
    let again = register.import(&read(FILE)).unwrap();
    assert_eq!((again.operation, again.value.records.unchanged, again.value.observations.unchanged), (None, 2, 1));
    let corrected = FILE.replace("value = 12", "value = 15").replace("Hội nghị triển khai", "Hội nghị quán triệt");
    let outcome = register.import(&read(&corrected)).unwrap();
    assert_eq!((outcome.value.records.changed, outcome.value.records.unchanged, outcome.value.observations.changed), (1, 1, 1));
    let observation = &register.observations("T01", half_year()).unwrap()[0];
    let values: Vec<_> = register.revisions(observation.id).unwrap().iter().map(|revision| revision.observed).collect();
    assert_eq!(values, [Observed::number(12), Observed::number(15)]);
}

/// What each unit cost grew with the units there were: three hundred took seconds, and these would take minutes.
#[test]
fn a_thousand_units_each_below_the_next_come_in_at_once() {
    const COUNT: u32 = 1000;
    let unit = |at: u32| {
        let parent = if at + 1 < COUNT { format!("parent = \"u-{}\"\n", at + 1) } else { String::new() };
        format!("[[unit]]\ncode = \"u-{at}\"\nname = \"Đơn vị {at}\"\nkind = \"xa\"\n{parent}")
    };
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let file: String = (0..COUNT).rev().map(unit).collect();
    assert_eq!(register.import(&read(&file)).unwrap().value.units.added, COUNT);
    let root = register.root().unwrap();
    assert_eq!(register.unit_tree().unwrap().subtree(root).len(), 1000);
    let last = register.unit_by_code("u-0").unwrap();
    let top = register.units().unwrap().into_iter().find(|unit| unit.id == root).unwrap();
    let below_the_lowest = crate::domain::Unit { parent: Some(last), ..top };
    assert!(matches!(register.change_unit(&below_the_lowest), Err(RegisterError::UnitLoop(_))));
}

#[test]
fn an_earlier_report_comes_in_issued_with_its_text_figures_and_tasks() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    register.import(&read(FILE)).unwrap();
    let report = register.reports().unwrap().remove(0);
    assert_eq!((report.issued, report.number, report.signed_on), (true, Some(98), Some(day("2025-12-10"))));
    let document = register.document(report.id).unwrap().unwrap();
    assert_eq!(document.walk().iter().map(|section| section.code.as_str()).collect::<Vec<_>>(), ["I", "I.1"]);
    assert_eq!(document.sections[0].blocks.len(), 2);
    assert_eq!(register.frozen_totals(report.id).unwrap()["T01"], 20.into());
    assert_eq!(register.tasks_of_report(report.id).unwrap()[0].content, "Tổ chức đối thoại");
}

#[test]
fn the_first_item_that_cannot_be_kept_is_named_and_nothing_of_the_file_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    for (right, wrong, sentence) in [
        ("indicator = \"T01\"\nunit", "indicator = \"T77\"\nunit", "Số liệu T77 của «xa-an-phu»"),
        ("indicator = \"T01\"\nunit", "indicator = \"T03\"\nunit", "được tính từ chỉ tiêu khác"),
        ("unit = \"xa-an-phu\"\nwindow", "unit = \"xa-cu\"\nwindow", "«Xã Cũ» không tồn tại trong khoảng"),
        ("parent = \"tinh\"\n\n[[unit]]\ncode = \"tinh\"", "parent = \"khong-co\"\n\n[[unit]]\ncode = \"tinh\"", "khong-co"),
        ("kind = \"hoi-nghi\"\ntitle = \"Hội nghị sơ kết\"", "kind = \"hop\"\ntitle = \"Hội nghị sơ kết\"", "Bản ghi «Hội nghị sơ kết»"),
    ] {
        assert!(FILE.contains(right), "{right}");
        let bundle = read(&FILE.replacen(right, wrong, 1));
        let error = register.import(&bundle).unwrap_err();
        assert!(matches!(error, RegisterError::Item { .. }) && error.to_string().contains(sentence), "{error}");
        assert!(register.units().unwrap().is_empty(), "{sentence}");
    }
}

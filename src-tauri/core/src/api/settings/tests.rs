//! Settings and profiles as the window asks for them.

use serde_json::{Value, json};

use super::super::call;
use super::super::tests::desk;
use super::super::{ApiError, Desk};

fn ask(desk: &Desk, name: &str, form: Value) -> Value {
    call(desk, name, form).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

fn refused(desk: &Desk, name: &str, form: Value) -> ApiError {
    call(desk, name, form).expect_err(name)
}

/// A desk with a register of a suggested profile.
fn office(folder: &std::path::Path) -> Desk {
    let desk = desk(folder);
    let profile = ask(&desk, "profile_suggest", json!({ "level": "tinh", "territory": "tỉnh Lam Giang" }));
    ask(&desk, "register_create", json!({ "path": null, "profile": profile }));
    desk
}

#[test]
fn the_head_follows_the_standard_of_the_day_also_before_there_is_a_register() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let profile = ask(&desk, "profile_suggest", json!({ "level": "tinh", "territory": "tỉnh Lam Giang" }));
    let head = ask(&desk, "profile_head", json!({ "profile": profile, "day": "2026-06-15" }));
    let left: Vec<&str> = head["rows"][0]["left"].as_array().unwrap().iter().map(|line| line["text"].as_str().unwrap()).collect();
    assert_eq!(left, ["TỈNH UỶ LAM GIANG", "BAN TUYÊN GIÁO VÀ DÂN VẬN", "*"]);
    assert_eq!(head["rows"][0]["right"][0]["text"], "ĐẢNG CỘNG SẢN VIỆT NAM");
    assert!(head["rows"][1]["left"][0]["text"].as_str().unwrap().ends_with("-BC/BTGDVTU"));
    assert!(head["rows"][1]["right"][0]["text"].as_str().unwrap().starts_with("Lam Giang, ngày"));
}

#[test]
fn a_new_version_of_a_profile_holds_from_its_day_and_the_last_one_is_never_removed() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let rows = ask(&desk, "profile_list", Value::Null);
    assert_eq!(rows[0]["holdsToday"], true);
    assert_eq!(refused(&desk, "profile_remove", json!({ "id": rows[0]["id"] })).message, "Sổ chỉ còn một hồ sơ cơ quan nên chưa bỏ được.");
    let mut later = rows[0]["profile"].clone();
    later["valid-from"] = json!("2026-01-01");
    later["place"] = json!("Đông Giang");
    let added = ask(&desk, "profile_add", later);
    assert_eq!(added["changed"], json!(["issuer_profile"]));
    let rows = ask(&desk, "profile_list", Value::Null);
    let today: Vec<&Value> = rows.as_array().unwrap().iter().filter(|row| row["holdsToday"] == true).collect();
    assert_eq!((today.len(), &today[0]["profile"]["place"]), (1, &json!("Đông Giang")));
    ask(&desk, "profile_remove", json!({ "id": added["value"] }));
    assert_eq!(ask(&desk, "profile_list", Value::Null).as_array().unwrap().len(), 1);
}

#[test]
fn an_own_indicator_is_added_changed_and_put_in_the_bin() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let mut own = json!({
        "code": "X01", "name": "Nhà văn hoá thôn được sửa chữa", "measure": "nhà", "aggregation": "flow", "direction": "up",
        "supplier": "", "min": null, "max": "500", "help": ""
    });
    ask(&desk, "own_indicator_add", own.clone());
    own["measure"] = json!("ngôi nhà");
    ask(&desk, "own_indicator_change", own.clone());
    assert_eq!(ask(&desk, "own_indicator_list", Value::Null), json!([own]));
    let wrong = json!({ "code": "X02", "name": "Khác", "measure": "việc", "aggregation": "nhân", "direction": "up", "supplier": "", "min": null, "max": null, "help": "" });
    assert_eq!(refused(&desk, "own_indicator_add", wrong).message, "Cách cộng «nhân» không có trong chương trình.");
    ask(&desk, "own_indicator_remove", json!({ "code": "X01" }));
    assert_eq!(ask(&desk, "own_indicator_list", Value::Null), json!([]));
}

#[test]
fn a_backup_with_the_dialog_closed_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    assert_eq!(refused(&desk, "settings_backup", Value::Null).code, super::super::Code::Cancelled);
    assert_eq!(ask(&desk, "settings_read", Value::Null)["lastBackup"], Value::Null);
}

#[test]
fn every_kind_that_comes_with_the_program_can_be_kept_as_the_offices_own_and_is_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let kinds: Vec<Value> = ask(&desk, "settings_read", Value::Null)["recordKinds"].as_array().unwrap().clone();
    for kind in &kinds {
        let mut form = ask(&desk, "record_kind_read", json!({ "code": kind["code"] }));
        ask(&desk, "record_kind_save", form.clone());
        form["own"] = json!(true);
        assert_eq!(ask(&desk, "record_kind_read", json!({ "code": kind["code"] })), form);
    }
    let built_in = crate::catalog::Catalog::built_in().unwrap().record_kinds;
    assert_eq!(desk.look(|register| Ok(register.catalog().record_kinds.clone())).unwrap(), built_in);
}

#[test]
fn a_copied_kind_gets_a_field_of_its_own_and_takes_records_also_after_the_register_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let code = ask(&desk, "record_kind_copy", json!({ "from": "hoi-nghi", "plural": "Câu lạc bộ" }));
    assert_eq!(code, "cau-lac-bo");
    let mut form = ask(&desk, "record_kind_read", json!({ "code": code }));
    assert_eq!((&form["own"], &form["builtIn"], &form["name"]), (&json!(true), &json!(false), &json!("câu lạc bộ")));
    form["titleLabel"] = json!("Tên câu lạc bộ");
    let choice = |label: &str| json!({ "key": "", "label": label, "fixed": false });
    let field = json!({
        "key": "", "label": "Lứa tuổi", "shape": "choice", "required": true, "help": "", "fixed": false,
        "choices": [choice("thanh niên"), choice("người cao tuổi")],
    });
    form["fields"] = json!([field]);
    ask(&desk, "record_kind_save", form);
    let path = ask(&desk, "program_state", Value::Null)["register"]["path"].clone();
    ask(&desk, "register_close", Value::Null);
    ask(&desk, "register_open", json!({ "path": path }));
    let form = ask(&desk, "record_kind_read", json!({ "code": code }));
    assert_eq!((&form["fields"][0]["key"], &form["fields"][0]["choices"][1]["key"]), (&json!("lua-tuoi"), &json!("nguoi-cao-tuoi")));
    assert_eq!(form["fields"].as_array().unwrap().len(), 1, "nothing of the copied kind holds the office back");
    let unit = ask(&desk, "unit_list", Value::Null)[0]["id"].clone();
    let draft = json!({ "kind": code, "title": "Sống vui", "date": "2026-06-01", "until": null, "unit": unit, "fields": {} });
    assert_eq!(ask(&desk, "record_add", draft.clone())["value"]["faults"][0]["at"], "field.lua-tuoi");
    let mut whole = draft;
    whole["fields"] = json!({ "lua-tuoi": "nguoi-cao-tuoi" });
    assert_ne!(ask(&desk, "record_add", whole)["value"]["record"], Value::Null);
    let held = refused(&desk, "record_kind_remove", json!({ "code": code }));
    assert!(held.message.contains("Còn 1 bản ghi"), "{held:?}");
}

#[test]
fn a_built_in_kind_keeps_what_figures_count_on_and_comes_back_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let which = json!({ "code": "hoi-nghi" });
    let first = ask(&desk, "record_kind_read", which.clone());
    let mut form = first.clone();
    form["plural"] = json!("Hội họp");
    form["fields"] = json!([]);
    ask(&desk, "record_kind_save", form);
    let kept = ask(&desk, "record_kind_read", which.clone());
    assert_eq!((&kept["plural"], &kept["fields"]), (&json!("Hội họp"), &first["fields"]));
    let mut wrong = kept;
    wrong["titleLabel"] = json!(" ");
    let told = refused(&desk, "record_kind_save", wrong);
    assert!(told.message.contains("title-label"), "{told:?}");
    ask(&desk, "record_kind_remove", which.clone());
    assert_eq!(ask(&desk, "record_kind_read", which), first);
}

/// Going back made a removed field anew out of what its form shows, without its measure, its limits and when it is wanted.
#[test]
fn a_kind_of_the_offices_own_comes_back_to_the_letter() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let code = ask(&desk, "record_kind_copy", json!({ "from": "hoi-nghi", "plural": "Câu lạc bộ" }));
    let kind = || desk.look(|register| Ok(register.catalog().record_kind("cau-lac-bo").cloned())).unwrap();
    let whole = kind();
    assert!(whole.as_ref().is_some_and(|kind| kind.fields.iter().any(|field| field.measure.is_some())));

    let mut form = ask(&desk, "record_kind_read", json!({ "code": code }));
    form["fields"] = json!([]);
    let before = ask(&desk, "record_kind_save", form);
    assert_ne!(kind(), whole);
    ask(&desk, "record_kind_restore", before);
    assert_eq!(kind(), whole);

    let before = ask(&desk, "record_kind_remove", json!({ "code": code }));
    assert_eq!(kind(), None);
    ask(&desk, "record_kind_restore", before.clone());
    assert_eq!(kind(), whole);
    // What the page hands back is looked at as any file of the office's.
    let mut broken = before;
    broken["file"] = json!("code = \"cau-lac-bo\"");
    assert_eq!(refused(&desk, "record_kind_restore", broken).code, super::super::Code::Told);
    assert!(refused(&desk, "record_kind_remove", json!({ "code": "../indicators/x" })).message.contains("«../indicators/x»"));
    assert_eq!(kind(), whole);
}

#[test]
fn the_register_is_copied_when_it_is_closed_once_it_has_changed() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let path = ask(&desk, "program_state", Value::Null)["register"]["path"].clone();
    let automatic = |desk: &Desk| ask(desk, "settings_read", Value::Null)["automatic"].clone();
    assert_eq!((&automatic(&desk)["on"], &automatic(&desk)["last"]), (&json!(true), &Value::Null));
    ask(&desk, "register_close", Value::Null);
    ask(&desk, "register_open", json!({ "path": path }));
    let made = automatic(&desk);
    let copy = std::path::PathBuf::from(made["last"]["path"].as_str().unwrap());
    assert!(copy.ends_with("ban tuyen giao va dan van tinh uy 2026-06-12.tongket"), "{}", copy.display());
    // Nothing has changed since: the copy stays as it is.
    std::fs::remove_file(&copy).unwrap();
    ask(&desk, "register_close", Value::Null);
    assert!(!copy.exists());
    ask(&desk, "register_open", json!({ "path": path }));
    ask(&desk, "settings_backup_now", Value::Null);
    assert!(copy.exists());
    ask(&desk, "settings_backup_change", json!({ "on": false, "keep": 0 }));
    assert_eq!((&automatic(&desk)["on"], &automatic(&desk)["keep"]), (&json!(false), &json!(1)));
}

#[test]
fn a_copy_that_cannot_be_made_is_told_and_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let path = ask(&desk, "program_state", Value::Null)["register"]["path"].clone();
    std::fs::create_dir_all(folder.path().join("own")).unwrap();
    std::fs::write(folder.path().join("own").join("sao-luu"), b"a file where the folder should be").unwrap();
    ask(&desk, "register_close", Value::Null);
    ask(&desk, "register_open", json!({ "path": path }));
    let automatic = ask(&desk, "settings_read", Value::Null)["automatic"].clone();
    assert!(!automatic["failed"].as_str().unwrap().is_empty());
}

#[test]
fn a_damaged_register_is_brought_back_from_the_last_copy_beside_it_and_stays_itself_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let path = ask(&desk, "program_state", Value::Null)["register"]["path"].clone();
    let file = std::path::PathBuf::from(path.as_str().unwrap());
    ask(&desk, "register_close", Value::Null);
    std::fs::write(&file, b"khong con la so").unwrap();
    assert!(refused(&desk, "register_open", json!({ "path": path })).message.contains("tongket"));
    assert!(ask(&desk, "register_copy", json!({ "path": path }))["path"].as_str().unwrap().contains("sao-luu"));
    let state = ask(&desk, "register_recover", json!({ "path": path }));
    assert!(state["register"]["path"].as_str().unwrap().ends_with("khoi phuc 2026-06-12.tongket"), "{state}");
    assert_eq!(ask(&desk, "unit_list", Value::Null)[0]["name"], "Tỉnh Lam Giang");
    assert_eq!(std::fs::read(&file).unwrap(), b"khong con la so");
    assert_eq!(ask(&desk, "register_copy", json!({ "path": "khong-co.tongket" })), Value::Null);
}

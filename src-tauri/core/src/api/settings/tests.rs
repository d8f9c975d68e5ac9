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

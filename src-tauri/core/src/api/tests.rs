//! The commands as the window calls them: by name, with JSON.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

use super::{ApiError, Code, Desk, Desktop, NAMES, Named, OpenAsk, SaveAsk, Surroundings, call};

/// A desktop whose dialogs are always closed.
struct Closed;

impl Desktop for Closed {
    fn pick_save(&self, _: &SaveAsk) -> Option<PathBuf> {
        None
    }
    fn pick_open(&self, _: &OpenAsk) -> Vec<PathBuf> {
        Vec::new()
    }
    fn pick_folder(&self, _: &str) -> Option<PathBuf> {
        None
    }
    fn open(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }
    fn reveal(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }
    fn zoom(&self, _: u16) {}
    fn leave(&self) {}
    fn stay(&self) {}
}

fn noon() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 6, 12).unwrap().and_hms_opt(9, 30, 0).unwrap()
}

/// A desk in a folder of its own.
pub(super) fn desk(folder: &Path) -> Desk {
    Desk::new(Surroundings {
        who: "thử nghiệm".to_owned(),
        clock: noon,
        desktop: Box::new(Closed),
        own_folder: folder.join("own"),
        documents: folder.join("documents"),
    })
}

pub(super) fn profile() -> Value {
    json!({
        "name": "Ban Tuyên giáo và Dân vận Tỉnh uỷ", "level": "tinh", "issuer": "BAN TUYÊN GIÁO VÀ DÂN VẬN",
        "issuer-in-text": "Ban Tuyên giáo và Dân vận Tỉnh uỷ", "symbol": "BC/BTGDVTU", "place": "Lam Giang",
        "territory-name": "tỉnh Lam Giang", "signers": [], "recipients": [], "archive": "Lưu Văn phòng Ban"
    })
}

pub(super) fn ask(desk: &Desk, name: &str, form: Value) -> Value {
    call(desk, name, form).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

pub(super) fn refused(desk: &Desk, name: &str, form: Value) -> ApiError {
    call(desk, name, form).expect_err(name)
}

#[test]
fn without_a_register_every_command_that_needs_one_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    assert_eq!(ask(&desk, "program_state", Value::Null)["register"], Value::Null);
    assert_eq!(refused(&desk, "history_undo", Value::Null).code, Code::NoRegister);
    assert_eq!(refused(&desk, "search", json!({ "words": "hoà giải" })).code, Code::NoRegister);
}

#[test]
fn a_new_register_never_asks_for_the_place_of_one_that_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let form = json!({ "path": null, "profile": profile() });
    let first = ask(&desk, "register_create", form.clone())["register"]["path"].clone();
    let second = ask(&desk, "register_create", form)["register"]["path"].clone();
    assert!(first.as_str().unwrap().ends_with("tinh uy.tongket"), "{first}");
    assert!(second.as_str().unwrap().ends_with("tinh uy 2.tongket"), "{second}");
}

#[test]
fn what_the_program_is_started_with_is_opened_once() {
    let folder = tempfile::tempdir().unwrap();
    let made = ask(&desk(folder.path()), "register_create", json!({ "path": null, "profile": profile() }));
    let path = made["register"]["path"].as_str().unwrap();
    let desk = desk(folder.path());
    assert_eq!(ask(&desk, "register_named", Value::Null), Value::Null);
    desk.name(Named::Register(PathBuf::from(path)));
    let named = ask(&desk, "register_named", Value::Null);
    assert_eq!(named["path"], path);
    assert_eq!(ask(&desk, "register_open", named)["register"]["path"], path);
    assert_eq!(ask(&desk, "register_named", Value::Null), Value::Null);
    let error = refused(&desk, "register_open", json!({ "path": folder.path().join("khong-co.tongket") }));
    assert!(error.message.contains("khong-co.tongket") && !error.hint.is_empty(), "{error:?}");
    assert_eq!(ask(&desk, "program_state", Value::Null)["register"]["path"], path);
}

/// «hoặc mở để xem» was promised, and no command did it.
#[test]
fn a_register_that_is_open_elsewhere_is_opened_to_look_at_it_and_for_writing_once_it_is_free() {
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = desk(folder.path());
    let path = ask(&elsewhere, "register_create", json!({ "path": null, "profile": profile() }))["register"]["path"].clone();
    let desk = desk(folder.path());
    let error = refused(&desk, "register_open", json!({ "path": path }));
    assert_eq!(error.code, Code::OnlyToLook);
    assert!(error.hint.contains("mở để xem"), "{error:?}");
    let state = ask(&desk, "register_look", json!({ "path": path }));
    assert_eq!((&state["register"]["path"], &state["register"]["readOnly"]), (&path, &json!(true)));
    ask(&desk, "overview_read", Value::Null);
    let refusal = refused(&desk, "unit_add", json!({ "name": "Xã Suối Hoà", "kind": "xa", "parent": null, "code": "", "validFrom": null }));
    assert!(refusal.message.contains("mở để xem"), "{refusal:?}");
    ask(&elsewhere, "register_close", Value::Null);
    let state = ask(&desk, "register_open", json!({ "path": path }));
    assert_eq!(state["register"]["readOnly"], false);
}

#[test]
fn a_new_register_has_its_profile_and_the_root_of_its_units_and_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let state = ask(&desk, "register_create", json!({ "path": null, "profile": profile() }));
    assert_eq!(state["register"]["name"], "Ban Tuyên giáo và Dân vận Tỉnh uỷ");
    assert_eq!(state["remembered"][0]["path"], state["register"]["path"]);
    assert_eq!(ask(&desk, "search", json!({ "words": "lam giang" }))[0]["title"], "Tỉnh Lam Giang");
}

#[test]
fn a_register_that_cannot_be_filled_is_not_left_behind() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let mut profile = profile();
    profile["issuer"] = json!("");
    let path = folder.path().join("moi.tongket");
    let error = refused(&desk, "register_create", json!({ "path": path, "profile": profile }));
    assert!(error.hint.starts_with("Hãy"), "{error:?}");
    assert!(!path.exists());
}

#[test]
fn undo_tells_what_it_took_back_and_redo_brings_it_again() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    ask(&desk, "register_create", json!({ "path": null, "profile": profile() }));
    assert_eq!(ask(&desk, "history_state", Value::Null)["undo"], Value::Null, "the making of the register is not offered");
    ask(&desk, "unit_add", json!({ "name": "Xã Suối Hoà", "kind": "xa", "parent": null, "code": "", "validFrom": null }));
    let undone = ask(&desk, "history_undo", Value::Null);
    assert_eq!(undone["said"], "Đã hoàn tác: Thêm đơn vị: Xã Suối Hoà");
    assert_eq!(undone["changed"], json!(["unit"]));
    assert_eq!(ask(&desk, "history_state", Value::Null)["redo"], "Thêm đơn vị: Xã Suối Hoà");
    ask(&desk, "history_redo", Value::Null);
    assert_eq!(ask(&desk, "history_state", Value::Null)["redo"], Value::Null);
}

#[test]
fn a_dialog_that_was_closed_changes_nothing_and_tells_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    assert_eq!(ask(&desk, "register_pick", Value::Null), Value::Null);
    assert_eq!(ask(&desk, "register_pick_place", json!({ "name": "Sổ" })), Value::Null);
}

#[test]
fn whatever_the_page_sends_is_answered_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    for form in [json!([]), json!("x"), json!({ "path": 7 }), json!({ "profile": {} }), json!(1e300)] {
        for name in NAMES.iter().filter(|name| **name != "demo_open") {
            if let Err(error) = call(&desk, name, form.clone()) {
                assert!(!error.message.is_empty(), "{name}");
            }
        }
    }
    assert!(refused(&desk, "tables_drop", Value::Null).message.contains("tables_drop"));
}

#[test]
fn looks_are_kept_and_bounded() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let state = ask(&desk, "program_change", json!({ "theme": "dark", "zoom": 900 }));
    assert_eq!(state["looks"], json!({ "theme": "dark", "zoom": 200 }));
    assert_eq!(ask(&desk, "program_state", Value::Null)["looks"]["theme"], "dark");
}

//! The list and the forms of records, as the window calls them.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::api::tests::{ask, desk, profile, refused};
use crate::api::{Code, Desk, Desktop, OpenAsk, SaveAsk, Surroundings};

fn office(folder: &Path) -> Desk {
    let desk = desk(folder);
    ask(&desk, "register_create", json!({ "path": null, "profile": profile() }));
    desk
}

fn model(title: &str, date: &str) -> Value {
    json!({
        "kind": "mo-hinh", "title": title, "unit": 1, "date": date, "until": null,
        "fields": { "tap-the-ca-nhan": "tap-the", "linh-vuc": "kinh-te", "gia-tri": "1500000" }
    })
}

fn added(desk: &Desk, draft: Value) -> Value {
    let done = ask(desk, "record_add", draft);
    assert_eq!(done["value"]["faults"], json!([]), "{done}");
    done["value"]["record"].clone()
}

fn page(desk: &Desk, filter: Value) -> Value {
    ask(desk, "record_page", json!({ "filter": filter, "sort": { "by": "date", "descending": true }, "offset": 0, "limit": 50 }))
}

#[test]
fn a_record_is_written_down_found_and_shown() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let form = added(&desk, model("Tổ liên kết vay vốn", "2026-06-05"));
    assert_eq!(form["fields"]["gia-tri"], "1500000");
    assert_eq!(form["stages"][0], json!({ "stage": "dang-ky", "on": "2026-06-05", "document": null, "note": null }));
    let page = page(&desk, json!({ "words": "lien ket" }));
    assert_eq!(page["total"], 1);
    assert_eq!(page["rows"][0]["unitName"], "Tỉnh Lam Giang");
    assert_eq!(page["rows"][0]["stage"], "đăng ký");
    assert_eq!(page["counts"], json!({ "mo-hinh": 1 }));
    assert_eq!(ask(&desk, "record_get", json!({ "id": form["id"] })), form);
}

#[test]
fn what_a_form_lacks_is_told_at_the_field_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let draft = json!({
        "kind": "mo-hinh", "title": " ", "unit": null, "date": "2026-06-05", "until": "2026-06-01",
        "fields": { "linh-vuc": "kinh-te", "gia-tri": "1,5", "ngay-danh-gia": "mai" }
    });
    let done = ask(&desk, "record_add", draft);
    assert_eq!((&done["value"]["record"], &done["said"]), (&Value::Null, &Value::Null));
    let faults = done["value"]["faults"].as_array().unwrap();
    let at: Vec<&str> = faults.iter().map(|fault| fault["at"].as_str().unwrap()).collect();
    assert_eq!(at, ["title", "until", "field.gia-tri", "field.ngay-danh-gia", "field.tap-the-ca-nhan"]);
    assert_eq!(faults[4]["message"], "Thiếu trường bắt buộc «Tập thể hay cá nhân». Hãy nhập trường này.");
    assert_eq!(page(&desk, json!({}))["total"], 0);
}

#[test]
fn a_number_crosses_exactly_and_is_not_taken_for_a_grouped_one() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let id = added(&desk, model("Hiến đất làm đường", "2026-06-05"))["id"].clone();
    for number in ["1.125", "1250", "0.5"] {
        let form = json!({ "id": id, "part": { "is": "field", "key": "dat-hien", "value": number } });
        assert_eq!(ask(&desk, "record_change", form)["value"]["record"]["fields"]["dat-hien"], number);
    }
}

#[test]
fn one_part_is_changed_at_a_time_and_a_refused_one_leaves_the_record() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let id = added(&desk, model("Tổ liên kết", "2026-06-05"))["id"].clone();
    let change = |part: Value| ask(&desk, "record_change", json!({ "id": id, "part": part }));
    let done = change(json!({ "is": "date", "date": "2026-06-07" }));
    assert_eq!(done["said"], "Sửa bản ghi: Tổ liên kết");
    assert_eq!(done["value"]["record"]["stages"][0]["on"], "2026-06-07");
    let refused = change(json!({ "is": "field", "key": "linh-vuc", "value": null }));
    assert_eq!(refused["value"]["faults"][0]["at"], "field.linh-vuc");
    assert_eq!(ask(&desk, "record_get", json!({ "id": id }))["fields"]["linh-vuc"], "kinh-te");
    assert_eq!(change(json!({ "is": "unit", "unit": null }))["value"]["record"]["lacks"], json!(["unit"]));
}

#[test]
fn stages_are_reached_corrected_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let id = added(&desk, model("Tổ liên kết", "2026-02-05"))["id"].clone();
    let reach = |on: Value| {
        let form = json!({ "id": id, "stage": "cong-nhan", "on": on, "document": "QĐ số 12-QĐ/TU", "note": null });
        ask(&desk, "record_reach", form)["value"]["record"].clone()
    };
    assert_eq!(reach(Value::Null)["lacks"], json!(["stage.cong-nhan"]));
    assert_eq!(reach(json!("2026-06-01"))["lacks"], json!([]));
    let left = ask(&desk, "record_leave", json!({ "id": id, "stage": "cong-nhan" }));
    assert_eq!(left["value"]["record"]["stages"].as_array().unwrap().len(), 1);
    assert_eq!(refused(&desk, "record_leave", json!({ "id": id, "stage": "cong-nhan" })).code, Code::Gone);
}

#[test]
fn the_history_tells_every_part_in_the_words_of_the_form() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let id = added(&desk, model("Tổ liên kết", "2026-02-05"))["id"].clone();
    let change = |part: Value| ask(&desk, "record_change", json!({ "id": id, "part": part }));
    change(json!({ "is": "field", "key": "linh-vuc", "value": "nong-thon-moi" }));
    change(json!({ "is": "field", "key": "gia-tri", "value": "2000000" }));
    change(json!({ "is": "unit", "unit": null }));
    let form = json!({ "id": id, "stage": "cong-nhan", "on": "2026-06-01", "document": "QĐ số 12", "note": null });
    ask(&desk, "record_reach", form);
    ask(&desk, "record_leave", json!({ "id": id, "stage": "cong-nhan" }));
    ask(&desk, "history_undo", Value::Null);
    let events = ask(&desk, "record_history", json!({ "id": id }));
    let told: Vec<String> = events
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|event| event["parts"].as_array().unwrap().iter())
        .map(|part| format!("{}: {} -> {}", part["part"], part["before"], part["after"]).replace('"', ""))
        .collect();
    assert_eq!(told[0], "Giai đoạn «công nhận»: 01/06/2026, QĐ số 12 -> ");
    assert_eq!(told[1], "Giai đoạn «công nhận»:  -> 01/06/2026, QĐ số 12");
    assert_eq!(told[2], "Đơn vị thực hiện: Tỉnh Lam Giang -> ");
    assert_eq!(told[3], "Tiền Nhân dân đóng góp: 1.500.000 đồng -> 2.000.000 đồng");
    assert_eq!(told[4], "Lĩnh vực: kinh tế -> xây dựng nông thôn mới");
    assert_eq!((&events[0]["undone"], &events[1]["undone"]), (&json!(true), &json!(false)));
    assert_eq!(events.as_array().unwrap().last().unwrap()["label"], "Thêm bản ghi: Tổ liên kết");
}

#[test]
fn many_records_are_binned_and_restored_from_the_list() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    for title in ["Tổ một", "Tổ hai", "Tổ ba"] {
        added(&desk, model(title, "2026-06-05"));
    }
    let query = json!({ "filter": {}, "sort": { "by": "title", "descending": false }, "offset": 0, "limit": 1000 });
    let ids = ask(&desk, "record_ids", query);
    let done = ask(&desk, "record_bulk", json!({ "ids": ids, "edit": { "is": "bin" } }));
    assert_eq!(done["said"], "Chuyển vào thùng rác: 3 bản ghi");
    assert_eq!(page(&desk, json!({ "inBin": true }))["total"], 3);
    ask(&desk, "record_bulk", json!({ "ids": [ids[0]], "edit": { "is": "restore" } }));
    assert_eq!(page(&desk, json!({}))["total"], 1);
    assert_eq!(ask(&desk, "bin_empty", Value::Null)["value"]["removed"], 2);
    assert_eq!(refused(&desk, "record_get", json!({ "id": ids[1] })).code, Code::Gone);
    let field = json!({ "is": "field", "kind": "mo-hinh", "key": "linh-vuc", "value": "khong-co" });
    let done = ask(&desk, "record_bulk", json!({ "ids": [ids[0]], "edit": field }));
    assert_eq!(done["value"]["left"], 1);
    assert!(done["value"]["reasons"][0].as_str().unwrap().contains("lựa chọn"), "{done}");
}

#[test]
fn something_alike_is_told_before_it_is_written_down_again() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let id = added(&desk, model("Ánh sáng đường quê", "2026-06-05"))["id"].clone();
    let alike = ask(&desk, "record_alike", model("anh sang duong que", "2026-06-08"));
    assert_eq!(alike, json!([{ "id": id, "title": "Ánh sáng đường quê", "date": "2026-06-05", "unitName": "Tỉnh Lam Giang" }]));
}

#[derive(Default)]
struct Shown {
    opened: Vec<PathBuf>,
    revealed: Vec<PathBuf>,
}

/// A desktop that picks the files it was given, and notes what it was asked to show.
struct Picking(Vec<PathBuf>, Arc<Mutex<Shown>>);

impl Desktop for Picking {
    fn pick_save(&self, _: &SaveAsk) -> Option<PathBuf> {
        None
    }
    fn pick_open(&self, _: &OpenAsk) -> Vec<PathBuf> {
        self.0.clone()
    }
    fn pick_folder(&self, _: &str) -> Option<PathBuf> {
        None
    }
    fn open(&self, path: &Path) -> Result<(), String> {
        self.1.lock().unwrap().opened.push(path.to_owned());
        Ok(())
    }
    fn reveal(&self, path: &Path) -> Result<(), String> {
        self.1.lock().unwrap().revealed.push(path.to_owned());
        Ok(())
    }
    fn zoom(&self, _: u16) {}
    fn leave(&self) {}
    fn stay(&self) {}
}

fn picking(folder: &Path, files: Vec<PathBuf>) -> (Desk, Arc<Mutex<Shown>>) {
    let shown = Arc::new(Mutex::new(Shown::default()));
    let desk = Desk::new(Surroundings {
        who: "thử nghiệm".to_owned(),
        clock: || "2026-06-12T09:30:00".parse().unwrap(),
        desktop: Box::new(Picking(files, Arc::clone(&shown))),
        own_folder: folder.join("own"),
        documents: folder.join("documents"),
    });
    ask(&desk, "register_create", json!({ "path": null, "profile": profile() }));
    (desk, shown)
}

#[test]
fn a_dropped_file_is_kept_opened_as_a_copy_and_taken_off() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, shown) = picking(folder.path(), Vec::new());
    let id = added(&desk, model("Tổ liên kết", "2026-06-05"))["id"].clone();
    let drop = |name: &str| ask(&desk, "record_attach", json!({ "id": id, "name": name, "base64": "UXV54bq/dCDEkeG7i25o" }));
    let done = drop("C:\\Tài liệu\\Quyết định.pdf");
    let file = done["value"]["record"]["files"][0].clone();
    assert_eq!((&file["name"], &file["size"]), (&json!("Quyết định.pdf"), &json!("1 KB")));
    ask(&desk, "record_open_file", json!({ "id": id, "file": file["file"] }));
    let copy = shown.lock().unwrap().opened[0].clone();
    assert!(copy.ends_with("Quyết định.pdf"));
    assert_eq!(std::fs::read_to_string(&copy).unwrap(), "Quyết định");
    assert_eq!(page(&desk, json!({}))["rows"][0]["files"], 1);
    let left = ask(&desk, "record_detach", json!({ "id": id, "file": file["file"] }));
    assert_eq!(left["value"]["record"]["files"], json!([]));
    ask(&desk, "history_undo", Value::Null);
    let program = drop("cai-dat.exe")["value"]["record"]["files"][0]["file"].clone();
    ask(&desk, "record_open_file", json!({ "id": id, "file": program }));
    assert_eq!(shown.lock().unwrap().revealed.len(), 1, "a program is shown in its folder, never run");
    let history = ask(&desk, "record_history", json!({ "id": id }));
    assert_eq!(history[0]["parts"][0], json!({ "part": "Tệp đính kèm", "before": "", "after": "cai-dat.exe" }));
}

#[test]
fn files_are_picked_and_one_that_is_too_large_keeps_none_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let (small, large) = (folder.path().join("Kế hoạch.docx"), folder.path().join("Phim.mp4"));
    std::fs::write(&small, b"x").unwrap();
    std::fs::File::create(&large).unwrap().set_len(21 * 1024 * 1024).unwrap();
    let (desk, _) = picking(folder.path(), vec![small, large]);
    let id = added(&desk, model("Tổ liên kết", "2026-06-05"))["id"].clone();
    let error = refused(&desk, "record_attach_picked", json!({ "id": id }));
    assert_eq!(error.message, "Tệp «Phim.mp4» lớn hơn 20 MB nên không đính kèm được.");
    assert_eq!(ask(&desk, "record_get", json!({ "id": id }))["files"], json!([]));
    let dropped = json!({ "id": id, "name": "Phim.mp4", "base64": "A".repeat(29 * 1024 * 1024) });
    assert!(refused(&desk, "record_attach", dropped).message.contains("20 MB"));
    assert!(refused(&desk, "record_attach", json!({ "id": id, "name": "x", "base64": "%%" })).message.contains("Không đọc được"));
}

#[test]
fn forms_tell_kinds_with_what_is_asked_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office(folder.path());
    let forms = ask(&desk, "record_forms", Value::Null);
    let model = forms["kinds"].as_array().unwrap().iter().find(|kind| kind["code"] == "mo-hinh").unwrap().clone();
    assert_eq!(model["quick"], json!(["tap-the-ca-nhan", "linh-vuc", "ket-qua"]));
    assert_eq!(model["stages"][2]["label"], "công nhận");
    assert_eq!(forms["units"][0]["name"], "Tỉnh Lam Giang");
}

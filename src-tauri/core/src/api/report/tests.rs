//! A review from its first line to its file, as the window asks for it.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::api::{Code, Desk, Desktop, OpenAsk, SaveAsk, Surroundings, call};

/// A desktop that saves into a folder and opens nothing.
struct Into(PathBuf);

impl Desktop for Into {
    fn pick_save(&self, ask: &SaveAsk) -> Option<PathBuf> {
        Some(self.0.join(&ask.name))
    }
    fn pick_open(&self, _: &OpenAsk) -> Vec<PathBuf> {
        Vec::new()
    }
    fn pick_folder(&self, _: &str) -> Option<PathBuf> {
        None
    }
    fn open(&self, path: &Path) -> Result<(), String> {
        if path.exists() { Ok(()) } else { Err("không có tệp".to_owned()) }
    }
    fn reveal(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }
    fn zoom(&self, _: u16) {}
    fn leave(&self) {}
    fn stay(&self) {}
}

fn ask(desk: &Desk, name: &str, form: Value) -> Value {
    call(desk, name, form).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

/// A desk with a new register that has a signer.
fn desk(folder: &Path) -> Desk {
    let desk = Desk::new(Surroundings {
        who: "thử nghiệm".to_owned(),
        clock: || "2026-06-12T09:30:00".parse().unwrap(),
        desktop: Box::new(Into(folder.to_owned())),
        own_folder: folder.join("own"),
        documents: folder.join("documents"),
    });
    let profile = json!({
        "name": "Ban Tuyên giáo và Dân vận Tỉnh uỷ", "level": "tinh", "parent": "TỈNH UỶ LAM GIANG", "issuer": "BAN TUYÊN GIÁO VÀ DÂN VẬN",
        "issuer-in-text": "Ban Tuyên giáo và Dân vận Tỉnh uỷ", "symbol": "BTGDVTU", "place": "Lam Giang",
        "territory-name": "tỉnh Lam Giang", "signers": [{ "mode": "direct", "authority": "TRƯỞNG BAN", "name": "Lê Thị Thử" }],
        "recipients": ["Thường trực Tỉnh uỷ"], "archive": "Lưu Văn phòng Ban"
    });
    ask(&desk, "register_create", json!({ "path": null, "profile": profile }));
    desk
}

fn begun(desk: &Desk) -> Value {
    let offer = ask(desk, "report_offer", json!({ "period": "2026-6t", "scheme": null }));
    assert_eq!((&offer["templates"][0]["code"], &offer["templates"][0]["isUsual"]), (&json!("dan-van-tinh-6t"), &json!(true)));
    let new = json!({
        "period": "2026-6t", "scheme": null, "template": "dan-van-tinh-6t", "templateVersion": null, "title": "",
        "unit": null, "subject": [], "isEstimate": false
    });
    let begun = ask(desk, "report_new", new);
    assert_eq!(begun["said"], "Lập báo cáo: Báo cáo 6 tháng đầu năm 2026");
    begun["value"].clone()
}

#[test]
fn a_review_is_begun_written_checked_and_leaves_as_a_word_file() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let report = begun(&desk);
    let view = ask(&desk, "report_open", json!({ "report": report }));
    let sections = view["sections"].as_array().unwrap();
    assert!(sections.len() > 5 && sections[0]["number"] != "");
    let empty = sections.iter().find(|section| section["progress"] == "empty").unwrap();
    let block =
        json!({ "provenance": { "from": "written" }, "body": { "is": "paragraph", "with": [{ "is": "text", "text": "Chữ mới." }] } });
    let saved = ask(&desk, "section_save", json!({ "section": empty["id"], "blocks": [block] }));
    assert_eq!((&saved["value"]["progress"], &saved["value"]["isEdited"]), (&json!("draft"), &json!(true)));
    let done = ask(&desk, "section_mark", json!({ "section": empty["id"], "isDone": true }));
    assert_eq!(done["value"]["progress"], "done");
    let added = ask(&desk, "section_add", json!({ "report": report, "heading": "Mục thêm", "parent": null, "position": 0 }));
    assert_eq!((&added["value"]["sections"][0]["heading"], &added["value"]["sections"][0]["isOwn"]), (&json!("Mục thêm"), &json!(true)));
    assert!(!ask(&desk, "report_problems", json!({ "report": report })).as_array().unwrap().is_empty());

    let form = json!({ "report": report, "draft": 1 });
    let offer = ask(&desk, "report_export_offer", form.clone());
    assert_eq!(offer["fileName"], "Bao cao 6 thang dau nam 2026.docx");
    let exported = ask(&desk, "report_export", form.clone());
    assert!(std::fs::read(exported["path"].as_str().unwrap()).unwrap().starts_with(b"PK"));
    let errors: Vec<&Value> = exported["findings"].as_array().unwrap().iter().filter(|finding| finding["severity"] == "error").collect();
    assert!(errors.is_empty(), "{errors:?}");
    let pages = ask(&desk, "report_pages", form.clone());
    assert!(pages["pages"].as_array().unwrap().len() > 1 && pages["isComplete"] == true);
    assert!(pages.to_string().contains("BAN TUYÊN GIÁO VÀ DÂN VẬN"), "the head is on the pages");
    ask(&desk, "report_open_in_word", form);
    assert_eq!(ask(&desk, "report_list", Value::Null)[0]["progress"]["done"], 1);
    let overview = ask(&desk, "overview_read", Value::Null);
    assert_eq!((&overview["next"]["period"], &overview["next"]["daysLeft"]), (&json!("2026-6t"), &json!(2)));
}

#[test]
fn a_report_with_gaps_is_not_issued_and_a_whole_one_is_frozen_with_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let report = begun(&desk);
    let offer = ask(&desk, "report_issue_offer", json!({ "report": report }));
    assert_eq!((&offer["number"], &offer["signers"][0]["name"]), (&json!(1), &json!("Lê Thị Thử")));
    let form = json!({ "report": report, "number": 1, "signedOn": "2026-06-20", "signer": offer["signers"][0] });
    let refused = call(&desk, "report_issue", form.clone()).unwrap_err();
    assert!(refused.message.contains("chưa điền"), "{refused:?}");
    assert_eq!(ask(&desk, "report_list", Value::Null)[0]["isIssued"], false);

    let view = ask(&desk, "report_open", json!({ "report": report }));
    let block = json!({ "provenance": { "from": "written" }, "body": { "is": "paragraph", "with": [{ "is": "text", "text": "Đủ." }] } });
    for section in view["sections"].as_array().unwrap() {
        ask(&desk, "section_save", json!({ "section": section["id"], "blocks": [block.clone()] }));
    }
    ask(&desk, "front_save", json!({ "report": report, "appendix": null, "blocks": [block.clone()] }));
    for appendix in view["appendices"].as_array().unwrap() {
        ask(&desk, "front_save", json!({ "report": report, "appendix": appendix["code"], "blocks": [block.clone()] }));
    }
    ask(&desk, "report_issue", form);
    let view = ask(&desk, "report_open", json!({ "report": report }));
    assert_eq!((&view["line"]["isIssued"], &view["sections"][0]["id"]), (&json!(true), &Value::Null));
    assert!(ask(&desk, "report_open_signed", json!({ "report": report }))["path"].is_string());
    assert_eq!(ask(&desk, "version_list", json!({ "report": report }))[0]["reason"], "issue");
    let correction = ask(&desk, "report_correct", json!({ "report": report }))["value"].clone();
    assert_eq!(ask(&desk, "report_open", json!({ "report": correction }))["line"]["corrects"], report);
}

#[test]
fn a_template_is_copied_changed_seen_with_data_binned_and_restored() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let code = ask(&desk, "template_copy", json!({ "code": "dan-van-tinh-6t", "version": null, "name": "Mẫu của Ban" }))["value"].clone();
    let mut template = ask(&desk, "template_read", json!({ "code": code, "version": 1 }))["template"].clone();
    template["section"][0]["heading"] = json!("Tình hình chung");
    let seen = ask(&desk, "template_preview", json!({ "template": template, "period": "2026-6t", "subject": [] }));
    let headings: Vec<&str> = seen["parts"].as_array().unwrap().iter().map(|part| part["heading"].as_str().unwrap()).collect();
    assert!(headings.contains(&"Tình hình chung"), "{headings:?}");
    let changed = ask(&desk, "template_change", json!({ "template": template, "note": "đổi tên mục" }));
    assert_eq!(changed["value"], 2);
    assert_eq!(changed["said"], "Lưu mẫu: đổi tên mục");
    let form =
        json!({ "period": "2026-6t", "subject": [], "texts": [{ "text": "{{ ky.nam }}", "kind": null, "names": [] }], "sentences": [] });
    assert_eq!(ask(&desk, "template_try", form)[0]["shown"], "2026");
    template["subject"] = json!("{{ ky");
    let refused = call(&desk, "template_change", json!({ "template": template, "note": "" })).unwrap_err();
    assert!(refused.message.starts_with("trích yếu: "), "{}", refused.message);
    let line = ask(&desk, "template_list", Value::Null)[0].clone();
    assert_eq!((&line["version"], &line["origin"], &line["isChanged"]), (&json!(2), &json!("dan-van-tinh-6t"), &json!(true)));
    ask(&desk, "template_remove", json!({ "code": code }));
    assert_eq!(ask(&desk, "template_binned", Value::Null)[0]["name"], "Mẫu của Ban");
    ask(&desk, "template_restore", json!({ "code": code }));
    assert_eq!(ask(&desk, "template_list", Value::Null)[0]["code"], code);
}

#[test]
fn what_is_gone_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    for (name, form) in [
        ("report_open", json!({ "report": 99 })),
        ("section_save", json!({ "section": 99, "blocks": [] })),
        ("version_restore", json!({ "version": 99 })),
        ("template_read", json!({ "code": "dan-van-tinh-6t", "version": 9 })),
    ] {
        assert_eq!(call(&desk, name, form).unwrap_err().code, Code::Gone, "{name}");
    }
}

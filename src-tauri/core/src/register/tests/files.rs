use super::*;
use crate::register::RegisterError;

#[test]
fn an_attached_file_lies_beside_the_register_under_its_hash() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let record = register.add_record(&conference("Hội nghị", "2026-06-01")).unwrap().value.id;
    let id = register.attach_to_record(record, "Giấy mời.pdf", b"noi dung").unwrap().value;
    register.attach_to_record(record, "Bản sao.pdf", b"noi dung").unwrap();
    assert_eq!(register.attachment(id).unwrap(), b"noi dung");
    assert!(register.check().unwrap().is_empty());
    let sha256 = register.attachments().unwrap()[0].sha256.clone();
    let file = folder.path().join("so.tongket.files").join(sha256.get(..2).unwrap()).join(&sha256);
    std::fs::write(&file, b"doi khac").unwrap();
    let error = register.attachment(id).unwrap_err();
    assert!(matches!(error, RegisterError::AttachmentChanged(_)));
    let problems = register.check().unwrap();
    assert_eq!(problems.iter().map(|problem| problem.rule.as_str()).collect::<Vec<_>>(), ["register.attachment"; 2]);
}

#[test]
fn a_process_that_dies_in_the_middle_leaves_the_last_whole_operation() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    province(&mut register);
    {
        let transaction = register.storage.transaction().unwrap();
        let now = noon("2026-06-10");
        register.storage.begin_operation("test", "dở dang", "ai", now, crate::storage::UndoRule::Yes).unwrap();
        register.storage.add_unit(&unit("xa-do-dang", "Xã dở dang", None)).unwrap();
        // The connection goes away with the transaction open, as when the process is killed.
        std::mem::forget(transaction);
    }
    let mut register = reopen(register);
    assert_eq!(register.units().unwrap().len(), 3);
    assert!(register.check().unwrap().is_empty());
    register.add_unit(&unit("xa-do-dang", "Xã mới", None)).unwrap();
}

#[test]
fn a_register_opened_to_look_at_refuses_every_change() {
    let folder = tempfile::tempdir().unwrap();
    let mut writer = create(folder.path());
    province(&mut writer);
    assert_eq!(writer.name().unwrap(), "Sổ công tác");
    let mut reader = Register::open_read_only(writer.path(), catalog(), by()).unwrap();
    assert_eq!(reader.units().unwrap().len(), 3);
    let error = reader.add_unit(&unit("x", "Xã", None)).unwrap_err();
    assert!(error.to_string().contains("mở để xem"), "{error}");
    assert!(reader.attach_to_record(RecordId(1), "a", b"b").is_err());
    writer.add_unit(&unit("y", "Xã Y", None)).unwrap();
    assert_eq!(reader.units().unwrap().len(), 4, "a reader sees what a writer committed");
}

#[test]
fn own_templates_and_settings_are_kept_in_versions_and_undone_like_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    assert_eq!(register.save_template(&"rieng".into(), "a = 1").unwrap().value, 1);
    assert_eq!(register.save_template(&"rieng".into(), "a = 2").unwrap().value, 2);
    assert_eq!(register.own_templates().unwrap()[0].body, "a = 2");
    assert_eq!(register.own_template(&"rieng".into(), 1).unwrap(), "a = 1");
    register.undo().unwrap();
    assert_eq!(register.own_templates().unwrap()[0].version, 1);
    register.change_setting("ky", &serde_json::json!("2026-6t")).unwrap();
    assert_eq!(register.setting("ky").unwrap(), Some(serde_json::json!("2026-6t")));
    register.undo().unwrap();
    assert_eq!(register.setting("ky").unwrap(), None);
}

#[test]
fn a_record_is_held_against_its_kind_and_its_stages_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let [_, commune, _] = province(&mut register);
    let model = Record { kind: "mo-hinh".into(), unit: Some(commune), date: None, ..conference("Tuyến đường hoa", "2026-01-01") };
    let id = register.add_record(&model).unwrap().value.id;
    let stage = |code: &str, on: Option<&str>| StageReached { stage: code.into(), on: on.map(day), document: None, note: None };
    register.reach_stage(id, &stage("dang-ky", Some("2026-02-01"))).unwrap();
    register.reach_stage(id, &stage("cong-nhan", None)).unwrap();
    assert_eq!(register.record(id).unwrap().stage("cong-nhan"), Some(None));
    assert!(matches!(register.reach_stage(id, &stage("bay-len", None)), Err(RegisterError::RecordWrong(_))));
    register.undo().unwrap();
    assert_eq!(register.record(id).unwrap().stages.len(), 1);
    let strange = Record { fields: [("la".into(), FieldValue::Flag(true))].into(), ..model.clone() };
    assert!(register.add_record(&strange).unwrap_err().to_string().contains("«la»"));
    assert!(matches!(register.add_record(&Record { kind: "khong-co".into(), ..model }), Err(RegisterError::UnknownCode { .. })));
}

#[test]
fn daily_copies_replace_that_of_the_day_and_the_oldest_goes_with_its_files() {
    let folder = tempfile::tempdir().unwrap();
    let copies = folder.path().join("sao");
    let mut register = create(folder.path());
    let record = register.add_record(&conference("Hội nghị", "2026-06-01")).unwrap().value.id;
    register.attach_to_record(record, "Giấy mời.pdf", b"noi dung").unwrap();
    for date in ["2026-06-01", "2026-06-01", "2026-06-02", "2026-06-03"] {
        register.back_up_daily(&copies, day(date), 2).unwrap();
    }
    let names = std::fs::read_dir(&copies).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort_unstable();
    assert_eq!(names, ["so 2026-06-02.tongket", "so 2026-06-02.tongket.files", "so 2026-06-03.tongket", "so 2026-06-03.tongket.files"]);
    let copy = Register::open_read_only(&copies.join("so 2026-06-03.tongket"), catalog(), by()).unwrap();
    assert_eq!(copy.attachment(copy.attachments().unwrap()[0].id).unwrap(), b"noi dung");
    assert!(copy.check().unwrap().is_empty());
}

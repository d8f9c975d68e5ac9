use super::*;
use crate::register::RegisterError;

fn held_by(code: &str) -> Record {
    let mut record = conference("Hội nghị sơ kết", "2026-06-01");
    record.fields.insert("noi-to-chuc".into(), FieldValue::Text(code.into()));
    record
}

#[test]
fn a_field_that_names_a_unit_names_one_of_the_register() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = create(folder.path());
    let [_, commune, _] = province(&mut register);
    let id = register.add_record(&held_by("xa-an-phu")).unwrap().value.id;
    register.add_record(&held_by(" ")).unwrap();
    let refused = |error: RegisterError| {
        let RegisterError::RecordWrong(problems) = &error else { panic!("{error:?}") };
        assert_eq!(problems.len(), 1);
        assert!(error.to_string().contains("trường «Đơn vị tổ chức» ghi mã đơn vị"), "{error}");
    };
    refused(register.add_record(&held_by("xa-khong-co")).unwrap_err());
    refused(register.change_record(&Record { id, ..held_by("Xã An Phú") }).unwrap_err());
    register.put_in_bin(crate::register::Binnable::Unit(commune)).unwrap();
    refused(register.add_record(&held_by("xa-an-phu")).unwrap_err());
}

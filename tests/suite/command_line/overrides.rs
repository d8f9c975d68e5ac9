//! The office's own catalog beside its register.

use super::office::Office;

const TEMPLATE: &str = include_str!("../../../assets/templates/dan-van-tinh-9t.toml");

#[test]
fn a_template_of_the_office_replaces_the_built_in_one() {
    let office = Office::with_demo();
    assert!(TEMPLATE.contains("name = \"Công tác dân vận 9 tháng (cấp tỉnh)\""));
    office.write(
        "tongket-mau/templates/dan-van-tinh-9t.toml",
        TEMPLATE.replace("Công tác dân vận 9 tháng (cấp tỉnh)", "Mẫu 9 tháng của Ban"),
    );
    let listed = office.call("report list").fine().out;
    assert!(listed.contains("Mẫu 9 tháng của Ban") && !listed.contains("Công tác dân vận 9 tháng (cấp tỉnh)"), "{listed}");
}

#[test]
fn a_template_of_a_new_name_is_added() {
    let office = Office::with_demo();
    office.write("tongket-mau/templates/rieng.toml", TEMPLATE.replace("code = \"dan-van-tinh-9t\"", "code = \"rieng\""));
    let listed = office.call("report list").fine().out;
    assert!(listed.lines().any(|line| line.starts_with("rieng ")), "{listed}");
    assert!(listed.contains("dan-van-tinh-9t"));
}

#[test]
fn a_broken_file_is_named_with_its_place_and_nothing_is_done() {
    let office = Office::with_demo();
    office.write("tongket-mau/README.md", "ghi chú của cơ quan, không phải tệp danh mục");
    office.call("check").fine();
    for (file, content, words) in [
        ("templates/dan-van-tinh-9t.toml", &b"code = \"dan-van-tinh-9t\"\nname = \n"[..], "dòng 2"),
        ("catalog/records/rieng.toml", b"code = 5", "catalog/records/rieng.toml"),
        ("layout/party-hd05.toml", b"", "layout/party-hd05.toml"),
        ("catalog/indicators.toml", b"", "catalog"),
        ("catalog/chi-tieu.toml", b"", "không phải là tệp nào của danh mục"),
        ("templates/la.toml", b"\xff\xfe", "không phải văn bản UTF-8"),
    ] {
        let path = office.write(&format!("tongket-mau/{file}"), content);
        office.unharmed(|| {
            for line in ["check", "report list", "figures --ky 2026", "report new --ky 2026-9t"] {
                let ran = office.call(line);
                assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{file}: {}", ran.said());
                assert!(ran.err.contains(words) && ran.err.contains("tongket-mau"), "{file}: {}", ran.err);
            }
        });
        std::fs::remove_file(path).unwrap();
    }
}

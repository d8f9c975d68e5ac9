//! `init` with a profile that is wrong leaves nothing behind.

use super::office::{Office, PROFILE};

#[test]
fn a_bad_profile_is_refused_with_its_place_and_leaves_nothing_behind() {
    for (what, content, words) in [
        ("a key left out", PROFILE.replace("symbol = \"BDVTU\"\n", ""), "thiếu khoá «symbol»"),
        ("an unknown key", PROFILE.replace("symbol", "sinbol"), "không có khoá «sinbol»"),
        ("an unknown level", PROFILE.replace("\"tinh\"", "\"quoc-te\""), "không dùng được giá trị «quoc-te»"),
        ("a wrong type", PROFILE.replace("\"BDVTU\"", "5"), "ở đây cần"),
        ("no TOML", "{{{ không phải TOML".to_owned(), "ho-so.toml"),
        ("days backwards", PROFILE.replace("level =", "valid-from = 2025-01-01\nlevel ="), "trước ngày bắt đầu 01/01/2025"),
        ("a day long ago", PROFILE.replace("2024-02-29", "1024-02-29"), "nằm ngoài khoảng"),
        ("no name", PROFILE.replace("Ban Dân vận Tỉnh uỷ (trước tháng 3/2024)", " "), "chưa có tên"),
        ("no issuer", PROFILE.replace("\"BAN DÂN VẬN\"", "\"\""), "chưa có tên"),
        ("nothing", String::new(), "thiếu khoá"),
        ("only a unit", "{\"profile\": []}".to_owned(), "không có hồ sơ cơ quan nào"),
        ("a bundle with a fault", "[[profile]]\nname = 5\n".to_owned(), "dòng"),
    ] {
        let office = Office::empty();
        let file = office.write("ho-so.toml", &content);
        office.unharmed(|| {
            let ran = office.run(["init", "--ho-so", &file]);
            assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{what}: {}", ran.said());
            assert!(ran.err.contains(words), "{what}: {}", ran.err);
        });
        assert_eq!(office.files().len(), 1, "{what}");
    }
}

#[test]
fn a_profile_that_is_not_there_not_text_or_too_large_is_refused() {
    let office = Office::empty();
    let no_text = office.write("anh.toml", b"\xff\xfe\x00");
    let huge = office.write("lon.toml", vec![b'#'; 1_000_001]);
    office.unharmed(|| {
        office.run(["init", "--ho-so", &office.named("khong-co.toml")]).refused(1, "không có tệp hoặc thư mục này");
        office.run(["init", "--ho-so", &no_text]).refused(1, "không phải văn bản UTF-8");
        office.run(["init", "--ho-so", &huge]).refused(1, "tệp lớn hơn 1 MB");
    });
}

#[test]
fn a_profile_of_the_exchange_format_begins_a_register_too() {
    let office = Office::empty();
    let file = office.write("ho-so.toml", format!("[[profile]]{PROFILE}"));
    office.run(["init", "--ho-so", &file]).fine();
    assert!(office.call("check").fine().out.contains("Ban Dân vận Tỉnh uỷ"));
}

#[test]
fn a_register_is_never_made_over_a_file_nor_in_a_folder_that_is_not_there() {
    let office = Office::empty();
    let profile = office.write("ho-so.toml", PROFILE);
    office.write(super::office::REGISTER, "tệp khác");
    office.unharmed(|| office.run(["init", "--ho-so", &profile]).refused(1, "Đã có tệp"));
    office.unharmed(|| {
        let ran = super::office::tongket(["init", "--ho-so", &profile, "--so", &office.named("chua-co/so.tongket")]);
        ran.refused(1, "không có tệp hoặc thư mục này");
    });
}

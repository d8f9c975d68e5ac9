//! Files that are no register that can be worked with: each is told what it is, and stays byte for byte as it was.

use std::sync::Arc;

use rusqlite::Connection;
use tongket::catalog::Catalog;
use tongket::register::Register;
use tongket_support::register::by;

use super::office::{Office, PROFILE, REGISTER, tongket};

/// Every command that opens a register.
const COMMANDS: [&str; 8] = [
    "check",
    "search xa",
    "figures --ky 2026-6t",
    "report list",
    "report check --ky 2026-6t",
    "report show --ky 2026-6t",
    "report new --ky 2026-6t",
    "import",
];

#[track_caller]
fn refuses(office: &Office, words: &str) {
    let file = office.write("nhap.toml", "title = \"trống\"\n");
    office.unharmed(|| {
        for line in COMMANDS {
            let arguments = line.split_whitespace().chain((line == "import").then_some(file.as_str()));
            office.run(arguments).refused(1, words);
        }
        office.run(["report", "export", "--ky", "2026-6t", "--out", &office.named("bc.docx")]).refused(1, words);
        let json = office.call("check --json").json();
        assert!(json["error"].as_str().unwrap().contains(words));
    });
}

fn with(bytes: impl AsRef<[u8]>) -> Office {
    let office = Office::empty();
    office.write(REGISTER, bytes);
    office
}

fn demo_bytes() -> Vec<u8> {
    std::fs::read(Office::with_demo().register()).unwrap()
}

#[test]
fn one_that_is_not_there() {
    refuses(&Office::empty(), "Không có sổ");
}

#[test]
fn an_empty_file() {
    refuses(&with(""), "rỗng");
}

#[test]
fn a_file_that_is_no_database() {
    refuses(&with("Đây là một bức thư, không phải sổ công tác.".repeat(40)), "không phải là sổ của Tổng Kết");
}

#[test]
fn a_database_of_another_program() {
    let office = Office::empty();
    Connection::open(office.register()).unwrap().execute_batch("CREATE TABLE thu (noi_dung TEXT); INSERT INTO thu VALUES ('a');").unwrap();
    refuses(&office, "cơ sở dữ liệu của chương trình khác");
}

#[test]
fn one_cut_short() {
    let whole = demo_bytes();
    for length in [8, 60, 5_000, whole.len() / 2, whole.len() - 1] {
        refuses(&with(whole.get(..length).unwrap()), "bị cụt");
    }
}

#[test]
fn one_of_a_newer_program() {
    let office = Office::with_demo();
    Connection::open(office.register()).unwrap().pragma_update(None, "user_version", 9_999).unwrap();
    refuses(&office, "do bản Tổng Kết mới hơn ghi");
}

#[test]
fn a_folder() {
    let office = Office::empty();
    std::fs::create_dir(office.register()).unwrap();
    refuses(&office, "là một thư mục");
}

#[test]
fn one_damaged_inside_is_never_written_to_and_never_makes_the_program_fall() {
    let whole = demo_bytes();
    for (from, to) in [(100, 1_500), (4_096, 60_000), (whole.len() / 3, whole.len() / 2)] {
        let mut bytes = whole.clone();
        bytes.get_mut(from..to).unwrap().fill(0xa5);
        let office = with(bytes);
        let file = office.write("nhap.toml", "title = \"trống\"\n");
        office.unharmed(|| {
            office.run(["import", &file]).refused(1, "bị hỏng bên trong");
            office.call("report new --ky 2026-6t").refused(1, "bị hỏng bên trong");
            let checked = office.call("check");
            assert_eq!(checked.status, 1);
            assert!(checked.said().contains("hỏng"), "{}", checked.said());
            for line in ["figures --ky 2026-6t", "report list", "search xa"] {
                let ran = office.call(line);
                assert!(ran.status < 2, "{}", ran.said());
                assert!(ran.status == 0 || ran.said().contains("hỏng") || ran.said().contains("Vấn đề"), "{}", ran.said());
            }
        });
    }
}

#[test]
fn a_read_only_one_can_be_looked_at_and_not_written() {
    let office = Office::with_demo();
    let file = office.write("nhap.toml", "title = \"trống\"\n");
    let mut marks = std::fs::metadata(office.register()).unwrap().permissions();
    marks.set_readonly(true);
    std::fs::set_permissions(office.register(), marks).unwrap();
    office.unharmed(|| {
        office.run(["import", &file]).refused(1, "chỉ cho đọc");
        office.call("report new --ky 2026-6t").refused(1, "chỉ cho đọc");
        office.call("check").fine();
        office.call("figures --ky 2026-6t --chi-tieu V01").fine();
    });
}

#[test]
fn one_open_elsewhere_can_be_looked_at_and_not_written() {
    let office = Office::with_demo();
    let file = office.write("nhap.toml", "title = \"trống\"\n");
    let held = Register::open(&office.register(), Arc::new(Catalog::built_in().unwrap()), by()).unwrap();
    office.run(["import", &file]).refused(1, "đang mở ở một cửa sổ hoặc máy khác");
    office.call("report new --ky 2026-6t").refused(1, "đang mở ở một cửa sổ hoặc máy khác");
    office.call("check").fine();
    drop(held);
    office.run(["import", &file]).fine();
}

#[test]
fn one_that_another_program_holds_locked_is_not_waited_for_without_end() {
    let office = Office::with_demo();
    let file = office.write("nhap.toml", "[[unit]]\ncode = \"moi\"\nname = \"Xã Lạ Hoắc\"\nkind = \"xa\"\nparent = \"lam-giang\"\n");
    let other = Connection::open(office.register()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    office.run(["import", &file]).refused(1, "khoá quá lâu");
    other.execute_batch("ROLLBACK").unwrap();
    drop(other);
    assert!(office.call("search Lạ Hoắc --json").json()["data"]["hits"].as_array().unwrap().is_empty());
}

#[test]
fn a_register_without_units_says_what_to_do_first() {
    let office = Office::empty();
    let profile = office.write("ho-so.toml", PROFILE);
    office.run(["init", "--ho-so", &profile]).fine();
    for line in ["figures --ky 2026-6t", "report check --ky 2026-6t", "report new --ky 2026-6t"] {
        let ran = office.call(line);
        assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{}", ran.said());
        assert!(ran.err.contains("hãy"), "{}", ran.err);
    }
    office.call("check").fine();
    assert_eq!(tongket(["report", "list", "--so", &office.register().display().to_string()]).status, 0);
}

#[test]
fn one_of_an_earlier_version_is_upgraded_and_the_user_told_so_before_it_begins() {
    let office = Office::with_demo();
    assert!(!office.call("report list").err.contains("Đang nâng cấp"));

    // The version stands in the header at 60–63; the last step finds nothing to do in a file that has its indexes already.
    let mut bytes = std::fs::read(office.register()).unwrap();
    bytes[60..64].copy_from_slice(&2_u32.to_be_bytes());
    std::fs::write(office.register(), &bytes).unwrap();
    office.unharmed(|| office.call("check").refused(1, "phiên bản"));
    let upgraded = office.call("report new --ky 2025-6t");
    assert!(upgraded.err.contains("Đang nâng cấp sổ"), "{}", upgraded.said());
    assert!(office.path("sổ công tác 2026.truoc-nang-cap-v2.tongket").exists());
    let silent = office.call("check --json").fine();
    assert!(silent.err.is_empty(), "a program that reads JSON is told nothing else: {}", silent.err);
}

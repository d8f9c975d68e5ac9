//! The program itself, as a process: what only a process can show.

// A test may stop at what it did not expect; the lints of the program do not ask it to go on.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

const PROFILE: &str = r#"
name = "Ban Dân vận Tỉnh uỷ"
issuer = "BAN DÂN VẬN"
issuer-in-text = "Ban Dân vận Tỉnh uỷ"
symbol = "BDVTU"
place = "Lam Giang"
signers = [{ authority = "TRƯỞNG BAN", name = "Lò Minh Khải" }]
recipients = ["Thường trực Tỉnh uỷ"]
archive = "Lưu Văn phòng Ban"
"#;

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_tongket"))
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    program().current_dir(folder).args(arguments).output().unwrap()
}

/// A folder with a new register `so.tongket`.
fn office() -> tempfile::TempDir {
    let folder = tempfile::Builder::new().prefix("sổ công tác ").tempdir().unwrap();
    std::fs::write(folder.path().join("ho-so.toml"), PROFILE).unwrap();
    let made = run(folder.path(), &["init", "--so", "so.tongket", "--ho-so", "ho-so.toml"]);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    folder
}

/// An exchange file of `count` units, the first the one above all others.
fn units(folder: &Path, count: usize) -> PathBuf {
    let mut text = String::from("[[unit]]\ncode = \"tinh\"\nname = \"Tỉnh Thử\"\nkind = \"tinh\"\n");
    for at in 0..count {
        text.push_str(&format!("[[unit]]\ncode = \"thon-{at}\"\nname = \"Thôn số {at}\"\nkind = \"thon\"\nparent = \"tinh\"\n"));
    }
    let path = folder.join("don-vi.toml");
    std::fs::write(&path, text).unwrap();
    path
}

fn check(folder: &Path) -> serde_json::Value {
    let checked = run(folder, &["check", "--so", "so.tongket", "--json"]);
    assert_eq!(checked.status.code(), Some(0), "{}", said(&checked));
    serde_json::from_slice(&checked.stdout).unwrap()
}

#[test]
fn exit_statuses_are_0_1_and_2() {
    let folder = office();
    assert_eq!(run(folder.path(), &["--version"]).status.code(), Some(0));
    assert_eq!(run(folder.path(), &["check", "--so", "so.tongket"]).status.code(), Some(0));
    let refused = run(folder.path(), &["check", "--so", "khong-co.tongket"]);
    assert_eq!((refused.status.code(), refused.stdout.len()), (Some(1), 0));
    let misuse = run(folder.path(), &["kiem-tra"]);
    assert_eq!((misuse.status.code(), misuse.stdout.len()), (Some(2), 0));
}

#[test]
#[cfg(unix)]
fn an_argument_that_is_no_text_is_refused_in_words() {
    use std::os::unix::ffi::OsStrExt;
    let refused = program().args(["search", "--so", "so.tongket"]).arg(std::ffi::OsStr::from_bytes(b"\xff\xfe")).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("ký tự không đọc được"), "{}", said(&refused));
}

#[test]
#[cfg(target_os = "linux")]
fn an_answer_that_cannot_be_printed_is_told_and_a_closed_pipe_is_not() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let told = program().arg("help").stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(told.status.code(), Some(1));
    assert!(said(&told).contains("Không in được kết quả"), "{}", said(&told));

    let mut child = program().args(["help", "report", "export"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let closed = child.wait_with_output().unwrap();
    assert_eq!((closed.status.code(), closed.stderr.len()), (Some(0), 0));
}

#[test]
fn killed_at_any_moment_of_an_import_the_register_is_whole_and_holds_all_of_it_or_nothing() {
    const UNITS: usize = 400;
    let folder = office();
    let file = units(folder.path(), UNITS);
    let before = check(folder.path())["data"]["units"].clone();
    let clean = std::fs::read(folder.path().join("so.tongket")).unwrap();
    let mut cut_off = 0;
    for delay in [0, 10, 30, 60, 100, 150, 250, 400] {
        let moment = tempfile::tempdir().unwrap();
        std::fs::write(moment.path().join("so.tongket"), &clean).unwrap();
        let mut import = program();
        import.current_dir(moment.path()).args(["import", "--so", "so.tongket"]).arg(&file);
        let mut child = import.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // The journal is there once the register is open; what follows is the import.
        let journal = moment.path().join("so.tongket-wal");
        let began = Instant::now();
        while !journal.exists() && child.try_wait().unwrap().is_none() && began.elapsed() < Duration::from_secs(60) {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_millis(delay));
        cut_off += usize::from(child.try_wait().unwrap().is_none());
        child.kill().unwrap();
        child.wait().unwrap();

        let after = check(moment.path());
        assert_eq!(after["data"]["whole"], true);
        let held = &after["data"]["units"];
        assert!(*held == before || *held == UNITS + 1, "half imported after {delay} ms: {held}");
        let again = run(moment.path(), &["import", "--so", "so.tongket", file.to_str().unwrap()]);
        assert_eq!(again.status.code(), Some(0), "{}", said(&again));
        assert_eq!(check(moment.path())["data"]["units"], UNITS + 1);
    }
    assert!(cut_off > 0, "every import was over before it could be killed");
}

/// Runs the program where no file may grow beyond `blocks` of 512 or 1,024 bytes, as on a full disk.
#[cfg(unix)]
fn run_cramped(folder: &Path, blocks: u32, arguments: &[&str]) -> Output {
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"");
    let mut command = Command::new("bash");
    command.current_dir(folder).args(["-c", &script, "bash", env!("CARGO_BIN_EXE_tongket")]).args(arguments);
    command.output().unwrap()
}

#[cfg(unix)]
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| !name.ends_with(".lock") && !name.ends_with("-wal") && !name.ends_with("-shm"));
    names.sort();
    names
}

#[test]
#[cfg(unix)]
fn without_room_a_register_is_neither_made_nor_harmed() {
    let folder = office();
    let none = run_cramped(folder.path(), 8, &["init", "--so", "moi.tongket", "--ho-so", "ho-so.toml"]);
    assert_eq!((none.status.code(), none.stdout.len()), (Some(1), 0), "{}", said(&none));
    assert!(said(&none).to_lowercase().contains("ổ đĩa"), "{}", said(&none));
    assert_eq!(names(folder.path()), ["ho-so.toml", "so.tongket"]);

    let file = units(folder.path(), 150);
    let before = check(folder.path());
    let refused = run_cramped(folder.path(), 40, &["import", "--so", "so.tongket", file.to_str().unwrap()]);
    assert_eq!((refused.status.code(), refused.stdout.len()), (Some(1), 0), "{}", said(&refused));
    assert!(said(&refused).to_lowercase().contains("ổ đĩa"), "{}", said(&refused));
    assert_eq!(check(folder.path()), before);
}

#[test]
#[cfg(unix)]
fn without_room_a_review_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let made = run(folder.path(), &["demo", "--out", "."]);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    std::fs::write(folder.path().join("bc.docx"), "bản cũ").unwrap();
    let files = names(folder.path());
    // Another reader has made the index of the journal already, so that the review is the first thing to find no room.
    let reader = rusqlite::Connection::open(folder.path().join("minh-hoa.tongket")).unwrap();
    reader.query_row("SELECT count(*) FROM unit", [], |row| row.get::<_, i64>(0)).unwrap();
    let export = ["report", "export", "--so", "minh-hoa.tongket", "--ky", "2026-q1", "--ke-ca-thieu", "--out", "bc.docx"];
    let refused = run_cramped(folder.path(), 4, &export);
    assert_eq!((refused.status.code(), refused.stdout.len()), (Some(1), 0), "{}", said(&refused));
    assert!(said(&refused).contains("bc.docx") && said(&refused).contains("ổ đĩa"), "{}", said(&refused));
    assert_eq!(std::fs::read(folder.path().join("bc.docx")).unwrap(), "bản cũ".as_bytes());
    assert_eq!(names(folder.path()), files, "nothing is left beside it");
}

//! A program that is killed while somebody types.

use super::*;

fn now() -> NaiveDateTime {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 20).and_then(|day| day.and_hms_opt(8, 15, 0)).unwrap_or_default()
}

/// Folder of the program that is to be killed, for the process that is started for it.
const FOLDER: &str = "TONGKET_KILLED_IN";

/// Not a test by itself: the program in a process of its own, which the test below kills.
#[test]
#[ignore = "is started by the test that kills it"]
fn a_program_that_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let desk = Desk::new(Surroundings {
        who: "người dùng thử".to_owned(),
        clock: now,
        desktop: Box::new(ScriptedDesktop::default()),
        own_folder: folder.join("own"),
        documents: folder.join("documents"),
    });
    api::call(&desk, "demo_open", Value::Null).expect("the demo");
    let bridge = Bridge::start(Arc::new(desk), &Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist-bridge"), 0);
    std::fs::write(folder.join("address"), bridge.address()).expect("a file");
    loop {
        std::thread::park();
    }
}

/// The program in a process of its own on the demo in `folder`, and where its page is.
fn start(folder: &Path) -> (Child, String) {
    let address = folder.join("address");
    let _ = std::fs::remove_file(&address);
    let own = std::env::current_exe().expect("this program");
    let mut child = Command::new(own)
        .args(["--exact", "report::killed::a_program_that_is_killed", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::null())
        .spawn()
        .expect("the program");
    let until = Instant::now() + Duration::from_secs(120);
    while Instant::now() < until {
        if let Some(address) = std::fs::read_to_string(&address).ok().filter(|text| text.ends_with('/')) {
            return (child, address);
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    let _ = child.kill();
    let _ = child.wait();
    panic!("the program does not start");
}

#[test]
fn the_program_is_killed_while_somebody_types_and_the_text_is_there_and_can_be_undone() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut program, address) = start(folder.path());
    let browser = Browser::chromium(OFFICE.0, OFFICE.1);
    browser.go(&address);
    open_first(&browser);
    let row = browser.wait("the section", || browser.all("button.row").into_iter().find(|row| browser.text(row).contains(SECTION)));
    browser.click(&row);
    browser.press(&[keys::CONTROL], &[keys::END]);
    browser.press(&[], &[keys::ENTER]);
    browser.type_text("Câu gõ trước khi mất điện.");
    browser.shows("Đã lưu");
    // Then more is typed, and the program is killed in the middle of it.
    browser.type_text(" Chữ gõ dở");
    program.kill().expect("killed");
    let _ = program.wait();

    let (mut again, address) = start(folder.path());
    browser.go(&address);
    open_first(&browser);
    let shown = |words: &str| {
        browser.script("return document.querySelector('article').textContent.includes(arguments[0])", &[json!(words)]).as_bool()
            == Some(true)
    };
    browser.wait("the text", || shown("Câu gõ trước khi mất điện.").then_some(()));
    // Undo survives the restart: the editor has nothing to take back, the register has.
    browser.click(&browser.wait("the section", || browser.all("button.row").into_iter().find(|row| browser.text(row).contains(SECTION))));
    browser.press(&[keys::CONTROL], &["z"]);
    browser.wait("the text to be gone", || (!shown("Câu gõ trước khi mất điện.")).then_some(()));
    browser.press(&[keys::CONTROL], &["y"]);
    browser.wait("the text to be back", || shown("Câu gõ trước khi mất điện.").then_some(()));
    again.kill().expect("killed");
    let _ = again.wait();
}

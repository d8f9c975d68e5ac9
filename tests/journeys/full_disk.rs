//! The place to write to is full, for reading only, or taken.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use tongket_support::webdriver::keys;

use crate::app::App;

/// A small disk of its own, which takes root to put in: made as such, or by `sudo` where that asks for no password.
struct Disk(PathBuf);

fn as_root(command: &str, arguments: &[&str]) -> bool {
    let plain = Command::new(command).args(arguments).output().is_ok_and(|output| output.status.success());
    plain || Command::new("sudo").arg("-n").arg(command).args(arguments).output().is_ok_and(|output| output.status.success())
}

impl Disk {
    /// A disk of so many kilobytes at `place`.
    fn put_in(place: PathBuf, kilobytes: u32) -> Self {
        std::fs::create_dir_all(&place).unwrap();
        let options = format!("size={kilobytes}k,mode=777");
        let mounted = as_root("mount", &["-t", "tmpfs", "-o", &options, "tmpfs", &place.display().to_string()]);
        assert!(mounted, "this journey mounts a small disk: run it as root, or with sudo that asks for no password");
        Self(place)
    }

    /// Fills it up to the last byte; the file that does so is answered.
    fn fill(&self) -> PathBuf {
        let filler = self.0.join("day-o-dia");
        let mut size = 8 << 20;
        let mut bytes = Vec::new();
        while size > 0 {
            let longer = [bytes.clone(), vec![0; size]].concat();
            if std::fs::write(&filler, &longer).is_ok() {
                bytes = longer;
            }
            size /= 2;
        }
        let _ = std::fs::write(&filler, &bytes);
        filler
    }

    fn for_reading_only(&self) {
        assert!(as_root("mount", &["-o", "remount,ro", &self.0.display().to_string()]));
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        as_root("umount", &["-l", &self.0.display().to_string()]);
    }
}

/// The register of the journey on a disk of its own.
fn on_a_disk(app: &App, kilobytes: u32) -> (Disk, PathBuf) {
    let (desk, made) = app.make_register();
    drop(desk);
    let disk = Disk::put_in(app.path("o-dia"), kilobytes);
    let path = disk.0.join("so.tongket");
    std::fs::copy(&made, &path).unwrap();
    (disk, path)
}

const TYPED: &str = "Chữ gõ khi ổ đĩa đã đầy. ";

/// A draft with words in it that the full disk does not take; the file that fills the disk.
fn a_draft_that_cannot_be_kept(app: &mut App) -> (Disk, PathBuf) {
    let (disk, path) = on_a_disk(app, 12_000);
    app.open(&[&path.display().to_string()]);
    app.page().shows("6 tháng đầu năm 2026");
    app.begin_report();
    let filler = disk.fill();
    app.cursor_in("Hạn chế");
    app.page().type_text(&TYPED.repeat(8));
    app.page().shows("Chưa lưu được");
    (disk, filler)
}

fn write_down(app: &App, title: &str) {
    app.page().press(&[keys::CONTROL], &["n"]);
    app.page().type_text("5/6");
    app.page().press(&[], &[keys::TAB, keys::TAB]);
    app.page().type_text(title);
    app.page().press(&[], &[keys::TAB, keys::DOWN, keys::TAB, keys::ENTER]);
}

#[test]
fn a_disk_that_fills_up_while_somebody_works_loses_nothing_of_what_stands_on_the_screen() {
    let mut app = App::on("2026-06-12T08:00:00");
    // In the report.
    let (_disk, filler) = a_draft_that_cannot_be_kept(&mut app);
    app.page().shows("Ổ đĩa đã đầy");
    app.picture("full-disk-report");
    // In the register of work.
    app.screen(2);
    app.page().tap("Hội nghị, tập huấn, hội thi, hoạt động");
    write_down(&app, "Hội nghị ghi lúc ổ đĩa đầy");
    app.page().shows("Ổ đĩa đã đầy");
    let typed =
        app.page().script("return [...document.querySelectorAll('input')].some((e) => e.value === 'Hội nghị ghi lúc ổ đĩa đầy')", &[]);
    assert_eq!(typed, true, "what was typed stands");
    app.picture("full-disk-record");

    // There is room again.
    std::fs::remove_file(filler).unwrap();
    app.page().press(&[], &[keys::ENTER]);
    app.page().shows("Thêm bản ghi: Hội nghị ghi lúc ổ đĩa đầy");
}

#[test]
fn a_report_that_cannot_be_kept_is_kept_by_itself_once_there_is_room() {
    let mut app = App::on("2026-06-12T08:00:00");
    let (_disk, filler) = a_draft_that_cannot_be_kept(&mut app);
    std::fs::remove_file(filler).unwrap();
    app.is_saved();
    app.kill();
    app.open(&[]);
    app.open_report("6 tháng đầu năm 2026");
    app.report_has(TYPED.trim());
}

#[test]
fn a_window_that_is_closed_on_a_full_disk_asks_and_a_report_that_was_left_has_its_text_still() {
    let mut app = App::on("2026-06-12T08:00:00");
    let (_disk, filler) = a_draft_that_cannot_be_kept(&mut app);

    // Another screen and back: the text stands in its report.
    app.screen(1);
    app.page().shows("Việc mới ghi");
    app.open_report("6 tháng đầu năm 2026");
    app.report_has(TYPED.trim());
    app.page().shows("Chưa lưu được");

    // The window stays for longer than it waits for a page that does not answer, however it was told to close.
    app.ask_to_close();
    app.page().shows("Còn phần chưa lưu được");
    app.page().shows("Ổ đĩa đã đầy");
    app.picture("full-disk-closing");
    std::thread::sleep(Duration::from_secs(17));
    app.agree("Ở lại");
    app.report_has(TYPED.trim());

    std::fs::remove_file(filler).unwrap();
    app.close();
    app.open(&[]);
    app.open_report("6 tháng đầu năm 2026");
    app.report_has(TYPED.trim());
}

#[test]
fn a_window_on_a_full_disk_closes_for_who_gives_up_what_is_not_kept() {
    let mut app = App::on("2026-06-12T08:00:00");
    let _full = a_draft_that_cannot_be_kept(&mut app);
    app.page().press(&[keys::CONTROL], &["q"]);
    app.agree("Đóng, bỏ phần chưa lưu");
    app.is_gone();
}

#[test]
fn a_file_that_cannot_be_written_is_told_in_words_and_another_place_is_taken() {
    let mut app = App::on("2026-06-12T08:00:00");
    let (desk, path) = app.make_register();
    drop(desk);
    let disk = Disk::put_in(app.path("o-chi-doc"), 500);
    let say = |place: &Path| std::fs::write(app.path("save-in"), place.display().to_string()).unwrap();
    disk.for_reading_only();
    say(&disk.0);
    app.open(&[&path.display().to_string()]);
    app.page().shows("6 tháng đầu năm 2026");
    app.begin_report();
    // The check of the report is shown first; the file is written from there.
    app.page().tap("Xuất Word");
    app.page().tap("Xuất tệp Word…");
    app.page().shows("Không ghi được");
    app.picture("read-only-target");

    // Something of that name is there and cannot be replaced, as a file that Word has open on Windows.
    let taken = app.path("noi-khac/Bao cao 6 thang dau nam 2026.docx");
    std::fs::create_dir_all(taken.join("dang-mo")).unwrap();
    std::fs::write(app.path("save-in"), app.path("noi-khac").display().to_string()).unwrap();
    app.page().tap("Xuất tệp Word…");
    app.page().shows("noi-khac");
    assert!(taken.join("dang-mo").exists());

    std::fs::remove_file(app.path("save-in")).unwrap();
    app.page().tap("Xuất tệp Word…");
    app.page().shows("Đã xuất ra");
    assert!(app.path("Bao cao 6 thang dau nam 2026.docx").exists());
}

#[test]
fn a_register_on_a_disk_for_reading_only_is_told_with_what_to_do() {
    let mut app = App::on("2026-06-12T08:00:00");
    let (disk, path) = on_a_disk(&app, 12_000);
    disk.for_reading_only();
    app.open(&[&path.display().to_string()]);
    app.page().shows("chỉ cho đọc");
    app.page().shows("Sổ mở gần đây");
    app.picture("register-read-only");
}

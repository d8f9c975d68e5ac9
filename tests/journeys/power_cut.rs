//! The power goes while somebody types.

use crate::app::App;

const KEPT: &str = "Câu đã viết xong và đã nghỉ tay: hoà thuận, khuỷu tay, ngoằn ngoèo.";
const LAST: &str = " Câu đang gõ dở";

#[test]
fn what_was_typed_is_there_after_the_app_was_killed_in_the_middle_of_a_sentence() {
    let mut app = App::on_the_demo();
    app.open_report("năm 2026");
    app.cursor_in("Hạn chế");
    app.page().type_text(KEPT);
    // The pause after which everything is kept, without a button.
    app.is_saved();
    app.page().type_text(LAST);
    app.kill();

    app.open(&[]);
    app.open_report("năm 2026");
    app.report_has(KEPT);
    // What had been typed for less than the pause may be gone; nothing else is, and the register works on.
    app.cursor_in("Hạn chế");
    app.page().type_text(" Viết tiếp.");
    app.is_saved();
    assert!(app.report_text().contains("Viết tiếp."));
}

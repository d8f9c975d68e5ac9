//! A report is signed, and the next one is begun after it.

use serde_json::json;

use crate::app::{App, faults_of, whole_review};

#[test]
fn a_report_is_issued_with_number_day_and_signer_frozen_with_its_file_and_the_year_s_is_begun_after_it() {
    let mut app = App::on("2026-06-18T08:00:00");
    let (desk, path) = app.make_register();
    whole_review(&desk, "2026-6t", "");
    drop(desk);
    app.open(&[&path.display().to_string()]);
    app.open_report("6 tháng đầu năm 2026");
    let page = app.page();
    page.tap("Ban hành");
    page.shows("Ban hành báo cáo");
    app.fill("Số", "45");
    app.fill("Ngày ký", "20/6/2026");
    app.picture("issue");
    app.agree("Ban hành");
    page.shows("Đã ban hành, không sửa được");
    page.wait("the signed head", || app.report_text().contains("45-BC/").then_some(()));
    assert!(app.report_text().contains("ngày 20 tháng 6 năm 2026"), "{}", app.report_text());
    assert!(app.report_text().contains("Lê Thị Thử"));
    assert!(page.all("[data-part] [contenteditable=true]").is_empty(), "nothing of it can be typed into");
    app.picture("issued");

    // Its file is kept in the register and opens.
    app.screen(5);
    page.shows("Số 45, ngày 20/06/2026");
    let kept = app.ask("report_list", json!(null));
    let signed = app.ask("report_open_signed", json!({ "report": kept[0]["id"] }));
    assert_eq!(faults_of(std::path::Path::new(signed["path"].as_str().unwrap())), "");
    // The core refuses what the page does not offer.
    let form = json!({ "report": kept[0]["id"], "appendix": null, "blocks": [crate::app::paragraph("Sửa lén.")] });
    assert!(app.asked("front_save", form)["refused"]["message"].as_str().unwrap().contains("đã ban hành"));

    // Half a year later.
    app.close();
    app.now = "2026-12-10T08:00:00";
    app.open(&[]);
    app.is_ready();
    app.begin_report();
    app.report_has("năm 2026");
    let list = app.ask("report_list", json!(null));
    assert_eq!(list.as_array().unwrap().len(), 2);
    let year = list.as_array().unwrap().iter().find(|one| one["isIssued"] == false).unwrap();
    assert_eq!(app.ask("report_issue_offer", json!({ "report": year["id"] }))["number"], 46);
}

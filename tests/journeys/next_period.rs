//! What one review promises, the next answers for.

use std::path::Path;
use std::sync::Arc;

use tongket::catalog::Catalog;
use tongket::domain::{ReportId, Task, TaskCycle, TaskId, TaskOrigin, TaskState};
use tongket::register::{By, Register};

use crate::app::{App, told, whole_review};

fn task(report: ReportId, content: &str, state: TaskState, result: Option<&str>) -> Task {
    Task {
        id: TaskId(0),
        origin: TaskOrigin::Report(report),
        group: None,
        group_title: None,
        content: content.to_owned(),
        lead: None,
        lead_text: None,
        due: None,
        cycle: TaskCycle::Once,
        state,
        done_on: (state == TaskState::Done).then(|| chrono::NaiveDate::from_ymd_opt(2026, 8, 20).unwrap()),
        result: result.map(str::to_owned),
        position: 0,
    }
}

#[test]
fn the_review_of_nine_months_tells_what_came_of_the_tasks_of_the_six_months() {
    let mut app = App::on("2026-09-12T08:00:00");
    let (desk, path) = app.make_register();
    let report = whole_review(&desk, "2026-6t", "");
    let offer = told(&desk, "report_issue_offer", serde_json::json!({ "report": report }));
    let form = serde_json::json!({ "report": report, "number": 1, "signedOn": "2026-06-20", "signer": offer["signers"][0] });
    told(&desk, "report_issue", form);
    drop(desk);
    came_of_it(&path, ReportId(report.as_i64().unwrap()));

    app.open(&[&path.display().to_string()]);
    app.is_ready();
    app.begin_report();
    for wanted in ["Mở lớp tập huấn hoà giải viên ở cơ sở", "đã mở 4 lớp, 212 học viên", "Rà soát mô hình dân vận khéo"]
    {
        app.report_has(wanted);
    }
    app.picture("tasks-of-the-last-review");
}

/// The tasks of the report, one done and one under way.
fn came_of_it(path: &Path, report: ReportId) {
    let by = By::at("người dùng thử", "2026-09-01T08:00:00".parse().unwrap());
    let mut register = Register::open(path, Arc::new(Catalog::built_in().unwrap()), by).unwrap();
    register.add_task(&task(report, "Mở lớp tập huấn hoà giải viên ở cơ sở", TaskState::Done, Some("đã mở 4 lớp, 212 học viên"))).unwrap();
    register.add_task(&task(report, "Rà soát mô hình dân vận khéo", TaskState::InProgress, None)).unwrap();
}

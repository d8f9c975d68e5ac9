//! What is typed into the grids and what they answer.

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::api::tests::{ask, desk, profile, refused};
use crate::api::{Code, Desk};
use crate::register::Register;

/// A province with two communes: the desk, the root, the communes.
fn province(folder: &TempDir) -> (Desk, i64, [i64; 2]) {
    let desk = desk(folder.path());
    ask(&desk, "register_create", json!({ "path": null, "profile": profile() }));
    let root = ask(&desk, "unit_list", Value::Null)[0]["id"].as_i64().unwrap();
    let commune = |name: &str| {
        let form = json!({ "name": name, "kind": "xa", "parent": root, "code": "", "validFrom": null });
        ask(&desk, "unit_add", form)["value"].as_i64().unwrap()
    };
    let communes = [commune("Xã An Phú"), commune("Xã Hoà Bình")];
    (desk, root, communes)
}

fn half_year() -> Value {
    json!({ "period": "2026-6t", "scheme": "nd09", "from": null, "to": null })
}

fn entry(indicator: &str, unit: i64, state: &str, value: Option<&str>, base: Option<&str>) -> Value {
    json!({
        "indicator": indicator, "unit": unit, "from": "2025-12-15", "to": "2026-06-14", "basis": "actual",
        "state": state, "value": value, "base": base,
    })
}

fn row(desk: &Desk, code: &str) -> Value {
    let grid = ask(desk, "figure_grid", json!({ "period": half_year(), "unit": null }));
    grid["rows"].as_array().unwrap().iter().find(|row| row["code"] == code).unwrap().clone()
}

fn cells(desk: &Desk, codes: &[&str]) -> Value {
    ask(desk, "figure_by_unit", json!({ "indicators": codes, "periods": [half_year()], "unit": null, "basis": "actual" }))
}

#[test]
fn a_period_tells_its_days_and_those_a_year_earlier() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let view = ask(&desk, "period_read", half_year());
    assert_eq!(view["label"], "6 tháng đầu năm 2026");
    assert_eq!((&view["from"], &view["to"]), (&json!("2025-12-15"), &json!("2026-06-14")));
    assert_eq!((&view["fromLastYear"], &view["year"]), (&json!("2024-12-15"), &json!(2026)));
    let backwards = json!({ "period": "2026-6t", "scheme": "custom", "from": "2026-06-01", "to": "2026-01-01" });
    assert_eq!(refused(&desk, "period_read", backwards).message, "Ngày kết thúc 01/01/2026 trước ngày bắt đầu 01/06/2026.");
    let half = json!({ "period": "2026-6t", "scheme": "custom", "from": "2026-06-01", "to": null });
    assert!(refused(&desk, "period_read", half).hint.contains("cả hai ngày"));
}

#[test]
fn the_four_states_stand_in_the_cells_and_the_total_says_of_how_many_units_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, root, [one, other]) = province(&folder);
    let figures = [
        entry("B01", one, "value", Some("0"), None),
        entry("B01", other, "notReported", None, None),
        entry("B02", one, "notApplicable", None, None),
    ];
    let done = ask(&desk, "figure_put", json!({ "figures": figures }));
    assert_eq!((&done["value"]["kept"], &done["said"]), (&json!(3), &json!("Ghi số liệu: 3 số")));
    let grid = cells(&desk, &["B01", "B02"]);
    let unit = |id: i64| grid["units"].as_array().unwrap().iter().find(|unit| unit["id"] == id).unwrap().clone();
    assert_eq!((&unit(one)["cells"][0]["shown"], &unit(one)["cells"][0]["state"]), (&json!("0"), &json!("value")));
    assert_eq!(unit(one)["cells"][0]["made"], "typed");
    assert_eq!(unit(other)["cells"][0]["state"], "notReported");
    assert_eq!(unit(one)["cells"][1]["state"], "notApplicable");
    assert_eq!(unit(other)["cells"][1], Value::Null);
    assert_eq!((&grid["columns"][0]["n"], &grid["columns"][0]["of"]), (&json!(1), &json!(2)));
    assert_eq!(grid["units"][0]["id"], root);
    assert_eq!((&unit(root)["cells"][0]["shown"], &unit(root)["cells"][0]["made"]), (&json!("0"), &json!("figures")));
    assert_eq!(row(&desk, "B01")["of"], 2);
}

#[test]
fn of_pasted_figures_those_that_can_be_are_kept_and_the_others_are_told_one_by_one() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _, [one, _]) = province(&folder);
    let figures = [
        entry("A06", one, "value", Some("45"), None),
        entry("B01", one, "value", Some("12"), None),
        entry("B02", one, "value", Some("muoi"), None),
        entry("A14", one, "value", Some("1"), Some("2")),
        entry("B01", 99, "value", Some("1"), None),
    ];
    let done = ask(&desk, "figure_put", json!({ "figures": figures }));
    assert_eq!(done["value"]["kept"], 1);
    let told: Vec<(u64, &str)> = done["value"]["refused"]
        .as_array()
        .unwrap()
        .iter()
        .map(|refused| (refused["index"].as_u64().unwrap(), refused["message"].as_str().unwrap()))
        .collect();
    assert_eq!(told.iter().map(|(index, _)| *index).collect::<Vec<_>>(), [0, 2, 3, 4]);
    assert!(told[0].1.contains("cần cả tử số và mẫu số"), "{told:?}");
    assert!(told[1].1.contains("«muoi» không phải là số"), "{told:?}");
    assert!(told[2].1.contains("được tính từ chỉ tiêu khác"), "{told:?}");
    assert_eq!(cells(&desk, &["B01"])["units"][1]["cells"][0]["shown"], "12");
}

#[test]
fn a_ratio_is_kept_as_its_two_numbers_and_recomputed_above() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _, [one, other]) = province(&folder);
    let figures = [entry("A06", one, "value", Some("90"), Some("100")), entry("A06", other, "value", Some("10"), Some("20"))];
    ask(&desk, "figure_put", json!({ "figures": figures }));
    let grid = cells(&desk, &["A06"]);
    assert_eq!(grid["columns"][0]["entry"], "ratio");
    assert_eq!(grid["units"][0]["cells"][0]["shown"], "83,3%");
    assert_eq!(grid["units"][1]["cells"][0]["typed"]["base"], "100");
}

#[test]
fn a_figure_typed_for_the_province_stands_aside_where_the_communes_reported() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, root, [one, other]) = province(&folder);
    let figures = [
        entry("B01", one, "value", Some("5"), None),
        entry("B01", other, "value", Some("7"), None),
        entry("B01", root, "value", Some("20"), None),
    ];
    ask(&desk, "figure_put", json!({ "figures": figures }));
    let row = row(&desk, "B01");
    assert_eq!((&row["actual"]["shown"], &row["actual"]["typed"]["value"]), (&json!("12"), &json!("20")));
    assert_eq!(row["actual"]["typed"]["putAside"], true);
    assert!(!row["problems"].as_array().unwrap().is_empty());
    let origin = ask(
        &desk,
        "figure_origin",
        json!({ "indicator": "B01", "unit": root, "from": "2025-12-15", "to": "2026-06-14", "basis": "actual" }),
    );
    assert_eq!((&origin["readingCount"], &origin["putAside"]["shown"]), (&json!(2), &json!("20")));
}

#[test]
fn a_figure_tells_who_gave_it_and_what_it_was_before() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _, [one, _]) = province(&folder);
    for value in ["5", "8"] {
        ask(&desk, "figure_put", json!({ "figures": [entry("B01", one, "value", Some(value), None)] }));
    }
    let question = json!({ "indicator": "B01", "unit": one, "from": "2025-12-15", "to": "2026-06-14", "basis": "actual" });
    let origin = ask(&desk, "figure_origin", question.clone());
    assert_eq!(origin["readings"][0]["now"]["shown"], "8");
    assert_eq!(origin["readings"][0]["earlier"][0]["shown"], "5");
    assert_eq!(origin["readings"][0]["now"]["who"], "thử nghiệm");
    let observation = origin["readings"][0]["observation"].as_i64().unwrap();
    let said = ask(&desk, "figure_clear", json!({ "observations": [observation] }));
    assert_eq!(said["said"], "Xoá số liệu: B01");
    assert_eq!(ask(&desk, "figure_origin", question.clone())["readingCount"], 0);
    ask(&desk, "history_undo", Value::Null);
    assert_eq!(ask(&desk, "figure_origin", question)["shown"], "8");
}

#[test]
fn last_year_the_difference_and_the_plan_stand_beside_the_figure() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, root, [one, _]) = province(&folder);
    let mut last_year = entry("C01", one, "value", Some("40"), None);
    last_year["from"] = json!("2024-12-15");
    last_year["to"] = json!("2025-06-14");
    ask(&desk, "figure_put", json!({ "figures": [entry("C01", one, "value", Some("50"), None), last_year] }));
    ask(&desk, "figure_plan", json!({ "targets": [{ "indicator": "C01", "unit": root, "year": 2026, "value": "200" }] }));
    let kept = row(&desk, "C01");
    assert_eq!((&kept["lastYear"], &kept["difference"], &kept["percent"]), (&json!("40"), &json!("+10"), &json!("+25%")));
    assert_eq!((&kept["plan"], &kept["percentOfPlan"]), (&json!("200"), &json!("25%")));
    ask(&desk, "figure_plan", json!({ "targets": [{ "indicator": "C01", "unit": root, "year": 2026, "value": null }] }));
    assert_eq!(row(&desk, "C01")["plan"], Value::Null);
}

#[test]
fn an_estimate_never_mixes_with_what_was_done() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _, [one, _]) = province(&folder);
    let mut estimate = entry("B01", one, "value", Some("100"), None);
    estimate["basis"] = json!("estimate");
    ask(&desk, "figure_put", json!({ "figures": [entry("B01", one, "value", Some("30"), None), estimate] }));
    let row = row(&desk, "B01");
    assert_eq!((&row["actual"]["shown"], &row["estimate"]["shown"]), (&json!("30"), &json!("100")));
}

#[test]
fn what_is_loaded_for_some_indicators_gives_the_same_figures_as_everything() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    desk.put(Some(Register::create_demo(&folder.path().join("minh-hoa.tongket"), desk.by()).unwrap()));
    let all = cells(&desk, &[]);
    let columns = all["columns"].as_array().unwrap();
    // A rate, a running total, a sum of parts, a count of records, a plain figure.
    for code in ["A14", "C08", "V01", "A01", "B01", "V05", "C12"] {
        let alone = cells(&desk, &[code]);
        let at = columns.iter().position(|column| column["code"] == code).unwrap();
        for (one, other) in alone["units"].as_array().unwrap().iter().zip(all["units"].as_array().unwrap()) {
            assert_eq!(one["cells"][0], other["cells"][at], "{code} of {}", one["name"]);
        }
    }
}

#[test]
fn parts_stand_right_below_their_whole_and_computed_indicators_say_so() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _, _) = province(&folder);
    let grid = ask(&desk, "figure_grid", json!({ "period": half_year(), "unit": null }));
    let rows = grid["rows"].as_array().unwrap();
    let at = |code: &str| rows.iter().position(|row| row["code"] == code).unwrap();
    assert_eq!(rows.len(), 337);
    assert_eq!(rows[at("V01") + 1]["depth"], 1);
    assert_eq!(rows[at("A14")]["entry"], "computed");
}

#[test]
fn a_unit_that_is_gone_is_told_so_that_the_screen_reads_again() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _, _) = province(&folder);
    assert_eq!(refused(&desk, "figure_grid", json!({ "period": half_year(), "unit": 77 })).code, Code::Gone);
    assert!(
        refused(&desk, "figure_by_unit", json!({ "indicators": [], "periods": [], "unit": null, "basis": "actual" }))
            .message
            .contains("kỳ")
    );
}

#[test]
fn a_figure_keeps_its_remark_when_it_is_corrected_and_says_how_it_is_to_be_shown() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _, [one, _]) = province(&folder);
    let mut figure = entry("B01", one, "value", Some("298"), None);
    figure["approximation"] = json!("nearly");
    ask(&desk, "figure_put", json!({ "figures": [figure] }));
    let question = json!({ "indicator": "B01", "unit": one, "from": "2025-12-15", "to": "2026-06-14", "basis": "actual" });
    let story = ask(&desk, "figure_origin", question.clone());
    assert_eq!(story["readings"][0]["shown"], "gần 298");
    assert_eq!(story["typed"]["note"], "");
    let typed = story["typed"]["observation"].clone();
    ask(&desk, "figure_note", json!({ "observation": typed, "note": "theo báo cáo nhanh" }));
    ask(&desk, "figure_put", json!({ "figures": [entry("B01", one, "value", Some("301"), None)] }));
    let story = ask(&desk, "figure_origin", question);
    assert_eq!((&story["typed"]["note"], &story["readings"][0]["shown"]), (&json!("theo báo cáo nhanh"), &json!("301")));
    assert_eq!(story["readings"][0]["earlier"].as_array().unwrap().len(), 2);
    let cell = cells(&desk, &["B01"])["units"].as_array().unwrap().iter().find(|unit| unit["id"] == one).unwrap()["cells"][0].clone();
    assert_eq!(cell["typed"]["approximation"], Value::Null);
    ask(&desk, "history_undo", Value::Null);
    ask(&desk, "history_undo", Value::Null);
}

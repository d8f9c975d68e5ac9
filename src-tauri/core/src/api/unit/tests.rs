//! The tree of units as the screen changes it.

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::api::Desk;
use crate::api::tests::{ask, desk, profile, refused};

fn province(folder: &TempDir) -> (Desk, i64) {
    let desk = desk(folder.path());
    ask(&desk, "register_create", json!({ "path": null, "profile": profile() }));
    let root = ask(&desk, "unit_list", Value::Null)[0]["id"].as_i64().unwrap();
    (desk, root)
}

fn commune(desk: &Desk, parent: i64, name: &str) -> i64 {
    let form = json!({ "name": name, "kind": "xa", "parent": parent, "code": "", "validFrom": null });
    ask(desk, "unit_add", form)["value"].as_i64().unwrap()
}

fn names(desk: &Desk) -> Vec<String> {
    let units = ask(desk, "unit_list", Value::Null);
    units.as_array().unwrap().iter().map(|unit| unit["name"].as_str().unwrap().to_owned()).collect()
}

fn change(desk: &Desk, id: i64) -> Value {
    let unit = ask(desk, "unit_read", json!({ "id": id }))["unit"].clone();
    json!({
        "id": id, "name": unit["name"], "code": unit["code"], "kind": unit["kind"],
        "validFrom": unit["validFrom"], "validTo": unit["validTo"],
    })
}

#[test]
fn a_list_of_communes_is_added_in_one_operation_and_taken_back_in_one() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, root) = province(&folder);
    let before = names(&desk);
    let form =
        json!({ "name": "1. Xã Suối Hoà\n2. Xã Đồng Vàng\n3. Xã Suối Hoà", "kind": "xa", "parent": root, "code": "", "validFrom": null });
    let done = ask(&desk, "unit_add", form);
    assert!(done["said"].as_str().unwrap().contains("Xã Suối Hoà và 2 đơn vị khác"), "{done}");
    let units = ask(&desk, "unit_list", Value::Null);
    let added: Vec<_> = units.as_array().unwrap()[before.len()..]
        .iter()
        .map(|unit| (unit["name"].as_str().unwrap(), unit["code"].as_str().unwrap()))
        .collect();
    assert_eq!(added, [("Xã Suối Hoà", "xa-suoi-hoa"), ("Xã Đồng Vàng", "xa-dong-vang"), ("Xã Suối Hoà", "xa-suoi-hoa-2")]);
    ask(&desk, "history_undo", Value::Null);
    assert_eq!(names(&desk), before);
}

#[test]
fn a_code_is_made_from_the_name_and_never_twice_also_not_of_one_in_the_bin() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, root) = province(&folder);
    let first = commune(&desk, root, "Xã Đông Hoà");
    ask(&desk, "unit_bin", json!({ "id": first }));
    let second = commune(&desk, root, "Xã Đông Hoà");
    assert_eq!(ask(&desk, "unit_read", json!({ "id": second }))["unit"]["code"], "xa-dong-hoa-2");
    assert_eq!(ask(&desk, "unit_binned", Value::Null)[0]["name"], "Xã Đông Hoà");
    ask(&desk, "unit_restore", json!({ "id": first }));
    assert_eq!(ask(&desk, "unit_read", json!({ "id": first }))["unit"]["code"], "xa-dong-hoa");
}

#[test]
fn a_unit_is_put_before_its_sibling_and_below_another_in_one_step_that_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, root) = province(&folder);
    let [an, binh, chau] = ["Xã An", "Xã Bình", "Xã Châu"].map(|name| commune(&desk, root, name));
    let done = ask(&desk, "unit_place", json!({ "id": chau, "parent": root, "before": an }));
    assert_eq!(done["said"], "Sắp xếp đơn vị: Xã Châu");
    let below = |names: Vec<String>| names.into_iter().filter(|name| name.starts_with("Xã")).collect::<Vec<_>>();
    assert_eq!(below(names(&desk)), ["Xã Châu", "Xã An", "Xã Bình"]);
    ask(&desk, "history_undo", Value::Null);
    assert_eq!(below(names(&desk)), ["Xã An", "Xã Bình", "Xã Châu"]);
    ask(&desk, "unit_place", json!({ "id": chau, "parent": binh, "before": null }));
    assert_eq!(ask(&desk, "unit_read", json!({ "id": chau }))["parentName"], "Xã Bình");
    assert!(refused(&desk, "unit_place", json!({ "id": binh, "parent": chau, "before": null })).message.contains("thành vòng"));
    assert!(refused(&desk, "unit_bin", json!({ "id": binh })).message.contains("còn 1 đơn vị cấp dưới"));
}

#[test]
fn a_merger_ends_the_old_units_and_tells_both_sides_in_one_operation() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, root) = province(&folder);
    let [one, two, new] = ["Xã Cũ Một", "Xã Cũ Hai", "Xã Mới"].map(|name| commune(&desk, root, name));
    let form = json!({
        "from": [one, two], "into": [new], "kind": "merged", "on": "2025-07-01", "document": "Nghị quyết số 10", "ends": true,
    });
    let done = ask(&desk, "unit_reorganise", form);
    assert_eq!(done["said"], "Ghi kế thừa đơn vị: Xã Cũ Một, Xã Cũ Hai → Xã Mới");
    let old = ask(&desk, "unit_read", json!({ "id": one }));
    assert_eq!((&old["unit"]["validTo"], &old["unit"]["gone"]), (&json!("2025-06-30"), &json!(true)));
    assert_eq!((&old["wentInto"][0]["name"], &old["wentInto"][0]["kind"]), (&json!("Xã Mới"), &json!("merged")));
    assert_eq!(ask(&desk, "unit_read", json!({ "id": new }))["cameFrom"].as_array().unwrap().len(), 2);
    assert_eq!(old["history"][0]["lines"], json!(["Đến ngày: (trống) → 30/6/2025"]));
    ask(&desk, "unit_unlink", json!({ "from": one, "into": new }));
    assert_eq!(ask(&desk, "unit_read", json!({ "id": new }))["cameFrom"].as_array().unwrap().len(), 1);
    ask(&desk, "history_undo", Value::Null);
    ask(&desk, "history_undo", Value::Null);
    let old = ask(&desk, "unit_read", json!({ "id": one }));
    assert_eq!((&old["unit"]["validTo"], &old["wentInto"]), (&Value::Null, &json!([])));
}

#[test]
fn a_split_guesses_no_end_for_the_unit_that_gave_a_part() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, root) = province(&folder);
    let [old, part] = ["Xã Lớn", "Xã Nhỏ"].map(|name| commune(&desk, root, name));
    let form = json!({ "from": [old], "into": [part], "kind": "split", "on": "2026-01-01", "document": "", "ends": true });
    ask(&desk, "unit_reorganise", form);
    assert_eq!(ask(&desk, "unit_read", json!({ "id": old }))["unit"]["validTo"], Value::Null);
    assert_eq!(ask(&desk, "unit_read", json!({ "id": part }))["unit"]["validFrom"], "2026-01-01");
    let itself = json!({ "from": [old], "into": [old], "kind": "renamed", "on": "2026-01-01", "document": "", "ends": true });
    assert!(refused(&desk, "unit_reorganise", itself).message.contains("kế thừa chính nó"));
    let nobody = json!({ "from": [], "into": [old], "kind": "merged", "on": "2026-01-01", "document": "", "ends": true });
    assert!(refused(&desk, "unit_reorganise", nobody).hint.contains("mỗi bên"));
}

#[test]
fn a_renamed_unit_keeps_what_it_was_called_in_its_history() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, root) = province(&folder);
    let id = commune(&desk, root, "Xã An");
    let mut form = change(&desk, id);
    form["name"] = json!("Phường An");
    form["validFrom"] = json!("2025-07-01");
    ask(&desk, "unit_change", form.clone());
    let told = ask(&desk, "unit_read", json!({ "id": id }))["history"][0]["lines"].clone();
    assert_eq!(told, json!(["Tên: Xã An → Phường An", "Từ ngày: (trống) → 01/7/2025"]));
    form["validTo"] = json!("2025-01-01");
    assert!(refused(&desk, "unit_change", form.clone()).message.contains("ngày kết thúc trước ngày bắt đầu"));
    form["kind"] = json!("vuong-quoc");
    assert!(refused(&desk, "unit_change", form).hint.contains("danh sách"));
}

#[test]
fn a_unit_s_reporting_counts_what_it_was_asked_and_names_what_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, root) = province(&folder);
    let id = commune(&desk, root, "Xã An");
    let period = json!({ "period": "2026-6t", "scheme": "nd09", "from": null, "to": null });
    let of_the_commune = || {
        let units = ask(&desk, "unit_reporting", period.clone());
        units.as_array().unwrap().iter().find(|unit| unit["unit"] == id).unwrap().clone()
    };
    let asked = of_the_commune()["asked"].as_u64().unwrap();
    assert!(asked > 10, "{asked}");
    let figure = json!({
        "indicator": "B01", "unit": id, "from": "2025-12-15", "to": "2026-06-14", "basis": "actual",
        "state": "value", "value": "3", "base": null,
    });
    ask(&desk, "figure_put", json!({ "figures": [figure] }));
    let after = of_the_commune();
    assert_eq!((&after["reported"], &after["asked"]), (&json!(1), &json!(asked)));
    assert!(after["missing"].as_array().unwrap().iter().all(|name| !name.as_str().unwrap().starts_with("B01 ")));
}

//! Every command on the demo data, from the first to the last that the README names.

use serde_json::Value;

use super::office::{Office, PROFILE, demo_files, tongket};

#[test]
fn the_sequence_of_the_readme_from_a_new_register_to_a_word_file() {
    let office = Office::empty();
    office.write("hồ sơ.toml", PROFILE);
    let made = office.run(["init", "--ho-so", &office.named("hồ sơ.toml")]).fine();
    assert!(made.out.contains("Đã lập sổ «Ban Dân vận Tỉnh uỷ"), "{}", made.out);

    let mut import = vec!["import".to_owned()];
    import.extend(demo_files().iter().map(|file| file.display().to_string()));
    let imported = office.run(&import);
    assert!(imported.out.contains("bản ghi: 285 mới, 0 sửa, 0 giữ nguyên"), "{}", imported.said());
    let again = office.run(&import);
    assert!(again.out.contains("bản ghi: 0 mới, 0 sửa, 285 giữ nguyên"), "{}", again.out);

    let begun = office.call("report new --ky 2026-9t --mau dan-van-tinh-9t");
    assert!(begun.out.contains("Đã dựng lại dự thảo «kết quả công tác dân vận 9 tháng"), "{}", begun.said());
    assert!(office.call("report list").fine().out.contains("dự thảo"));

    let checked = office.call("report check --ky 2026-9t --ngay-ky 18/9/2026");
    assert_eq!(checked.status, 1, "two communes of the demo have not reported everything");
    assert!(checked.out.contains("Vấn đề: 0 lỗi") && checked.out.contains("CẢNH BÁO"), "{}", checked.out);

    let shown = office.call("report show --ky 2026-9t --ngay-ky 2026-09-18").fine();
    assert!(shown.out.contains("BÁO CÁO") && shown.out.contains("9 tháng"), "{}", shown.out);

    let out = office.named("Báo cáo 9 tháng.docx");
    // Nobody has written anything for 2025, so that review still has gaps.
    let refused = office.run(["report", "export", "--ky", "2025-9t", "--ngay-ky", "2025-09-18", "--out", &out]);
    assert_eq!(refused.status, 1);
    assert!(refused.out.contains("Chưa xuất báo cáo vì còn chỗ thiếu") && !office.path("Báo cáo 9 tháng.docx").exists());
    let exported = office.run(["report", "export", "--ky", "2025-9t", "--ngay-ky", "2025-09-18", "--ke-ca-thieu", "--out", &out]);
    assert!(exported.out.contains("Đã xuất báo cáo «kết quả"), "{}", exported.said());
    let exported = office.run(["report", "export", "--ky", "2026-9t", "--ngay-ky", "2026-09-18", "--out", &out]);
    assert!(exported.out.contains("Đã xuất báo cáo «kết quả"), "{}", exported.said());
    assert!(std::fs::read(&out).unwrap().starts_with(b"PK"));

    let figures = office.call("figures --ky 2026-6t --chi-tieu V01 --theo don-vi").fine();
    assert!(figures.out.contains("Xã Suối Hoà"), "{}", figures.out);
    office.call("search doan vien").fine();
    assert!(office.call("check").fine().out.contains("nguyên vẹn: 21 đơn vị, 285 bản ghi"));
}

#[test]
fn every_command_for_a_program_is_one_json_object_with_the_same_keys() {
    let office = Office::with_demo();
    let word = office.named("bc.docx");
    let nothing = office.write("trong.toml", "title = \"không có gì\"\n");
    for (line, keys) in [
        ("report new --ky 2026-9t", "begun kept-sections orphaned-sections report template title"),
        ("report list", "reports templates"),
        ("report check --ky 2026-9t", "layout title"),
        ("report show --ky 2026-9t", "document issued signed-on title"),
        ("figures --ky 2026-6t", "figures period window"),
        ("figures --ky 2026-6t --chi-tieu A14 --theo don-vi", "figures period window"),
        ("search đoàn viên", "hits words"),
        ("check", "name records register reports units whole"),
    ] {
        let json = office.run(line.split_whitespace().chain(["--json"])).json();
        let found: Vec<&str> = json["data"].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(found, keys.split(' ').collect::<Vec<_>>(), "{line}");
        assert_eq!(json["error"], Value::Null);
    }
    for (more, exported) in [(&[][..], false), (&["--ke-ca-thieu"][..], true)] {
        let arguments = ["report", "export", "--ky", "2025-9t", "--json", "--out", &word].into_iter().chain(more.iter().copied());
        let json = office.run(arguments).json();
        let found: Vec<&str> = json["data"].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(found, ["exported", "file", "layout", "title"]);
        assert_eq!(json["data"]["exported"], Value::Bool(exported));
    }
    let json = office.run(["import", "--json", &nothing]).json();
    assert_eq!(json["data"]["records"]["added"], 0);

    let refused = office.call("figures --ky 2026 --chi-tieu X99 --json").json();
    assert!(refused["error"].as_str().unwrap().contains("X99") && refused["data"].is_null());
}

#[test]
fn figures_say_how_many_units_reported_and_what_is_not_a_number() {
    let office = Office::with_demo();
    let json = office.call("figures --ky 2026-6t --chi-tieu B04 --theo don-vi --json").json();
    let figure = &json["data"]["figures"][0];
    assert_eq!((figure["code"].as_str(), figure["reported"].as_u64(), figure["asked"].as_u64()), (Some("B04"), Some(7), Some(8)));
    let states: Vec<&str> = figure["by"].as_array().unwrap().iter().map(|unit| unit["state"].as_str().unwrap()).collect();
    assert_eq!(states.len(), 8);
    let words = office.call("figures --ky 2026-6t --chi-tieu B04 --theo don-vi").said();
    assert!(words.contains("7/8") && words.contains("0/1"), "{words}");
    let none = office.call("figures --ky 2030 --chi-tieu B04 --json").json();
    assert_eq!(
        (&none["data"]["figures"][0]["state"], &none["data"]["figures"][0]["value"]),
        (&"not-reported".into(), &serde_json::Value::Null)
    );
    assert!(office.call("figures --ky 2030 --chi-tieu B04").said().contains("chưa có"));
    assert!(office.call("figures --ky 1990").fine().out.contains("Chưa có chỉ tiêu nào có số liệu"));
}

#[test]
fn a_ratio_is_shown_in_percent_and_its_change_in_points() {
    let office = Office::with_demo();
    let words = office.call("figures --ky 2026-6t --chi-tieu A14").said();
    assert!(words.contains("89,4%") && words.contains("+2,46 điểm %"), "{words}");
    let json = office.call("figures --ky 2026-6t --chi-tieu A14 --json").json();
    assert_eq!(json["data"]["figures"][0]["numerator"], "168");
}

#[test]
fn a_code_may_be_typed_in_small_letters_and_an_unknown_one_is_refused() {
    let office = Office::with_demo();
    assert!(office.call("figures --ky 2026-6t --chi-tieu v01").said().contains("V01"));
    office.call("figures --ky 2026-6t --chi-tieu X99").refused(1, "Không có chỉ tiêu mã «X99»");
    office.call("report check --ky 2026-6t --mau khong-co").refused(1, "Không có mẫu báo cáo nào mang mã «khong-co»");
}

#[test]
fn search_takes_words_with_and_without_marks_composed_or_not() {
    let office = Office::with_demo();
    let found = |words: &[&str]| {
        let json = office.run(["search", "--json", "--toi-da", "500"].iter().chain(words)).json();
        json["data"]["hits"].as_array().unwrap().len()
    };
    assert!(found(&["doi", "thoai"]) > 0);
    assert_eq!(found(&["đối", "thoại"]), found(&["đo\u{302}\u{301}i", "thoa\u{323}i"]));
    assert!(found(&["uỷ ban"]) > 0);
    assert_eq!(found(&["uỷ ban"]), found(&["ủy ban"]));
    assert_eq!(found(&["đói", "thoái"]), 0);
    assert!(office.call("search khongcogica").fine().out.contains("Không tìm thấy «khongcogica»"));
    office.run(["search", "«?»"]).refused(1, "không có chữ hoặc số nào để tìm");
    office.run(["search", "\"* AND NEAR("]).fine();
}

#[test]
fn a_search_that_stops_at_its_limit_says_so() {
    let words = Office::with_demo().call("search xa --toi-da 2").fine().out;
    assert!(words.contains("2 mục trở lên"), "{words}");
}

#[test]
fn english_names_of_flags_do_the_same() {
    let office = Office::with_demo();
    let english = |line: &str| {
        let mut arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        arguments.extend(["--register".to_owned(), office.register().display().to_string()]);
        tongket(arguments)
    };
    for (ours, theirs) in [
        (
            "figures --ky 2026-6t --chi-tieu V01 --theo don-vi --chot duong-lich",
            "figures --period 2026-6t --indicator V01 --by unit --cutoff calendar",
        ),
        ("figures --ky 2026 --theo linh-vuc", "figures --period 2026 --by field"),
        ("search xa --toi-da 3", "search xa --limit 3"),
        (
            "report check --ky 2026-6t --mau dan-van-tinh-6t --ngay-ky 2026-06-20",
            "report check --period 2026-6t --template dan-van-tinh-6t --signed-on 20/6/2026",
        ),
        ("report show --ky 2026-9t --ngay-ky 2026-09-20", "report show --period 2026-9t --signed-on 2026-09-20"),
    ] {
        let (ours_ran, theirs_ran) = (office.call(ours), english(theirs));
        assert_eq!(ours_ran.said(), theirs_ran.said(), "{ours}");
        assert_eq!(ours_ran.status, theirs_ran.status);
    }
}

#[test]
fn the_demo_makes_a_register_and_four_reviews_and_never_overwrites_a_register() {
    let office = Office::empty();
    let out = office.named("minh hoạ");
    let made = tongket(["demo", "--out", &out]).fine();
    assert_eq!(made.out.matches(".docx").count(), 4, "{}", made.out);
    assert_eq!(office.files().keys().filter(|path| path.extension().is_some_and(|ending| ending == "docx")).count(), 4);
    office.unharmed(|| tongket(["demo", "--out", &out]).refused(1, "Đã có tệp"));
    // What the program writes itself has nothing that the checker objects to, not even a document cited short at first.
    let checked = tongket(["check-docx", &out, "--json"]).json();
    assert_eq!((&checked["ok"], &checked["problems"]), (&serde_json::json!(true), &serde_json::json!([])), "{checked:#}");
}

//! Help and refusals are Vietnamese to the last word.

use super::office::tongket;

const PAGES: [&str; 19] = [
    "",
    "demo",
    "init",
    "import",
    "report",
    "report new",
    "report list",
    "report check",
    "report show",
    "report export",
    "figures",
    "search",
    "check",
    "template",
    "template list",
    "template show",
    "template check",
    "template import",
    "template export",
];

/// Words of clap's own that a page would show if one were left.
const ENGLISH: [&str; 12] = [
    "Usage",
    "Options",
    "Arguments",
    "Commands",
    "[default",
    "[alias",
    "[possible",
    "error:",
    "Print ",
    "For more",
    "SUBCOMMAND",
    "OPTIONS",
];

#[track_caller]
fn is_vietnamese(page: &str, about: &str) {
    for word in ENGLISH {
        assert!(!page.contains(word), "«{word}» in the page of «{about}»:\n{page}");
    }
}

#[test]
fn every_page_of_help_is_vietnamese_and_the_same_by_both_ways() {
    for page in PAGES {
        let by_command = tongket(std::iter::once("help").chain(page.split_whitespace())).fine().out;
        let by_flag = tongket(page.split_whitespace().chain(["--help"])).fine().out;
        is_vietnamese(&by_command, page);
        assert!(by_command.contains("Cách dùng: tongket"), "{by_command}");
        assert!(by_command.contains("Tuỳ chọn"), "{by_command}");
        assert_eq!(by_command, by_flag);
    }
    assert_eq!(tongket(["--huong-dan"]).fine().out, tongket(["-h"]).fine().out);
}

#[test]
fn every_page_names_the_flags_that_the_readme_names() {
    let page = tongket(["help", "report", "export"]).fine().out;
    for flag in ["--so", "--ky", "--mau", "--out", "--ngay-ky", "--json", "--period", "--template", "--signed-on"] {
        assert!(page.contains(flag), "{flag} is not in\n{page}");
    }
}

#[test]
fn help_on_what_is_no_command_is_misuse() {
    tongket(["help", "xuat"]).refused(2, "Không có lệnh «xuat»");
    tongket(["help", "report", "xuat"]).refused(2, "Không có lệnh «xuat»");
}

#[test]
fn a_wrong_call_is_refused_in_vietnamese_with_status_2() {
    for (line, words) in [
        ("", "Chưa nói cần làm gì"),
        ("report", "Chưa nói cần làm gì"),
        ("chek", "hay «check»?"),
        ("check", "Còn thiếu: --so"),
        ("check --so", "Thiếu giá trị của --so"),
        ("check --so a --so b", "bị ghi hai lần"),
        ("check --soo a", "Không có tuỳ chọn «--soo»"),
        ("check --so a thừa", "Không có tuỳ chọn «thừa»"),
        ("import --so a", "Còn thiếu: <TỆP>"),
        ("search --so a", "Còn thiếu: <CHỮ>"),
        ("search --so a x --toi-da nhiều", "cần một số nguyên dương"),
        ("search --so a x --toi-da 0", "cần một số nguyên dương"),
        ("figures --so a", "Còn thiếu: --ky"),
        ("figures --so a --ky 2026-7t", "không hiểu kỳ báo cáo «2026-7t»"),
        ("figures --so a --ky 0026", "năm"),
        ("figures --so a --ky 1900", "ngoài khoảng từ năm 1930 đến năm 2200"),
        ("figures --so a --ky 2026-06-30..2026-01-01", "--ky"),
        ("figures --so a --ky 2026 --theo huyen", "dùng được: don-vi, linh-vuc"),
        ("figures --so a --ky 2026 --chot thang", "không hiểu cách chốt «thang»"),
        ("report check --so a --ky 2026 --ngay-ky 31/2/2026", "không hiểu ngày «31/2/2026»"),
        ("report check --so a --ky 2026 --ngay-ky 1/1/1800", "--ngay-ky"),
        ("report export --so a --ky 2026", "Còn thiếu: --out"),
        ("report export --so a --ky 2026 --out b --so-van-ban x1", "cần một số nguyên dương"),
        ("report export --so a --ky 2026 --out b --du-thao 99999999", "cần một số nguyên dương"),
    ] {
        let ran = tongket(line.split_whitespace());
        ran.refused(2, words);
        is_vietnamese(&ran.err, line);
    }
}

#[test]
fn a_wrong_call_for_a_program_is_one_json_object_too() {
    let ran = tongket(["figures", "--json"]);
    assert_eq!(ran.status, 2);
    assert!(ran.json()["error"].as_str().unwrap().contains("Còn thiếu"));
    assert!(tongket(["help", "--json"]).json()["data"]["page"].as_str().unwrap().contains("Cách dùng"));
    assert!(tongket(["--version", "--json"]).json()["data"]["page"].as_str().unwrap().contains(env!("CARGO_PKG_VERSION")));
}

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::*;
use crate::domain::{FieldValue, Observed};

fn toml(text: &str) -> Result<Bundle, ExchangeError> {
    read("so-lieu.toml", text.as_bytes())
}

fn json(text: &str) -> Result<Bundle, ExchangeError> {
    read("so-lieu.json", text.as_bytes())
}

fn sentence(result: Result<Bundle, ExchangeError>) -> String {
    result.unwrap_err().to_string()
}

const SMALL: &str = r#"
title = "Số liệu tháng 3"
scheme = "calendar"

[[unit]]
code = "xa-an-phu"
name = "Xã An Phú"
kind = "xa"

[[record]]
key = "ct-25"
kind = "van-ban"
title = "Chỉ thị về phong trào thi đua"
date = 2024-04-23
fields = { so = "25", ky-hieu = "CT/TU", so-trang = 12, mat = false, can-cu = ["một", "hai"], hieu-luc = "2024-05-01" }
stage = [{ stage = "cong-nhan", on = 2024-06-01 }]

[[observation]]
indicator = "V01"
unit = "xa-an-phu"
window = "2026-03"
value = 12

[[observation]]
indicator = "Q03"
unit = "xa-an-phu"
window = "2026-q1"
value = { tu = 19, mau = 21 }
approximation = "nearly"
scheme = "nd09"

[[table]]
indicator = "B01"
windows = ["2026-01", "2026-02", "2026-03"]
rows.xa-an-phu = [1.5, "khong-bao-cao", "-"]
rows.xa-binh-an = ["kad", "7/8", 0]

[[task]]
document = "ct-25"
group = 1
content = "Tuyên truyền sâu rộng"
cycle = "yearly"
"#;

#[test]
fn a_small_file_reads_as_it_was_meant() {
    let bundle = toml(SMALL).unwrap();
    assert_eq!(bundle.units[0].code.as_str(), "xa-an-phu");
    let fields = &bundle.records[0].fields;
    assert_eq!(fields["so"], FieldEntry(FieldValue::Text("25".to_owned())));
    assert_eq!(fields["so-trang"], FieldEntry(FieldValue::Number(12.into())));
    assert_eq!(fields["mat"], FieldEntry(FieldValue::Flag(false)));
    assert_eq!(fields["can-cu"], FieldEntry(FieldValue::List(vec!["một".to_owned(), "hai".to_owned()])));
    assert_eq!(fields["hieu-luc"], FieldEntry(FieldValue::Date("2024-05-01".parse().unwrap())));
    assert_eq!(bundle.records[0].stages[0].on, Some("2024-06-01".parse().unwrap()));
    assert!(bundle.tables.is_empty());
    let lines: Vec<String> = bundle
        .observations
        .iter()
        .map(|entry| {
            let days = entry.days();
            format!(
                "{} {} {}..{} {:?}",
                entry.indicator,
                entry.unit,
                days.from(),
                days.to(),
                entry.value.0.value().map(|value| value.to_string())
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            "V01 xa-an-phu 2026-03-01..2026-03-31 Some(\"12\")",
            "Q03 xa-an-phu 2025-12-15..2026-03-14 Some(\"19\")",
            "B01 xa-an-phu 2026-01-01..2026-01-31 Some(\"1.5\")",
            "B01 xa-an-phu 2026-02-01..2026-02-28 None",
            "B01 xa-binh-an 2026-01-01..2026-01-31 None",
            "B01 xa-binh-an 2026-02-01..2026-02-28 Some(\"7\")",
            "B01 xa-binh-an 2026-03-01..2026-03-31 Some(\"0\")",
        ]
    );
    assert_eq!(bundle.observations[1].value.0.base(), Some(Decimal::from(21)));
    assert_eq!(bundle.observations[3].value, Measured(Observed::NotReported));
    assert!(bundle.observations[6].value.0.is_zero());
}

#[test]
fn json_says_the_same_as_toml() {
    let same = r#"{
        "unit": [{"code": "a", "name": "Xã A", "kind": "xa", "valid-from": "2025-07-01"}],
        "observation": [{"indicator": "V01", "unit": "a", "window": "2026-6t", "value": 12.5}]
    }"#;
    let toml_text = "[[unit]]\ncode = \"a\"\nname = \"Xã A\"\nkind = \"xa\"\nvalid-from = 2025-07-01\n\
        [[observation]]\nindicator = \"V01\"\nunit = \"a\"\nwindow = \"2026-6t\"\nvalue = 12.5\n";
    assert_eq!(json(same).unwrap(), toml(toml_text).unwrap());
    assert_eq!(read("không tên", same.as_bytes()).unwrap(), json(same).unwrap());
}

#[test]
fn several_files_read_as_one_and_an_error_names_the_right_one() {
    let units = "[[unit]]\ncode = 'a'\nname = 'A'\nkind = 'xa'\n[[record]]\nkey = 'r'\nkind = 'van-ban'\ntitle = 't'\n";
    let tasks = "[[task]]\ncontent = 'c'\ndocument = 'r'\n";
    let whole = read_all(&[("1.toml", units.as_bytes()), ("2.toml", tasks.as_bytes())]).unwrap();
    assert_eq!((whole.units.len(), whole.records.len(), whole.tasks.len()), (1, 1, 1));
    let again = read_all(&[("1.toml", units.as_bytes()), ("2.toml", tasks.as_bytes()), ("3.toml", format!("\n{units}").as_bytes())]);
    let error = again.unwrap_err();
    assert_eq!((error.file.as_str(), error.line, error.key.as_str()), ("3.toml", Some(2), "unit[1].code"));
    assert!(sentence(read("2.toml", tasks.as_bytes())).contains("khoá bản ghi «r» không có trong tệp"));
}

#[test]
fn numbers_stay_exact_in_both_forms() {
    for digits in ["0.1", "0.3", "899999999999999.9999", "-12.5", "0", "1e3", "23000000000", "0.0001", "100.0000000"] {
        let expected: Decimal = if digits == "1e3" { Decimal::from(1000) } else { digits.parse().unwrap() };
        for text in [
            format!(r#"{{"target": [{{"indicator": "V01", "year": 2026, "value": {digits}}}]}}"#),
            format!(r#"{{"target": [{{"indicator": "V01", "year": 2026, "value": "{digits}"}}]}}"#),
            format!("[[target]]\nindicator = \"V01\"\nyear = 2026\nvalue = {digits}\n"),
        ] {
            let bundle = read("x", text.as_bytes()).unwrap_or_else(|error| panic!("{digits}: {error}"));
            assert_eq!(bundle.targets[0].value.0.value(), expected, "{text}");
        }
    }
}

#[test]
fn numbers_that_cannot_be_kept_are_refused_in_words() {
    for (digits, words) in [
        ("1e400", "không dùng được số"),
        ("0.00001", "quá bốn chữ số thập phân"),
        ("900000000000001", "quá lớn"),
        ("99999999999999999999999999999999999999999999", "không dùng được số"),
        ("\"1.234,5\"", "không dùng được số"),
        ("\"NaN\"", "không dùng được số"),
        ("\"mười\"", "không dùng được số"),
        ("\"\"", "không dùng được số"),
    ] {
        let text = format!(r#"{{"target": [{{"indicator": "V01", "year": 2026, "value": {digits}}}]}}"#);
        let sentence = sentence(json(&text));
        assert!(sentence.contains(words) && sentence.contains("target[1].value"), "{digits}: {sentence}");
    }
    for digits in ["nan", "inf", "-inf", "0x1F"] {
        let sentence = sentence(toml(&format!("[[target]]\nindicator = \"V01\"\nyear = 2026\nvalue = {digits}\n")));
        assert!(sentence.contains("không dùng được số"), "{digits}: {sentence}");
    }
    assert!(sentence(json(r#"{"x": NaN}"#)).contains("cần một giá trị"));
    assert!(sentence(json(r#"{"target": [{"indicator": "V01", "year": 2026.5, "value": 1}]}"#)).contains("không dùng được số «2026.5»"));
}

#[test]
fn an_error_names_file_line_column_and_key_and_what_to_do() {
    let text = SMALL.replace("value = 12\n", "value = true\n");
    let error = toml(&text).unwrap_err();
    assert_eq!((error.line, error.key.as_str()), (Some(22), "observation[1].value"));
    assert_eq!(
        error.to_string(),
        "Không nhập được tệp «so-lieu.toml», dòng 22, cột 9, khoá «observation[1].value»: ở đây cần một số, { tu = …, mau = … }, \
         \"khong-bao-cao\" hoặc \"khong-ap-dung\", tệp lại ghi true; hãy sửa lại giá trị."
    );
}

/// Each pair: the text, and words of the sentence that it must give.
#[test]
fn every_kind_of_slip_has_its_sentence() {
    let observation = |rest: &str| format!("[[observation]]\nindicator = \"V01\"\nunit = \"a\"\n{rest}\n");
    let cases = [
        ("tilte = \"a\"".to_owned(), "không có khoá «tilte»; các khoá dùng được ở đây: title"),
        ("title = 12".to_owned(), "ở đây cần một đoạn chữ, tệp lại ghi số 12"),
        ("title = \"a\"\ntitle = \"b\"".to_owned(), "hai lần"),
        ("title = \"a".to_owned(), "dấu nháy"),
        ("unit = 3".to_owned(), "cần một danh sách, tệp lại ghi số 3"),
        ("[[unit]]\ncode = \"a\"".to_owned(), "thiếu khoá «name»"),
        (
            "[[unit]]\ncode = \"a\"\nname = \"A\"\nkind = \"làng\"".to_owned(),
            "không dùng được giá trị «làng»; các giá trị dùng được: tinh, huyen, xa",
        ),
        ("[[unit]]\ncode = \"\"\nname = \"A\"\nkind = \"xa\"".to_owned(), "mã đơn vị để trống"),
        ("[[unit]]\ncode='a'\nname='A'\nkind='xa'\n[[unit]]\ncode='a'\nname='B'\nkind='xa'".to_owned(), "mã đơn vị «a» được khai hai lần"),
        ("[[unit]]\ncode='a'\nname='A'\nkind='xa'\nvalid-from=2026-02-01\nvalid-to=2026-01-01".to_owned(), "trước ngày bắt đầu"),
        ("[[unit]]\ncode='a'\nname='A'\nkind='xa'\nvalid-from=1925-02-01".to_owned(), "nằm ngoài khoảng từ năm 1930"),
        ("[[unit]]\ncode='a'\nname='A'\nkind='xa'\nvalid-from='01/02/2026'".to_owned(), "không đọc được ngày"),
        ("[[unit]]\ncode='a'\nname='A'\nkind='xa'\nvalid-from='2026-02-30'".to_owned(), "không đọc được ngày"),
        ("[[unit]]\ncode='a'\nname='A'\nkind='xa'\nvalid-from=2026-02-01T10:00:00".to_owned(), "không đọc được ngày"),
        (observation("window = \"2026-13\"\nvalue = 1"), "không hiểu khoảng thời gian «2026-13»"),
        (observation("window = \"26-6t\"\nvalue = 1"), "nằm ngoài khoảng từ năm 1930"),
        (observation("window = \"2026\"\nvalue = \"12a\""), "không dùng được số «12a»"),
        (observation("window = \"2026\"\nvalue = \"-\""), "không dùng được số «-»"),
        (observation("window = \"2026\"\nvalue = { tu = 1, mau = 0 }"), "mẫu số phải lớn hơn 0"),
        (observation("window = \"2026\"\nvalue = { tu = 1 }"), "thiếu khoá «mau»"),
        (observation("window = \"2026\"\nvalue = { tu = 1, mau = 2, x = 3 }"), "không có khoá «x»"),
        (observation("window = \"2026\"\nvalue = 1\nsource = \"không có\""), "khoá nguồn số liệu «không có» không có trong tệp"),
        (
            observation("window = \"2026\"\nvalue = 1") + &observation("window = \"2026-nam\"\nvalue = 2"),
            "số liệu «V01 của a trong 2026» được khai hai lần",
        ),
        ("[[table]]\nindicator = 'V01'\nwindows = ['2026']\nrows.a = [1, 2]".to_owned(), "dòng «a» của bảng có 2 giá trị, bảng có 1 cột"),
        ("[[table]]\nrows.a = [1, 2]".to_owned(), "đúng một trong ba bộ khoá"),
        ("[[task]]\ncontent = 'a'\ndocument = 'x'".to_owned(), "khoá bản ghi «x» không có trong tệp"),
        ("[[record]]\nkind='k'\ntitle='t'\nlink=[{to='x', role='can-cu'}]".to_owned(), "khoá bản ghi «x» không có trong tệp"),
        ("[[report]]\nkey='b'\ntitle='t'\nperiod='2026-7t'".to_owned(), "không hiểu kỳ báo cáo «2026-7t»"),
        ("[[report]]\nkey='b'\ntitle='t'\nperiod='2026-6t'\nsigned-on=2020-01-01".to_owned(), "ngày ký đứng trước năm"),
        ("[[target]]\nindicator='V01'\nyear=20260\nvalue=1".to_owned(), "nằm ngoài khoảng từ năm 1930"),
        ("[[record]]\nkind='k'\ntitle='a\\u0007b'".replace('\'', "\""), "ký tự điều khiển U+0007"),
        ("a = [1, 2".to_owned(), "danh sách"),
        ("???".to_owned(), "khoá"),
        ("".to_owned(), "không có nội dung"),
        ("   \n\t".to_owned(), "không có nội dung"),
    ];
    for (text, words) in cases {
        let sentence = sentence(toml(&text));
        assert!(sentence.contains(words), "{text}\n{sentence}");
    }
}

#[test]
fn every_slip_of_json_has_its_sentence() {
    for (text, words) in [
        (r#"{"title": "\ud800"}"#, "mã \\ud800 chỉ là nửa ký tự"),
        (r#"{"title": "\udc00\ud800"}"#, "nửa ký tự"),
        (r#"{"title": "\ud800\u0041"}"#, "nửa ký tự"),
        (r#"{"title": "\u12"}"#, "bốn chữ số hệ mười sáu"),
        (r#"{"title": "\x"}"#, "sau dấu \\"),
        (r#"{"title": "a"#, "không được đóng lại"),
        (r#"{"title": "a", "title": "b"}"#, "khoá «title» viết hai lần"),
        (r#"{"title": "a",}"#, "một khoá trong dấu nháy kép"),
        (r#"{"title" "a"}"#, "dấu hai chấm"),
        (r#"{"title": "a"} x"#, "hết tệp"),
        (r#"{"unit": [1 2]}"#, "dấu phẩy"),
        (r#"{"year": 012}"#, "chữ số 0 đứng đầu"),
        (r#"{"year": 1.}"#, "một chữ số"),
        ("{\"title\": \"a\u{1}\"}", "ký tự điều khiển U+0001"),
        (r#"{"title": "a\u0000"}"#, "ký tự điều khiển U+0000"),
        ("[]", "cần một bảng, tệp lại ghi một danh sách"),
        ("12", "cần một bảng, tệp lại ghi số 12"),
        ("{", "tệp kết thúc ở đây"),
    ] {
        let sentence = sentence(json(text));
        assert!(sentence.contains(words), "{text}\n{sentence}");
    }
    assert_eq!(json(r#"{"title": "\ud83d\ude00 \u1ec7\/"}"#).unwrap().title.unwrap(), "😀 ệ/");
}

#[test]
fn deep_files_are_refused_before_they_can_do_harm() {
    let deep = 100_000;
    let texts = [
        "[".repeat(deep),
        format!("a = {}", "[".repeat(deep)),
        format!("a = {}", "{a=".repeat(deep)),
        format!("{}a = 1", "a.".repeat(deep)),
        format!("[{}a]\nb = 1", "a.".repeat(deep)),
        format!("[{}a]", "\"x\".".repeat(deep)),
        (0..60).map(|_| format!("{}a = {{", "a.".repeat(30))).collect::<String>(),
        "{\"a\":".repeat(deep),
        format!("{{\"a\":{}", "[".repeat(deep)),
        "[{\"a\":".repeat(deep),
    ];
    for text in &texts {
        for name in ["a.toml", "a.json"] {
            let sentence = sentence(read(name, text.as_bytes()));
            assert!(sentence.starts_with("Không nhập được tệp"), "{sentence}");
        }
    }
    assert!(sentence(toml(&texts[1])).contains("lồng nhau quá 32 lớp"));
    assert!(sentence(json(&texts[7])).contains("lồng nhau quá 32 lớp"));
}

#[test]
fn huge_texts_counts_and_files_are_refused() {
    let long = "ă".repeat(1_000_001);
    assert!(sentence(toml(&format!("title = \"{long}\""))).contains("dài quá 1000 nghìn ký tự"));
    assert!(sentence(json(&format!("{{\"title\": \"{long}\"}}"))).contains("dài quá 1000 nghìn ký tự"));
    let many = "0,".repeat(5_000_001);
    assert!(sentence(json(&format!("{{\"a\":[{many}0]}}"))).contains("quá 5000000 giá trị"));
    assert!(sentence(toml(&format!("a = [{many}0]"))).contains("quá 5000000 giá trị"));
    assert!(sentence(read("a.toml", &vec![b' '; SIZE_LIMIT + 1])).contains("lớn hơn 64 MB"));
}

#[test]
fn files_of_other_programs_are_named() {
    assert!(sentence(read("bang.xlsx", b"PK\x03\x04abc")).contains("Excel, Word"));
    assert!(sentence(read("so.tongket", b"SQLite format 3\0")).contains("SQLite"));
    assert!(sentence(read("a.toml", b"title = \"\xff\xfe\"")).contains("không phải văn bản UTF-8"));
    assert!(
        sentence(read("a.toml", "title = 'a'".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>().as_slice())).contains("tệp")
    );
    assert_eq!(read("a.toml", "\u{feff}title = 'a'".as_bytes()).unwrap().title.unwrap(), "a");
}

#[test]
fn texts_come_out_in_the_register_s_form() {
    let bundle = toml("title = \"Xa\u{303} Ðo\u{300}ng\\r\\nmột\u{200b}\"").unwrap();
    assert_eq!(bundle.title.unwrap(), "Xã Đòng\nmột");
}

#[test]
fn words_of_days_read_back_and_mean_the_scheme_s_days() {
    let days = |words: &str, scheme| {
        let span: Span = words.parse().unwrap();
        assert_eq!(span.to_string(), words);
        let days = span.days(scheme);
        format!("{}..{}", days.from(), days.to())
    };
    assert_eq!(days("2026-01", Scheme::Nd09), "2025-12-15..2026-01-14");
    assert_eq!(days("2026-02", Scheme::Calendar), "2026-02-01..2026-02-28");
    assert_eq!(days("2026-12", Scheme::Calendar), "2026-12-01..2026-12-31");
    assert_eq!(days("2026-q4", Scheme::Nd09), "2026-09-15..2026-12-14");
    assert_eq!(days("2026-q4", Scheme::Calendar), "2026-10-01..2026-12-31");
    assert_eq!(days("2026-6tc", Scheme::Nd09), "2026-06-15..2026-12-14");
    assert_eq!(days("2026-6tc", Scheme::Calendar), "2026-07-01..2026-12-31");
    assert_eq!(days("2026-9t", Scheme::Nd09), "2025-12-15..2026-09-14");
    assert_eq!(days("2026-02-03..2026-02-05", Scheme::Nd09), "2026-02-03..2026-02-05");
    for words in ["2026-00", "2026-q5", "2026-1", "", "tháng 6", "2026-06-14", "2026-06-15..2026-06-14"] {
        assert!(words.parse::<Span>().is_err(), "{words}");
    }
}

#[test]
fn twelve_months_of_either_scheme_make_the_year() {
    for scheme in [Scheme::Nd09, Scheme::Calendar] {
        let months: Vec<_> = (1..=12).map(|month| format!("2028-{month:02}").parse::<Span>().unwrap().days(scheme)).collect();
        let year = "2028".parse::<Span>().unwrap().days(scheme);
        assert_eq!((months[0].from(), months[11].to()), (year.from(), year.to()));
        assert!(months.windows(2).all(|pair| pair[0].to().succ_opt() == Some(pair[1].from())));
    }
}

const SMALL_JSON: &str = r#"{"title": "Số liệu", "scheme": "nd09", "unit": [{"code": "a", "name": "Xã \u00c1", "kind": "xa"}],
    "observation": [{"indicator": "V01", "unit": "a", "window": "2026-6t", "value": {"tu": 1.5, "mau": 2}, "basis": "estimate"}],
    "table": [{"indicator": "B01", "windows": ["2026-01"], "rows": {"a": ["kbc"]}}]}"#;

/// Bytes of a valid file with a few of them replaced, doubled or cut out.
fn damaged(text: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop_oneof![
        any::<u8>().prop_map(|byte| vec![byte]),
        prop::sample::select(vec![
            "[", "]", "{", "}", "\"", "'''", "\\u", "\\", "=", ".", ",", "\n", "1e999", "null", "\u{0}", "ệ", "-", "#"
        ])
        .prop_map(|piece: &str| piece.as_bytes().to_vec()),
    ];
    prop::collection::vec((0..text.len(), 0..40_usize, pieces), 1..6).prop_map(move |edits| {
        let mut bytes = text.as_bytes().to_vec();
        for (start, length, piece) in edits {
            let start = start.min(bytes.len());
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, piece);
        }
        bytes
    })
}

fn reads_or_says_why(name: &str, bytes: &[u8]) {
    if let Err(error) = read(name, bytes) {
        assert!(error.to_string().starts_with(&format!("Không nhập được tệp «{name}»")), "{error}");
    }
}

proptest! {
    #[test]
    fn a_damaged_toml_file_reads_or_says_why(bytes in damaged(SMALL)) {
        reads_or_says_why("a.toml", &bytes);
    }

    #[test]
    fn a_damaged_json_file_reads_or_says_why(bytes in damaged(SMALL_JSON)) {
        reads_or_says_why("a.json", &bytes);
    }

    #[test]
    fn random_bytes_read_or_say_why(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        reads_or_says_why("a.toml", &bytes);
        reads_or_says_why("a.json", &bytes);
    }

    #[test]
    fn random_text_reads_or_says_why(text in "[\\[\\]{}\"'=.,#\\\\a-c0-9\n :-]{0,120}") {
        reads_or_says_why("a.toml", text.as_bytes());
        reads_or_says_why("a.json", text.as_bytes());
    }
}

//! Files that cannot be taken in: each is refused with its place, and the register stays byte for byte as it was.

use super::office::Office;

/// A good unit, so that there is something that must not be half imported.
const GOOD: &str = "[[unit]]\ncode = \"xa-thu\"\nname = \"Xã Thử\"\nkind = \"xa\"\nparent = \"lam-giang\"\n";

#[track_caller]
fn refuses(office: &Office, name: &str, content: impl AsRef<[u8]>, words: &[&str]) {
    let file = office.write(name, content);
    office.unharmed(|| {
        let ran = office.run(["import", &file]);
        ran.refused(1, &file);
        for word in words {
            assert!(ran.err.contains(word), "{name}: «{word}» is not in «{}»", ran.err);
        }
    });
}

#[test]
fn malformed_files() {
    let office = Office::with_demo();
    for (name, content, words) in [
        ("rong.toml", &b""[..], &["không có nội dung"][..]),
        ("cu-phap.toml", b"[[unit]\ncode = ", &["dòng 1"]),
        ("cu-phap.json", b"{\"units\": [", &["dòng 1"]),
        ("word.toml", b"PK\x03\x04\x14\x00\x06\x00", &["không phải tệp nhập"]),
        ("nhi-phan.json", b"\xff\xfe\x00\x01", &["UTF-8"]),
        ("khoa-la.toml", b"[[unit]]\ncode = \"a\"\nname = \"A\"\nkind = \"xa\"\nmau = 1\n", &["không có khoá «mau»", "dòng 5"]),
        ("kieu.toml", b"[[unit]]\ncode = 5\nname = \"A\"\nkind = \"xa\"\n", &["dòng 2", "cần"]),
        ("trung.toml", b"[[unit]]\ncode = \"a\"\ncode = \"b\"\n", &["hai lần"]),
        ("thieu.toml", b"[[unit]]\ncode = \"a\"\n", &["thiếu khoá"]),
        ("mang.json", b"[1, 2]", &["cần"]),
    ] {
        refuses(&office, name, content, words);
    }
}

#[test]
fn hostile_files() {
    let office = Office::with_demo();
    let long = "đ".repeat(5_000_000);
    let deep_json = format!("{{\"unit\": {}{}}}", "[".repeat(200_000), "]".repeat(200_000));
    let deep_toml = format!("x = {}1{}", "[".repeat(200_000), "]".repeat(200_000));
    for (name, content, words) in [
        ("sau.json", deep_json.as_str(), "lồng nhau"),
        ("sau.toml", deep_toml.as_str(), "lồng nhau"),
        ("dai.toml", &format!("[[unit]]\ncode = \"a\"\nname = \"{long}\"\nkind = \"xa\"\n"), "đoạn chữ dài quá"),
        ("nua.json", r#"{"unit": [{"code": "a", "name": "\ud800", "kind": "xa"}]}"#, "nửa ký tự"),
        ("dieu-khien.json", r#"{"unit": [{"code": "a", "name": "A\u0000B", "kind": "xa"}]}"#, "ký tự điều khiển"),
        ("dieu-khien.toml", "[[unit]]\ncode = \"a\"\nname = \"A\\u0007\"\nkind = \"xa\"\n", "ký tự điều khiển"),
        ("so-lon.json", r#"{"observation": [{"indicator": "V01", "unit": "lam-giang", "window": "2026-03", "value": 1e999}]}"#, "số"),
    ] {
        refuses(&office, name, content, &[words]);
    }
    let huge = office.write("lon.toml", vec![b' '; 64_000_001]);
    office.unharmed(|| office.run(["import", &huge]).refused(1, "lớn hơn 64 MB"));
}

#[test]
fn names_that_the_register_does_not_know() {
    let office = Office::with_demo();
    let refused = |name: &str, content: &str, words: &str| {
        let file = office.write(name, format!("{GOOD}\n{content}"));
        office.unharmed(|| {
            let ran = office.run(["import", &file]);
            assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{name}: {}", ran.said());
            assert!(ran.err.contains(words), "{name}: {}", ran.err);
        });
        assert!(office.call("search Xã Thử --json").json()["data"]["hits"].as_array().unwrap().is_empty(), "{name}: half imported");
    };
    let observation = |indicator: &str, unit: &str, window: &str| {
        format!("[[observation]]\nindicator = \"{indicator}\"\nunit = \"{unit}\"\nwindow = \"{window}\"\nvalue = 5\n")
    };
    refused("chi-tieu.toml", &observation("Z99", "xa-ban-may", "2026-03"), "Z99");
    refused("don-vi.toml", &observation("B01", "xa-khong-co", "2026-03"), "xa-khong-co");
    refused("ky.toml", &observation("B01", "xa-ban-may", "2026-13"), "2026-13");
    refused("nam.toml", &observation("B01", "xa-ban-may", "1803-01"), "1803");
    refused("loai.toml", "[[record]]\nkind = \"cuoc-hop-la\"\ntitle = \"Một việc\"\ndate = 2026-03-01\n", "cuoc-hop-la");
    refused("ngay.toml", "[[record]]\nkind = \"van-ban\"\ntitle = \"Một văn bản\"\ndate = 0026-03-01\n", "nằm ngoài khoảng");
    refused("cha.toml", "[[unit]]\ncode = \"xa-khac\"\nname = \"Xã Khác\"\nkind = \"xa\"\nparent = \"khong-co\"\n", "khong-co");
}

#[test]
fn the_second_file_bad_and_nothing_of_the_first_is_taken_in() {
    let office = Office::with_demo();
    let first = office.write("mot.toml", GOOD);
    let second = office.write("hai.toml", "[[unit]]\ncode = \"b\"\n");
    office.unharmed(|| {
        office.run(["import", &first, &second]).refused(1, "hai.toml");
        office.run(["import", &first, &office.named("khong-co.toml")]).refused(1, "không có tệp hoặc thư mục này");
        office.run(["import", &first, &office.named("")]).refused(1, "thư mục");
    });
    office.run(["import", &first]).fine();
    assert_eq!(office.call("search Xã Thử --json").json()["data"]["hits"][0]["title"], "Xã Thử");
}

#[test]
fn texts_are_taken_in_as_one_form_of_every_letter() {
    let office = Office::with_demo();
    let file = office.write("nfd.toml", GOOD.replace("Xã Thử", "Xa\u{303} Thu\u{31b}\u{309}"));
    office.run(["import", &file]).fine();
    assert_eq!(office.call("search Xã Thử --json").json()["data"]["hits"][0]["title"], "Xã Thử");
}

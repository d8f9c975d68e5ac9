//! `template`: listed, shown, checked, taken from an outline in Word, used, and given back as one.

use tongket_support::made_word::{MadeWord, bold, centred, p};

use super::office::{Office, tongket};

/// An outline as a superior sends it.
fn outline() -> Vec<u8> {
    MadeWord::new()
        .with_all(&[
            centred("ĐỀ CƯƠNG BÁO CÁO"),
            centred("Kết quả công tác dân vận 6 tháng đầu năm 2026"),
            bold("I. Tình hình các tầng lớp Nhân dân"),
            p("- Nêu tâm trạng, nguyện vọng của Nhân dân"),
            bold("II. Phong trào thi đua \"Dân vận khéo\""),
            bold("III. Công tác trồng cây lưu niệm"),
            bold("IV. Nhiệm vụ trọng tâm 6 tháng cuối năm 2026"),
        ])
        .bytes()
}

#[test]
fn an_outline_becomes_a_template_that_the_register_uses() {
    let office = Office::with_demo();
    let word = office.write("Đề cương 6 tháng.docx", outline());
    let out = office.named("tongket-mau/templates/cap-tren-6t.toml");
    std::fs::create_dir_all(office.path("tongket-mau/templates")).unwrap();
    let ran = tongket(["template", "import", &word, "--out", &out, "--cap", "tinh"]);
    assert_eq!(ran.status, 0, "{}", ran.said());
    for words in [
        "«Đề cương 6 tháng» (4 mục)",
        "I. Tình hình các tầng lớp Nhân dân [I.2]",
        "câu số liệu: ",
        "gợi ý viết: Nêu tâm trạng",
        "chưa chắc",
    ] {
        assert!(ran.said().contains(words), "«{words}» in {}", ran.said());
    }
    tongket(["template", "check", &out]).fine();
    let listed = office.call("report list").fine().out;
    assert!(listed.lines().any(|line| line.starts_with("cap-tren-6t ")), "{listed}");
    let shown = office.call("report show --ky 2026-6t --mau cap-tren-6t").fine().out;
    assert!(shown.contains("II. Phong trào thi đua \"Dân vận khéo\"") && shown.contains("mô hình"), "{shown}");
    assert!(shown.contains("kết quả công tác dân vận 6 tháng đầu năm 2026") && shown.contains("6 tháng cuối năm 2026"), "{shown}");
    assert!(shown.contains("[cần viết: Nêu tâm trạng, nguyện vọng của Nhân dân]"), "{shown}");
    let report = office.named("bao-cao.docx");
    let exported = office.run(["report", "export", "--ky", "2026-6t", "--mau", "cap-tren-6t", "--ke-ca-thieu", "--out", &report]);
    assert!(exported.status < 2 && std::fs::read(&report).unwrap().starts_with(b"PK"), "{}", exported.said());
}

#[test]
fn what_was_unsure_is_listed_and_told_to_programs_as_well() {
    let office = Office::empty();
    let word = office.write("de-cuong.docx", outline());
    let out = office.named("mau");
    let json = tongket(["template", "import", &word, "--out", &out, "--ten", "Mẫu của tỉnh", "--json"]).json();
    assert!(office.path("mau.toml").exists(), "the ending is added");
    assert_eq!(json["data"]["template"]["name"], "Mẫu của tỉnh");
    assert_eq!(json["data"]["template"]["code"], "mau");
    assert_eq!(json["data"]["proposal"]["period"], "2026-6t");
    let told: Vec<&str> = json["problems"].as_array().unwrap().iter().map(|problem| problem["message"].as_str().unwrap()).collect();
    assert!(told.iter().any(|words| words.contains("Công tác trồng cây lưu niệm") && words.contains("chưa có số liệu")), "{told:?}");
}

#[test]
fn a_template_given_back_as_an_outline_is_read_as_the_same_template() {
    let office = Office::empty();
    let word = office.named("de-cuong.docx");
    let ran = tongket(["template", "export", &word, "--mau", "dan-van-xa-6t", "--ky", "2026-6t"]).fine();
    assert!(ran.out.contains("6 tháng đầu năm 2026"), "{}", ran.out);
    let out = office.named("lai.toml");
    tongket(["template", "import", &word, "--out", &out, "--cap", "xa"]);
    let headings = |named: &str| {
        let shown = tongket(["template", "show", named]).fine().out;
        shown.lines().filter(|line| line.trim_end().ends_with(']') && !line.contains('·')).map(str::to_owned).collect::<Vec<_>>()
    };
    let (ours, again) = (headings("dan-van-xa-6t"), headings(&out));
    let shown: Vec<&String> = ours.iter().filter(|line| !["[I.0]", "[I.1]"].iter().any(|code| line.ends_with(code))).collect();
    let missing: Vec<&&String> = shown.iter().filter(|line| !again.iter().any(|other| code_of(other) == code_of(line))).collect();
    assert!(missing.iter().all(|line| line.contains("Phụ lục") || line.contains("[IV.4]")), "{missing:?}\n{again:#?}");
}

fn code_of(line: &str) -> &str {
    line.rsplit('[').next().unwrap_or_default()
}

#[test]
fn templates_are_listed_and_shown_with_those_of_the_register() {
    let office = Office::with_demo();
    let listed = tongket(["template", "list"]).fine().out;
    assert!(listed.contains("dan-van-tinh-6t") && listed.contains("6 tháng") && listed.contains("có sẵn"), "{listed}");
    office.call("template list").fine();
    let shown = tongket(["template", "show", "dan-van-tinh-6t"]).fine().out;
    assert!(
        shown.contains("Phần thứ nhất Kết quả công tác dân vận {{ ky.ten }} [P1]") && shown.contains("câu số liệu: dvk.dang-ky"),
        "{shown}"
    );
    let json = tongket(["template", "show", "dan-van-tinh-6t", "--json"]).json();
    assert_eq!(json["data"]["code"], "dan-van-tinh-6t");
    tongket(["template", "show", "khong-co"]).refused(1, "Không có mẫu «khong-co»");
}

#[test]
fn a_broken_template_and_a_file_that_is_no_outline_are_refused_in_words() {
    let office = Office::empty();
    let broken = office.write("hong.toml", "code = 'thu'\nten = 'Thử'\n");
    tongket(["template", "check", &broken]).refused(1, "«ten»");
    let strange = office.write(
        "la.toml",
        "code = 'thu'\nname = 'Thử'\nlevels = ['xa']\nperiods = ['6t']\nsubject = 'x'\n[[section]]\ncode = 'I'\nrank = 'roman'\nheading = 'Một'\nblock = [{ type = 'sentences', codes = ['khong.co'] }]\n",
    );
    let ran = tongket(["template", "check", &strange]);
    assert_eq!(ran.status, 1);
    assert!(ran.said().contains("mục I: không có câu số liệu «khong.co»"), "{}", ran.said());
    let empty = office.write("trong.docx", MadeWord::new().bytes());
    let plain = office.write("thu.docx", MadeWord::new().with(&p("Hôm nay trời đẹp.")).bytes());
    let text = office.write("thu.txt", "không phải Word");
    office.unharmed(|| {
        let out = office.named("mau.toml");
        tongket(["template", "import", &empty, "--out", &out]).refused(1, "không có chữ nào");
        tongket(["template", "import", &plain, "--out", &out]).refused(1, "Không nhận ra đề mục nào");
        assert_eq!(tongket(["template", "import", &text, "--out", &out]).status, 1);
        tongket(["template", "import", &empty, "--out", &office.named("mau.pdf")]).refused(1, ".toml");
    });
    assert_eq!(tongket(["template", "import", &plain]).status, 2, "--out is missing");
    assert_eq!(tongket(["template"]).status, 2);
}

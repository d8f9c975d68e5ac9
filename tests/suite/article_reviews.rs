//! The review of each of the five articles: it assembles from the article's register, says what the article tells, marks what
//! the article does not tell, and invents nothing.

use std::collections::BTreeSet;
use std::path::Path;

use tongket::document::{Block, Body, Document, Inline, PROMPT, Section, outline, plain};
use tongket::domain::Problem;
use tongket::register::AssembledReport;
use tongket_support::articles::{path, register, review, texts};

/// What a review may say beyond its article.
struct Allowed {
    /// Numbers that come from the period, the template or counting; the reason stands beside them in the test.
    numbers: &'static [&'static str],
    /// Numbers and symbols of the documents that the article names.
    symbols: &'static [&'static str],
}

fn assembled(number: &str) -> AssembledReport {
    review(number, &register(number))
}

fn section<'a>(report: &'a AssembledReport, code: &str) -> &'a Section {
    report.document.walk().into_iter().find(|section| section.code == code).unwrap_or_else(|| panic!("no section {code}"))
}

/// A section with all below it, as the outline writes it.
fn words(report: &AssembledReport, code: &str) -> String {
    let alone = Document { sections: vec![section(report, code).clone()], ..report.document.clone() };
    outline(&alone)
}

fn messages(report: &AssembledReport, rule: &str) -> Vec<String> {
    report.problems.iter().filter(|problem| problem.rule == rule).map(|problem| problem.message.clone()).collect()
}

/// Numbers as they are read: groups of digits, with the separators between them; leading noughts do not count.
fn numbers(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut number = String::new();
    for (at, sign) in signs.iter().enumerate() {
        let digit_after = signs.get(at + 1).is_some_and(char::is_ascii_digit);
        if sign.is_ascii_digit() || (!number.is_empty() && matches!(sign, '.' | ',') && digit_after) {
            number.push(*sign);
        } else if !number.is_empty() {
            found.push(std::mem::take(&mut number));
        }
    }
    found.extend((!number.is_empty()).then_some(number));
    found.into_iter().map(|number| number.trim_start_matches('0').to_owned()).collect()
}

/// Words that look like the number and symbol of a document: capitals around a stroke, as in 25-CT/TU.
fn symbols(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| sign.is_whitespace() || "«»\"()[],;:".contains(sign)).map(|word| word.trim_end_matches('.'));
    let symbol = |word: &&str| {
        let capitals = word.chars().filter(|sign| sign.is_uppercase()).count();
        word.contains('/') && capitals >= 2
    };
    words.filter(symbol).map(str::to_owned).collect()
}

/// Holds a review against its article: every number and every symbol is the article's or is allowed.
fn nothing_is_invented(number: &str, report: &AssembledReport, allowed: &Allowed) {
    // Comments are not in the register; keys, codes and the numbers of groups only name and order.
    const NOT_SAID: [&str; 7] = ["#", "key =", "code =", "to =", "group =", "period =", "chi-tieu-lien-quan ="];
    let file = std::fs::read_to_string(path(number)).unwrap();
    let said = file.lines().filter(|line| !NOT_SAID.iter().any(|start| line.starts_with(start)));
    let said: BTreeSet<String> = said.flat_map(numbers).collect();
    let texts = texts(&report.document);
    let shown: BTreeSet<String> = texts.iter().flat_map(|text| numbers(text)).collect();
    let added: Vec<&str> = shown.difference(&said).map(String::as_str).collect();
    assert_eq!(added, allowed.numbers, "{number}: numbers that are not in the article");
    let shown: BTreeSet<String> = texts.iter().flat_map(|text| symbols(text)).collect();
    assert_eq!(shown.iter().map(String::as_str).collect::<Vec<_>>(), allowed.symbols, "{number}: numbers and symbols of documents");
}

/// Compares the outline with the golden one, which a specialist can read.
fn as_in_the_golden_text(number: &str, report: &AssembledReport) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/articles").join(format!("{number}.txt"));
    let current = format!("{}\n{}", report.layout.name, outline(&report.document));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &current).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        golden == current,
        "the review of article {number} is not the one in {}; look at the difference after: UPDATE_GOLDEN=1 cargo test -p tongket-support --test article_reviews",
        path.display()
    );
}

/// Every gap of the text is listed among what is to be looked at, in its section.
fn every_gap_is_a_problem(report: &AssembledReport) {
    for section in report.document.walk() {
        for inline in section.blocks.iter().flat_map(Block::inlines) {
            let Inline::Gap { missing } = inline else { continue };
            let missing = missing.trim_start_matches(PROMPT);
            let is_told = |problem: &Problem| {
                problem.place.section.as_deref() == Some(section.code.as_str())
                    && (problem.message.contains(missing) || problem.rule.starts_with("gap."))
            };
            assert!(report.problems.iter().any(is_told), "{}: «{missing}» is told nowhere", section.code);
        }
    }
}

fn hd_36(report: &AssembledReport) {
    assert_eq!(report.layout.id.as_str(), "party-hd36", "a paper of before 27/5/2026");
    let head = &report.document.head;
    assert!(head.parent.as_deref().unwrap().starts_with("TỈNH UỶ") || head.parent.as_deref().unwrap().starts_with("THÀNH UỶ"));
    assert_eq!((head.issuer.as_str(), head.symbol.as_str()), ("BAN DÂN VẬN", "BDVTU"));
}

#[test]
fn article_000_gives_nine_months_of_2020_with_its_eight_tasks_for_the_last_three() {
    let report = assembled("000");
    hd_36(&report);
    assert_eq!(report.document.subject, "kết quả công tác dân vận 9 tháng đầu năm 2020; nhiệm vụ trọng tâm 3 tháng cuối năm 2020");
    assert_eq!(section(&report, "V").heading, "Nhiệm vụ trọng tâm 3 tháng cuối năm 2020");
    let Body::List(tasks) = &section(&report, "V").blocks[0].body else { panic!("no tasks") };
    assert_eq!(tasks.items.len(), 8);
    assert!(plain(&tasks.items[0]).starts_with("Tham mưu kiện toàn các ban chỉ đạo"));
    assert!(tasks.items.iter().all(|task| plain(task).contains("thời hạn: 31/12/2020")));
    assert!(!report.problems.iter().any(|problem| problem.rule == "tasks.proposed"), "the article's own tasks stand, not proposed ones");

    assert!(words(&report, "II.1.1").contains("Chỉ thị số [chưa có số], ngày [chưa có ngày ban hành] của Tỉnh uỷ"));
    assert!(words(&report, "III.1").contains("Bộ tiêu chí số [chưa có số], ngày [chưa có ngày ban hành] của Ban Dân vận Tỉnh uỷ"));
    // A nine-month review is short: it lists documents, while programmes are listed at six months and at the end of the year.
    let without_number = messages(&report, "gap.document-number");
    assert_eq!(without_number.len(), 3, "{without_number:#?}");
    assert!(words(&report, "II.1.4").contains("Covid-19"));
    // What the article says of each block of work stands in its section.
    for (code, said) in
        [("II.1", "bám sát nhiệm vụ chính trị"), ("II.2", "đạt hiệu quả"), ("II.4", "tích cực tuyên truyền"), ("II.7", "thu hút")]
    {
        assert!(words(&report, code).contains(said), "{code}");
    }
    // What it is silent about is asked for.
    for code in ["I.2", "II.3", "IV.2"] {
        assert!(words(&report, code).contains("[c"), "{code} asks for text or figures");
    }
    assert!(report.problems.iter().any(|problem| problem.rule == "gap.place"), "the article does not name the province");
    every_gap_is_a_problem(&report);
    // The first day of the data is the 1st of month 1.
    nothing_is_invented("000", &report, &Allowed { numbers: &["1"], symbols: &[] });
    as_in_the_golden_text("000", &report);
}

#[test]
fn article_001_gives_a_report_on_directive_25_by_its_eight_groups() {
    let report = assembled("001");
    hd_36(&report);
    assert_eq!(report.document.subject, "kết quả thực hiện Chỉ thị số 25-CT/TU từ ngày 23/4/2024 đến ngày 11/6/2024");
    assert!(outline(&report.document).contains(
        "Thực hiện Chỉ thị số 25-CT/TU, ngày 23/4/2024 của Ban Thường vụ Tỉnh uỷ Thái Nguyên về đẩy mạnh thực hiện phong trào thi đua \"Dân vận khéo\""
    ));
    let groups: Vec<&str> = section(&report, "II").children.iter().map(|group| group.heading.as_str()).collect();
    assert_eq!(
        groups,
        [
            "Tuyên truyền, nâng cao nhận thức",
            "Phát động phong trào toàn diện trên bốn lĩnh vực",
            "Duy trì, nhân rộng và xây dựng mới mô hình, điển hình",
            "\"Dân vận khéo\" trong cơ quan nhà nước, chính quyền các cấp",
            "Công tác dân vận của lực lượng vũ trang",
            "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội",
            "Theo dõi, đánh giá, khen thưởng; kiện toàn đội ngũ",
            "Tổ chức thực hiện Chỉ thị",
        ]
    );
    // The article tells what is to be done, never what was: no duty is said to be done or not done.
    let whole = outline(&report.document);
    assert_eq!(messages(&report, "gap.task-result").len(), 22);
    assert!(!whole.contains("chưa thực hiện.") && !whole.contains("đã hoàn thành"), "{whole}");
    assert!(!words(&report, "I").contains("- Chỉ thị số 25-CT/TU"), "a directive is not carried out by itself");
    every_gap_is_a_problem(&report);
    nothing_is_invented("001", &report, &Allowed { numbers: &[], symbols: &["25-CT/TU"] });
    as_in_the_golden_text("001", &report);
}

#[test]
fn article_002_gives_six_months_of_2021_with_theme_election_and_three_kinds_of_grassroots_democracy() {
    let report = assembled("002");
    hd_36(&report);
    assert_eq!(report.document.subject, "kết quả công tác dân vận 6 tháng đầu năm 2021; phương hướng, nhiệm vụ 6 tháng cuối năm 2021");
    assert!(words(&report, "II.1.2").contains("\"Đẩy mạnh thực hiện quy chế dân chủ ở cơ sở\""));
    let events = words(&report, "II.1.4");
    assert!(events.contains("Bầu cử đại biểu Quốc hội khoá XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021 - 2026"), "{events}");
    assert!(events.contains("\"nhiệm vụ kép\""));
    let kinds: Vec<&str> = section(&report, "II.6").children.iter().map(|kind| kind.heading.as_str()).collect();
    // Special zones came in 2025; townships stood until then.
    assert_eq!(kinds, ["Ở xã, phường, thị trấn", "Ở cơ quan, đơn vị", "Ở doanh nghiệp"]);
    for code in ["II.6.1", "II.6.2", "II.6.3"] {
        assert!(words(&report, code).contains("Tiếp tục được quan tâm chỉ đạo"), "{code}");
    }
    assert!(words(&report, "II.3").contains("bám địa bàn"));
    let Body::List(tasks) = &section(&report, "V").blocks[0].body else { panic!("no tasks") };
    assert_eq!(tasks.items.len(), 6);
    assert!(section(&report, "V").heading.ends_with("6 tháng cuối năm 2021"));
    every_gap_is_a_problem(&report);
    // The data runs from the 1st of month 1 to the 30th of month 6.
    nothing_is_invented("002", &report, &Allowed { numbers: &["1", "30"], symbols: &[] });
    as_in_the_golden_text("002", &report);
}

#[test]
fn article_003_sums_up_four_programmes_and_names_four_new_ones_without_number() {
    let report = assembled("003");
    hd_36(&report);
    let summed_up = words(&report, "I");
    for programme in [
        "Chương trình số 150-CTr/BCSĐUBND-BDVTU, ngày 21/4/2017 giữa Ban cán sự Đảng Uỷ ban nhân dân tỉnh và Ban Dân vận Tỉnh uỷ về công tác dân vận chính quyền, giai đoạn 2017 - 2020",
        "Kế hoạch số 91-KH/BDVTU-CAT, ngày 22/12/2014 giữa Ban Dân vận Tỉnh uỷ và Công an tỉnh về tiếp tục phối hợp thực hiện công tác dân vận, giai đoạn 2015 - 2020",
        "Chương trình số 810-CTr/BDVTU-BCH, ngày 03/4/2018 giữa Ban Dân vận Tỉnh uỷ và Bộ Chỉ huy Bộ đội Biên phòng tỉnh về phối hợp công tác dân vận, giai đoạn 2018 - 2020",
        "Chương trình số 1763/CTrPH-BCH-BDV, ngày 27/12/2016 giữa Ban Dân vận Tỉnh uỷ và Bộ Chỉ huy Quân sự tỉnh về phối hợp công tác dân vận, giai đoạn 2017 - 2021",
    ] {
        assert!(summed_up.contains(programme), "{programme}");
    }
    let Body::List(old) = &section(&report, "I").blocks[1].body else { panic!("no programmes") };
    assert_eq!(old.items.len(), 4, "the new programmes are not among those summed up");
    assert_eq!(section(&report, "II").children.iter().filter(|child| child.code.starts_with("II.CT.")).count(), 4);

    let Body::List(new) = &section(&report, "IV").blocks[1].body else { panic!("no new programmes") };
    assert_eq!(new.items.len(), 4);
    for programme in &new.items {
        let programme = plain(programme);
        assert!(programme.contains("số [chưa có số], ngày 29/10/2021") && programme.contains("giai đoạn 2021 - 2025"), "{programme}");
    }
    let directed = words(&report, "V");
    for direction in
        ["nhiệm vụ được giao tại hội nghị tổng kết", "nhất là dân vận chính quyền", "Kết luận số 01-KL/TW", "Tập huấn kỹ năng dân vận"]
    {
        assert!(directed.contains(direction), "what the chair directed stands among the tasks: {direction}");
    }
    assert!(words(&report, "II.KT").contains("Kỷ niệm chương \"Vì sự nghiệp Dân vận\": [chưa có số cá nhân]"));
    for rule in ["gap.place", "gap.signer", "gap.document-number"] {
        assert!(!messages(&report, rule).is_empty(), "{rule}");
    }
    every_gap_is_a_problem(&report);
    // The days of the data: the first and the last of the years that the programmes run over.
    let symbols = &["01-KL/TW", "150-CTr/BCSĐUBND-BDVTU", "1763/CTrPH-BCH-BDV", "810-CTr/BDVTU-BCH", "91-KH/BDVTU-CAT"];
    nothing_is_invented("003", &report, &Allowed { numbers: &["31"], symbols });
    as_in_the_golden_text("003", &report);
}

#[test]
fn article_004_puts_its_training_into_part_three_of_the_years_review() {
    let report = assembled("004");
    hd_36(&report);
    let training = words(&report, "III.3");
    for said in
        ["300 lượt người", "ngày 21/10/2022", "báo cáo viên: Đỗ Văn Phới", "Tăng cường đổi mới công tác dân vận của hệ thống chính trị"]
    {
        assert!(training.contains(said), "{said}: {training}");
    }
    let conflict = messages(&report, "record.two-figures");
    assert_eq!(conflict.len(), 1);
    assert!(conflict[0].contains("gần 300"), "{conflict:?}");
    let committees = words(&report, "III.4");
    for name in ["công tác tôn giáo", "phong trào thi đua \"Dân vận khéo\"", "Quy chế dân chủ cơ sở", "BCĐ 68"] {
        assert!(committees.contains(name), "{name}");
    }
    let programmes = words(&report, "II.8");
    assert!(programmes.contains("Dự kiến ký kết:") && programmes.contains("giai đoạn 2022 - 2026"), "{programmes}");
    assert!(!programmes.contains("còn hiệu lực:"), "what is only planned is not in force");
    let tasks = words(&report, "V");
    for task in
        ["Ký kết chương trình phối hợp về công tác dân vận giai đoạn 2022 - 2026", "(chủ trì: các địa phương)", "cơ quan thường trực"]
    {
        assert!(tasks.contains(task), "what localities were asked for stands among the tasks: {task}");
    }
    every_gap_is_a_problem(&report);
    // The last day of the data is the 31st of month 12; the tasks are those of the next year.
    nothing_is_invented("004", &report, &Allowed { numbers: &["12", "2023", "31"], symbols: &[] });
    as_in_the_golden_text("004", &report);
}

//! The five articles as register input: they read, their records fit their kinds, and they hold what each article tells.

use std::collections::BTreeMap;
use std::path::Path;

use tongket::catalog::Catalog;
use tongket::domain::{FieldValue, Record, RecordId, RecordLink, Severity, TaskCycle};
use tongket::exchange::{Bundle, RecordEntry};

fn article(number: &str) -> Bundle {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles").join(number).join("so-cong-tac.toml");
    let bytes = std::fs::read(&path).unwrap();
    tongket::exchange::read(&path.display().to_string(), &bytes).unwrap_or_else(|error| panic!("{error}"))
}

/// The records as the register would hold them, by key.
fn records(bundle: &Bundle) -> BTreeMap<String, Record> {
    let row = |key: &str| bundle.records.iter().position(|record| record.key.as_deref() == Some(key)).unwrap();
    let id = |row: usize| RecordId(i64::try_from(row).unwrap() + 1);
    let record = |(at, entry): (usize, &RecordEntry)| {
        let links = entry.links.iter().map(|link| RecordLink { to: id(row(&link.to)), role: link.role.clone() }).collect();
        let record = Record {
            id: id(at),
            kind: entry.kind.clone(),
            unit: None,
            title: entry.title.clone(),
            date: entry.date,
            until: entry.until,
            fields: entry.fields.iter().map(|(key, value)| (key.clone(), value.0.clone())).collect(),
            stages: entry.stages.clone(),
            links,
        };
        (entry.key.clone().unwrap(), record)
    };
    bundle.records.iter().enumerate().map(record).collect()
}

/// Rules of the warnings about each record; an error fails the test.
fn warnings(bundle: &Bundle) -> BTreeMap<String, Vec<String>> {
    let catalog = Catalog::built_in().unwrap();
    let mut found = BTreeMap::new();
    for (key, mut record) in records(bundle) {
        let kind = catalog.record_kind(record.kind.as_str()).unwrap_or_else(|| panic!("{key}: {}", record.kind));
        kind.settle(&mut record);
        let problems = kind.validate(&record);
        let errors: Vec<_> = problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{key}: {errors:#?}");
        found.insert(key, problems.into_iter().map(|problem| problem.rule).collect());
    }
    found
}

fn lines<'a>(record: &'a Record, key: &str) -> &'a [String] {
    match record.field(key) {
        Some(FieldValue::List(lines)) => lines,
        other => panic!("{key}: {other:?}"),
    }
}

fn day(text: &str) -> Option<chrono::NaiveDate> {
    Some(text.parse().unwrap())
}

#[test]
fn article_000_holds_the_nine_months_of_2020_with_documents_that_lack_their_number() {
    let bundle = article("000");
    let warnings = warnings(&bundle);
    for document in ["chi-thi-dvk", "bo-tieu-chi-2020", "van-ban-chi-dao"] {
        assert_eq!(warnings[document], ["record.missing"], "{document}");
    }
    let records = records(&bundle);
    assert_eq!(records["bo-tieu-chi-2020"].text("loai"), Some("bo-tieu-chi"));
    assert_eq!(records["giao-ban-9t-2020"].date, day("2020-09-30"));
    assert_eq!(lines(&records["giao-ban-9t-2020"], "boi-canh"), ["Covid-19"]);
    let report = &bundle.reports[0];
    assert_eq!((report.period.to_string().as_str(), report.signed_on), ("2020-9t", None));
    assert_eq!(report.period.next_label(), "3 tháng cuối năm 2020");
    assert_eq!(report.sections.iter().map(|section| section.code.as_str()).collect::<Vec<_>>(), ["II.1", "II.2", "II.4", "II.7"]);
    assert_eq!(report.tasks.len(), 8);
    assert!(report.tasks.iter().all(|task| task.lead_text.is_some() && task.due == day("2020-12-31")));
    assert!(bundle.observations.is_empty(), "the article gives no figure");
}

#[test]
fn article_001_holds_the_directive_with_its_eight_groups() {
    let bundle = article("001");
    let warnings = warnings(&bundle);
    assert!(warnings["ct-25"].is_empty());
    assert_eq!(warnings["bang-khen-dvk-2023"], ["record.missing"]);
    let records = records(&bundle);
    let directive = &records["ct-25"];
    assert_eq!((directive.text("so"), directive.text("ky-hieu"), directive.date), (Some("25"), Some("CT/TU"), day("2024-04-23")));
    let groups: std::collections::BTreeSet<(i32, &str)> =
        bundle.tasks.iter().map(|task| (task.group.unwrap(), task.group_title.as_deref().unwrap())).collect();
    assert_eq!(groups.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert!(bundle.tasks.iter().all(|task| task.document.as_deref() == Some("ct-25")));
    let yearly = |group| bundle.tasks.iter().any(|task| task.group == Some(group) && task.cycle == TaskCycle::Yearly);
    assert!([1, 2, 4, 6, 7].into_iter().all(yearly));
    let last = bundle.tasks.iter().filter(|task| task.group == Some(8));
    assert!(last.filter_map(|task| task.lead_text.as_deref()).any(|lead| lead.starts_with("Ban Dân vận Tỉnh uỷ")));
}

#[test]
fn article_002_holds_the_theme_the_election_and_three_kinds_of_grassroots_democracy() {
    let bundle = article("002");
    warnings(&bundle);
    let records = records(&bundle);
    assert_eq!(records["chu-de-2021"].title, "Đẩy mạnh thực hiện quy chế dân chủ ở cơ sở");
    assert_eq!(records["bau-cu-2021"].text("su-kien"), Some("bau-cu"));
    assert_eq!(lines(&records["bau-cu-2021"], "chi-tieu-lien-quan"), ["M24"]);
    let kinds: std::collections::BTreeSet<_> =
        records.values().filter(|record| record.kind.as_str() == "dan-chu-co-so").filter_map(|record| record.text("loai-hinh")).collect();
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["co-quan-don-vi", "doanh-nghiep", "xa-phuong"]);
    let conference = &records["so-ket-6t-2021"];
    assert_eq!(conference.date, day("2021-07-13"));
    assert!(lines(conference, "chu-tri")[0].starts_with("Bùi Thị Minh Hoài"));
    assert!(lines(conference, "diem-cau")[0].contains("Lê Trí Vũ"));
    let report = &bundle.reports[0];
    assert_eq!(report.period.next_label(), "6 tháng cuối năm 2021");
    assert_eq!(report.tasks.len(), 6);
}

#[test]
fn article_003_holds_four_programmes_with_their_symbols_and_four_new_ones_without_number() {
    let bundle = article("003");
    let warnings = warnings(&bundle);
    let records = records(&bundle);
    for (key, number, symbol, signed, years) in [
        ("ct-150", "150", "CTr/BCSĐUBND-BDVTU", "2017-04-21", (2017, 2020)),
        ("kh-91", "91", "KH/BDVTU-CAT", "2014-12-22", (2015, 2020)),
        ("ct-810", "810", "CTr/BDVTU-BCH", "2018-04-03", (2018, 2020)),
        ("ct-1763", "1763", "CTrPH-BCH-BDV", "2016-12-27", (2017, 2021)),
    ] {
        let programme = &records[key];
        assert_eq!((programme.text("so"), programme.text("ky-hieu"), programme.date), (Some(number), Some(symbol), day(signed)), "{key}");
        let year = |key: &str| programme.number(key).unwrap();
        assert_eq!((year("giai-doan-tu"), year("giai-doan-den")), (years.0.into(), years.1.into()), "{key}");
        assert_eq!(programme.stage("tong-ket"), Some(day("2021-10-29")), "{key}");
        assert_eq!(lines(programme, "cac-ben").len(), 2);
        assert!(warnings[key].is_empty(), "{key}: {:?}", warnings[key]);
    }
    for (key, replaced) in
        [("moi-chinh-quyen", "ct-150"), ("moi-cong-an", "kh-91"), ("moi-quan-su", "ct-1763"), ("moi-bien-phong", "ct-810")]
    {
        let programme = &records[key];
        assert_eq!((programme.text("so"), programme.date), (None, day("2021-10-29")), "{key}");
        assert_eq!(programme.links, [RecordLink { to: records[replaced].id, role: "thay-the".to_owned() }]);
        assert_eq!(warnings[key], ["record.missing"]);
    }
    let conference = &records["hoi-nghi-tong-ket"];
    let linked = |role: &str| conference.links.iter().filter(|link| link.role == role).count();
    assert_eq!((linked("tong-ket"), linked("ky-ket"), linked("trao-thuong")), (4, 4, 1));
    assert_eq!(lines(conference, "cong-trinh-du-an").len(), 4);
    assert_eq!(records["ky-niem-chuong"].number("so-ca-nhan"), None);
    assert_eq!(records["ky-niem-chuong"].stage("trao"), Some(day("2021-10-29")));
    assert_eq!(warnings["ky-niem-chuong"], ["record.missing"]);
    assert_eq!(records["kl-01"].date, day("2021-05-18"));
    assert!(bundle.tasks.len() >= 8 && bundle.tasks.iter().all(|task| task.document.as_deref() == Some("hoi-nghi-tong-ket")));
}

#[test]
fn article_004_holds_the_training_with_both_its_figures_and_four_committees() {
    let bundle = article("004");
    let warnings = warnings(&bundle);
    let records = records(&bundle);
    let training = &records["tap-huan-2022"];
    assert_eq!(training.date, day("2022-10-21"));
    assert_eq!(training.number("so-nguoi"), Some(300.into()));
    assert_eq!(training.number("so-nguoi-nguon-khac"), Some(300.into()));
    assert_eq!(training.text("so-nguoi-nguon-khac-cach-neu"), Some("gan"));
    assert!(warnings["tap-huan-2022"].iter().any(|rule| rule == "record.two-figures"));
    assert!(lines(training, "bao-cao-vien")[0].starts_with("Đỗ Văn Phới"));
    assert_eq!(lines(training, "dai-bieu").len(), 4);
    assert_eq!(training.text("noi-dung").unwrap().lines().filter(|line| line.starts_with(|first: char| first.is_ascii_digit())).count(), 5);
    let committees: Vec<&str> =
        records.values().filter(|record| record.kind.as_str() == "ban-chi-dao").filter_map(|record| record.text("ten-ngan")).collect();
    assert_eq!(committees.len(), 4);
    assert!(committees.contains(&"BCĐ 68"));
    let planned = &records["phoi-hop-2022-2026"];
    assert_eq!((planned.stage("du-kien"), planned.date), (Some(None), None));
    assert_eq!(bundle.tasks.len(), 5);
}

//! The state's layout (Nghị định 30/2020/NĐ-CP), which the Front follows with its own symbol.

use tongket_support::documents::*;
use tongket_support::word::{Word, attribute, below};

use super::party::{borders, column_width, rule_length};
use super::*;

#[test]
fn s01_margins_are_within_the_ranges_of_the_decree() {
    for (sample, word) in state() {
        let xml = word.xml("word/document.xml");
        for margin in below(xml.root_element(), "pgMar") {
            let told = |side| attribute(margin, side).parse::<i32>().unwrap();
            assert!((1134..=1417).contains(&told("top")) && (1134..=1417).contains(&told("bottom")), "{}", sample.name);
            assert!((1701..=1984).contains(&told("left")) && (850..=1134).contains(&told("right")), "{}", sample.name);
        }
    }
}

#[test]
fn s02_the_country_and_its_motto_head_the_right_column_with_a_line_as_long_as_the_motto() {
    for (sample, word) in state() {
        let lines = head(word, 0, 1);
        assert_eq!(lines[0].text, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "{}", sample.name);
        assert!(lines[0].is_set(26, true, false), "{}", sample.name);
        assert_eq!(lines[1].text, "Độc lập - Tự do - Hạnh phúc", "{}", sample.name);
        assert!(lines[1].is_set(28, true, false), "{}", sample.name);
        let length = rule_length(&lines[2], column_width(word, 1));
        assert!((length - 3357).abs() <= 3357 * 5 / 100, "{}: {length}", sample.name);
        assert_eq!(borders(word, 0, 1, 2), [("bottom".to_owned(), "single".to_owned())], "{}", sample.name);
        assert!(column_width(word, 1) >= 5400, "{}: the country's name stays on one line", sample.name);
    }
}

#[test]
fn s03_sizes_are_of_one_set() {
    for (sample, word) in state() {
        let sizes = [head(word, 0, 1)[0].runs[0].size(), head(word, 0, 1)[1].runs[0].size(), head(word, 1, 1)[0].runs[0].size()];
        assert!(sizes == [26, 28, 28] || sizes == [24, 26, 26], "{}: {sizes:?}", sample.name);
    }
}

#[test]
fn s04_the_issuer_is_bold_with_a_short_line_below_and_no_star() {
    for (sample, word) in state() {
        let lines = head(word, 0, 0);
        let [parent, issuer, rule] = lines.as_slice() else { panic!("{}: {lines:?}", sample.name) };
        assert!(parent.is_set(26, false, false) && parent.is_caps(), "{}", sample.name);
        assert!(issuer.is_set(26, true, false) && issuer.is_caps(), "{}", sample.name);
        // Both sample names are between 1000 and 2600 twips wide; the exact width is measured in the core.
        let length = rule_length(rule, column_width(word, 0));
        assert!((1000 / 3..=2600 / 2).contains(&length), "{}: {length}", sample.name);
        assert!(!lines.iter().any(|line| line.text == "*"), "{}", sample.name);
    }
}

#[test]
fn s05_number_and_symbol_are_written_with_colon_slash_and_hyphen() {
    for (sample, word) in state() {
        let line = &head(word, 1, 0)[0];
        let (number, symbol) =
            line.text.strip_prefix("Số: ").and_then(|rest| rest.split_once("/BC-")).unwrap_or_else(|| panic!("{}", line.text));
        assert!(is_number(number) && is_symbol(symbol) && symbol == sample.document.head.symbol, "{}: {}", sample.name, line.text);
        assert!(line.is_set(26, false, false), "{}", sample.name);
    }
}

#[test]
fn s06_place_and_date_are_italic_on_the_line_of_the_number() {
    for (sample, word) in state() {
        let line = &head(word, 1, 1)[0];
        assert!(is_place_and_date(&line.text, is_draft(sample)), "{}: {}", sample.name, line.text);
        assert!(line.is_set(28, false, true), "{}", sample.name);
        assert_eq!(line.number("spacing.before"), head(word, 1, 0)[0].number("spacing.before"), "{}", sample.name);
    }
}

#[test]
fn s07_the_subject_begins_with_a_capital_and_a_short_line_stands_under_it() {
    for (sample, word) in state() {
        let paras = word.paragraphs();
        let at = paras.iter().position(|para| para.text == "BÁO CÁO").unwrap();
        assert!(paras[at].is_set(28, true, false) && paras[at + 1].is_set(28, true, false), "{}", sample.name);
        assert!(paras[at + 1].text.starts_with("Kết quả"), "{}", sample.name);
        let page = sample.layout.page.text_width(false).twips();
        let line = page - paras[at + 1].number("ind.left") - paras[at + 1].number("ind.right");
        let length = rule_length(&paras[at + 2], page);
        assert!((line / 3..=line / 2).contains(&length), "{}: {length} under {line}", sample.name);
        assert!(paras[at + 2].properties.contains_key("pBdr.bottom") || !paras.iter().any(|para| para.text == "-----"), "{}", sample.name);
    }
}

#[test]
fn s08_the_body_is_justified_13_to_14_points_single_to_one_and_a_half_lines() {
    for (sample, word) in state() {
        for para in body(word) {
            assert_eq!(para.get("jc"), "both", "{}", sample.name);
            assert!(para.runs.iter().all(|run| (26..=28).contains(&run.size())), "{}", sample.name);
            let first = para.number("ind.firstLine");
            assert!((first - 567).abs() <= 15 || (first - 720).abs() <= 15, "{}: {first}", sample.name);
            assert!(para.number("spacing.before") >= 120, "{}", sample.name);
            assert_eq!(para.get("spacing.lineRule"), "auto", "{}", sample.name);
            assert!((240..=360).contains(&para.number("spacing.line")), "{}", sample.name);
        }
    }
}

#[test]
fn s09_grounds_are_italic_and_end_with_semicolons_and_a_full_stop() {
    for (sample, word) in state() {
        let paras = body(word);
        assert_eq!(paras[0].text, "Căn cứ Quy chế làm việc của Ban;", "{}", sample.name);
        assert_eq!(paras[1].text, "Căn cứ Chương trình công tác năm 2026.", "{}", sample.name);
        assert!(paras[..2].iter().all(|para| para.is_set(28, false, true)), "{}", sample.name);
        assert!(paras[2].is_set(28, false, false), "{}", sample.name);
    }
}

#[test]
fn s10_marks_have_full_stops_and_authority_title_and_name_are_bold() {
    let expected = |name: &str| match name {
        "front" => ["TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH", "Phạm Thị Mẫu"],
        _ => ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Minh Hoạ"],
    };
    for (sample, word) in state() {
        let lines = signature(word, 1);
        assert_eq!(lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), expected(sample.name), "{}", sample.name);
        assert!(lines.iter().all(|line| line.is_set(28, true, false) && line.get("jc") == "center"), "{}", sample.name);
    }
}

#[test]
fn s11_noi_nhan_is_bold_italic_and_the_archive_line_has_its_colon() {
    for (sample, word) in state() {
        let lines = signature(word, 0);
        assert!(lines[0].text == "Nơi nhận:" && lines[0].is_set(24, true, true), "{}", sample.name);
        assert!(lines[0].runs.iter().all(|run| !run.is("u")), "{}", sample.name);
        assert!(lines[1..].iter().all(|line| line.is_set(22, false, false)), "{}", sample.name);
        assert_eq!(lines.last().unwrap().text, "- Lưu: VT, TH.", "{}", sample.name);
    }
}

#[test]
fn s12_a_report_to_a_superior_names_it_and_answers_as_above() {
    for (sample, word) in state() {
        let paras = word.paragraphs();
        let label = paras.iter().find(|para| para.text.starts_with("Kính gửi:")).unwrap();
        assert!(label.is_set(28, false, false) && label.get("jc") == "center", "{}", sample.name);
        assert_eq!(signature(word, 0)[1].text, "- Như trên;", "{}", sample.name);
    }
    let word = Word::open(&tongket::docx::write(&front(), &mttq()).unwrap());
    with_text(&word.paragraphs(), "Kính gửi: Uỷ ban Trung ương Mặt trận Tổ quốc Việt Nam");
    let word = Word::open(&tongket::docx::write(&department(), &nd30()).unwrap());
    let paras = word.paragraphs();
    with_text(&paras, "- Bộ Nội vụ;");
    with_text(&paras, "- Uỷ ban nhân dân tỉnh Lam Giang.");
}

#[test]
fn s13_the_page_number_is_13_to_14_points_upright() {
    for (sample, word) in state() {
        let para = &word.paragraphs_of("word/header1.xml")[0];
        assert!(para.is_set(28, false, false) || para.is_set(26, false, false), "{}", sample.name);
    }
}

#[test]
fn s14_appendices_are_numbered_in_roman_with_an_italic_note() {
    let (sample, word) = state().find(|(sample, _)| sample.name == "state-three-appendices").unwrap();
    let paras = word.paragraphs();
    for (label, appendix) in ["Phụ lục I", "Phụ lục II", "Phụ lục III"].iter().zip(&sample.document.appendices) {
        let at = paras.iter().position(|para| para.text == *label).unwrap_or_else(|| panic!("{label}"));
        assert!(paras[at].is_set(28, true, false));
        assert_eq!(paras[at + 1].text, appendix.title.to_uppercase());
        assert!(paras[at + 1].is_set(28, true, false));
        assert_eq!(paras[at + 2].text, "(Kèm theo Báo cáo số 138/BC-SNV ngày 19 tháng 6 năm 2026 của Sở Nội vụ tỉnh Lam Giang)");
        assert!(paras[at + 2].is_set(28, false, true));
    }
}

#[test]
fn s15_the_fronts_symbol_is_its_own() {
    let (_, word) = state().find(|(sample, _)| sample.name == "front").unwrap();
    assert_eq!(head(word, 1, 0)[0].text, "Số: 138/BC-MTTQ-BTT");
}

#[test]
fn marks_of_urgency_and_circulation_stand_framed_under_the_number() {
    let (_, word) = state().find(|(sample, _)| sample.name == "front").unwrap();
    let lines = head(word, 1, 0);
    for (nth, text) in [(1, "KHẨN"), (2, "LƯU HÀNH NỘI BỘ")] {
        assert_eq!(lines[nth].text, text);
        assert!(lines[nth].is_set(26, true, false));
        let sides: Vec<String> = borders(word, 1, 0, nth).into_iter().map(|(side, _)| side).collect();
        assert_eq!(sides, ["top", "left", "bottom", "right"]);
    }
}

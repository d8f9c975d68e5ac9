//! Who signs and who receives (HD 05-HD/VPTW §7, §9).

use tongket::domain::SignMode;
use tongket_support::documents::*;
use tongket_support::word::Word;

use super::*;

/// The lines on the right of the signature block.
fn lines(mode: SignMode, authority: &str, title: Option<&str>) -> Vec<Para> {
    let document = signed(party_ban(), mode, authority, title);
    signature(&Word::open(&tongket::docx::write(&document, &hd05()).unwrap()), 1)
}

fn words(lines: &[Para]) -> Vec<&str> {
    lines.iter().map(|line| line.text.as_str()).collect()
}

#[test]
fn p21_the_first_line_is_bold_the_second_regular_and_the_name_bold() {
    for (sample, word) in party() {
        let lines = signature(word, 1);
        let (name, titles) = lines.split_last().unwrap();
        assert!(lines.iter().all(|line| line.get("jc") == "center"), "{}", sample.name);
        assert!(titles[0].is_caps() && titles[0].is_set(28, true, false), "{}", sample.name);
        let marked = ["T/M ", "K/T ", "T/L "].iter().any(|mark| titles[0].text.starts_with(mark));
        assert_eq!(titles.len(), 1 + usize::from(marked), "{}", sample.name);
        assert!(titles[1..].iter().all(|line| line.is_caps() && line.is_set(28, false, false)), "{}", sample.name);
        assert!(name.is_set(28, true, false) && !name.is_caps() && name.text == sample.document.signature.name, "{}", sample.name);
    }
}

#[test]
fn p22_marks_are_written_with_a_slash_and_acting_with_a_full_stop() {
    assert_eq!(
        words(&lines(SignMode::ForHead, "Trưởng ban", Some("Phó Trưởng ban"))),
        ["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Nguyễn Minh Hoạ"]
    );
    assert_eq!(
        words(&lines(SignMode::ByOrder, "BAN THƯỜNG VỤ", Some("CHÁNH VĂN PHÒNG"))),
        ["T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "Nguyễn Minh Hoạ"]
    );
    assert_eq!(words(&lines(SignMode::OnBehalf, "TỈNH UỶ", Some("BÍ THƯ"))), ["T/M TỈNH UỶ", "BÍ THƯ", "Nguyễn Minh Hoạ"]);
    assert_eq!(words(&lines(SignMode::Acting, "TRƯỞNG BAN", None)), ["Q. TRƯỞNG BAN", "Nguyễn Minh Hoạ"]);
    for (sample, word) in party() {
        let said: String = signature(word, 1).into_iter().map(|line| line.text).collect();
        assert!(!said.contains("TM.") && !said.contains("KT.") && !said.contains("TL."), "{}", sample.name);
    }
}

#[test]
fn p23_a_head_signs_by_the_title_alone_and_a_deputy_in_charge_by_his_own() {
    assert_eq!(words(&lines(SignMode::Direct, "TRƯỞNG BAN", Some("không dùng đến"))), ["TRƯỞNG BAN", "Nguyễn Minh Hoạ"]);
    assert_eq!(words(&lines(SignMode::DeputyInCharge, "TRƯỞNG BAN", Some("PHÓ TRƯỞNG BAN"))), ["PHÓ TRƯỞNG BAN", "Nguyễn Minh Hoạ"]);
    assert_eq!(words(&lines(SignMode::DeputyInCharge, "PHÓ TRƯỞNG BAN", None)), ["PHÓ TRƯỞNG BAN", "Nguyễn Minh Hoạ"]);
}

#[test]
fn p24_the_name_stands_as_it_is_given_below_the_room_for_the_signature() {
    let lines = lines(SignMode::Direct, "TRƯỞNG BAN", None);
    let name = lines.last().unwrap();
    assert_eq!(name.text, "Nguyễn Minh Hoạ");
    assert!(name.number("spacing.before") >= 1134, "20 mm at least for the signature: {name:?}");
}

#[test]
fn p25_noi_nhan_stands_on_the_left_underlined_14_points_level_with_the_first_line() {
    for (sample, word) in party() {
        let label = &signature(word, 0)[0];
        assert_eq!(label.text, "Nơi nhận:", "{}", sample.name);
        assert!(label.is_set(28, false, false) && label.runs.iter().all(|run| run.properties["u"] == "single"), "{}", sample.name);
        assert_eq!(label.number("spacing.before"), signature(word, 1)[0].number("spacing.before"), "{}: level", sample.name);
    }
}

#[test]
fn p26_recipients_are_12_points_one_a_line_and_the_archive_last_with_a_full_stop() {
    for (sample, word) in party() {
        let lines = signature(word, 0);
        let separator = if sample.layout.id.as_str() == "party-hd36" { ',' } else { ';' };
        let (archive, to) = lines[1..].split_last().unwrap();
        assert_eq!(to.len(), sample.document.recipients.to.len(), "{}", sample.name);
        assert!(to.iter().all(|line| line.text.starts_with("- ") && line.text.ends_with(separator)), "{}: {:?}", sample.name, words(to));
        assert!(
            archive.text.starts_with("- Lưu ") && archive.text.ends_with('.') && !archive.text.contains(':'),
            "{}: {}",
            sample.name,
            archive.text
        );
        assert!(lines[1..].iter().all(|line| line.is_set(24, false, false)), "{}", sample.name);
    }
}

#[test]
fn p26_recipients_typed_with_dash_and_semicolon_do_not_get_them_twice() {
    let mut document = party_ban();
    document.recipients.to = vec!["- Thường trực Tỉnh uỷ;".into(), "  ".into()];
    document.recipients.archive = "- Lưu Văn phòng Ban.".into();
    let word = Word::open(&tongket::docx::write(&document, &hd05()).unwrap());
    assert_eq!(words(&signature(&word, 0)), ["Nơi nhận:", "- Thường trực Tỉnh uỷ;", "- Lưu Văn phòng Ban."]);
}

#[test]
fn a_document_without_signer_and_recipients_still_leaves() {
    let mut document = party_ban();
    document.recipients = tongket::document::Recipients::default();
    document.signature.name = String::new();
    document.signature.authority = String::new();
    document.signature.mode = SignMode::Direct;
    let word = Word::open(&tongket::docx::write(&document, &hd05()).unwrap());
    assert_eq!(words(&signature(&word, 0)), [""]);
}

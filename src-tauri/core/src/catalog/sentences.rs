//! Figure sentences (câu số liệu): sentences made of figures that choose their own words.
//!
//! `catalog/sentences.toml` holds them. Inside `{{ … }}` and `{% … %}` a name that begins with a capital letter is the code
//! of an indicator; everything else is a word of the sentence language (`assembly::sentence`).

use std::collections::BTreeSet;

use serde::Deserialize;

use super::files::parse;
use super::{CatalogError, Files};
use crate::domain::{Indicator, IndicatorCode, SentenceCode};

const FILE: &str = "catalog/sentences.toml";

/// One figure sentence.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Sentence {
    /// Its code: `dvk.dang-ky`.
    pub code: SentenceCode,
    /// In which situation it is said, for the person who chooses or changes it.
    pub about: String,
    /// The section where it usually stands: `II.7`.
    pub section: String,
    /// The indicators without which there is nothing to say; the first is the one that the sentence is about.
    #[serde(default)]
    pub needs: Vec<IndicatorCode>,
    /// The sentence.
    pub text: String,
    /// What is said instead where the first needed indicator is a true zero; absent where the sentence itself can say it,
    /// empty where nothing is to be said.
    #[serde(default)]
    pub zero: Option<String>,
    /// What is said instead where a needed indicator has not been reported, with `{{ thieu }}` for the gap;
    /// absent for the gap alone, empty where the sentence is left out.
    #[serde(default)]
    pub missing: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct SentenceFile {
    #[serde(default)]
    sentence: Vec<Sentence>,
}

impl Sentence {
    /// Every text of the sentence that is a template.
    pub fn templates(&self) -> impl Iterator<Item = &str> {
        [Some(&self.text), self.zero.as_ref(), self.missing.as_ref()].into_iter().flatten().map(String::as_str)
    }

    /// Every indicator that it needs or names.
    #[must_use]
    pub fn indicators(&self) -> BTreeSet<IndicatorCode> {
        self.needs.iter().cloned().chain(self.templates().flat_map(indicators_in)).collect()
    }
}

/// Reads the sentences.
pub(super) fn read(files: &Files) -> Result<Vec<Sentence>, CatalogError> {
    let file: SentenceFile = parse(FILE, files.get(FILE).unwrap_or_default())?;
    let mut seen = BTreeSet::new();
    for sentence in &file.sentence {
        let wrong = |reason: &str| Err(CatalogError::rule(FILE, format!("câu «{}»", sentence.code), reason));
        if sentence.code.as_str().trim().is_empty() {
            return wrong("câu số liệu phải có mã.");
        }
        if !seen.insert(&sentence.code) {
            return wrong("mã này đã dùng cho một câu khác ở phía trên.");
        }
        if sentence.text.trim().is_empty() {
            return wrong("câu số liệu không có lời.");
        }
    }
    Ok(file.sentence)
}

/// Checks that every indicator that a sentence names exists.
pub(super) fn check(sentences: &[Sentence], indicators: &[Indicator]) -> Result<(), CatalogError> {
    let known: BTreeSet<&IndicatorCode> = indicators.iter().map(|indicator| &indicator.code).collect();
    for sentence in sentences {
        if let Some(unknown) = sentence.indicators().iter().find(|code| !known.contains(code)) {
            let reason = format!("câu nhắc đến chỉ tiêu «{unknown}», nhưng danh mục chỉ tiêu không có mã này.");
            return Err(CatalogError::rule(FILE, format!("câu «{}»", sentence.code), reason));
        }
    }
    Ok(())
}

/// The indicators that a template names: every name in its `{{ … }}` and `{% … %}` that begins with a capital letter.
#[must_use]
pub fn indicators_in(template: &str) -> BTreeSet<IndicatorCode> {
    code_parts(template).iter().flat_map(|part| part.names()).filter(|name| is_code(name)).map(IndicatorCode::from).collect()
}

/// Whether a name of a template is the code of an indicator.
#[must_use]
pub(crate) fn is_code(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
}

/// What stands between `{{` and `}}` or between `{%` and `%}`, its quoted words left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CodePart {
    /// The line it begins on, from 1.
    pub(crate) line: usize,
    /// Whether it is a statement (`{% … %}`).
    pub(crate) statement: bool,
    /// Its text, with every quoted string replaced by `""`.
    pub(crate) text: String,
}

impl CodePart {
    /// The names in it, without those behind a point: of `V01.cung_ky` only `V01`.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
        let mut behind_point = false;
        self.text.split_inclusive(move |letter| !is_word(letter)).filter_map(move |word| {
            let name = word.trim_end_matches(|letter| !is_word(letter));
            let is_attribute = behind_point && !name.is_empty();
            behind_point = word.ends_with('.') || (behind_point && name.is_empty() && word.trim().is_empty());
            let is_name = name.starts_with(|first: char| first.is_alphabetic() || first == '_');
            (is_name && !is_attribute).then_some(name)
        })
    }
}

/// The code in a template, in reading order; comments are no code.
pub(crate) fn code_parts(template: &str) -> Vec<CodePart> {
    let mut parts = Vec::new();
    let mut rest = template;
    let mut line = 1;
    while let Some((before, opening, after)) = split_at_first(rest, &["{{", "{%", "{#"]) {
        line += before.matches('\n').count();
        let (inside, behind) = match opening {
            "{#" => after.split_once("#}").unwrap_or((after, "")),
            "{%" => up_to_end(after, "%}"),
            _ => up_to_end(after, "}}"),
        };
        if opening != "{#" {
            parts.push(CodePart { line, statement: opening == "{%", text: without_strings(inside) });
        }
        line += inside.matches('\n').count();
        rest = behind;
    }
    parts
}

fn split_at_first<'a>(text: &'a str, openings: &[&'static str]) -> Option<(&'a str, &'static str, &'a str)> {
    openings
        .iter()
        .filter_map(|opening| text.split_once(opening).map(|(before, after)| (before, *opening, after)))
        .min_by_key(|(before, ..)| before.len())
}

/// The text up to `end`, which does not count inside quotes, and the text behind it.
fn up_to_end<'a>(text: &'a str, end: &str) -> (&'a str, &'a str) {
    let mut quote = None;
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if letter == '\\' => escaped = true,
            Some(open) if letter == open => quote = None,
            Some(_) => {}
            None if letter == '"' || letter == '\'' => quote = Some(letter),
            None => {
                if let Some((inside, from)) = text.split_at_checked(at)
                    && let Some(behind) = from.strip_prefix(end)
                {
                    return (inside, behind);
                }
            }
        }
    }
    (text, "")
}

fn without_strings(code: &str) -> String {
    let mut kept = String::with_capacity(code.len());
    let mut quote = None;
    let mut escaped = false;
    for letter in code.chars() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if letter == '\\' => escaped = true,
            Some(open) if letter == open => {
                quote = None;
                kept.push('"');
            }
            Some(_) => {}
            None => {
                if letter == '"' || letter == '\'' {
                    quote = Some(letter);
                    kept.push('"');
                } else {
                    kept.push(letter);
                }
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(template: &str) -> Vec<String> {
        indicators_in(template).into_iter().map(|code| code.0).collect()
    }

    #[test]
    fn a_capital_letter_inside_the_braces_names_an_indicator() {
        assert_eq!(codes("Toàn {{ dia_ban }} có {{ V01 }}, {{ so_sanh(V01) }}; {% if V08.co %}{{ V08|so }}{% endif %}"), ["V01", "V08"]);
        assert_eq!(codes("V99 ở ngoài {# {{ V98 }} #} và \"{{ \"V97 }} V96\" }}"), Vec::<String>::new());
        assert_eq!(codes("{{ tren_tong(C12, 'A}} B') }} {{ C13 }}"), ["C12", "C13"]);
        assert_eq!(codes("{{ V01.KHAC }} {{ V01 . KHAC }}"), ["V01"]);
    }

    #[test]
    fn unfinished_braces_are_read_to_the_end_and_do_no_harm() {
        for text in ["{{", "{{ V01", "{% if", "{# x", "}}{{'", "{{ \"\\"] {
            let _ = code_parts(text);
        }
        assert_eq!(codes("{{ V01"), ["V01"]);
    }

    #[test]
    fn lines_are_counted_from_one() {
        let parts = code_parts("một\n{{ a\n }}\n{% if b %}");
        assert_eq!(parts.iter().map(|part| (part.line, part.statement)).collect::<Vec<_>>(), [(2, false), (4, true)]);
    }

    /// What reviews of the field say again and again, in the order of a review, and the sentences that say it.
    const SITUATIONS: [(&str, &[&str]); 37] = [
        ("cấp uỷ lãnh đạo, chỉ đạo trong kỳ", &["mo-dau.lanh-dao"]),
        ("chủ đề của năm", &["mo-dau.chu-de-nam"]),
        ("công tác dân vận gắn với nhiệm vụ", &["mo-dau.gan-nhiem-vu"]),
        ("kết quả lớn, đồng thuận", &["mo-dau.ket-qua-lon"]),
        ("không để xảy ra điểm nóng", &["tinh-hinh.diem-nong"]),
        ("viện dẫn văn bản có số, ngày, cơ quan, trích yếu", &["van-ban.trung-uong"]),
        ("thực hiện các văn bản, đơn vị báo cáo như sau", &["van-ban.can-cu"]),
        ("văn bản ký giữa nhiều bên, theo giai đoạn", &["phoi-hop.danh-muc"]),
        ("n/N đơn vị đã quán triệt văn bản", &["van-ban.n-tren-N"]),
        ("mô hình đăng ký, so với năm trước", &["dvk.dang-ky"]),
        ("đăng ký, thẩm định, công nhận, nhân rộng", &["dvk.cong-nhan"]),
        ("mô hình được khen thưởng", &["dvk.khen-thuong"]),
        ("mô hình tập thể, cá nhân đạt hiệu quả", &["dvk.hieu-qua"]),
        ("mô hình hiện có, phần trăm phát huy hiệu quả", &["dvk.hien-co"]),
        ("mô hình theo lĩnh vực", &["dvk.linh-vuc"]),
        ("hiến đất, góp tiền, góp công", &["dvk.huy-dong"]),
        ("lượt tiếp công dân, kèm số cùng kỳ", &["tiep-dan.luot"]),
        ("lượt tiếp công dân, tăng giảm phần trăm", &["tiep-dan.gon"]),
        ("đơn tiếp nhận, đã xử lý, tỷ lệ", &["don-thu.giai-quyet"]),
        ("nội dung tập trung ở một lĩnh vực", &["tiep-dan.noi-dung"]),
        ("đối thoại, ý kiến được trả lời", &["doi-thoai.cuoc", "doi-thoai.y-kien"]),
        ("hồ sơ một cửa đúng hạn", &["hanh-chinh.mot-cua"]),
        ("hội nghị cán bộ, công chức, người lao động", &["dan-chu.hoi-nghi"]),
        ("vận động quỹ so với kế hoạch", &["mttq.quy-vi-nguoi-ngheo"]),
        ("nhà Đại đoàn kết xây mới, sửa chữa", &["mttq.nha-dai-doan-ket"]),
        ("trao quà, trị giá", &["mttq.qua-an-sinh"]),
        ("cuộc tuyên truyền, lượt người dự", &["mttq.tuyen-truyen"]),
        ("kết nạp đoàn viên, hội viên so với nghị quyết", &["doan-the.ket-nap"]),
        ("hộ có đoàn viên, hội viên, tỷ lệ", &["doan-the.ho-hoi-vien"]),
        ("lực lượng vũ trang giúp dân", &["llvt.giup-dan"]),
        ("lớp tập huấn cho đối tượng", &["tap-huan.lop"]),
        ("Bằng khen, Kỷ niệm chương", &["khen.bang-khen", "khen.ky-niem-chuong"]),
        ("hạn chế: có việc chưa kịp thời", &["han-che.don-ton", "han-che.kien-nghi-ton", "han-che.vu-viec-keo-dai"]),
        ("hạn chế: hiệu quả chưa cao, còn chậm", &["han-che.hieu-qua-thap", "han-che.cham-ke-hoach"]),
        ("hạn chế: một số nơi chưa sâu sát", &["han-che.thong-tin-bao-cao", "han-che.doi-thoai-thieu", "han-che.kiem-tra"]),
        ("nguyên nhân khách quan", &["nguyen-nhan.khach-quan"]),
        ("nguyên nhân chủ quan", &["nguyen-nhan.chu-quan-boi-duong", "nguyen-nhan.chu-quan-so-ket"]),
    ];

    #[test]
    fn every_situation_of_the_field_has_its_sentence() {
        let catalog = crate::catalog::Catalog::built_in().unwrap();
        assert!(catalog.sentences.len() >= 45, "{} sentences", catalog.sentences.len());
        for (situation, codes) in SITUATIONS {
            for code in codes {
                assert!(catalog.sentences.iter().any(|sentence| sentence.code.as_str() == *code), "{situation}: no sentence {code}");
            }
        }
    }
}

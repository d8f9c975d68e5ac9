use unicode_normalization::UnicodeNormalization;

use super::*;
use crate::text::letter::{Tone, join};

/// Every small letter of the Vietnamese alphabet with every tone.
fn alphabet() -> Vec<char> {
    let tones = [Tone::Level, Tone::Grave, Tone::Hook, Tone::Tilde, Tone::Acute, Tone::Dot];
    let vowels = "aăâeêioôơuưy".chars().flat_map(|vowel| tones.map(|tone| join(vowel, tone)));
    vowels.chain("bcdđghklmnpqrstvx".chars()).collect()
}

/// Unicode to TCVN3 through the converter's own table; capitals with tones have no code.
fn to_tcvn3(text: &str) -> String {
    text.chars().map(|letter| ('\u{A1}'..='\u{FE}').find(|code| tcvn3::letter(*code) == Some(letter)).unwrap_or(letter)).collect()
}

/// Unicode to VNI by the rule of the font, written the other way round than the converter.
fn to_vni(text: &str) -> String {
    let mut written = String::new();
    for letter in text.chars() {
        let small = letter.to_lowercase().next().unwrap();
        let capital = small != letter;
        let parts: Vec<char> = small.to_string().nfd().collect();
        let shown = match (parts.as_slice(), small) {
            (_, 'đ') => "ñ".to_owned(),
            (_, 'ỵ') => "î".to_owned(),
            (['i', '\u{300}'], _) => "ì".to_owned(),
            (['i', '\u{301}'], _) => "í".to_owned(),
            (['i', '\u{309}'], _) => "æ".to_owned(),
            (['i', '\u{303}'], _) => "ó".to_owned(),
            (['i', '\u{323}'], _) => "ò".to_owned(),
            ([base, marks @ ..], _) => {
                let horn = marks.contains(&'\u{31B}');
                let base = match (base, horn) {
                    ('o', true) => 'ô',
                    ('u', true) => 'ö',
                    (base, _) => *base,
                };
                let set = if marks.contains(&'\u{302}') {
                    ["â", "à", "å", "ã", "á", "ä"]
                } else if marks.contains(&'\u{306}') {
                    ["ê", "è", "ú", "ü", "é", "ë"]
                } else {
                    ["", "ø", "û", "õ", "ù", "ï"]
                };
                let tone = marks
                    .iter()
                    .find_map(|mark| ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'].iter().position(|tone| tone == mark));
                format!("{base}{}", set[tone.map_or(0, |tone| tone + 1)])
            }
            ([], _) => unreachable!(),
        };
        written.push_str(&if capital { shown.to_uppercase() } else { shown });
    }
    written
}

const SENTENCES: [&str; 24] = [
    "Báo cáo kết quả công tác dân vận sáu tháng đầu năm",
    "Các địa phương đã tổ chức đối thoại trực tiếp với người dân",
    "Toàn tỉnh có 332 mô hình đăng ký, tăng 12,5% so với cùng kỳ",
    "Uỷ ban nhân dân xã tiếp 27 lượt công dân trong kỳ",
    "Mặt trận Tổ quốc vận động quỹ vì người nghèo được hơn 2 tỷ đồng",
    "Lực lượng vũ trang giúp dân sửa nhà, làm đường, khám bệnh",
    "Ban Chỉ đạo được kiện toàn theo quyết định mới",
    "Nhân dân hiến đất mở rộng đường liên thôn",
    "Công khai những nội dung dân biết, dân bàn, dân kiểm tra",
    "Một số đơn vị gửi báo cáo còn chậm, số liệu chưa đầy đủ",
    "Tiếp tục đổi mới nội dung, phương thức hoạt động của các hội",
    "Đồng bào dân tộc thiểu số và đồng bào có đạo chấp hành tốt pháp luật",
    "Có ba nhà văn hoá xã mà dân góp công là chính",
    "Hà Nam, Hà Tây và Cà Mau",
    "Ông Tư có hai con bò và ba sào ao cá",
    "Lúc ba giờ, bà đi ra phía sau nhà",
    "Anh có ba lá cờ và hai tấm áo tơi",
    "Xã Ba Cô, xóm Là Ngà",
    "Thông báo lùi cuộc họp",
    "Bí thư chi bộ thôn báo cáo",
    "là",
    "có",
    "Và có khi bà con ra xã là hai ba tháng sau lên báo cáo",
    "đã xong",
];

#[test]
fn the_known_strings_read_right() {
    assert_eq!(to_unicode("§¶ng Céng s¶n ViÖt Nam", Charset::Tcvn3), "Đảng Cộng sản Việt Nam");
    assert_eq!(to_unicode("C«ng t¸c d©n vËn", Charset::Tcvn3), "Công tác dân vận");
    assert_eq!(to_unicode("Xin chaøo caùc baïn", Charset::Vni), "Xin chào các bạn");
    assert_eq!(to_unicode("ÑAÛNG COÄNG SAÛN VIEÄT NAM, ñoàng chí", Charset::Vni), "ĐẢNG CỘNG SẢN VIỆT NAM, đồng chí");
    let from_iconv = "®ång chÝ th\u{ad}êng trùc héi ®ång nh©n d©n x©y dùng n«ng th«n míi, ñng hé quü v× ng\u{ad}êi nghÌo";
    let meant = "đồng chí thường trực hội đồng nhân dân xây dựng nông thôn mới, ủng hộ quỹ vì người nghèo";
    assert_eq!(to_unicode(from_iconv, Charset::Tcvn3), meant);
}

#[test]
fn the_known_strings_are_recognised() {
    for text in ["§¶ng Céng s¶n ViÖt Nam", "C«ng t¸c d©n vËn", "tØnh", "d©n vËn", "B¸o c¸o th¸ng 6/2026"] {
        assert_eq!(detect(text), Some(Charset::Tcvn3), "{text}");
    }
    for text in ["Xin chaøo caùc baïn", "ÑAÛNG COÄNG SAÛN", "coâng taùc daân vaän", "tænh uûy"] {
        assert_eq!(detect(text), Some(Charset::Vni), "{text}");
    }
}

#[test]
fn the_whole_alphabet_goes_there_and_back() {
    for letter in alphabet() {
        let text = letter.to_string();
        assert_eq!(to_unicode(&to_tcvn3(&text), Charset::Tcvn3), text);
        assert_eq!(to_unicode(&to_vni(&text), Charset::Vni), text);
        let capital = text.to_uppercase();
        assert_eq!(to_unicode(&to_vni(&capital), Charset::Vni), capital);
        assert_eq!(to_unicode(&to_tcvn3(&text), Charset::Tcvn3Capitals), capital);
    }
}

#[test]
fn no_two_letters_share_a_code() {
    let codes: std::collections::BTreeSet<String> = alphabet().iter().map(|letter| to_tcvn3(&letter.to_string())).collect();
    assert_eq!(codes.len(), alphabet().len());
    let codes: std::collections::BTreeSet<String> = alphabet().iter().map(|letter| to_vni(&letter.to_string())).collect();
    assert_eq!(codes.len(), alphabet().len());
}

#[test]
fn whole_sentences_are_recognised_and_go_there_and_back() {
    for sentence in &SENTENCES[..14] {
        let lower = sentence.to_lowercase();
        assert_eq!(detect(&to_tcvn3(&lower)), Some(Charset::Tcvn3), "{sentence}");
        assert_eq!(to_unicode(&to_tcvn3(&lower), Charset::Tcvn3), lower);
        assert_eq!(detect(&to_vni(sentence)), Some(Charset::Vni), "{sentence}");
        assert_eq!(to_unicode(&to_vni(sentence), Charset::Vni), **sentence);
    }
}

#[test]
fn unicode_vietnamese_is_never_taken_for_an_old_encoding() {
    for sentence in SENTENCES {
        for text in [sentence.to_owned(), sentence.to_lowercase(), sentence.to_uppercase()] {
            assert_eq!(detect(&text), None, "{text}");
        }
        for word in sentence.split(' ') {
            assert_eq!(detect(word), None, "{word}");
        }
    }
}

#[test]
fn other_languages_numbers_and_signs_are_never_taken_for_an_old_encoding() {
    let texts = [
        "The commission met on 12 May 2026.",
        "naïve café résumé",
        "Müller, São Paulo, Genève, Zoë, Citroën, El Niño, Søren, Köln, Citroën C4",
        "Où est la bibliothèque ? Elle a été fermée l'année dernière.",
        "Señor Peña vivió en España",
        "© 2026 Công ty",
        "§ 12; 25°C; 5 m²; ±3; 1½; £5; ®; «Hà Nam»",
        "1.234.567,8 đồng",
        "150-CTr/BCSĐUBND-BDVTU",
        "«» ° ± ² ³ µ ¶ ·",
        "",
        "中文 русский",
    ];
    for text in texts {
        assert_eq!(detect(text), None, "{text}");
        for word in text.split(' ') {
            assert_eq!(detect(word), None, "{word}");
        }
    }
}

#[test]
fn fonts_tell_their_encoding() {
    assert_eq!(charset_of_font(".VnTime"), Some(Charset::Tcvn3));
    assert_eq!(charset_of_font(".VnArial Narrow"), Some(Charset::Tcvn3));
    assert_eq!(charset_of_font(".VnTimeH"), Some(Charset::Tcvn3Capitals));
    assert_eq!(charset_of_font("VNI-Times"), Some(Charset::Vni));
    assert_eq!(charset_of_font(".vntime"), Some(Charset::Tcvn3));
    for font in ["Times New Roman", "Vn", "VN", "", ".V", "Arial", "ệ"] {
        assert_eq!(charset_of_font(font), None, "{font}");
    }
}

#[test]
fn capitals_drawn_with_small_marked_letters_become_capitals() {
    assert_eq!(to_unicode("c«ng t¸c d©n vËn", Charset::Tcvn3Capitals), "CÔNG TÁC DÂN VẬN");
    assert_eq!(to_unicode("§¶NG CéNG S¶N; ñY BAN; Tó", Charset::Tcvn3), "ĐẢNG CỘNG SẢN; ỦY BAN; Tú");
}

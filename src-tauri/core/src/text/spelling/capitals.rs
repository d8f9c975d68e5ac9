//! Capitals by Phụ lục II of Nghị định 30/2020/NĐ-CP, for the words that reports use. Only what is wrong wherever it stands
//! is told: a word that may be written either way is left to its writer.

use super::Instead;
use super::own::unquoted;

/// Words and how they are written. A word of the left side that is found in the text exactly so is wrong.
const WRITTEN: [(&str, &str); 30] = [
    ("Nhà Nước", "Nhà nước"),
    ("của nhà nước", "của Nhà nước"),
    ("Đảng, nhà nước", "Đảng, Nhà nước"),
    ("Đảng và nhà nước", "Đảng và Nhà nước"),
    ("mặt trận tổ quốc", "Mặt trận Tổ quốc"),
    ("Mặt trận tổ quốc", "Mặt trận Tổ quốc"),
    ("Mặt Trận Tổ Quốc", "Mặt trận Tổ quốc"),
    ("Uỷ Ban", "Uỷ ban"),
    ("Ủy Ban", "Ủy ban"),
    ("ban Nhân Dân", "ban nhân dân"),
    ("ban Nhân dân", "ban nhân dân"),
    ("đồng Nhân Dân", "đồng nhân dân"),
    ("đồng Nhân dân", "đồng nhân dân"),
    ("Hội Đồng", "Hội đồng"),
    ("Tỉnh Uỷ", "Tỉnh uỷ"),
    ("Tỉnh Ủy", "Tỉnh ủy"),
    ("Thành Uỷ", "Thành uỷ"),
    ("Thành Ủy", "Thành ủy"),
    ("Đảng Uỷ", "Đảng uỷ"),
    ("Đảng Ủy", "Đảng ủy"),
    ("Quốc Hội", "Quốc hội"),
    ("Chính Phủ", "Chính phủ"),
    ("thủ tướng chính phủ", "Thủ tướng Chính phủ"),
    ("Thủ tướng chính phủ", "Thủ tướng Chính phủ"),
    ("thủ đô Hà Nội", "Thủ đô Hà Nội"),
    ("thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
    ("Thành Phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
    ("Cách mạng tháng tám", "Cách mạng tháng Tám"),
    ("Tết nguyên đán", "Tết Nguyên đán"),
    ("tết nguyên đán", "Tết Nguyên đán"),
];

/// Words before "nhân dân" that make it the people and no part of a body's name ("uỷ ban nhân dân", "công an nhân dân").
const BEFORE_PEOPLE: [&str; 10] = [
    "của nhân dân",
    "trong nhân dân",
    "với nhân dân",
    "cho nhân dân",
    "lớp nhân dân",
    "chúng nhân dân",
    "đến nhân dân",
    "và nhân dân",
    "giữa nhân dân",
    "toàn thể nhân dân",
];

/// Words not written with the capitals they have.
#[must_use]
pub fn capitals(text: &str) -> Vec<Instead> {
    let own = unquoted(text);
    let mut found: Vec<Instead> = Vec::new();
    for (wrong, right) in WRITTEN {
        for (at, _) in whole(&own, wrong) {
            found.push((at..at + wrong.len(), right.to_owned()));
        }
    }
    for wrong in BEFORE_PEOPLE {
        for (at, _) in whole(&own, wrong).into_iter().filter(|(_, behind)| !behind.starts_with(" tệ")) {
            found.push((at..at + wrong.len(), wrong.replace("nhân dân", "Nhân dân")));
        }
    }
    found.extend(clauses(&own));
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// The places of `words` where they are whole words, with what stands behind.
fn whole<'a>(text: &'a str, words: &str) -> Vec<(usize, &'a str)> {
    let places = text.match_indices(words).filter_map(|(at, _)| {
        let before = text.get(..at)?.chars().next_back();
        let behind = text.get(at + words.len()..)?;
        let free = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric());
        (free(before) && free(behind.chars().next())).then_some((at, behind))
    });
    places.collect()
}

/// "điều 5" is "Điều 5", and "Khoản 2 Điều 5" within a sentence "khoản 2 Điều 5".
fn clauses(text: &str) -> Vec<Instead> {
    let is_numbered = |behind: &str| {
        let mut signs = behind.chars();
        signs.next() == Some(' ') && signs.next().is_some_and(|sign| sign.is_ascii_digit())
    };
    let of_article = |behind: &str| behind.split_whitespace().nth(1).is_some_and(|word| matches!(word, "Điều" | "điều"));
    let mut found = Vec::new();
    for (wrong, right) in [("Khoản", "khoản"), ("Điểm", "điểm")] {
        for (at, behind) in whole(text, wrong) {
            let before = text.get(..at).unwrap_or_default().trim_end();
            let begins = before.is_empty() || before.ends_with(['.', ':', ';', '!', '?', '-', '+']);
            if !begins && is_numbered(behind) && of_article(behind) {
                found.push((at..at + wrong.len(), right.to_owned()));
            }
        }
    }
    for clause in ["khoản", "Khoản"] {
        for (at, behind) in whole(text, clause).into_iter().filter(|(_, behind)| is_numbered(behind)) {
            let article = behind.find("điều").filter(|place| {
                behind.get(..*place).is_some_and(|between| between.split_whitespace().count() == 1)
                    && behind.get(place + "điều".len()..).is_some_and(is_numbered)
            });
            if let Some(place) = article {
                let from = at + clause.len() + place;
                found.push((from..from + "điều".len(), "Điều".to_owned()));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        capitals(text).into_iter().map(|(range, right)| format!("{} → {right}", text.get(range).unwrap())).collect()
    }

    #[test]
    fn words_of_reports_have_their_capitals() {
        assert_eq!(
            told("chính sách của nhà nước đến các tầng lớp nhân dân"),
            ["của nhà nước → của Nhà nước", "lớp nhân dân → lớp Nhân dân"]
        );
        assert_eq!(told("Uỷ Ban Mặt trận tổ quốc"), ["Uỷ Ban → Uỷ ban", "Mặt trận tổ quốc → Mặt trận Tổ quốc"]);
        assert_eq!(told("theo Khoản 2 điều 5"), ["Khoản → khoản", "điều → Điều"]);
    }

    #[test]
    fn what_may_be_written_so_is_left_alone() {
        for text in [
            "Uỷ ban nhân dân xã, Hội đồng nhân dân tỉnh và Công an nhân dân",
            "quản lý nhà nước, cơ quan nhà nước",
            "các tầng lớp Nhân dân; của nhân dân tệ",
            "Khoản 2 Điều 5 quy định; nêu 3 điều 5 tốt",
            "\"của nhà nước\"",
            "TỈNH UỶ, UỶ BAN NHÂN DÂN",
            "Tuyên giáo và Dân vận Thành phố Hồ Chí Minh",
        ] {
            assert_eq!(told(text), [] as [&str; 0], "{text}");
        }
    }
}

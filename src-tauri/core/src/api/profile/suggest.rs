//! A first profile by the level and the name of the territory, so that a new office has little to type.

use serde::{Deserialize, Serialize};

use super::super::{ApiError, Desk};
use crate::domain::{IssuerProfile, LayoutFamily, Level, SignMode, Signer};

/// The body that a profile is wanted for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct IssuingBody {
    /// Its level.
    pub level: Level,
    /// Its territory or its own name, as it is said: "tỉnh Lam Giang", "phường Đông Sơn".
    pub territory: String,
}

pub(crate) fn suggest(_: &Desk, form: IssuingBody) -> Result<IssuerProfile, ApiError> {
    Ok(suggested(form.level, &crate::text::clean(&form.territory)))
}

/// The kinds of territory, as they begin a name, with what the party committee of each is called.
const KINDS: &[(&str, &str)] =
    &[("thành phố", "Thành uỷ"), ("tỉnh", "Tỉnh uỷ"), ("xã", "Đảng uỷ xã"), ("phường", "Đảng uỷ phường"), ("đặc khu", "Đảng uỷ đặc khu")];

/// Cities of the rank of a province (Nghị quyết 202/2025/QH15), which people name without saying so.
const CITIES: &[&str] = &["Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh"];

/// How "thành phố" is shortened before a name.
const CITY_SHORT: &[&str] = &["tp.", "tp "];

/// "tỉnh Lam Giang" taken apart: kind, name, and how the committee is called. A bare name is one of the level's usual kind.
fn taken_apart(level: Level, territory: &str) -> (&'static str, String, &'static str) {
    let lower = territory.to_lowercase();
    for (kind, committee) in KINDS {
        if lower.starts_with(&format!("{kind} ")) {
            let name = territory.chars().skip(kind.chars().count()).collect::<String>();
            return (kind, name.trim().to_owned(), committee);
        }
    }
    if let Some(short) = CITY_SHORT.iter().find(|short| lower.starts_with(**short)) {
        let name = territory.chars().skip(short.chars().count()).collect::<String>();
        return ("thành phố", name.trim().to_owned(), "Thành uỷ");
    }
    let bare = territory.trim();
    if let Some(city) = CITIES.iter().find(|city| level != Level::Xa && city.to_lowercase() == bare.to_lowercase()) {
        return ("thành phố", (*city).to_owned(), "Thành uỷ");
    }
    let (kind, committee) = if level == Level::Xa { ("xã", "Đảng uỷ xã") } else { ("tỉnh", "Tỉnh uỷ") };
    (kind, territory.trim().to_owned(), committee)
}

/// The name of a place before a date. Of one syllable, or a person's, it says what it is (HD 05-HD/VPTW §4.1).
fn place(kind: &str, name: &str) -> String {
    let with_kind = name.split_whitespace().count() == 1 || name == "Hồ Chí Minh";
    if !with_kind {
        return name.to_owned();
    }
    let mut letters = kind.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{} {name}", letters.as_str())
}

fn suggested(level: Level, territory: &str) -> IssuerProfile {
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    let common = IssuerProfile {
        level,
        layout: LayoutFamily::Party,
        document_type: "BC".to_owned(),
        signers: vec![Signer { mode: SignMode::Direct, authority: "TRƯỞNG BAN".to_owned(), title: None, name: String::new() }],
        archive: "Lưu Văn phòng Ban".to_owned(),
        ..IssuerProfile::default()
    };
    match level {
        Level::TrungUong => IssuerProfile {
            name: "Ban Tuyên giáo và Dân vận Trung ương".to_owned(),
            parent: Some("BAN CHẤP HÀNH TRUNG ƯƠNG".to_owned()),
            issuer: "BAN TUYÊN GIÁO VÀ DÂN VẬN".to_owned(),
            issuer_in_text: "Ban Tuyên giáo và Dân vận Trung ương".to_owned(),
            symbol: "BTGDVTW".to_owned(),
            place: "Hà Nội".to_owned(),
            territory: "cả nước".to_owned(),
            territory_name: "cả nước".to_owned(),
            recipients: lines(&["Bộ Chính trị, Ban Bí thư", "Các tỉnh uỷ, thành uỷ"]),
            ..common
        },
        Level::Tinh | Level::Huyen => {
            let (kind, name, committee) = taken_apart(level, territory);
            IssuerProfile {
                name: format!("Ban Tuyên giáo và Dân vận {committee}"),
                parent: Some(format!("{committee} {name}").trim().to_uppercase()),
                issuer: "BAN TUYÊN GIÁO VÀ DÂN VẬN".to_owned(),
                issuer_in_text: format!("Ban Tuyên giáo và Dân vận {committee}"),
                symbol: "BTGDVTU".to_owned(),
                place: place(kind, &name),
                territory: kind.to_owned(),
                territory_name: format!("{kind} {name}").trim().to_owned(),
                recipients: vec![
                    "Ban Tuyên giáo và Dân vận Trung ương".to_owned(),
                    format!("Thường trực {committee}"),
                    format!("Các ban đảng, Văn phòng {committee}"),
                    "Đảng uỷ các xã, phường".to_owned(),
                ],
                ..common
            }
        }
        Level::Xa => {
            let (kind, name, committee) = taken_apart(level, territory);
            IssuerProfile {
                name: format!("Ban Xây dựng Đảng {committee} {name}").trim().to_owned(),
                parent: Some(format!("{committee} {name}").trim().to_uppercase()),
                issuer: "BAN XÂY DỰNG ĐẢNG".to_owned(),
                issuer_in_text: format!("Ban Xây dựng Đảng {committee} {name}").trim().to_owned(),
                symbol: "BXDĐ".to_owned(),
                place: name.clone(),
                territory: kind.to_owned(),
                territory_name: format!("{kind} {name}").trim().to_owned(),
                recipients: lines(&["Ban Tuyên giáo và Dân vận Tỉnh uỷ", "Thường trực Đảng uỷ", "Các chi bộ trực thuộc"]),
                archive: "Lưu Ban Xây dựng Đảng".to_owned(),
                ..common
            }
        }
        Level::DonVi => IssuerProfile {
            name: territory.trim().to_owned(),
            issuer: territory.trim().to_uppercase(),
            issuer_in_text: territory.trim().to_owned(),
            territory: "đơn vị".to_owned(),
            territory_name: territory.trim().to_owned(),
            signers: vec![Signer { mode: SignMode::Direct, authority: "BÍ THƯ".to_owned(), title: None, name: String::new() }],
            archive: "Lưu Văn phòng".to_owned(),
            ..common
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_province_and_a_city_are_called_by_their_committees() {
        let province = suggested(Level::Tinh, "tỉnh Lam Giang");
        assert_eq!(province.parent.as_deref(), Some("TỈNH UỶ LAM GIANG"));
        assert_eq!(province.issuer_in_text, "Ban Tuyên giáo và Dân vận Tỉnh uỷ");
        assert_eq!((province.place.as_str(), province.territory_name.as_str()), ("Lam Giang", "tỉnh Lam Giang"));
        let city = suggested(Level::Tinh, "Thành phố Hoà Sơn");
        assert_eq!(city.parent.as_deref(), Some("THÀNH UỶ HOÀ SƠN"));
        assert_eq!(city.territory, "thành phố");
    }

    #[test]
    fn the_cities_of_the_centre_are_cities_also_by_their_name_alone() {
        for name in ["Hà Nội", "thành phố Hà Nội", "TP. Hà Nội", "TP.Hà Nội", "tp Hà Nội"] {
            let city = suggested(Level::Tinh, name);
            assert_eq!((city.parent.as_deref(), city.territory_name.as_str()), (Some("THÀNH UỶ HÀ NỘI"), "thành phố Hà Nội"), "{name}");
            assert_eq!((city.place.as_str(), city.issuer_in_text.as_str()), ("Hà Nội", "Ban Tuyên giáo và Dân vận Thành uỷ"));
        }
        assert_eq!(suggested(Level::Tinh, "Huế").place, "Thành phố Huế");
        assert_eq!(suggested(Level::Tinh, "Hồ Chí Minh").place, "Thành phố Hồ Chí Minh");
        assert_eq!(suggested(Level::Tinh, "").place, "");
    }

    #[test]
    fn a_bare_name_is_of_the_levels_usual_kind() {
        assert_eq!(suggested(Level::Tinh, "Lam Giang").territory_name, "tỉnh Lam Giang");
        assert_eq!(suggested(Level::Xa, "Suối Hoà").parent.as_deref(), Some("ĐẢNG UỶ XÃ SUỐI HOÀ"));
        assert_eq!(suggested(Level::Xa, "phường Đông Sơn").issuer_in_text, "Ban Xây dựng Đảng Đảng uỷ phường Đông Sơn");
    }

    #[test]
    fn a_name_that_begins_like_a_kind_stays_whole() {
        assert_eq!(suggested(Level::Xa, "Xãnh Pa").place, "Xãnh Pa");
    }
}

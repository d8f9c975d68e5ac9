//! Units: who reports to the commission.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{UnitCode, UnitId};

/// What a unit is; who is asked for an indicator is told by kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum UnitKind {
    /// Tỉnh, thành phố trực thuộc trung ương: the root of a provincial register.
    Tinh,
    /// Huyện, quận, thị xã; abolished on 01/7/2025.
    Huyen,
    /// Xã, phường, đặc khu, thị trấn.
    Xa,
    /// Thôn, ấp, khu phố, tổ dân phố.
    Thon,
    /// Đảng uỷ trực thuộc without a territory (khối, doanh nghiệp, trường).
    DangUy,
    /// Cơ quan đảng: văn phòng, các ban, uỷ ban kiểm tra.
    CoQuanDang,
    /// Sở, ngành, cơ quan nhà nước.
    SoNganh,
    /// Mặt trận Tổ quốc.
    MatTran,
    /// Tổ chức chính trị - xã hội: công đoàn, nông dân, phụ nữ, cựu chiến binh, đoàn thanh niên.
    DoanThe,
    /// Hội quần chúng.
    Hoi,
    /// Quân sự, công an, biên phòng.
    LucLuongVuTrang,
    /// Trường học, doanh nghiệp, đơn vị khác.
    DonVi,
}

impl UnitKind {
    /// Every kind, in the order of the screens.
    pub const ALL: [Self; 12] = [
        Self::Tinh,
        Self::Huyen,
        Self::Xa,
        Self::Thon,
        Self::DangUy,
        Self::CoQuanDang,
        Self::SoNganh,
        Self::MatTran,
        Self::DoanThe,
        Self::Hoi,
        Self::LucLuongVuTrang,
        Self::DonVi,
    ];

    /// The kind in words: "xã, phường, đặc khu".
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Tinh => "tỉnh, thành phố",
            Self::Huyen => "huyện, quận, thị xã",
            Self::Xa => "xã, phường, đặc khu",
            Self::Thon => "thôn, khu dân cư",
            Self::DangUy => "đảng uỷ trực thuộc",
            Self::CoQuanDang => "cơ quan đảng",
            Self::SoNganh => "sở, ngành",
            Self::MatTran => "Mặt trận Tổ quốc",
            Self::DoanThe => "tổ chức chính trị - xã hội",
            Self::Hoi => "hội quần chúng",
            Self::LucLuongVuTrang => "lực lượng vũ trang",
            Self::DonVi => "cơ quan, đơn vị",
        }
    }
}

/// One unit of the register, valid over its dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Its row.
    pub id: UnitId,
    /// Its short code, unique in the register.
    pub code: UnitCode,
    /// Its full name: "Xã An Phú".
    pub name: String,
    /// What it is.
    pub kind: UnitKind,
    /// The unit above it; `None` for the root.
    pub parent: Option<UnitId>,
    /// First day of its existence, where known.
    pub valid_from: Option<NaiveDate>,
    /// Last day of its existence, where it has ended.
    pub valid_to: Option<NaiveDate>,
    /// Its place among its siblings.
    pub position: i32,
}

impl Unit {
    /// Whether it exists on `day`.
    #[must_use]
    pub fn exists_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// Its name inside a sentence: "xã An Phú". The common noun before a proper name of territory is small (Nghị định
    /// 30/2020/NĐ-CP, Phụ lục II, mục III.1); with a number it is part of the name ("Phường 1"), and so it is in "Thủ đô Hà Nội",
    /// "Thành phố Hồ Chí Minh". Names of bodies ("Đảng uỷ xã An Phú", "Tỉnh uỷ") stay as they are.
    #[must_use]
    pub fn name_in_sentence(&self) -> String {
        const NOUNS: [&str; 11] =
            ["Tỉnh ", "Thành phố ", "Huyện ", "Quận ", "Thị xã ", "Thị trấn ", "Xã ", "Phường ", "Đặc khu ", "Thôn ", "Ấp "];
        let proper = NOUNS.iter().find_map(|noun| self.name.strip_prefix(noun));
        let begins_proper_name = proper.is_some_and(|proper| proper.starts_with(char::is_uppercase) && proper != "Hồ Chí Minh");
        let mut letters = self.name.chars();
        match letters.next() {
            Some(first) if begins_proper_name => first.to_lowercase().chain(letters).collect(),
            _ => self.name.clone(),
        }
    }
}

/// All units of a register, as a tree that cannot loop.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnitTree {
    units: BTreeMap<UnitId, Unit>,
    children: BTreeMap<UnitId, Vec<UnitId>>,
}

impl UnitTree {
    /// Builds the tree. A unit whose chain of parents is missing or loops hangs from no one.
    #[must_use]
    pub fn new(units: impl IntoIterator<Item = Unit>) -> Self {
        let units: BTreeMap<UnitId, Unit> = units.into_iter().map(|unit| (unit.id, unit)).collect();
        let mut children: BTreeMap<UnitId, Vec<UnitId>> = BTreeMap::new();
        for unit in units.values() {
            if let Some(parent) = unit.parent
                && units.contains_key(&parent)
            {
                children.entry(parent).or_default().push(unit.id);
            }
        }
        for siblings in children.values_mut() {
            siblings.sort_by_key(|id| units.get(id).map(|unit| (unit.position, unit.id)));
        }
        Self { units, children }
    }

    /// The unit with `id`.
    #[must_use]
    pub fn get(&self, id: UnitId) -> Option<&Unit> {
        self.units.get(&id)
    }

    /// The unit with `code`.
    #[must_use]
    pub fn by_code(&self, code: &str) -> Option<&Unit> {
        self.units.values().find(|unit| unit.code.as_str() == code)
    }

    /// Every unit, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Unit> {
        self.units.values()
    }

    /// The unit's children in their order.
    #[must_use]
    pub fn children(&self, id: UnitId) -> &[UnitId] {
        self.children.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The unit and everything below it, each once.
    #[must_use]
    pub fn subtree(&self, id: UnitId) -> Vec<UnitId> {
        let mut found = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        let mut waiting = vec![id];
        while let Some(next) = waiting.pop() {
            if self.units.contains_key(&next) && seen.insert(next) {
                found.push(next);
                waiting.extend(self.children(next).iter().rev());
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_noun_before_a_proper_name_is_small_inside_a_sentence() {
        for (name, inside) in [
            ("Xã An Phú", "xã An Phú"),
            ("Phường Đông Hoà", "phường Đông Hoà"),
            ("Đặc khu Cồn Én", "đặc khu Cồn Én"),
            ("Tỉnh Lam Giang", "tỉnh Lam Giang"),
            ("Phường 1", "Phường 1"),
            ("Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
            ("Tỉnh uỷ Lam Giang", "Tỉnh uỷ Lam Giang"),
            ("Đảng uỷ xã An Phú", "Đảng uỷ xã An Phú"),
            ("Xã hội học", "Xã hội học"),
            ("", ""),
        ] {
            let unit = Unit {
                id: UnitId(1),
                code: UnitCode("x".into()),
                name: name.into(),
                kind: UnitKind::Xa,
                parent: None,
                valid_from: None,
                valid_to: None,
                position: 0,
            };
            assert_eq!(unit.name_in_sentence(), inside);
        }
    }
}

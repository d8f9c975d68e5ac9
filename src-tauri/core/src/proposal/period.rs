//! Words that name a period: found in a text, and turned into the fields by which templates name it.

use std::ops::Range;

use chrono::NaiveDate;

use crate::domain::{Period, PeriodKind, Window};
use crate::text::{fold, search_exact};

/// A word of a text with its place.
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) folded: String,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The runs of letters and digits of `text`; those of fields left out.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    let mut field = false;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        if text.get(at..at + 2) == Some("{{") {
            field = true;
        }
        match (start, letter.is_alphanumeric() && !field) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let text = text.get(from..at).unwrap_or_default();
                words.push(Word { text, folded: fold(text), start: from, end: at });
                start = None;
            }
            _ => {}
        }
        if text.get(..at).is_some_and(|before| before.ends_with("}}")) {
            field = false;
            if letter.is_alphanumeric() && start.is_none() {
                start = Some(at);
            }
        }
    }
    words
}

/// What some words name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// "6 tháng đầu năm 2026", "9 tháng năm 2026".
    Months(PeriodKind, Option<i32>),
    /// "6 tháng cuối năm 2026": the one after that kind.
    After(PeriodKind, Option<i32>),
    /// "quý I năm 2026".
    Quarter(u8, Option<i32>),
    /// "năm 2026", "năm 20…".
    Year(Option<i32>),
    /// "giai đoạn 2021 - 2025".
    Years(i32, i32),
    /// "từ ngày 15/12/2025 đến ngày 14/6/2026": the two days.
    Days(NaiveDate, NaiveDate),
}

/// Words that name a period, with their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) place: Range<usize>,
    pub(super) named: Named,
    /// Of days: the places of the two.
    days: Option<(Range<usize>, Range<usize>)>,
    /// Whether it is compared with: "so với cùng kỳ năm 2025".
    compared: bool,
    /// Whether it stands in a date: "tháng 6 năm 2026".
    in_date: bool,
}

/// Every place of `text` that names a period.
pub(super) fn find(text: &str) -> Vec<Found> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let reader = Reader { text, words: &words };
        match reader.read(at) {
            Some((one, next)) => {
                found.push(one);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

struct Reader<'a> {
    text: &'a str,
    words: &'a [Word<'a>],
}

impl Reader<'_> {
    fn folded(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.folded.as_str())
    }

    /// "năm", which without its marks could be the name of the country.
    fn is_nam(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| search_exact(word.text) == "năm")
    }

    fn between(&self, at: usize) -> &str {
        match (self.words.get(at), self.words.get(at + 1)) {
            (Some(one), Some(next)) => self.text.get(one.end..next.start).unwrap_or_default(),
            _ => "",
        }
    }

    fn number(&self, at: usize) -> Option<u8> {
        Some(match self.folded(at) {
            "1" | "01" | "i" | "mot" => 1,
            "2" | "02" | "ii" | "hai" => 2,
            "3" | "03" | "iii" | "ba" => 3,
            "4" | "04" | "iv" | "tu" => 4,
            "6" | "06" | "sau" => 6,
            "9" | "09" | "chin" => 9,
            _ => return None,
        })
    }

    fn year(&self, at: usize) -> Option<i32> {
        let year = self.folded(at);
        (year.len() == 4).then(|| year.parse().ok())?.filter(|year| (1930..=2200).contains(year))
    }

    /// "năm 2026" at `at`, or a year left open; what it is and the word behind.
    fn of_year(&self, at: usize) -> Option<(Option<i32>, usize, usize)> {
        if !self.is_nam(at) {
            return None;
        }
        let nam = self.words.get(at)?;
        if let (Some(year), Some(word)) = (self.year(at + 1), self.words.get(at + 1)) {
            return Some((Some(year), at + 2, word.end));
        }
        // "năm 20…", "năm ....": the dots are part of it.
        let behind = self.text.get(nam.end..)?.trim_start();
        let dots = behind.strip_prefix("20").unwrap_or(behind);
        let length = dots.chars().take_while(|sign| matches!(sign, '.' | '…' | '_')).map(char::len_utf8).sum::<usize>();
        let is_open = dots.starts_with('…') || dots.get(..length).is_some_and(|dots| dots.len() > 1);
        if !is_open {
            return None;
        }
        let end = self.text.len() - dots.len() + length;
        Some((None, if dots.len() < behind.len() { at + 2 } else { at + 1 }, end))
    }

    fn read(&self, at: usize) -> Option<(Found, usize)> {
        let start = self.words.get(at)?.start;
        let whole = |named, next: usize, end: usize| {
            let one = Found { place: start..end, named, days: None, compared: self.is_compared(at), in_date: self.is_in_date(at) };
            Some((one, next))
        };
        let end_of = |next: usize| self.words.get(next - 1).map_or(start, |word| word.end);
        if self.folded(at + 1) == "thang" {
            let first = matches!(self.number(at)?, 6 | 9) && self.folded(at + 2) == "dau" && self.is_nam(at + 3);
            let last = matches!(self.number(at)?, 3 | 6) && self.folded(at + 2) == "cuoi" && self.is_nam(at + 3);
            let kind = if self.number(at)? == 6 { PeriodKind::SixMonths } else { PeriodKind::NineMonths };
            if first || last {
                let (year, next, end) = self.of_year(at + 3).unwrap_or((None, at + 4, end_of(at + 4)));
                return whole(if first { Named::Months(kind, year) } else { Named::After(kind, year) }, next, end);
            }
            if matches!(self.number(at)?, 6 | 9)
                && let Some((year, next, end)) = self.of_year(at + 2)
            {
                return whole(Named::Months(kind, year), next, end);
            }
            return None;
        }
        if self.folded(at) == "quy" {
            let quarter = self.number(at + 1).filter(|number| *number <= 4)?;
            if self.between(at + 1).trim() == "/"
                && let Some(year) = self.year(at + 2)
            {
                return whole(Named::Quarter(quarter, Some(year)), at + 3, end_of(at + 3));
            }
            let (year, next, end) = self.of_year(at + 2).unwrap_or((None, at + 2, end_of(at + 2)));
            return whole(Named::Quarter(quarter, year), next, end);
        }
        if self.folded(at) == "giai" && self.folded(at + 1) == "doan" {
            let (from, to) = (self.year(at + 2)?, self.year(at + 3)?);
            return whole(Named::Years(from, to), at + 4, end_of(at + 4));
        }
        if self.folded(at) == "tu" {
            return self.days(at);
        }
        let (year, next, end) = self.of_year(at)?;
        whole(Named::Year(year), next, end)
    }

    /// "từ ngày 15/12/2025 đến hết ngày 14/6/2026".
    fn days(&self, at: usize) -> Option<(Found, usize)> {
        let skip = |mut at: usize, words: &[&str]| {
            while words.contains(&self.folded(at)) {
                at += 1;
            }
            at
        };
        let first = skip(at + 1, &["ngay"]);
        let (from, from_place) = self.day(first)?;
        let to = skip(first + 3, &["den", "het", "ngay"]);
        if to == first + 3 {
            return None;
        }
        let (until, until_place) = self.day(to)?;
        let place = self.words.get(at)?.start..until_place.end;
        let named = Named::Days(from, until);
        Some((Found { place, named, days: Some((from_place, until_place)), compared: false, in_date: false }, to + 3))
    }

    fn day(&self, at: usize) -> Option<(NaiveDate, Range<usize>)> {
        let slashes = |at| matches!(self.between(at), "/" | "-" | ".");
        let number = |at: usize| self.folded(at).parse::<u32>().ok();
        if !slashes(at) || !slashes(at + 1) {
            return None;
        }
        let day = NaiveDate::from_ymd_opt(self.year(at + 2)?, number(at + 1)?, number(at)?)?;
        Some((day, self.words.get(at)?.start..self.words.get(at + 2)?.end))
    }

    fn is_compared(&self, at: usize) -> bool {
        let before: Vec<&str> = (at.saturating_sub(3)..at).map(|at| self.folded(at)).collect();
        before.ends_with(&["cung", "ky"]) || before.ends_with(&["so", "voi"]) || before.ends_with(&["truoc"])
    }

    fn is_in_date(&self, at: usize) -> bool {
        at >= 2 && self.folded(at - 2) == "thang" && self.folded(at - 1).parse::<u8>().is_ok()
    }
}

/// The period that an outline is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Main {
    pub(super) kind: PeriodKind,
    pub(super) year: Option<i32>,
    /// A quarter that has no review of its own here; its kind is the growing period that ends with it.
    pub(super) quarter: Option<u8>,
    pub(super) window: Option<Window>,
}

impl Main {
    /// The period that `texts` are about: the first that one of them names and does not compare with.
    pub(super) fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Self> {
        texts.flat_map(find).filter(|found| !found.compared && !found.in_date).find_map(|found| Self::named(found.named))
    }

    fn named(named: Named) -> Option<Self> {
        let (kind, year, quarter, window) = match named {
            Named::Months(kind, year) => (kind, year, None, None),
            Named::Quarter(1, year) => (PeriodKind::FirstQuarter, year, None, None),
            Named::Quarter(2, year) => (PeriodKind::SixMonths, year, Some(2), None),
            Named::Quarter(3, year) => (PeriodKind::NineMonths, year, Some(3), None),
            Named::Quarter(quarter, year) => (PeriodKind::Year, year, Some(quarter), None),
            Named::Year(year) => (PeriodKind::Year, year, None, None),
            Named::Years(from, to) => {
                let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
                let window = Window::new(day(from, 1, 1)?, day(to, 12, 31)?).ok()?;
                (PeriodKind::Span, Some(to), None, Some(window))
            }
            Named::After(..) | Named::Days(..) => return None,
        };
        Some(Self { kind, year, quarter, window })
    }

    /// The period, where its year is told.
    pub(super) fn period(self) -> Option<Period> {
        if let Some(window) = self.window {
            return Some(Period::Span(window));
        }
        let year = self.year?;
        Some(match self.kind {
            PeriodKind::FirstQuarter => Period::FirstQuarter(year),
            PeriodKind::SixMonths => Period::SixMonths(year),
            PeriodKind::NineMonths => Period::NineMonths(year),
            PeriodKind::Year => Period::Year(year),
            PeriodKind::Span => return None,
        })
    }

    /// `text` with the words that name this period, the next or its years turned into fields; and what was left as it is and may be
    /// meant otherwise.
    pub(super) fn with_fields(self, text: &str) -> (String, Vec<String>) {
        let mut out = text.to_owned();
        let mut doubts = Vec::new();
        for found in find(text).into_iter().rev() {
            let shown = text.get(found.place.clone()).unwrap_or_default();
            match self.field(&found) {
                Instead::Words(words) => out.replace_range(found.place, &words),
                Instead::Days(from, to) => {
                    if let Some((first, second)) = found.days {
                        out.replace_range(second, to);
                        out.replace_range(first, from);
                    }
                }
                Instead::Left => {}
                Instead::Doubtful(reason) => doubts.push(format!("«{shown}» {reason}")),
            }
        }
        doubts.reverse();
        (out, doubts)
    }

    fn is_year(self, year: Option<i32>) -> bool {
        year.is_none() || self.year.is_none() || year == self.year
    }

    fn field(self, found: &Found) -> Instead {
        const THIS: &str = "{{ ky.ten }}";
        const NEXT: &str = "{{ ky.sau }}";
        let words = |words: &str| Instead::Words(words.to_owned());
        let other = || Instead::Doubtful("là một kỳ khác nên giữ nguyên chữ; hãy xem lại.".to_owned());
        let a_year_ago = |year: Option<i32>| matches!((year, self.year), (Some(year), Some(own)) if year == own - 1);
        match found.named {
            Named::Months(kind, year) if kind == self.kind && self.is_year(year) => words(THIS),
            Named::Months(kind, year) if kind == self.kind && a_year_ago(year) => {
                Instead::Words(format!("{} tháng đầu năm {{{{ ky.nam_truoc }}}}", if kind == PeriodKind::SixMonths { 6 } else { 9 }))
            }
            Named::After(kind, year) if kind == self.kind && self.is_year(year) => words(NEXT),
            Named::Quarter(quarter, year) if self.is_year(year) && Some(quarter) == self.quarter => words(THIS),
            Named::Quarter(1, year) if self.kind == PeriodKind::FirstQuarter && self.is_year(year) => words(THIS),
            Named::Quarter(2, year) if self.kind == PeriodKind::FirstQuarter && self.is_year(year) => words(NEXT),
            Named::Quarter(quarter, _) if self.quarter.is_some_and(|own| quarter == own % 4 + 1) => words(NEXT),
            Named::Months(..) | Named::After(..) | Named::Quarter(..) => other(),
            _ if found.in_date => Instead::Left,
            Named::Year(year) => match (self.kind, year, self.year) {
                (PeriodKind::Year, None, _) => words(THIS),
                (PeriodKind::Year, Some(year), Some(own)) if year == own => words(THIS),
                (PeriodKind::Year, Some(year), Some(own)) if year == own + 1 => words(NEXT),
                (_, None, _) => words("năm {{ ky.nam }}"),
                (_, Some(year), Some(own)) if year == own => words("năm {{ ky.nam }}"),
                (_, Some(year), Some(own)) if year == own + 1 => words("năm {{ ky.nam_sau }}"),
                (_, Some(year), Some(own)) if year == own - 1 && found.compared => words("năm {{ ky.nam_truoc }}"),
                // The year of a document that is named.
                _ => Instead::Left,
            },
            Named::Years(..) if self.window.is_some_and(|window| Self::named(found.named).and_then(|main| main.window) == Some(window)) => {
                words(THIS)
            }
            Named::Years(..) => Instead::Left,
            Named::Days(from, to) => {
                let near = |day: NaiveDate| {
                    let year = chrono::Datelike::year(&day);
                    self.year.is_none_or(|own| (own - 1..=own).contains(&year))
                };
                if near(from) && near(to) {
                    Instead::Days("{{ ky.tu_ngay }}", "{{ ky.den_ngay }}")
                } else {
                    Instead::Doubtful("không nằm trong kỳ báo cáo nên giữ nguyên chữ; hãy xem lại.".to_owned())
                }
            }
        }
    }
}

enum Instead {
    Words(String),
    Days(&'static str, &'static str),
    Left,
    Doubtful(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fielded(main: &str, text: &str) -> String {
        Main::of([main].into_iter()).unwrap().with_fields(text).0
    }

    #[test]
    fn a_half_year_its_sequel_and_its_years_become_fields() {
        let main = "Báo cáo công tác dân vận 6 tháng đầu năm 2026";
        for (text, wanted) in [
            ("KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026", "KẾT QUẢ {{ ky.ten }}"),
            ("kết quả 06 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2026", "kết quả {{ ky.ten }}, nhiệm vụ {{ ky.sau }}"),
            ("kết quả sáu tháng đầu năm 20...", "kết quả {{ ky.ten }}"),
            ("so với cùng kỳ năm 2025", "so với cùng kỳ năm {{ ky.nam_truoc }}"),
            ("chủ đề năm 2026 và chương trình năm 2027", "chủ đề năm {{ ky.nam }} và chương trình năm {{ ky.nam_sau }}"),
            ("tính từ ngày 15/12/2025 đến hết ngày 14/6/2026", "tính từ ngày {{ ky.tu_ngay }} đến hết ngày {{ ky.den_ngay }}"),
            ("gửi trước ngày 20 tháng 6 năm 2026", "gửi trước ngày 20 tháng 6 năm 2026"),
            ("Nghị quyết năm 2013, 6 mô hình", "Nghị quyết năm 2013, 6 mô hình"),
            ("ở miền Nam 2026", "ở miền Nam 2026"),
            ("với 6 tháng đầu năm 2025", "với 6 tháng đầu năm {{ ky.nam_truoc }}"),
        ] {
            assert_eq!(fielded(main, text), wanted);
        }
    }

    #[test]
    fn quarters_nine_months_years_and_spans_are_known() {
        assert_eq!(fielded("quý I/2026", "quý I năm 2026, nhiệm vụ quý II năm 2026"), "{{ ky.ten }}, nhiệm vụ {{ ky.sau }}");
        assert_eq!(fielded("9 tháng đầu năm 2026", "9 tháng năm 2026; 3 tháng cuối năm"), "{{ ky.ten }}; {{ ky.sau }}");
        assert_eq!(fielded("tổng kết năm 2026", "năm 2026, phương hướng năm 2027"), "{{ ky.ten }}, phương hướng {{ ky.sau }}");
        assert_eq!(fielded("quý III năm 2026", "quý III, nhiệm vụ quý IV"), "{{ ky.ten }}, nhiệm vụ {{ ky.sau }}");
        assert_eq!(fielded("giai đoạn 2021 - 2025", "trong giai đoạn 2021-2025"), "trong {{ ky.ten }}");
        assert_eq!(Main::of(["so với cùng kỳ năm 2025, quý I năm 2026"].into_iter()).unwrap().kind, PeriodKind::FirstQuarter);
        assert_eq!(Main::of(["ngày 05 tháng 3 năm 2026"].into_iter()), None);
    }

    #[test]
    fn another_period_stays_as_it_is_and_is_told() {
        let main = Main::of(["6 tháng đầu năm 2026"].into_iter()).unwrap();
        let (text, doubts) = main.with_fields("kế hoạch 9 tháng đầu năm 2026");
        assert_eq!(text, "kế hoạch 9 tháng đầu năm 2026");
        assert!(doubts[0].contains("9 tháng đầu năm 2026"), "{doubts:?}");
    }

    #[test]
    fn a_field_that_is_there_already_is_not_touched() {
        assert_eq!(fielded("năm 2026", "{{ ky.nam }}năm 2026{{ ky.ten }}"), "{{ ky.nam }}{{ ky.ten }}{{ ky.ten }}");
    }
}

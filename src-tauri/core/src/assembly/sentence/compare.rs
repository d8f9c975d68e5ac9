//! Comparison clauses: so sánh với cùng kỳ, với kế hoạch, với tổng số.

use minijinja::value::Kwargs;
use minijinja::{Error, ErrorKind, Value};
use rust_decimal::Decimal;

use super::argument::figure;
use super::figure::{Change, Figure, direction};
use crate::document::Measure;
use crate::text::number::{self, Style};

/// `so_sanh(V01)`: "tăng 12 mô hình (3,7%) so với cùng kỳ năm 2025", "bằng cùng kỳ năm 2025", "tăng 2,3 điểm % so với …",
/// "tăng 150 mô hình, gấp 2,5 lần cùng kỳ năm 2025", "tăng 12 mô hình (cùng kỳ năm 2025 không phát sinh)".
/// With `goc=true` the compared number follows in brackets. Nothing where there is none to compare with.
pub(super) fn so_sanh(value: &Value, kwargs: Kwargs) -> Result<String, Error> {
    let with_base = kwargs.get::<Option<bool>>("goc")?.unwrap_or(false);
    kwargs.assert_all_used()?;
    let figure = figure("so_sanh", value)?;
    let (Some(change), Some(name)) = (figure.change(), figure.same_period_name.as_deref()) else { return Ok(String::new()) };
    let base = || figure.piece(Measure::SamePeriod, change.base, number::with_measure(change.base, &figure.indicator.measure));
    if change.difference.is_zero() {
        let same = figure.piece(Measure::Difference, Decimal::ZERO, "bằng".to_owned());
        return Ok(if with_base { format!("{same} {name} ({})", base()) } else { format!("{same} {name}") });
    }
    let moved = moved(figure, change);
    if figure.style() != Style::Percent {
        if change.base.is_zero() {
            let none = figure.piece(Measure::SamePeriod, change.base, "không phát sinh".to_owned());
            return Ok(format!("{moved} ({name} {none})"));
        }
        if let Some(times) = figure.number().and_then(|now| number::times(now, change.base)) {
            let ratio = figure.number().and_then(|now| now.checked_div(change.base)).unwrap_or_default();
            let times = figure.piece(Measure::DifferencePercent, ratio * Decimal::ONE_HUNDRED - Decimal::ONE_HUNDRED, times);
            let told = format!("{moved}, {times} {name}");
            return Ok(if with_base { format!("{told} ({})", base()) } else { told });
        }
    }
    let percent = match change.percent {
        Some(percent) if figure.style() != Style::Percent => {
            format!(" ({})", figure.piece(Measure::DifferencePercent, percent, number::percent(percent.abs())))
        }
        _ => String::new(),
    };
    let told = format!("{moved}{percent} so với {name}");
    Ok(if with_base { format!("{told} ({})", base()) } else { told })
}

/// `bien_dong(V01)`: "giảm 18 lượt", "không thay đổi về số lượt"; the sentence itself says against what.
pub(super) fn bien_dong(value: &Value) -> Result<String, Error> {
    let figure = figure("bien_dong", value)?;
    Ok(match figure.change() {
        Some(change) if change.difference.is_zero() => {
            figure.piece(Measure::Difference, Decimal::ZERO, format!("không thay đổi về số {}", figure.indicator.measure))
        }
        Some(change) => moved(figure, change),
        None => String::new(),
    })
}

fn moved(figure: &Figure, change: Change) -> String {
    let shown = figure.difference_shown(change.difference);
    format!("{} {}", direction(change.difference), figure.piece(Measure::Difference, change.difference, shown))
}

/// `dat_ke_hoach(M01)`: "đạt 45,7% kế hoạch năm", "đạt 110,8% kế hoạch năm, vượt 10,8%"; with `theo="nghị quyết năm"` in those words.
/// Nothing where no target is set.
pub(super) fn dat_ke_hoach(value: &Value, kwargs: Kwargs) -> Result<String, Error> {
    let against = kwargs.get::<Option<String>>("theo")?.unwrap_or_else(|| "kế hoạch năm".to_owned());
    kwargs.assert_all_used()?;
    let figure = figure("dat_ke_hoach", value)?;
    let Some(percent) = figure.planned_percent() else { return Ok(String::new()) };
    figure.report_partial();
    let shown = |percent: Decimal| figure.piece(Measure::TargetPercent, percent, number::percent(percent));
    Ok(format!("đạt {} {against}", shown(percent)))
}

/// `tren_tong(V08, V01)`: "266/332 mô hình (80,1%)"; `tren_tong(C12, "đơn")` of a ratio: "67/89 đơn (75,3%)";
/// `tren_tong(C14, "xã")` of n/N: "38/40 xã (95%)". All of all is told without a percentage: "13/13 xã".
pub(super) fn tren_tong(part: &Value, of: &Value) -> Result<String, Error> {
    let part = figure("tren_tong", part)?;
    if let Some(things) = of.as_str() {
        let (Some(numerator), Some(denominator)) = (part.side("tu"), part.side("mau")) else {
            return Ok(if part.is_missing() { part.gap() } else { String::new() });
        };
        part.report_partial();
        let n = part.piece(Measure::Numerator, numerator, part.as_estimated(number::count(numerator)));
        let all = part.piece(Measure::Denominator, denominator, number::count(denominator));
        let share = share(part, numerator, denominator, part.percentage());
        return Ok(format!("{n}/{all} {things}{share}"));
    }
    let whole = figure("tren_tong", of)?;
    let (Some(numerator), Some(denominator)) = (part.number(), whole.number()) else {
        return Ok(if part.is_missing() { part.gap() } else { whole.gap() });
    };
    if part.indicator.measure != whole.indicator.measure {
        return Err(Error::new(
            ErrorKind::InvalidOperation,
            format!(
                "tren_tong cần hai chỉ tiêu cùng đơn vị tính, nhưng {} tính bằng «{}» còn {} tính bằng «{}»",
                part.indicator.code, part.indicator.measure, whole.indicator.code, whole.indicator.measure
            ),
        ));
    }
    if denominator.is_zero() {
        return Ok(part.whole());
    }
    part.report_partial();
    whole.report_partial();
    let n = part.piece(Measure::Total, numerator, part.as_estimated(number::plain(numerator, part.style())));
    let all = whole.piece(Measure::Total, denominator, number::with_measure(denominator, &whole.indicator.measure));
    Ok(format!("{n}/{all}{}", share(part, numerator, denominator, Measure::Share)))
}

/// " (80,1%)"; nothing for all of all.
fn share(part: &Figure, numerator: Decimal, denominator: Decimal, measure: Measure) -> String {
    match percent_of(numerator, denominator) {
        Some(percent) if percent != Decimal::ONE_HUNDRED => format!(" ({})", part.piece(measure, percent, number::percent(percent))),
        _ => String::new(),
    }
}

/// `chiem(V02a, V01)`: "24,7%", the share of a part in its whole; nothing where either is missing or the whole is nothing.
pub(super) fn chiem(part: &Value, whole: &Value) -> Result<String, Error> {
    let (part, whole) = (figure("chiem", part)?, figure("chiem", whole)?);
    let percent = part.number().zip(whole.number()).and_then(|(part, whole)| percent_of(part, whole));
    Ok(percent.map_or_else(String::new, |percent| part.piece(Measure::Share, percent, number::percent(percent))))
}

pub(super) fn percent_of(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}

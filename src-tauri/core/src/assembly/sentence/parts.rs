//! Parts and leaders: trong đó, nhiều nhất là.

use minijinja::value::{Kwargs, Rest};
use minijinja::{Error, ErrorKind, Value};
use rust_decimal::Decimal;

use super::argument::figure;
use super::figure::{Figure, lower_first};
use crate::document::{FigureOrigin, Inline, Measure};
use crate::text::number;

/// `trong_do(V02)` lists the parts of an indicator, `trong_do("kinh tế", V02a, "văn hoá - xã hội", V02b)` what is given:
/// "trong đó: kinh tế 82 mô hình, văn hoá - xã hội 49 mô hình". Parts that are nothing are left out; so is all of it where no part is left.
pub(super) fn trong_do(args: Rest<Value>) -> Result<String, Error> {
    let listed = listed("trong_do", &args)?;
    Ok(if listed.is_empty() { String::new() } else { format!("trong đó: {listed}") })
}

/// `liet_ke("sửa chữa", M03b, "xây mới", M03a)`: the same list without its opening words.
pub(super) fn liet_ke(args: Rest<Value>) -> Result<String, Error> {
    listed("liet_ke", &args)
}

fn listed(function: &str, args: &[Value]) -> Result<String, Error> {
    let items: Vec<(String, &Figure)> = match args {
        [whole] => figure(function, whole)?.parts.iter().map(|part| (lower_first(&part.indicator.name), part.as_ref())).collect(),
        pairs => pairs
            .chunks(2)
            .map(|pair| match pair {
                [name, part] => match name.as_str() {
                    Some(name) => Ok((name.to_owned(), figure(function, part)?)),
                    None => Err(unpaired(function)),
                },
                _ => Err(unpaired(function)),
            })
            .collect::<Result<_, _>>()?,
    };
    if items.iter().all(|(_, part)| part.is_missing()) {
        for (_, part) in &items {
            part.report_missing(crate::domain::Severity::Note);
        }
        return Ok(String::new());
    }
    let shown: Vec<String> = items
        .into_iter()
        .filter(|(_, part)| !part.is_zero() && !part.is_not_applicable())
        .map(|(name, part)| format!("{name} {}", part.whole()))
        .collect();
    Ok(shown.join(", "))
}

fn unpaired(function: &str) -> Error {
    Error::new(
        ErrorKind::InvalidOperation,
        format!("{function} cần từng cặp tên và chỉ tiêu, ví dụ {function}(\"tập thể\", V01a, \"cá nhân\", V01b)"),
    )
}

/// `lon_nhat(V01, 3)`: "xã An Phú (45), phường Tân Bình (30), xã Bình Minh (28)", the units with the largest figures;
/// nothing where no unit of its own has reported any.
pub(super) fn lon_nhat(value: &Value, how_many: Option<usize>, kwargs: Kwargs) -> Result<String, Error> {
    let with_measure = kwargs.get::<Option<bool>>("don_vi_tinh")?.unwrap_or(false);
    kwargs.assert_all_used()?;
    let figure = figure("lon_nhat", value)?;
    let mut leaders: Vec<_> = figure
        .ranked
        .iter()
        .filter_map(|(unit, name, total)| Some((unit, name, figure.number_of_total(total)?)))
        .filter(|(.., number)| *number > Decimal::ZERO)
        .collect();
    leaders.sort_by(|(_, _, one), (_, _, other)| other.cmp(one));
    let shown: Vec<String> = leaders
        .into_iter()
        .take(how_many.unwrap_or(3).min(20))
        .map(|(unit, name, number)| {
            let shown =
                if with_measure { number::with_measure(number, &figure.indicator.measure) } else { number::plain(number, figure.style()) };
            let origin = FigureOrigin {
                indicator: figure.indicator.code.clone(),
                unit: *unit,
                window: figure.window,
                measure: Measure::Total,
                value: number.normalize().to_string(),
            };
            format!("{name} ({})", figure.pieces.mark(Inline::Figure { origin, shown }))
        })
        .collect();
    Ok(shown.join(", "))
}

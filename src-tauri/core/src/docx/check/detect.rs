//! Which standard a file means to follow.

use chrono::NaiveDate;

use super::super::read::{Outline, View};
use super::pattern;
use crate::catalog::LayoutStandard;
use crate::catalog::layouts::HeadPart;
use crate::domain::LayoutFamily;
use crate::text::fold;

/// The symbol by which the Front's papers are told from those of the state (HD 91/HD-MTTW-BTT).
const FRONT: [&str; 2] = ["-MTTQ", "-MTTW"];

/// The standard of a file by what it bears: the Party's name or the national one, the Front's symbol, its day. Without a day,
/// the newest of the family. `None` where it bears neither name.
#[must_use]
pub fn detect<'a>(outline: &Outline, layouts: &'a [LayoutStandard]) -> Option<&'a LayoutStandard> {
    let accepted = outline.in_view(View::Accepted);
    let lines: Vec<String> = accepted.paragraphs().iter().take(60).map(|para| para.text().trim().to_owned()).collect();
    let families = [LayoutFamily::Party, LayoutFamily::State];
    let family = families.into_iter().find(|family| {
        let names = layouts.iter().filter(|layout| layout.family == *family).flat_map(fixed_words);
        names.into_iter().any(|name| lines.iter().any(|line| fold(line).contains(&fold(name))))
    })?;
    let is_front =
        family == LayoutFamily::State && lines.iter().any(|line| line.starts_with("Số") && FRONT.iter().any(|mark| line.contains(mark)));
    let family = if is_front { LayoutFamily::Front } else { family };
    let of_family = || layouts.iter().filter(move |layout| layout.family == family);
    let day = lines.iter().find_map(|line| of_family().find_map(|layout| day(line, layout)));
    match day {
        Some(day) => of_family().find(|layout| layout.holds_on(day)).or_else(|| newest(of_family())),
        None => newest(of_family()),
    }
}

fn newest<'a>(layouts: impl Iterator<Item = &'a LayoutStandard>) -> Option<&'a LayoutStandard> {
    layouts.max_by_key(|layout| layout.valid_from)
}

/// The first fixed words on the right of the head: the name of the Party or of the state.
fn fixed_words(layout: &LayoutStandard) -> Option<&str> {
    let lines = layout.head.rows.iter().flat_map(|row| &row.right);
    lines.filter(|line| line.is == HeadPart::Words).find_map(|line| line.words.as_deref())
}

/// The day in a line of place and date; forgiving, since it only chooses the standard.
pub(super) fn day(line: &str, layout: &LayoutStandard) -> Option<NaiveDate> {
    let line = line.replace('\n', " ");
    let values = pattern::values(&layout.head.place_date, &line)?;
    let number = |name| pattern::value(&values, name).trim().parse::<u32>().ok();
    NaiveDate::from_ymd_opt(i32::try_from(number("year")?).ok()?, number("month")?, number("day")?)
}

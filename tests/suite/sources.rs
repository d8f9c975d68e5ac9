//! Every figure of the demo's reviews can be asked where it comes from, and the answer gives the number again.

use rust_decimal::Decimal;
use tongket::document::{Block, Document, FigureOrigin, Inline, Measure};
use tongket::domain::{Basis, CutoffScheme, Period};
use tongket::exchange;
use tongket::figures::{Comparison, Figures};
use tongket::register::{FactsQuery, Leaving, NewReport};
use tongket_support::register::{TestRegister, day};

fn figures_of(document: &Document) -> Vec<&FigureOrigin> {
    let sections = document.walk().into_iter().flat_map(|section| section.blocks.iter());
    let blocks = document.opening.iter().chain(sections).chain(document.appendices.iter().flat_map(|appendix| &appendix.blocks));
    let inlines = blocks.flat_map(Block::inlines);
    inlines.filter_map(|inline| if let Inline::Figure { origin, .. } = inline { Some(origin) } else { None }).collect()
}

/// What the register says now to the question that a figure was the answer to: of n/N both the n and the percentage;
/// nothing where it has no answer.
fn asked_again(figures: &Figures<'_>, origin: &FigureOrigin) -> Vec<Decimal> {
    let code = origin.indicator.as_str();
    let Some(indicator) = figures.facts().indicators.get(code) else { return Vec::new() };
    let value = match origin.measure {
        Measure::SamePeriod => match figures.same_period(code, origin.unit, origin.window) {
            Comparison::Comparable { base, .. } => base.value,
            Comparison::NotComparable(_) => return Vec::new(),
        },
        _ => figures.total(code, origin.unit, origin.window, Basis::Actual).value,
    };
    [value.number(), value.compared(indicator.aggregation)].into_iter().flatten().collect()
}

#[test]
fn every_figure_of_a_review_has_a_source_that_gives_it_again() {
    let mut register = TestRegister::empty();
    register.import(&exchange::demo().unwrap()).unwrap();
    let periods = [Period::FirstQuarter(2026), Period::SixMonths(2026), Period::NineMonths(2026), Period::Year(2026)];
    for period in periods {
        let signing = day("2026-12-31");
        let template = register.usual_template(period, signing).unwrap();
        let review = NewReport::of(period, CutoffScheme::Nd09, template.as_str());
        let document = register.assemble(&review, &Leaving::draft_of(signing)).unwrap().document;
        let facts = register.facts(&FactsQuery::all(period.window(CutoffScheme::Nd09))).unwrap();
        let figures = Figures::new(facts.facts());
        let found = figures_of(&document);
        assert!(found.len() > 50, "{period}: {} figures", found.len());
        for origin in found {
            let code = origin.indicator.as_str();
            if matches!(origin.measure, Measure::Total | Measure::SamePeriod) {
                let value: Decimal = origin.value.parse().unwrap_or_else(|_| panic!("{period}: {origin:?}"));
                let again = asked_again(&figures, origin);
                assert!(again.contains(&value), "{period}: {origin:?}, asked again: {again:?}");
            }
            let sources = figures.origins(code, origin.unit, origin.window, Basis::Actual);
            let nothing_there =
                matches!(origin.measure, Measure::SamePeriod | Measure::Target | Measure::PreviousReport | Measure::Reporting);
            let is_zero = asked_again(&figures, origin).iter().any(Decimal::is_zero);
            assert!(!sources.is_empty() || nothing_there || is_zero, "{period}: nothing stands behind {origin:?}");
        }
    }
}

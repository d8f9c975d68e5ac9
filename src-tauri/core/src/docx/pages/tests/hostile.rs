use super::*;
use crate::docx::pages::flow;
use crate::docx::pages::setter::Setter;

#[test]
fn lengths_beyond_all_measure_still_give_pages() {
    for value in ["0", "-1", "2147483647", "-2147483648", "1"] {
        let paper = format!(
            r#"<w:sectPr><w:pgSz w:w="{value}" w:h="{value}"/><w:pgMar w:top="{value}" w:bottom="{value}" w:left="{value}" w:right="{value}" w:header="{value}" w:footer="{value}" w:gutter="{value}"/><w:cols w:num="{value}" w:space="{value}"/></w:sectPr>"#
        );
        let format = format!(
            r#"<w:spacing w:before="{value}" w:after="{value}" w:line="{value}" w:lineRule="exact"/><w:ind w:left="{value}" w:right="{value}" w:firstLine="{value}"/><w:tabs><w:tab w:val="right" w:pos="{value}"/></w:tabs>"#
        );
        let body = format!(
            r#"<w:p><w:pPr>{format}</w:pPr><w:r><w:rPr><w:sz w:val="{value}"/><w:spacing w:val="{value}"/><w:w w:val="{value}"/></w:rPr><w:t>công tác dân vận</w:t><w:tab/><w:t>x</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblInd w:w="{value}"/></w:tblPr><w:tblGrid><w:gridCol w:w="{value}"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val="{value}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="{value}"/></w:tcPr><w:p><w:r><w:t>ô</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"#
        );
        let made = Made::document(&(body + &paper));
        let pages = lay_out(&outline(&made.bytes(), &Limits::default()).unwrap(), Fonts::built_in());
        let found: String = pages.pages.iter().flat_map(Page::lines).map(Line::text).collect();
        assert!(found.contains('ô'), "{value}: {found}");
    }
}

#[test]
fn a_file_made_to_exhaust_a_machine_is_set_in_part() {
    let made = Made::document(&numbered(2000));
    let outline = outline(&made.bytes(), &Limits::default()).unwrap();
    let pages = flow::pages(&mut Setter::new(&outline, Fonts::built_in()).with_work(3000), 0);
    assert!(!pages.complete && pages.pages.len() < 20);
}

#[test]
fn no_more_than_five_thousand_pages_are_set() {
    let body: String = (0..5100).map(|_| r"<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>").collect();
    let made = Made::document(&body);
    let pages = lay_out(&outline(&made.bytes(), &Limits::default()).unwrap(), Fonts::built_in());
    assert!(!pages.complete);
    assert_eq!(pages.pages.len(), 5000);
}

/// Work that grows with the square of the letters would take minutes here.
#[test]
fn one_paragraph_of_a_hundred_thousand_runs_without_a_space_is_set_soon() {
    let runs: String =
        (0..100_000).map(|nth| format!(r#"<w:r><w:rPr><w:sz w:val="{}"/></w:rPr><w:t>ă</w:t></w:r>"#, 20 + nth % 2)).collect();
    let pages = pages(&format!("<w:p>{runs}</w:p>"));
    assert_eq!(pages.pages.iter().flat_map(Page::lines).map(|line| line.text().chars().count()).sum::<usize>(), 100_000);
}

#[test]
fn a_cell_of_twenty_thousand_lines_is_cut_over_its_pages_soon() {
    let lines: String = (0..20_000).map(|_| p("", "x")).collect();
    let body = format!(r#"<w:tbl><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc>{lines}</w:tc></w:tr></w:tbl><w:p/>"#);
    let pages = pages(&body);
    assert_eq!(pages.pages.iter().map(|page| page.lines().count()).sum::<usize>(), 20_000);
}

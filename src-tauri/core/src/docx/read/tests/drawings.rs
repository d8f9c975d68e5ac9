//! Text boxes, lines and pictures.

use super::made::Made;
use super::{paragraph, read};
use crate::docx::read::{Colour, Content, Drawing, EMU_PER_MM, Outline, ShapeKind, paragraphs};

fn drawings(outline: &Outline) -> Vec<Drawing> {
    let pieces = outline.paragraphs().into_iter().flat_map(|paragraph| &paragraph.runs).flat_map(|run| &run.content);
    pieces
        .filter_map(|piece| match piece {
            Content::Drawing(drawing) => Some((**drawing).clone()),
            _ => None,
        })
        .collect()
}

const LINE: &str = r#"<wp:anchor behindDoc="0" hidden="0"><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>12700</wp:posOffset></wp:positionV><wp:extent cx="2618740" cy="0"/><wp:docPr id="1" name="Đường kẻ" descr="kẻ dưới tiêu đề"/><a:graphic><a:graphicData uri="x"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2618740" cy="0"/></a:xfrm><a:prstGeom prst="line"/><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:prstDash val="solid"/></a:ln></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>"#;

const OLD_LINE: &str = r##"<w:pict><v:line id="Line 2" style="position:absolute;z-index:251659264" from="10.5pt,2pt" to="217pt,2pt" strokecolor="#ff0000" strokeweight=".75pt"/></w:pict>"##;

#[test]
fn a_drawn_line_has_its_length_and_its_place() {
    let outline = read(&Made::document(&format!("<w:p><w:r><w:drawing>{LINE}</w:drawing></w:r></w:p>")));
    let found = drawings(&outline);
    let drawing = &found[0];
    assert!(!drawing.inline && !drawing.behind && !drawing.vml);
    assert_eq!((&*drawing.name, &*drawing.description), ("Đường kẻ", "kẻ dưới tiêu đề"));
    assert_eq!((&*drawing.horizontal.from, drawing.horizontal.align.as_deref()), ("column", Some("center")));
    assert_eq!((&*drawing.vertical.from, drawing.vertical.offset), ("paragraph", Some(12_700)));
    let line = drawing.lines().next().unwrap();
    assert!((line.length() as f64 / EMU_PER_MM - 72.7).abs() < 0.1);
    let stroke = line.line.as_ref().unwrap();
    assert_eq!((stroke.drawn, stroke.width, stroke.colour, &*stroke.dash), (true, Some(9525), Some(Colour::Rgb(0)), "solid"));
}

#[test]
fn a_line_of_old_word_has_its_length_too() {
    let outline = read(&Made::document(&format!("<w:p><w:r>{OLD_LINE}</w:r></w:p>")));
    let drawing = &drawings(&outline)[0];
    assert!(drawing.vml && !drawing.inline);
    let line = drawing.lines().next().unwrap();
    assert_eq!(line.length(), (206.5 * 12_700.0) as i64);
    assert_eq!(line.line.as_ref().unwrap().colour, Some(Colour::Rgb(0xFF_0000)));
}

#[test]
fn one_branch_of_an_alternative_is_read_never_both() {
    let both = format!(
        r#"<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{LINE}</w:drawing></mc:Choice><mc:Fallback>{OLD_LINE}</mc:Fallback></mc:AlternateContent>"#
    );
    let outline = read(&Made::document(&format!("<w:p><w:r>{both}</w:r><w:r><w:t>sau</w:t></w:r></w:p>")));
    let found = drawings(&outline);
    assert_eq!((found.len(), found[0].vml), (1, false));
    assert_eq!(paragraph(&outline, 0).text(), "sau");
    let unknown = both.replace(r#"Requires="wps""#, r#"Requires="wps x""#);
    let found = drawings(&read(&Made::document(&format!("<w:p><w:r>{unknown}</w:r></w:p>"))));
    assert_eq!((found.len(), found[0].vml), (1, true), "the first branch needs something that is not known");
}

#[test]
fn text_boxes_keep_their_paragraphs_in_both_languages() {
    let content = "<w:txbxContent><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>MẬT</w:t></w:r></w:p></w:txbxContent>";
    let new = format!(
        r#"<w:drawing><wp:inline><wp:extent cx="900000" cy="300000"/><a:graphic><a:graphicData><wps:wsp><wps:cNvSpPr/><wps:spPr><a:prstGeom prst="rect"/><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"#
    );
    let old = format!(
        r##"<w:pict><v:shapetype id="_x0000_t202"/><v:shape type="#_x0000_t202" style="position:absolute;margin-left:10pt;width:72pt;height:36pt" stroked="f"><v:textbox>{content}</v:textbox></v:shape></w:pict>"##
    );
    let outline = read(&Made::document(&format!("<w:p><w:r>{new}{old}</w:r></w:p>")));
    let found = drawings(&outline);
    assert_eq!(found.len(), 2);
    for drawing in &found {
        let shape = &drawing.shapes[0];
        assert_eq!(shape.kind, ShapeKind::TextBox);
        assert!(!shape.line.as_ref().unwrap().drawn);
        let inside = paragraphs(&shape.blocks);
        assert_eq!(inside[0].text(), "MẬT");
        assert_eq!(inside[0].format.alignment, crate::docx::read::Alignment::Center);
    }
    assert_eq!((found[0].width, found[0].shapes[0].width, found[0].shapes[0].fill), (900_000, 900_000, Some(Colour::Rgb(0xFF_FFFF))));
    assert_eq!((found[1].width, found[1].height, found[1].horizontal.offset), (914_400, 457_200, Some(127_000)));
}

#[test]
fn groups_pictures_and_charts_are_present() {
    let shape = |kind: &str, x: i64| {
        format!(
            r#"<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{x}" cy="40000"/></a:xfrm><a:prstGeom prst="{kind}"/></wps:spPr></wps:wsp>"#
        )
    };
    let group = format!(
        r#"<w:drawing><wp:inline><wp:extent cx="1" cy="1"/><a:graphic><a:graphicData><wpg:wgp><wpg:grpSpPr><a:xfrm><a:ext cx="7" cy="7"/></a:xfrm></wpg:grpSpPr>{}{}<pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill><pic:spPr><a:prstGeom prst="rect"/></pic:spPr></pic:pic></wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing>"#,
        shape("line", 30_000),
        shape("ellipse", 5)
    );
    let chart = r#"<w:drawing><wp:inline><wp:extent cx="10" cy="20"/><a:graphic><a:graphicData><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="x"/></a:graphicData></a:graphic></wp:inline></w:drawing>"#;
    let object =
        r#"<w:object><v:shape style="width:10pt;height:10pt"><v:imagedata r:id="a"/></v:shape><o:OLEObject Type="Embed"/></w:object>"#;
    let found = drawings(&read(&Made::document(&format!("<w:p><w:r>{group}</w:r><w:r>{chart}{object}</w:r></w:p>"))));
    let kinds: Vec<Vec<ShapeKind>> = found.iter().map(|drawing| drawing.shapes.iter().map(|shape| shape.kind).collect()).collect();
    assert_eq!(kinds, [vec![ShapeKind::Line, ShapeKind::Other, ShapeKind::Picture], vec![ShapeKind::Chart], vec![ShapeKind::Object]]);
    assert_eq!(found[0].shapes[0].length(), 50_000, "a slanting line, by Pythagoras");
    assert_eq!((found[1].shapes[0].width, found[1].shapes[0].height), (10, 20));
}

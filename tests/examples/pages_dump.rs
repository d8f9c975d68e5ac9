use tongket::docx::pages::{Fonts, lay_out};
use tongket::docx::read::{Limits, outline};
fn main() {
    let verbose = std::env::args().any(|a| a == "-v");
    for path in std::env::args().skip(1).filter(|a| a != "-v") {
        let bytes = std::fs::read(&path).unwrap();
        let t = std::time::Instant::now();
        let o = outline(&bytes, &Limits::default()).unwrap();
        let r = t.elapsed();
        let t = std::time::Instant::now();
        let pages = lay_out(&o, Fonts::built_in());
        eprintln!("{path}: {} pages read {r:?} laid {:?}", pages.pages.len(), t.elapsed());
        for (n, page) in pages.pages.iter().enumerate() {
            if !verbose {
                continue;
            }
            println!("PAGE {} {} {}", n + 1, page.width, page.height);
            for line in page.lines() {
                println!("{} {} {} {} {}", line.x, line.baseline, line.width, line.paragraph.paragraph, line.text());
            }
            for rule in page.rules() {
                println!("RULE {} {} {} {} {}", rule.x1, rule.y1, rule.x2, rule.y2, rule.thickness);
            }
        }
    }
}

//! Pictures of the demo's pages, kept small so that a person can look through them: `tests/golden/pages`.
//! `UPDATE_GOLDEN=1 cargo test -p tongket-support --test pages pictures` draws them anew.

use std::path::{Path, PathBuf};

use tongket_support::office::{Picture, picture};

use crate::common::{Set, all};

/// Dots to the inch.
const DOTS: u32 = 50;

/// Pictures are compared by squares of so many dots, so that another version of the fonts' smoothing does not count.
const SQUARE: usize = 6;

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/pages")
}

/// The pages that are kept: all of the short review, of the long one the head, the signature and an appendix on its side.
fn kept() -> Vec<(&'static Set, usize)> {
    let named = |words: &str| all().iter().find(|set| set.name.contains(words)).unwrap();
    let (quarter, half) = (named("BC-cong-tac-dan-van-quy-I"), named("BC-cong-tac-dan-van-6-thang"));
    let mut pages: Vec<(&Set, usize)> = (0..quarter.theirs.len()).map(|page| (quarter, page)).collect();
    let signature = half.theirs.iter().position(|page| page.has("Nơi nhận:")).unwrap();
    let aside = half.theirs.iter().position(|page| page.width > page.height).unwrap();
    pages.extend([0, 1, signature, aside].map(|page| (half, page)));
    pages
}

fn write(path: &Path, picture: &Picture) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let file = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
    let mut encoder = png::Encoder::new(file, picture.width.try_into().unwrap(), picture.height.try_into().unwrap());
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Four);
    encoder.set_compression(png::Compression::High);
    let rows = picture.dots.chunks(picture.width);
    let packed: Vec<u8> = rows.flat_map(|row| row.chunks(2).map(|two| two[0] & 0xf0 | two.get(1).copied().unwrap_or(0) >> 4)).collect();
    encoder.write_header().unwrap().write_image_data(&packed).unwrap();
}

fn read(path: &Path) -> Option<Picture> {
    let file = std::io::BufReader::new(std::fs::File::open(path).ok()?);
    let mut decoder = png::Decoder::new(file);
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut dots = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut dots).unwrap();
    Some(Picture { width: info.width as usize, height: info.height as usize, dots })
}

/// The mean shade of each square.
fn squares(picture: &Picture) -> Vec<i32> {
    let mut shades = Vec::new();
    for top in (0..picture.height).step_by(SQUARE) {
        for left in (0..picture.width).step_by(SQUARE) {
            let (mut sum, mut count) = (0, 0);
            for row in top..(top + SQUARE).min(picture.height) {
                for at in left..(left + SQUARE).min(picture.width) {
                    sum += i32::from(picture.dots[row * picture.width + at]);
                    count += 1;
                }
            }
            shades.push(sum / count);
        }
    }
    shades
}

/// Squares of the page that look otherwise, in percent.
fn difference(one: &Picture, other: &Picture) -> usize {
    if (one.width, one.height) != (other.width, other.height) {
        return 100;
    }
    let (one, other) = (squares(one), squares(other));
    let otherwise = one.iter().zip(&other).filter(|(one, other)| (*one - *other).abs() > 40).count();
    otherwise * 100 / one.len()
}

#[test]
fn the_pictures_of_the_demos_pages_are_those_kept() {
    let mut broken = Vec::new();
    for (set, page) in kept() {
        let path = golden().join(format!("{}-trang-{:02}.png", set.name, page + 1));
        let drawn = picture(&set.pdf, page + 1, DOTS);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            write(&path, &drawn);
        }
        let off = read(&path).map_or(100, |kept| difference(&kept, &drawn));
        if off > 1 {
            let look = set.pdf.with_file_name(path.file_name().unwrap());
            write(&look, &drawn);
            broken.push(format!("{}: {off} % looks otherwise; now it is {}", path.display(), look.display()));
        }
    }
    assert!(broken.is_empty(), "look at them, and draw them anew with UPDATE_GOLDEN=1 if they are right:\n{}", broken.join("\n"));
}

#[test]
fn a_page_with_another_line_is_told_from_the_kept_one() {
    let (set, page) = kept()[0];
    let drawn = picture(&set.pdf, page + 1, DOTS);
    let mut moved = drawn.clone();
    // Everything from the middle on one line lower.
    let half = drawn.width * (drawn.height / 2);
    let line = drawn.width * 13;
    moved.dots[half + line..].copy_from_slice(&drawn.dots[half..drawn.dots.len() - line]);
    assert!(difference(&drawn, &moved) > 1);
    assert_eq!(difference(&drawn, &drawn), 0);
}

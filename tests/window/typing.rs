//! Vietnamese as it is typed, letter by letter, through Chromium's own input events: composed as by the Telex of Windows, with
//! Backspace and retyping as by Unikey, and plain. What the core has kept is compared, letter for letter.
//!
//! The two hundred sentences are typed as fast as the browser takes the keys, which is harder on the page than any hand: nothing
//! rests between two keys. A few of them are typed once more at the twelve keys a second of a fast typist, in real time.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tongket_support::webdriver::{Browser, keys};
use tongket_support::window::Window;
use unicode_normalization::UnicodeNormalization as _;

/// Sentences that between them have every vowel of Vietnamese with every tone.
const SENTENCES: &str = include_str!("../fixtures/typing/sentences.txt");
/// How long a fast typist takes for a key: twelve a second.
const HAND: Duration = Duration::from_millis(1_000 / 12);
/// Sentences that are typed into one section: as long as a section of a review.
const PER_SECTION: usize = 20;
/// How long the page may take to keep what was typed, the pause of two seconds included.
const KEPT_WITHIN: Duration = Duration::from_secs(20);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// A composition that is drawn while it grows, and committed with the word.
    Composed,
    /// Letters, then Backspace and what they become.
    Retyped,
    /// Each letter as it is.
    Plain,
}

const STYLES: [Style; 3] = [Style::Composed, Style::Retyped, Style::Plain];

fn sentences() -> Vec<&'static str> {
    SENTENCES.lines().collect()
}

/// One letter taken apart: its base, and what its mark makes of it before the tone comes.
struct Letter {
    base: char,
    shaped: char,
}

fn letters(word: &str) -> Vec<Letter> {
    let letter = |toned: char| {
        let is_tone = |mark: &char| matches!(mark, '\u{300}' | '\u{301}' | '\u{309}' | '\u{303}' | '\u{323}');
        let shaped = std::iter::once(toned).nfd().filter(|part| !is_tone(part)).nfc().next().unwrap_or(toned);
        let base = match std::iter::once(shaped).nfd().next().unwrap_or(shaped) {
            'đ' => 'd',
            'Đ' => 'D',
            base => base,
        };
        Letter { base, shaped }
    };
    word.chars().map(letter).collect()
}

/// What stands after each key of a word: the base of a letter, its shape, and the tones once the word is there.
fn steps(word: &str) -> Vec<String> {
    let letters = letters(word);
    let mut steps = Vec::new();
    let mut stands = String::new();
    for letter in &letters {
        steps.push(format!("{stands}{}", letter.base));
        stands.push(letter.shaped);
        if letter.shaped != letter.base {
            steps.push(stands.clone());
        }
    }
    if stands != word {
        steps.push(word.to_owned());
    }
    steps
}

/// The keys of a word as Unikey sends them: at each change it takes back what is no longer right and types it anew.
fn retyped(word: &str) -> Vec<String> {
    let mut pressed = Vec::new();
    let mut stands: Vec<char> = Vec::new();
    for step in steps(word) {
        let wanted: Vec<char> = step.chars().collect();
        let same = stands.iter().zip(&wanted).take_while(|(a, b)| a == b).count();
        pressed.extend(std::iter::repeat_n(keys::BACKSPACE.to_owned(), stands.len() - same));
        pressed.extend(wanted.iter().skip(same).map(char::to_string));
        stands = wanted;
    }
    pressed
}

fn press(browser: &Browser, pressed: &[String]) {
    browser.press(&[], &pressed.iter().map(String::as_str).collect::<Vec<_>>());
}

/// The keys of a sentence as Unikey sends them.
fn retyped_sentence(text: &str) -> Vec<String> {
    text.split(' ').map(retyped).collect::<Vec<_>>().join(&" ".to_owned())
}

/// Types `text` where the focus is.
fn write(browser: &Browser, text: &str, style: Style) {
    match style {
        Style::Plain => press(browser, &text.chars().map(String::from).collect::<Vec<_>>()),
        Style::Retyped => press(browser, &retyped_sentence(text)),
        Style::Composed => {
            for (nth, word) in text.split(' ').enumerate() {
                if nth > 0 {
                    browser.cdp(
                        "Input.dispatchKeyEvent",
                        &json!({ "type": "keyDown", "key": " ", "code": "Space", "text": " ", "windowsVirtualKeyCode": 32 }),
                    );
                    browser.cdp(
                        "Input.dispatchKeyEvent",
                        &json!({ "type": "keyUp", "key": " ", "code": "Space", "windowsVirtualKeyCode": 32 }),
                    );
                }
                for step in drawn(word) {
                    let end = step.encode_utf16().count();
                    browser.cdp("Input.imeSetComposition", &json!({ "text": step, "selectionStart": end, "selectionEnd": end }));
                }
                browser.cdp("Input.insertText", &json!({ "text": word }));
            }
        }
    }
}

/// What a composition of the word shows: from the first mark on each step, before it the letters at once.
fn drawn(word: &str) -> Vec<String> {
    let steps = steps(word);
    let plain = steps.iter().take_while(|step| word.starts_with(step.as_str()) && step.is_ascii()).count();
    steps.into_iter().skip(plain.saturating_sub(1)).collect()
}

/// A report on the screen with three sections added to it: their numbers, in order.
struct Room {
    window: Window,
    report: i64,
    sections: Vec<i64>,
}

impl Room {
    /// A draft of the demo, with `count` empty sections at its end.
    fn with_empty_sections(count: usize) -> Self {
        let window = Window::on_the_demo();
        let offer = window.call("report_offer", json!({ "period": "2026-9t", "scheme": null }));
        let begun = window.call(
            "report_new",
            json!({
                "period": "2026-9t", "scheme": null, "template": offer["templates"][0]["code"], "templateVersion": null, "title": "Gõ thử",
                "unit": null, "subject": [], "isEstimate": false,
            }),
        );
        let report = begun["value"].as_i64().expect("a report");
        let sections = (0..count).map(|nth| {
            let form = json!({ "report": report, "heading": format!("Mục gõ thử {nth}"), "parent": null, "position": 99 + nth });
            window.call("section_add", form)["value"]["section"].as_i64().expect("a section")
        });
        let sections = sections.collect();
        window.browser.press(&[keys::CONTROL], &["5"]);
        window.browser.click(&window.browser.named("Gõ thử"));
        let _ = window.browser.find(".page-text");
        Self { window, report, sections }
    }

    /// Puts the cursor into the section at `nth`, at its end.
    fn enter(&self, nth: usize) {
        self.click(nth);
        self.window.browser.press(&[keys::CONTROL], &[keys::END]);
    }

    fn click(&self, nth: usize) {
        let css = format!("[data-part='s{}']", self.sections[nth]);
        let element = self.window.browser.find(&css);
        let _ = self.window.browser.script("arguments[0].scrollIntoView({block:'center'})", &[element.reference()]);
        self.window.browser.click(&element);
    }

    /// Puts the cursor to the beginning of the paragraph at `paragraph`, as a click there does.
    fn place_at_beginning(&self, nth: usize, paragraph: usize) {
        self.select(nth, "const p = place.querySelectorAll('p')[arguments[1]]; getSelection().collapse(p, 0)", paragraph);
    }

    /// Puts the cursor directly before the figure, or with `after` directly behind it.
    fn place_at_figure(&self, nth: usize, after: bool) {
        let look = "const figure = place.querySelector('.figure'); getSelection().collapse(figure.parentNode, [...figure.parentNode.childNodes].indexOf(figure) + arguments[1])";
        self.select(nth, look, usize::from(after));
    }

    fn select(&self, nth: usize, look: &str, argument: usize) {
        let css = format!("[data-part='s{}']", self.sections[nth]);
        let script = format!("const place = document.querySelector(arguments[0]); place.focus(); {look};");
        let _ = self.window.browser.script(&script, &[json!(css), json!(argument)]);
        // The editor hears of a selection a moment later.
        std::thread::sleep(Duration::from_millis(60));
    }

    fn blur(&self) {
        let _ = self.window.browser.script("document.activeElement.blur()", &[]);
    }

    /// The blocks of the section at `nth` as the core has kept them.
    fn kept(&self, nth: usize) -> Vec<Value> {
        let sections = self.window.call("section_list", json!({ "report": self.report }));
        let found = sections.as_array().into_iter().flatten().find(|section| section["id"] == self.sections[nth]);
        found.and_then(|section| section["blocks"].as_array().cloned()).unwrap_or_default()
    }

    /// The paragraphs of the section at `nth`, once there are as many as `wanted`, and the last one is it.
    fn paragraphs(&self, nth: usize, wanted: &[String]) -> Vec<String> {
        let until = Instant::now() + KEPT_WITHIN;
        loop {
            let paragraphs: Vec<String> = self.kept(nth).iter().map(plain).collect();
            if paragraphs == wanted || Instant::now() > until {
                return paragraphs;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    fn assert_kept(&self, nth: usize, wanted: &[String], what: &str) {
        let kept = self.paragraphs(nth, wanted);
        for (place, (kept, wanted)) in kept.iter().zip(wanted).enumerate() {
            assert_eq!(kept, wanted, "{what}, paragraph {place}");
        }
        assert_eq!(kept.len(), wanted.len(), "{what}: {kept:?}");
    }
}

/// The words of a block.
fn plain(block: &Value) -> String {
    let pieces = block["body"]["with"].as_array().cloned().unwrap_or_default();
    let word =
        |piece: &Value| piece["text"].as_str().or(piece["shown"].as_str()).or(piece["missing"].as_str()).unwrap_or_default().to_owned();
    pieces.iter().map(word).collect()
}

#[test]
fn the_sentences_have_every_vowel_with_every_tone() {
    let all = SENTENCES.to_lowercase();
    for vowel in "aăâeêioôơuưy".chars() {
        for tone in ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"] {
            let letter: String = format!("{vowel}{tone}").nfc().collect();
            assert!(all.contains(&letter), "no sentence has {letter}");
        }
    }
    assert_eq!((sentences().len(), all.contains('đ')), (200, true));
}

#[test]
fn unikey_takes_back_and_types_anew() {
    let shown = retyped("việt").join("").replace(keys::BACKSPACE, "<");
    assert_eq!(shown, "vie<êt<<ệt");
    assert_eq!(retyped("Đảng").join("").replace(keys::BACKSPACE, "<"), "D<Đang<<<ảng");
}

/// Types every sentence as a paragraph of sections that are empty at first.
fn type_all(style: Style) {
    let all = sentences();
    let room = Room::with_empty_sections(all.len().div_ceil(PER_SECTION));
    let began = Instant::now();
    for (nth, some) in all.chunks(PER_SECTION).enumerate() {
        room.enter(nth);
        for (place, sentence) in some.iter().enumerate() {
            if place > 0 {
                room.window.browser.press(&[], &[keys::ENTER]);
            }
            write(&room.window.browser, sentence, style);
        }
    }
    for (nth, some) in all.chunks(PER_SECTION).enumerate() {
        let wanted: Vec<String> = some.iter().map(|sentence| (*sentence).to_owned()).collect();
        room.assert_kept(nth, &wanted, &format!("{style:?}, section {nth}"));
    }
    println!("{style:?}: {} sentences in {:.1} s, 0 wrong letters", all.len(), began.elapsed().as_secs_f64());
}

#[test]
fn sentences_retyped_at_twelve_keys_a_second_are_kept_without_a_wrong_letter() {
    let room = Room::with_empty_sections(1);
    room.enter(0);
    let some: Vec<&str> = sentences().into_iter().step_by(40).collect();
    for (place, sentence) in some.iter().enumerate() {
        if place > 0 {
            room.window.browser.press(&[], &[keys::ENTER]);
        }
        let pressed = retyped_sentence(sentence);
        room.window.browser.press_slowly(&pressed.iter().map(String::as_str).collect::<Vec<_>>(), HAND);
    }
    let wanted: Vec<String> = some.into_iter().map(str::to_owned).collect();
    room.assert_kept(0, &wanted, "at twelve keys a second");
}

#[test]
fn the_search_and_a_choice_find_what_is_typed_in_every_style() {
    let window = Window::on_the_demo();
    let browser = &window.browser;
    let typed = || browser.script("return document.activeElement.value", &[]);
    for style in STYLES {
        browser.press(&[keys::CONTROL], &["k"]);
        write(browser, "hoà giải ở cơ sở", style);
        let found = || {
            browser.script(
                "return [...document.querySelectorAll('[role=option]')].filter((e) => e.getBoundingClientRect().height > 0).length",
                &[],
            )
        };
        browser.wait(&format!("finds ({style:?})"), || found().as_u64().filter(|number| *number > 0));
        assert_eq!(typed(), "hoà giải ở cơ sở", "{style:?}");
        browser.press(&[], &[keys::ESCAPE]);
    }
    browser.press(&[keys::CONTROL], &["2"]);
    let _ = browser.find("[role=grid]");
    for (style, name) in STYLES.into_iter().zip(["Xã Bản Mây", "Xã Đồi Sim", "Xã Nậm Sương"]) {
        browser.press(&[keys::CONTROL], &["n"]);
        browser.press(&[], &[keys::TAB]);
        browser.wait("the choice of the unit", || {
            (browser.script("return document.activeElement.getAttribute('role')", &[]) == "combobox").then_some(())
        });
        browser.press(&[keys::CONTROL], &["a"]);
        write(browser, name, style);
        browser.wait(&format!("«{name}» alone in the list ({style:?})"), || {
            let look = "const seen = [...document.querySelectorAll('[role=option]')].filter((e) => e.getBoundingClientRect().height > 0); return seen[0]?.innerText.trim().split('\\n')[0]";
            (browser.script(look, &[]) == name).then_some(())
        });
        browser.press(&[], &[keys::ENTER]);
        browser.wait(&format!("«{name}» to be chosen ({style:?})"), || (typed() == name).then_some(()));
    }
}

#[test]
fn two_hundred_composed_sentences_are_kept_without_a_wrong_letter() {
    type_all(Style::Composed);
}

#[test]
fn two_hundred_retyped_sentences_are_kept_without_a_wrong_letter() {
    type_all(Style::Retyped);
}

#[test]
fn two_hundred_plain_sentences_are_kept_without_a_wrong_letter() {
    type_all(Style::Plain);
}

#[test]
fn typing_goes_on_wherever_the_cursor_stands() {
    let room = Room::with_empty_sections(STYLES.len());
    let browser = &room.window.browser;
    let all = sentences();
    for (nth, style) in STYLES.into_iter().enumerate() {
        let of = |place: usize| all[(nth * 40 + place) % all.len()];
        let what = format!("{style:?}");
        // Into the empty section, then at the end of what is filled.
        room.enter(nth);
        write(browser, of(0), style);
        write(browser, &format!(" {}", of(1)), style);
        let mut first = format!("{} {}", of(0), of(1));
        room.assert_kept(nth, &[first.clone()], &format!("{what}, empty and filled"));

        // After the focus was elsewhere and has come back.
        room.blur();
        room.enter(nth);
        write(browser, &format!(" {}", of(2)), style);
        first = format!("{first} {}", of(2));
        room.assert_kept(nth, &[first.clone()], &format!("{what}, after blur and focus"));

        // Over a selection: the last words are replaced.
        let chosen = of(2).chars().count();
        browser.press(&[keys::SHIFT], &vec![keys::LEFT; chosen]);
        write(browser, of(3), style);
        first = format!("{} {} {}", of(0), of(1), of(3));
        room.assert_kept(nth, &[first.clone()], &format!("{what}, over a selection"));

        // At the beginning of a paragraph, and where two are joined.
        browser.press(&[], &[keys::ENTER]);
        write(browser, of(4), style);
        room.place_at_beginning(nth, 1);
        write(browser, &format!("{} ", of(5)), style);
        room.assert_kept(nth, &[first.clone(), format!("{} {}", of(5), of(4))], &format!("{what}, at the beginning"));
        room.place_at_beginning(nth, 1);
        browser.press(&[], &[keys::BACKSPACE]);
        write(browser, &format!(" {} ", of(6)), style);
        first = format!("{first} {} {} {}", of(6), of(5), of(4));
        room.assert_kept(nth, &[first.clone()], &format!("{what}, where two paragraphs were joined"));

        // In an item of a list.
        browser.press(&[keys::CONTROL], &[keys::END]);
        browser.press(&[], &[keys::ENTER]);
        write(browser, of(7), style);
        browser.click(&browser.named("Gạch đầu dòng"));
        write(browser, of(8), style);
        let kept = room.paragraphs_of_list(nth, &format!("{}{}", of(7), of(8)));
        assert_eq!(kept, format!("{}{}", of(7), of(8)), "{what}, in a list");
    }
}

impl Room {
    /// The first item of the list at the end of the section, once it is `wanted`.
    fn paragraphs_of_list(&self, nth: usize, wanted: &str) -> String {
        let until = Instant::now() + KEPT_WITHIN;
        loop {
            let kept = self.kept(nth);
            let item = kept.last().map(|block| block["body"]["with"]["items"][0].clone()).unwrap_or_default();
            let words: String = item.as_array().into_iter().flatten().filter_map(|piece| piece["text"].as_str()).collect();
            if words == wanted || Instant::now() > until {
                return words;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

/// On a PC that lags Ctrl+End and Enter come in one go; Enter parted the line where the cursor had been before.
#[test]
fn enter_parts_the_line_where_the_cursor_is_also_before_the_browser_has_told_of_it() {
    let room = Room::with_empty_sections(1);
    let browser = &room.window.browser;
    room.enter(0);
    write(browser, "Một hai ba.", Style::Plain);
    room.place_at_beginning(0, 0);
    let in_one_go = "const editor = document.activeElement; const words = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT).nextNode();\
        getSelection().collapse(words, words.length);\
        editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true }));";
    let _ = browser.script(in_one_go, &[]);
    write(browser, "Bốn năm sáu.", Style::Plain);
    room.assert_kept(0, &["Một hai ba.".to_owned(), "Bốn năm sáu.".to_owned()], "in one go");
}

#[test]
fn typing_at_both_ends_of_a_figure_leaves_the_figure_whole() {
    let room = Room::with_empty_sections(STYLES.len());
    let figure = json!({
        "is": "figure", "shown": "12 mô hình",
        "origin": { "indicator": "V01", "unit": 1, "window": { "from": "2025-12-15", "to": "2026-09-14" }, "measure": "total", "value": "12" },
    });
    for section in &room.sections {
        let blocks = json!([{ "provenance": { "from": "written" }, "body": { "is": "paragraph", "with": [figure] } }]);
        room.window.call("section_save", json!({ "section": section, "blocks": blocks }));
    }
    room.window.browser.go(&room.window.address);
    room.window.browser.press(&[keys::CONTROL], &["5"]);
    room.window.browser.click(&room.window.browser.named("Gõ thử"));
    let _ = room.window.browser.find(".page-text .figure");
    let all = sentences();
    for (nth, style) in STYLES.into_iter().enumerate() {
        let of = |place: usize| all[(nth * 50 + place) % all.len()];
        let browser = &room.window.browser;
        room.enter(nth);
        write(browser, &format!(" {}", of(0)), style);
        room.place_at_beginning(nth, 0);
        write(browser, &format!("{} ", of(1)), style);
        room.place_at_figure(nth, true);
        write(browser, of(2), style);
        room.place_at_figure(nth, false);
        write(browser, of(3), style);
        let wanted = format!("{} {}12 mô hình{} {}", of(1), of(3), of(2), of(0));
        room.assert_kept(nth, &[wanted], &format!("{style:?}, around a figure"));
        let pieces = room.kept(nth)[0]["body"]["with"].clone();
        let figures = pieces.as_array().into_iter().flatten().filter(|piece| **piece == figure).count();
        assert_eq!(figures, 1, "the figure itself: {pieces}");
    }
}

#[test]
fn a_field_keeps_what_is_typed_into_it() {
    let room = Room::with_empty_sections(STYLES.len());
    let browser = &room.window.browser;
    let all = sentences();
    for (nth, style) in STYLES.into_iter().enumerate() {
        for (round, sentence) in [all[nth * 7], all[nth * 7 + 3]].into_iter().enumerate() {
            // The heading of a section: the field is filled and selected at first, and typed over; then it is emptied.
            let row = browser.find(&format!("button.row[data-row='s{}']", room.sections[nth]));
            let _ = browser.script("arguments[0].focus()", &[row.reference()]);
            browser.press(&[], &[keys::F2]);
            let _ = browser.find("[role=dialog] input");
            browser.wait("the field to be focused", || {
                browser.script("return document.activeElement.tagName === 'INPUT'", &[]).as_bool().filter(|is| *is)
            });
            if round == 1 {
                browser.press(&[keys::CONTROL], &["a"]);
                browser.press(&[], &[keys::DELETE]);
            }
            let heading = sentence.trim_end_matches('.');
            write(browser, heading, style);
            browser.press(&[], &[keys::ENTER]);
            browser.wait(&format!("the heading «{heading}» ({style:?})"), || {
                let sections = room.window.call("section_list", json!({ "report": room.report }));
                let found = sections.as_array().into_iter().flatten().find(|section| section["id"] == room.sections[nth]).cloned();
                found.filter(|section| section["heading"] == heading)
            });
            browser.wait("the dialog to close", || browser.all("[role=dialog]").is_empty().then_some(()));
        }
    }
}

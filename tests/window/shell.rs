//! The frame around the screens.

use serde_json::{Value, json};
use tongket_support::webdriver::{Element, keys};
use tongket_support::window::Window;

#[test]
fn every_screen_is_reached_by_its_number_key_and_fits_the_office_screen() {
    let window = Window::on_the_demo();
    for number in 1..=8 {
        window.browser.press(&[keys::CONTROL], &[&number.to_string()]);
        window.browser.wait("the screen to be marked in the rail", || {
            let look = "return [...document.querySelectorAll('nav [aria-current=page]')].length === 1";
            window.browser.script(look, &[]).as_bool().filter(|one| *one)
        });
        let wide = window.browser.script("return document.documentElement.scrollWidth <= window.innerWidth", &[]);
        assert_eq!(wide, true, "screen {number} scrolls sideways at 1366x768");
        window.picture(&format!("screen-{number}-1366x768"));
    }
}

/// Ctrl+Z in a fresh demo took back the making of the demo.
#[test]
fn the_making_of_the_demo_is_not_offered_to_be_undone() {
    let window = Window::on_the_demo();
    window.browser.shows("Việc mới ghi");
    let reports = window.call("report_list", Value::Null);
    assert_eq!(window.call("history_state", Value::Null)["undo"], Value::Null);
    let undo = window.browser.script("return document.querySelector('header .end button').disabled", &[]);
    assert_eq!(undo, true, "the button of undo");
    window.browser.press(&[keys::CONTROL], &["z"]);
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert_eq!(window.call("report_list", Value::Null), reports);
}

/// The window was blank until the program stood in it.
#[test]
fn the_window_says_what_it_is_before_the_program_is_there() {
    let window = Window::on_the_demo();
    let browser = &window.browser;
    browser.cdp("Emulation.setScriptExecutionDisabled", &json!({ "value": true }));
    for (scheme, colour) in [("light", "rgb(244, 246, 248)"), ("dark", "rgb(18, 24, 30)")] {
        browser.cdp("Emulation.setEmulatedMedia", &json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] }));
        browser.go(&window.address);
        browser.shows("Đang mở chương trình");
        let shown = browser.script("return getComputedStyle(document.querySelector('.splash')).backgroundColor", &[]);
        assert_eq!(shown, colour, "{scheme}");
    }
    browser.cdp("Emulation.setScriptExecutionDisabled", &json!({ "value": false }));
    browser.go(&window.address);
    browser.shows("Việc mới ghi");
    assert!(browser.all(".splash").is_empty(), "the program takes its place");
}

#[test]
fn the_size_on_the_screen_is_kept_over_a_restart() {
    let window = Window::on_the_demo();
    window.browser.press(&[keys::CONTROL], &["8"]);
    window.browser.click(&window.browser.named("Hiển thị"));
    let look = "return [...document.querySelectorAll('main select')].find((e) => [...e.options].some((o) => o.text === '150 %'))";
    let field = window.browser.wait("the choice of the size", || Element::of(&window.browser.script(look, &[])));
    window.browser.type_into(&field, "150");
    let asked = |window: &Window| window.desktop.0.lock().map(|script| script.zooms.last().copied()).ok().flatten();
    window.browser.wait("the larger size", || asked(&window).filter(|percent| *percent == 150));
    let window = window.restarted();
    window.browser.wait("the size to be asked for again", || asked(&window).filter(|percent| *percent == 150));
    assert_eq!(window.call("program_state", Value::Null)["looks"]["zoom"], 150);
}

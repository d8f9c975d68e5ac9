//! The frame around the screens.

use tongket_support::webdriver::keys;
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

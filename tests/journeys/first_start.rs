//! The very first minutes.

use crate::app::App;

#[test]
fn the_app_opens_on_its_first_screen() {
    let app = App::start();
    app.page().shows("Tổng Kết");
    app.picture("first-start");
}

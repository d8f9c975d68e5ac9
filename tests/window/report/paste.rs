//! What is pasted into the page.

use super::*;

/// Pastes what `make` puts into `data` into the editor with the cursor, and answers how many milliseconds of the processor's time the
/// page took until it was shown.
fn paste(browser: &Browser, make: &str) -> f64 {
    let script = format!(
        "const done = arguments[arguments.length - 1]; const data = new DataTransfer(); {make}; \
         const event = new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}); \
         document.activeElement.dispatchEvent(event); requestAnimationFrame(() => setTimeout(() => done(1)));"
    );
    browser.cdp("Performance.enable", &json!({ "timeDomain": "threadTicks" }));
    let before = busy(browser);
    let _ = browser.promise(&script, &[]);
    busy(browser)[0] - before[0]
}

#[test]
fn a_paste_of_ten_megabytes_takes_less_than_two_seconds_and_says_what_was_left_out() {
    let window = Window::on_the_demo();
    let section = kept(&window, SECTION)["id"].clone();
    open_draft(&window);
    enter(&window.browser, &section);
    let line = "<p style=\"margin:0\"><span style=\"font-family:'Times New Roman'\">Đoạn dán từ một tệp rất dài của nơi khác.</span></p>";
    let make = format!("data.setData('text/html', {}.repeat(90000)); data.setData('text/plain', 'x')", json!(line));
    let took = paste(&window.browser, &make);
    println!("10 MB of HTML: {took:.0} ms");
    window.browser.shows("Phần dán quá dài");
    window.picture("report-paste-10mb");
    assert!(took < 2_000.0, "{took} ms");
    let other = kept(&window, "Tình hình kinh tế - xã hội, quốc phòng - an ninh")["id"].clone();
    enter(&window.browser, &other);
    let plain = paste(&window.browser, "data.setData('text/plain', 'Một dòng chữ thường của một tệp rất dài.\\n'.repeat(220000))");
    println!("10 MB of plain text: {plain:.0} ms");
    assert!(plain < 2_000.0, "{plain} ms");
}

#[test]
fn hostile_html_brings_its_words_and_runs_nothing() {
    let window = Window::on_the_demo();
    let section = kept(&window, SECTION)["id"].clone();
    open_draft(&window);
    let editor = enter(&window.browser, &section);
    let hostile = "<script>window.harmed = 1</script><img src=x onerror='window.harmed = 2'><svg onload='window.harmed = 3'></svg>\
        <iframe srcdoc='<script>parent.harmed = 4</script>'></iframe><p onclick='window.harmed = 5'>Lời <a href='javascript:window.harmed=6'>hiền</a> lành</p>\
        <style>* { display: none }</style><details open ontoggle='window.harmed = 7'>x</details><math><mtext><img src=x onerror='window.harmed = 8'></mtext></math>";
    let make = format!("window.harmed = 0; data.setData('text/html', {})", json!(hostile));
    paste(&window.browser, &make);
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(window.browser.script("return window.harmed", &[]), json!(0));
    let text = window.browser.text(&editor);
    assert!(text.contains("Lời hiền lành"), "{text}");
    let left = "return arguments[0].querySelectorAll('script, img:not(.ProseMirror-separator), svg, iframe, a, style, [onclick]').length";
    assert_eq!(window.browser.script(left, &[editor.reference()]), json!(0), "nothing of it is on the page");
    window.browser.wait("the words", || has(&kept(&window, SECTION)["blocks"], "lành").then_some(()));
}

#[test]
fn a_pasted_picture_is_left_out_in_so_many_words() {
    let window = Window::on_the_demo();
    let section = kept(&window, SECTION);
    open_draft(&window);
    enter(&window.browser, &section["id"]);
    paste(&window.browser, "data.items.add(new File([new Uint8Array(2000)], 'anh.png', { type: 'image/png' }))");
    window.browser.shows("báo cáo không nhận ảnh");
    window.picture("report-paste-image");
    assert_eq!(kept(&window, SECTION)["blocks"], section["blocks"]);
}

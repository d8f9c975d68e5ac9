//! What a hostile text in the page could try: nothing leaves the PC, and nothing but the program's own commands is answered.

use std::io::Read as _;
use std::net::TcpListener;
use std::time::Duration;

use serde_json::json;

use crate::app::App;

#[test]
fn the_page_reaches_no_network_runs_no_foreign_script_and_stays_where_it_is() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let mut app = App::on("2026-06-12T08:00:00");
    app.open(&[]);
    let page = app.page();
    page.shows("Chào anh, chị");

    let fetched = "const done = arguments[1]; fetch(arguments[0]).then(() => done('reached'), () => done('refused'));";
    assert_eq!(page.promise(fetched, &[json!(address)]), "refused");
    let pictured = "const done = arguments[1]; const i = new Image(); i.onload = () => done('shown'); i.onerror = () => done('refused'); i.src = arguments[0] + 'a.png';";
    assert_eq!(page.promise(pictured, &[json!(address)]), "refused");
    let socket = "const done = arguments[1]; try { const s = new WebSocket(arguments[0].replace('http', 'ws')); s.onopen = () => done('open'); s.onerror = () => done('refused'); } catch { done('refused'); }";
    assert_eq!(page.promise(socket, &[json!(address)]), "refused");
    let script = "const done = arguments[0]; window.foreign = 0; const s = document.createElement('script'); s.textContent = 'window.foreign = 1'; document.body.append(s); setTimeout(() => done(window.foreign), 200);";
    assert_eq!(page.promise(script, &[]), 0);
    let markup = "const done = arguments[0]; const d = document.createElement('div'); d.innerHTML = '<img src=x onerror=\"window.foreign = 2\">'; document.body.append(d); setTimeout(() => { d.remove(); done(window.foreign); }, 300);";
    assert_eq!(page.promise(markup, &[]), 0);

    // Leading the window elsewhere.
    for go in [
        "location.href = arguments[0]",
        "window.open(arguments[0])",
        "const a = document.createElement('a'); a.href = arguments[0]; document.body.append(a); a.click(); a.remove()",
    ] {
        let _ = page.script(&format!("{go}; return 1"), &[json!(address)]);
        std::thread::sleep(Duration::from_millis(300));
        assert_eq!(page.script("return location.href", &[]), "tauri://localhost", "{go}");
        page.shows("Chào anh, chị");
    }
    // The engine may knock at the door of a link that is clicked, before it asks whether it may go there; nothing is ever said.
    while let Ok((mut heard, _)) = listener.accept() {
        heard.set_nonblocking(false).unwrap();
        heard.set_read_timeout(Some(Duration::from_secs(1))).unwrap();
        let mut said = [0; 64];
        let length = heard.read(&mut said).unwrap_or_default();
        assert_eq!(length, 0, "the network heard: {}", String::from_utf8_lossy(&said));
    }

    // Nobody but the core answers.
    for command in [
        "plugin:dialog|save",
        "plugin:opener|open_path",
        "plugin:window|close",
        "plugin:webview|create_webview_window",
        "plugin:event|emit",
        "no_such_command",
    ] {
        let answer = app.asked(command, json!({ "path": "/etc/passwd" }));
        assert!(!answer["refused"].is_null(), "{command}: {answer}");
    }
}

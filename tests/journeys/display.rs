//! What a window manager does: here there is none.

use x11rb::connection::Connection as _;
use x11rb::errors::ReplyOrIdError;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, Window};
use x11rb::rust_connection::RustConnection;

type Answer<T> = Result<T, Box<dyn std::error::Error>>;

fn atom(server: &RustConnection, name: &str) -> Result<u32, ReplyOrIdError> {
    Ok(server.intern_atom(false, name.as_bytes())?.reply()?.atom)
}

/// The window below `parent` that is called `name`.
fn called(server: &RustConnection, parent: Window, name: &str) -> Result<Option<Window>, ReplyOrIdError> {
    let property = atom(server, "_NET_WM_NAME")?;
    for window in server.query_tree(parent)?.reply()?.children {
        let told = server.get_property(false, window, property, AtomEnum::ANY, 0, 256)?.reply()?;
        if told.value == name.as_bytes() {
            return Ok(Some(window));
        }
        if let Some(found) = called(server, window, name)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// Asks the window called `name` on the display `display` to close, as the cross in its corner does.
pub(crate) fn ask_to_close(display: &str, name: &str) -> Answer<()> {
    let (server, screen) = x11rb::connect(Some(display))?;
    let root = server.setup().roots.get(screen).ok_or("no screen")?.root;
    let window = called(&server, root, name)?.ok_or("no such window")?;
    let protocols = atom(&server, "WM_PROTOCOLS")?;
    let delete = atom(&server, "WM_DELETE_WINDOW")?;
    let message = ClientMessageEvent::new(32, window, protocols, [delete, x11rb::CURRENT_TIME, 0, 0, 0]);
    server.send_event(false, window, EventMask::NO_EVENT, message)?.check()?;
    server.flush()?;
    Ok(())
}

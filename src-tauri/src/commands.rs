//! The one way in: every call of the page goes to the core by its name, off the main thread.
//!
//! The names are granted one by one in `capabilities/main.json`, which a test of the core keeps equal to the list of commands.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use serde_json::Value;
use tauri::ipc::{Invoke, InvokeBody};
use tauri::{Manager as _, Runtime};
use tongket::api::{self, Desk};

use crate::window::PageCame;

/// Answers one call; the page sends its form as `{ args }`.
pub(crate) fn answer<R: Runtime>(invoke: Invoke<R>) -> bool {
    let Invoke { message, resolver, .. } = invoke;
    let Some(desk) = message.webview_ref().try_state::<Arc<Desk>>().map(|desk| Arc::clone(&desk)) else { return false };
    if let Some(page) = message.webview_ref().try_state::<PageCame>() {
        page.0.store(true, Ordering::SeqCst);
    }
    let name = message.command().to_owned();
    let form = match message.payload() {
        InvokeBody::Json(Value::Object(payload)) => payload.get("args").cloned().unwrap_or_default(),
        _ => Value::Null,
    };
    tauri::async_runtime::spawn_blocking(move || match api::call(&desk, &name, form) {
        Ok(answer) => resolver.resolve(answer),
        Err(error) => resolver.reject(error),
    });
    true
}

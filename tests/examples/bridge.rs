//! `cargo run -p tongket-support --example bridge -- [--so FILE.tongket | --demo] [--port N] [--ui DIR] [--folder DIR]`:
//! the window's page in a browser, over the real commands. `--folder` keeps the program's own files, and takes what is exported.

use std::path::PathBuf;
use std::sync::Arc;

use serde_json::{Value, json};
use tongket::api::{Desk, Surroundings, call};
use tongket_support::bridge::Bridge;
use tongket_support::desktop::ScriptedDesktop;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |flag: &str| arguments.iter().position(|word| word == flag).and_then(|at| arguments.get(at + 1)).cloned();
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let folder = value("--folder").map_or_else(|| root.join("target").join("bridge"), PathBuf::from);
    let desktop = ScriptedDesktop::default();
    if let Ok(mut script) = desktop.0.lock() {
        script.folder = Some(folder.clone());
    }
    let desk = Desk::new(Surroundings {
        who: "người dùng thử".to_owned(),
        clock: tongket::clock::now,
        desktop: Box::new(desktop),
        own_folder: folder.join("own"),
        documents: folder.join("documents"),
    });
    let opened = match value("--so") {
        Some(path) => call(&desk, "register_open", json!({ "path": path })),
        None if arguments.iter().any(|word| word == "--demo") => call(&desk, "demo_open", Value::Null),
        None => Ok(Value::Null),
    };
    if let Err(error) = opened {
        eprintln!("{} {}", error.message, error.hint);
        std::process::exit(1);
    }
    let ui = value("--ui").map_or_else(|| root.join("ui").join("dist-bridge"), PathBuf::from);
    let port = value("--port").and_then(|port| port.parse().ok()).unwrap_or(8420);
    let bridge = Bridge::start(Arc::new(desk), &ui, port);
    println!("{}", bridge.address());
    loop {
        std::thread::park();
    }
}

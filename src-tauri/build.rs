//! Builds the window's context. The commands that the page may call are those that the capability grants by name.

fn main() {
    println!("cargo:rerun-if-changed=capabilities/main.json");
    let text = std::fs::read_to_string("capabilities/main.json").unwrap_or_default();
    let granted: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    let commands: Vec<&'static str> = granted["permissions"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|permission| permission.as_str()?.strip_prefix("allow-"))
        .map(|command| &*command.replace('-', "_").leak())
        .collect();
    let manifest = tauri_build::AppManifest::new().commands(commands.leak());
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}

//! The window's view of the commands, written as TypeScript and compared with the file that the window is built from.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

use ts_rs::{Config, TS, TypeVisitor};

/// Types and commands as TypeScript.
pub(super) struct Declarations {
    config: Config,
    seen: HashSet<TypeId>,
    types: BTreeMap<String, String>,
    commands: Vec<String>,
    /// Names that two types have.
    clashes: Vec<String>,
}

impl Declarations {
    fn new() -> Self {
        Self {
            config: Config::new().with_large_int("number"),
            seen: HashSet::new(),
            types: BTreeMap::new(),
            commands: Vec::new(),
            clashes: Vec::new(),
        }
    }

    /// Declares one command and every type it names.
    pub(super) fn command<F: TS + 'static, A: TS + 'static>(&mut self, name: &str, docs: &[&str]) {
        self.visit::<F>();
        self.visit::<A>();
        let docs: String = docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
        let (form, answer) = (F::name(&self.config), A::name(&self.config));
        self.commands.push(format!("  /** {docs} */\n  {name}: {{ args: {form}; answer: {answer} }};"));
    }

    fn text(self) -> String {
        let types = self.types.into_values().collect::<Vec<_>>().join("\n\n");
        let commands = self.commands.join("\n");
        let text = format!(
            "// Generated from src-tauri/core/src/api by `UPDATE_GOLDEN=1 cargo test -p tongket --lib api::typescript`; do not edit.\n\n\
             {types}\n\n/** Every command of the program: its form and its answer. */\nexport interface Commands {{\n{commands}\n}}\n"
        );
        text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let declared = format!("{docs}export {}", T::decl(&self.config));
            let name = T::ident(&self.config);
            let before = self.types.insert(name.clone(), declared.clone());
            if before.is_some_and(|before| before != declared) {
                self.clashes.push(name);
            }
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

#[test]
fn the_windows_types_are_those_of_the_program() {
    let mut declarations = Declarations::new();
    declarations.visit::<super::ApiError>();
    super::commands::declare(&mut declarations);
    assert!(declarations.clashes.is_empty(), "two types have one name; give one another: {:?}", declarations.clashes);
    let text = declarations.text();
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/ipc/generated.ts");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &text).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept.replace("\r\n", "\n") == text,
        "ui/src/ipc/generated.ts is not what the api says; run: UPDATE_GOLDEN=1 cargo test -p tongket --lib api::typescript"
    );
}

#[test]
fn the_window_is_granted_every_command_and_nothing_else() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../capabilities/main.json");
    let permissions: Vec<String> = super::NAMES.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    let granted = serde_json::json!({
        "identifier": "main",
        "description": "The page may call the commands of core::api and nothing else: no network, no file, no shell.",
        "windows": ["main"],
        "permissions": permissions,
    });
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, format!("{}\n", serde_json::to_string_pretty(&granted).unwrap())).unwrap();
    }
    let kept: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(kept, granted, "capabilities/main.json; run: UPDATE_GOLDEN=1 cargo test -p tongket --lib api::typescript");
}

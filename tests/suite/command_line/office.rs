//! A folder with a register in it, and the program called on it.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

/// What a call answered.
pub(crate) struct Ran {
    pub(crate) status: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// What it printed, wherever.
    pub(crate) fn said(&self) -> String {
        format!("{}{}", self.out, self.err)
    }

    /// The call did its work and found nothing to object to.
    #[track_caller]
    pub(crate) fn fine(self) -> Self {
        assert_eq!(self.status, 0, "{}", self.said());
        assert_eq!(self.err, "");
        self
    }

    /// The call was refused with `status` and a sentence that holds `words`, on the error stream alone.
    #[track_caller]
    pub(crate) fn refused(&self, status: u8, words: &str) {
        assert_eq!(self.status, status, "{}", self.said());
        assert_eq!(self.out, "");
        assert!(self.err.contains(words), "«{}» lacks «{words}»", self.err);
        assert!(self.err.trim_end().ends_with('.') && self.err.lines().count() == 1, "not one whole sentence: «{}»", self.err);
    }

    /// The one JSON object that was printed.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        let json: Value = serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.said()));
        let keys: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, ["data", "error", "ok", "problems"]);
        assert_eq!(json["ok"], Value::Bool(self.status == 0), "{json:#}");
        assert_eq!(self.err, "");
        json
    }
}

/// Calls the program.
pub(crate) fn tongket<I: Into<OsString>>(arguments: impl IntoIterator<Item = I>) -> Ran {
    let arguments = std::iter::once("tongket".into()).chain(arguments.into_iter().map(Into::into));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = tongket::cli::run(arguments, &mut out, &mut err);
    Ran { status, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// A folder whose name has blanks and marks, as offices name theirs.
pub(crate) struct Office {
    folder: TempDir,
}

/// Name of the register in it.
pub(crate) const REGISTER: &str = "sổ công tác 2026.tongket";

impl Office {
    /// Nothing in it yet.
    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::Builder::new().prefix("Sổ của Ban – năm 2026 ").tempdir().unwrap() }
    }

    /// With a copy of the demo register.
    pub(crate) fn with_demo() -> Self {
        static DEMO: OnceLock<Vec<u8>> = OnceLock::new();
        let bytes = DEMO.get_or_init(|| {
            let office = Self::empty();
            office.write("ho-so.toml", PROFILE);
            office.run(["init", "--ho-so", &office.named("ho-so.toml")]).fine();
            let mut arguments = vec!["import".to_owned()];
            arguments.extend(demo_files().iter().map(|file| file.display().to_string()));
            let imported = office.run(arguments);
            assert!(imported.status < 2 && imported.err.is_empty(), "{}", imported.said());
            std::fs::read(office.register()).unwrap()
        });
        let office = Self::empty();
        std::fs::write(office.register(), bytes).unwrap();
        office
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The path as it is typed.
    pub(crate) fn named(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    pub(crate) fn register(&self) -> PathBuf {
        self.path(REGISTER)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        self.named(name)
    }

    /// Calls a command on the register of the office.
    pub(crate) fn run<S: AsRef<str>>(&self, arguments: impl IntoIterator<Item = S>) -> Ran {
        let mut arguments: Vec<String> = arguments.into_iter().map(|argument| argument.as_ref().to_owned()).collect();
        arguments.extend(["--so".to_owned(), self.register().display().to_string()]);
        tongket(arguments)
    }

    /// The same, split at blanks.
    pub(crate) fn call(&self, line: &str) -> Ran {
        self.run(line.split_whitespace())
    }

    /// Every file and its bytes.
    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        fn below(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    below(&path, found);
                } else {
                    found.insert(path.clone(), std::fs::read(&path).unwrap());
                }
            }
        }
        let mut found = BTreeMap::new();
        below(self.folder.path(), &mut found);
        found
    }

    /// Does `what` and finds every file as it was, and none more than the mark that somebody has the register open.
    #[track_caller]
    pub(crate) fn unharmed<T>(&self, what: impl FnOnce() -> T) -> T {
        let before = self.files();
        let done = what();
        let after = self.files();
        for (path, bytes) in before.iter().filter(|(path, _)| !is_a_mark(path)) {
            assert!(after.get(path) == Some(bytes), "{} changed", path.display());
        }
        let more: Vec<_> = after.keys().filter(|path| !before.contains_key(*path) && !is_a_mark(path)).collect();
        assert!(more.is_empty(), "left behind: {more:?}");
        done
    }
}

/// The lock and the journal that stand beside a register; they hold nothing once it is closed.
fn is_a_mark(path: &Path) -> bool {
    let name = path.to_string_lossy();
    [".lock", "-wal", "-shm"].iter().any(|ending| name.ends_with(&format!(".tongket{ending}")))
}

/// The files of the demo, in their order.
pub(crate) fn demo_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/demo");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// A profile, as `--ho-so` takes it.
pub(crate) const PROFILE: &str = r#"
name = "Ban Dân vận Tỉnh uỷ (trước tháng 3/2024)"
valid-to = 2024-02-29
level = "tinh"
issuer = "BAN DÂN VẬN"
issuer-in-text = "Ban Dân vận Tỉnh uỷ"
symbol = "BDVTU"
place = "Lam Giang"
signers = [{ authority = "TRƯỞNG BAN", name = "Lò Minh Khải" }]
recipients = ["Thường trực Tỉnh uỷ"]
archive = "Lưu Văn phòng Ban"
"#;

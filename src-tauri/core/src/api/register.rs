//! Making, opening and closing a register.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::program::{self, ProgramState};
use super::{ApiError, Desk, FileKind, Named, OpenAsk, SaveAsk, settings};
use crate::domain::{IssuerProfile, Level, Unit, UnitCode, UnitId, UnitKind};
use crate::files;
use crate::register::{Register, catalog_of, demo_reviews};
use crate::text;

/// Where a new register might lie.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct NewPlace {
    /// Suggested name of the file, without its ending.
    pub name: String,
}

/// A register to be made.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct NewRegister {
    /// Where; null for the documents folder, under the name of the profile.
    pub path: Option<String>,
    /// Its first issuer profile.
    pub profile: IssuerProfile,
}

/// Which register is to be opened.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhichRegister {
    /// Its path.
    pub path: String,
}

/// What the program was started with.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct NamedRegister {
    /// Path of the register; null for the demo.
    pub path: Option<String>,
}

const ENDING: &str = "tongket";

/// A name that every file system takes: no marks, no signs.
fn file_name(name: &str) -> String {
    let plain: String = text::fold(name).chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}.{ENDING}", if plain.is_empty() { "so cong tac" } else { &plain })
}

fn with_ending(path: PathBuf) -> PathBuf {
    if path.extension().is_some_and(|ending| ending == ENDING) { path } else { PathBuf::from(format!("{}.{ENDING}", path.display())) }
}

pub(super) fn pick_place(desk: &Desk, form: NewPlace) -> Result<Option<String>, ApiError> {
    let ask = SaveAsk { title: "Chọn nơi đặt sổ mới".to_owned(), name: file_name(&form.name), kind: FileKind::REGISTER };
    Ok(desk.desktop().pick_save(&ask).map(|path| with_ending(path).display().to_string()))
}

/// The unit at the top of the tree, named by the profile.
fn root(profile: &IssuerProfile) -> Unit {
    let kind = match profile.level {
        Level::TrungUong | Level::Tinh => UnitKind::Tinh,
        Level::Huyen => UnitKind::Huyen,
        Level::Xa => UnitKind::Xa,
        Level::DonVi => UnitKind::DonVi,
    };
    let name = if profile.territory_name.trim().is_empty() { profile.name.trim() } else { profile.territory_name.trim() };
    let mut letters = name.chars();
    let name: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let code = text::fold(&name)
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    let code = UnitCode(if code.is_empty() { "goc".to_owned() } else { code });
    Unit { id: UnitId(0), code, name, kind, parent: None, valid_from: None, valid_to: None, position: 0 }
}

/// A place in `folder` that no register has yet: an office whose register is lost or damaged begins a new one beside it.
fn free(folder: &Path, name: &str) -> PathBuf {
    let numbered = |nth: u32| folder.join(if nth == 1 { file_name(name) } else { file_name(&format!("{name} {nth}")) });
    (1..=99).map(numbered).find(|place| !place.exists()).unwrap_or_else(|| numbered(1))
}

pub(super) fn create(desk: &Desk, form: NewRegister) -> Result<ProgramState, ApiError> {
    let NewRegister { path, profile } = form;
    let path = match path {
        Some(path) => with_ending(PathBuf::from(path)),
        None => {
            files::make_folder(&desk.around().documents)?;
            free(&desk.around().documents, &profile.name)
        }
    };
    let mut register = Register::create(&path, &profile.name, catalog_of(&path)?, desk.by())?;
    let filled = register.add_profile(&profile).and_then(|_| register.add_unit(&root(&profile))).and_then(|_| register.seal());
    if let Err(refused) = filled {
        drop(register);
        remove(&path)?;
        return Err(refused.into());
    }
    program::remember(desk, &path, &profile.name)?;
    desk.put(Some(register));
    program::state(desk, ())
}

/// Removes a register that was made a moment ago and could not be filled, with what stands beside it.
fn remove(path: &Path) -> Result<(), ApiError> {
    files::remove(path)?;
    for ending in [".lock", "-wal", "-shm"] {
        let beside = PathBuf::from(format!("{}{ending}", path.display()));
        if beside.exists() {
            files::remove(&beside)?;
        }
    }
    Ok(())
}

pub(super) fn pick(desk: &Desk, (): ()) -> Result<Option<String>, ApiError> {
    let ask = OpenAsk { title: "Mở sổ công tác".to_owned(), kinds: vec![FileKind::REGISTER], several: false };
    Ok(desk.desktop().pick_open(&ask).into_iter().next().map(|path| path.display().to_string()))
}

pub(super) fn open(desk: &Desk, form: WhichRegister) -> Result<ProgramState, ApiError> {
    open_at(desk, Path::new(&form.path))
}

/// It may be open elsewhere, or lie where nothing can be written.
pub(super) fn look(desk: &Desk, form: WhichRegister) -> Result<ProgramState, ApiError> {
    let path = Path::new(&form.path);
    let register = Register::open_read_only(path, catalog_of(path)?, desk.by())?;
    program::remember(desk, path, &register.name()?)?;
    settings::back_up_by_itself(desk);
    desk.put(Some(register));
    program::state(desk, ())
}

fn open_at(desk: &Desk, path: &Path) -> Result<ProgramState, ApiError> {
    // The lock of the open register would refuse to open it a second time.
    let again = desk.look(|register| Ok(register.path() == path && register.is_writable())).unwrap_or(false);
    if !again {
        let register = Register::open(path, catalog_of(path)?, desk.by())?;
        program::remember(desk, path, &register.name()?)?;
        settings::back_up_by_itself(desk);
        desk.put(Some(register));
        // A PC that was switched off with the program open made no copy when it was left.
        settings::back_up_by_itself(desk);
    }
    program::state(desk, ())
}

/// The page opens it, once it has kept what is being typed; so it knows which register it was where it cannot be opened.
pub(super) fn named(desk: &Desk, (): ()) -> Result<Option<NamedRegister>, ApiError> {
    Ok(desk.take_named().map(|named| match named {
        Named::Demo => NamedRegister { path: None },
        Named::Register(path) => NamedRegister { path: Some(path.display().to_string()) },
    }))
}

pub(super) fn latest_copy(desk: &Desk, form: WhichRegister) -> Result<Option<program::Backup>, ApiError> {
    Ok(settings::newest_copy(desk, Path::new(&form.path)))
}

/// A name beside `path` that nothing has yet; in the documents folder where the folder of the register is gone.
fn beside(desk: &Desk, path: &Path) -> Result<PathBuf, ApiError> {
    let folder = if files::folder_of(path).is_dir() { files::folder_of(path) } else { &desk.around().documents };
    files::make_folder(folder)?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let first = folder.join(format!("{stem} khoi phuc {}.{ENDING}", desk.today()));
    let numbered = (2..).map(|number| folder.join(format!("{stem} khoi phuc {} {number}.{ENDING}", desk.today())));
    Ok(std::iter::once(first.clone()).chain(numbered).find(|free| !free.exists()).unwrap_or(first))
}

/// The damaged file stays as it is: what can still be read of it is not ours to throw away.
pub(super) fn recover(desk: &Desk, form: WhichRegister) -> Result<ProgramState, ApiError> {
    let none = || ApiError::told("Chưa có bản sao lưu tự động nào của sổ này.", "Hãy mở một tệp sổ khác hoặc lập sổ mới.");
    let path = PathBuf::from(form.path);
    let copy = settings::newest_copy(desk, &path).ok_or_else(none)?;
    let to = beside(desk, &path)?;
    let work = desk.progress().begin("Đang khôi phục sổ từ bản sao lưu", 0);
    Register::open_read_only(Path::new(&copy.path), catalog_of(&path)?, desk.by())?.back_up(&to)?;
    drop(work);
    open_at(desk, &to)
}

pub(super) fn close(desk: &Desk, (): ()) -> Result<ProgramState, ApiError> {
    settings::back_up_by_itself(desk);
    desk.put(None);
    program::state(desk, ())
}

pub(super) fn open_demo(desk: &Desk, (): ()) -> Result<ProgramState, ApiError> {
    let path = program::demo_path(desk);
    if path.exists() {
        return open_at(desk, &path);
    }
    files::make_folder(files::folder_of(&path))?;
    let reviews = demo_reviews();
    let steps = u32::try_from(reviews.len()).unwrap_or(u32::MAX).saturating_add(1);
    let work = desk.progress().begin("Đang lập sổ minh hoạ với hai năm dữ liệu", steps);
    let mut register = Register::create_demo(&path, desk.by())?;
    let mut made = work.step();
    for review in &reviews {
        if made.is_ok() {
            made = register.make_demo_review(review).map_err(ApiError::from).and_then(|_| work.step());
        }
    }
    drop(work);
    if let Err(stopped) = made.and_then(|()| Ok(register.seal()?)) {
        // A demo that is half made would be taken for a whole one at the next start.
        drop(register);
        remove(&path)?;
        return Err(stopped);
    }
    program::remember(desk, &path, &register.name()?)?;
    desk.put(Some(register));
    program::state(desk, ())
}

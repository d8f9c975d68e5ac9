//! Who works, and where the program may keep its own files.

use tauri::AppHandle;
#[cfg(not(feature = "answers"))]
use tauri::Manager as _;
use tongket::api::Surroundings;

/// What the program stands in on this PC.
#[cfg(not(feature = "answers"))]
pub(crate) fn of(app: &AppHandle) -> Surroundings {
    // A user without a folder of their own is met on PCs that are half set up; the program works there too.
    let own_folder = app.path().app_local_data_dir().unwrap_or_else(|_| std::env::temp_dir().join("tongket"));
    let documents = app.path().document_dir().unwrap_or_else(|_| own_folder.clone()).join("Tong Ket");
    let desktop = Box::new(crate::desktop::NativeDesktop(app.clone()));
    Surroundings { who: who(), clock: tongket::clock::now, desktop, own_folder, documents }
}

/// What the program stands in under test: everything in the folder of the test.
#[cfg(feature = "answers")]
pub(crate) fn of(app: &AppHandle) -> Surroundings {
    let folder = std::env::var_os("TONGKET_TEST_FOLDER").map_or_else(std::env::temp_dir, std::path::PathBuf::from);
    let native = crate::desktop::NativeDesktop(app.clone());
    Surroundings {
        who: who(),
        // A journey happens on a day of its own: "2026-06-22T08:00:00".
        clock: || std::env::var("TONGKET_TEST_NOW").ok().and_then(|now| now.parse().ok()).unwrap_or_else(tongket::clock::now),
        desktop: Box::new(crate::answers::AnsweringDesktop { native, folder: folder.clone() }),
        own_folder: folder.join("own"),
        documents: folder.join("documents"),
    }
}

/// The name under which the user is known to the system.
fn who() -> String {
    let login = ["USERNAME", "USER"].into_iter().find_map(|name| std::env::var(name).ok()).filter(|name| !name.is_empty());
    login.unwrap_or_else(|| "không rõ".to_owned())
}

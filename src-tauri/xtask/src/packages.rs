//! System packages: what is missing is said and installed where apt is there, and named where it is not.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::step::{Done, present, root, step};

/// Something the tests need from the system.
struct Need {
    /// The Debian and Ubuntu package.
    package: &'static str,
    /// What it is for.
    why: &'static str,
    /// Whether it is there already.
    here: fn() -> bool,
}

/// The fonts that both the window and the tests need.
const FONTS: Need = Need {
    package: "fonts-liberation2",
    why: "has the widths of Times New Roman, so that lines break where they do in Word",
    here: liberation,
};

/// What building the window needs.
const WINDOW: [Need; 3] = [
    Need { package: "pkg-config", why: "finds the libraries of the window", here: || present("pkg-config", "--version") },
    Need { package: "libwebkit2gtk-4.1-dev", why: "shows the window's page", here: || library("webkit2gtk-4.1") },
    FONTS,
];

/// What the screens in a browser need.
const SCREENS: [Need; 2] = [
    Need { package: "chromium", why: "shows the screens as WebView2 does on Windows", here: || present("chromium", "--version") },
    Need { package: "chromium-driver", why: "types and clicks in it", here: || present("chromedriver", "--version") },
];

/// What the journeys in the real app need, beside what builds it.
const JOURNEYS: [Need; 2] = [
    Need { package: "xvfb", why: "is the display that the app is shown on while it is tested", here: || present("Xvfb", "-help") },
    Need { package: "webkit2gtk-driver", why: "types and clicks in the app", here: || present("WebKitWebDriver", "--help") },
];

/// What the tests need.
const TESTS: [Need; 4] = [
    Need {
        package: "libreoffice-writer-nogui",
        why: "opens every Word file the program writes, as a second word processor would",
        here: || present("soffice", "--version"),
    },
    Need {
        package: "poppler-utils",
        why: "reads the pages that LibreOffice prints",
        here: || present("pdfinfo", "-v") && present("pdftotext", "-v"),
    },
    FONTS,
    Need { package: "python3-docx", why: "reads the Word files back with a library that is not ours", here: python_docx },
];

fn python_docx() -> bool {
    Command::new("/usr/bin/python3")
        .args(["-c", "import docx"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn liberation() -> bool {
    ["liberation2", "liberation"].iter().any(|folder| Path::new("/usr/share/fonts/truetype").join(folder).exists())
}

fn library(name: &str) -> bool {
    present("pkg-config", "--version") && Command::new("pkg-config").args(["--exists", name]).status().is_ok_and(|status| status.success())
}

/// Installs what the window needs and is missing, saying what and why; does nothing where all is there.
pub(crate) fn install_for_the_window() -> Done {
    install(&WINDOW)
}

/// The same for the screens in a browser.
pub(crate) fn install_for_the_screens() -> Done {
    install(&SCREENS)
}

/// The same for the journeys in the real app.
pub(crate) fn install_for_the_journeys() -> Done {
    install(&WINDOW)?;
    install(&JOURNEYS)
}

/// The same for the tests.
pub(crate) fn install_for_the_tests() -> Done {
    install(&TESTS)
}

fn install(needs: &[Need]) -> Done {
    let missing: Vec<&Need> = needs.iter().filter(|need| !(need.here)()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("\n== Missing system packages");
    for need in &missing {
        println!("   {:26} {}", need.package, need.why);
    }
    let names: Vec<&str> = missing.iter().map(|need| need.package).collect();
    if !present("apt-get", "--version") {
        return Err(format!("this system has no apt-get; please install by hand: {}", names.join(", ")));
    }
    let sudo = !is_root();
    if sudo && !present("sudo", "--version") {
        return Err(format!("neither root nor sudo here; please install as root: apt-get install {}", names.join(" ")));
    }
    apt(sudo, "Refreshing the package lists", &["update", "-qq"])?;
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(names);
    apt(sudo, "Installing them", &arguments)
}

fn apt(sudo: bool, what: &str, arguments: &[&str]) -> Done {
    // Another apt may hold the lock on a fresh machine that is still updating itself.
    let mut words = vec!["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=900"];
    words.extend(arguments);
    if sudo { step(what, &root(), "sudo", &[&["env"], words.as_slice()].concat()) } else { step(what, &root(), "env", &words) }
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

//! The name of the Word file that a review is written to.

use std::path::{Path, PathBuf};

use crate::cli::answer::Failure;

/// Endings of files that a review is not: whoever writes one of them expects another format, or would overwrite another file.
const OTHER_FORMATS: [&str; 17] =
    ["doc", "docm", "dot", "dotx", "odt", "rtf", "pdf", "txt", "md", "htm", "html", "xls", "xlsx", "toml", "json", "xml", "tongket"];

/// Names that Windows keeps for devices.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

/// The file meant by `out`, with `.docx` where it was left off.
///
/// The rules of Windows hold on every system, because the file is going to be sent to one.
pub(in crate::cli::verbs) fn word_file(out: &Path) -> Result<PathBuf, Failure> {
    let refused = |reason: &str| Failure(format!("Không xuất được ra «{}»: {reason}", out.display()));
    if out.is_dir() {
        return Err(refused("đây là một thư mục; hãy ghi cả tên tệp, ví dụ «BaoCao.docx» trong thư mục ấy."));
    }
    let Some(name) = out.file_name().map(|name| name.to_string_lossy().into_owned()) else {
        return Err(refused("đường dẫn chưa có tên tệp."));
    };
    let ending = Path::new(&name).extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    if OTHER_FORMATS.contains(&ending.as_str()) {
        return Err(refused(&format!("báo cáo chỉ xuất ra tệp Word .docx, không phải .{ending}.")));
    }
    let stem = if ending == "docx" {
        Path::new(&name).file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
    } else {
        name.clone()
    };
    if stem.trim().is_empty() || stem.eq_ignore_ascii_case(".docx") {
        return Err(refused("tệp chưa có tên."));
    }
    if stem.chars().any(|character| character.is_control() || "<>:\"|?*\\".contains(character)) {
        return Err(refused("tên tệp có ký tự không dùng được; không dùng < > : \" | ? * \\."));
    }
    if is_device(&stem) {
        return Err(refused("tên này Windows dành riêng cho thiết bị; hãy chọn tên khác."));
    }
    if ending == "docx" {
        return Ok(out.to_owned());
    }
    let mut with_ending = out.as_os_str().to_owned();
    with_ending.push(".docx");
    let with_ending = PathBuf::from(with_ending);
    if with_ending.is_dir() { Err(refused("đã có một thư mục cùng tên.")) } else { Ok(with_ending) }
}

fn is_device(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or_default().trim().to_uppercase();
    let port =
        |name: &str| first.strip_prefix(name).is_some_and(|rest| rest.len() == 1 && rest.chars().all(|digit| digit.is_ascii_digit()));
    DEVICES.iter().take(4).any(|device| first == *device) || DEVICES.iter().skip(4).any(|device| port(device))
}

#[cfg(test)]
mod tests {
    use super::word_file;
    use std::path::Path;

    fn meant(out: &str) -> Result<String, String> {
        word_file(Path::new(out)).map(|file| file.display().to_string()).map_err(|failure| failure.0)
    }

    #[test]
    fn the_ending_may_be_left_off() {
        assert_eq!(meant("thư mục/Báo cáo 6 tháng").unwrap(), "thư mục/Báo cáo 6 tháng.docx");
        assert_eq!(meant("BC quý I.2026").unwrap(), "BC quý I.2026.docx");
        assert_eq!(meant("BaoCao.DOCX").unwrap(), "BaoCao.DOCX");
        assert_eq!(meant("BC T.Ư").unwrap(), "BC T.Ư.docx");
    }

    #[test]
    fn another_format_is_refused_rather_than_written_under_its_name() {
        for name in ["BaoCao.pdf", "BaoCao.doc", "so.tongket", "BaoCao.ODT"] {
            assert!(meant(name).unwrap_err().contains("chỉ xuất ra tệp Word .docx"), "{name}");
        }
    }

    #[test]
    fn names_that_windows_cannot_keep_are_refused_everywhere() {
        for name in ["BC: 6 tháng.docx", "BC?.docx", "BC*", "a\u{7}.docx"] {
            assert!(meant(name).unwrap_err().contains("ký tự không dùng được"), "{name}");
        }
        for name in ["con.docx", "NUL", "lpt1.docx", "Aux.bc.docx"] {
            assert!(meant(name).unwrap_err().contains("Windows dành riêng"), "{name}");
        }
        assert!(meant("congtac.docx").is_ok() && meant("COM.docx").is_ok() && meant("lpt10.docx").is_ok());
        assert!(meant(".docx").unwrap_err().contains("chưa có tên"));
        assert!(meant("..").unwrap_err().contains("thư mục"));
    }
}

//! Definitions of kinds, the user's among them.

use crate::catalog::{Catalog, CatalogError, Files};

fn broken(definition: &str) -> String {
    let start = "code = \"thu\"\nname = \"thử\"\nplural = \"Thử\"\ntitle-label = \"Tên\"\n";
    let file = ("catalog/records/thu.toml".to_owned(), format!("{start}{definition}"));
    Catalog::with_overrides(&[file]).map_or_else(|error| error.to_string(), |_| "no error".to_owned())
}

#[test]
fn a_user_s_kind_is_added_and_a_broken_one_is_refused_in_words() {
    assert_eq!(broken(""), "no error");
    for (definition, words) in [
        ("date-wanted = true", "mục date-wanted"),
        ("until-year = \"den-nam\"\nuntil-label = \"Đến\"", "mục until-year"),
        ("until-by-stage = true", "mục until-by-stage"),
        ("date-stage = \"ky\"\ndate-label = \"Ngày\"", "không có giai đoạn «ky»."),
        ("[[field]]\nkey = \"Số\"\nlabel = \"Số\"\ntype = \"text\"", "chữ thường không dấu"),
        ("[[field]]\nkey = \"so\"\nlabel = \"Số\"\ntype = \"choice\"", "phải có lựa chọn"),
        ("[[field]]\nkey = \"so\"\nlabel = \"Số\"\ntype = \"chu\"", "giá trị «chu» không dùng được ở đây"),
        ("[[field]]\nkey = \"so\"\nlabel = \"Số\"\ntype = \"text\"\nbat-buoc = true", "không có mục nào tên là «bat-buoc»"),
        ("[[field]]\nkey = \"so\"\nlabel = \"Số\"", "thiếu mục «type»."),
        (
            "[[field]]\nkey = \"so\"\nlabel = \"Số\"\ntype = \"text\"\n[[field]]\nkey = \"so\"\nlabel = \"Số\"\ntype = \"text\"",
            "đã dùng cho một trường khác",
        ),
        ("[[field]]\nkey = \"so\"\nlabel = \"Số\"\ntype = \"integer\"\nmin = 5\nmax = 2", "min lớn hơn max."),
        ("[[field]]\nkey = \"so\"\nlabel = \"Số\"\ntype = \"integer\"\nshown-by = \"cach\"", "shown-by «cach»"),
        ("[[field]]\nkey = \"so\"\nlabel = \"Số\"\ntype = \"integer\"\nwanted-from = \"bay\"", "chỉ có nghĩa khi trường có wanted"),
        ("[[field]]\nkey = \"so\"\nlabel = \"Số\"\ntype = \"integer\"\nwanted = true\nwanted-from = \"bay\"", "giai đoạn «bay» không có"),
        (
            "[[field]]\nkey = \"so\"\nlabel = \"Số\"\ntype = \"integer\"\nwanted = true\nwanted-when = { loai = [\"x\"] }",
            "lựa chọn «x» của trường «loai»",
        ),
        ("[[stage]]\ncode = \"a\"\nlabel = \"a\"\n[[stage]]\ncode = \"a\"\nlabel = \"b\"", "đã dùng cho một giai đoạn khác"),
        ("[[link]]\nrole = \"a\"\nlabel = \"A\"\nkinds = [\"khong-co\"]", "không có loại bản ghi «khong-co»."),
        ("name = \"hai lần\"", "được viết hai lần"),
        ("[[field", "không đúng cú pháp TOML"),
    ] {
        let message = broken(definition);
        assert!(message.contains(words) && message.contains("«catalog/records/thu.toml»"), "{definition}\n{message}");
    }
}

#[test]
fn the_code_of_a_kind_is_the_name_of_its_file() {
    let text = Files::with_overrides(&[]).unwrap().get("catalog/records/van-ban.toml").unwrap().to_owned();
    let error = Catalog::with_overrides(&[("catalog/records/van-ban-2.toml".to_owned(), text)]).unwrap_err().to_string();
    assert!(error.contains("phải trùng với tên tệp"), "{error}");
}

#[test]
fn an_error_names_the_line_and_column() {
    let message = broken("help = 3");
    assert!(message.contains("dòng 5, cột 8"), "{message}");
}

#[test]
fn a_file_that_nothing_reads_is_refused() {
    for path in ["catalog/indicator.toml", "records/van-ban.toml", "catalog/records/van-ban.toml.bak", "catalog/records/.toml"] {
        let error = Catalog::with_overrides(&[(path.to_owned(), String::new())]).unwrap_err();
        assert_eq!(error, CatalogError::UnknownFile(path.to_owned()));
    }
}

#[test]
fn a_hostile_file_is_refused_and_harms_nothing() {
    let deep = format!("help = {}", "[".repeat(100_000));
    let nested = format!("{} = 1", "a.".repeat(50_000) + "a");
    let long = format!("help = \"{}\"\nla-gi = 1", "x".repeat(1_000_000));
    for text in [deep.as_str(), nested.as_str(), long.as_str(), "help = \"\u{0}\"", "help = \"\\uD800\"", "\u{feff}\u{feff}", "= = ="] {
        let file = ("catalog/records/thu.toml".to_owned(), text.to_owned());
        let error = Catalog::with_overrides(&[file]).unwrap_err().to_string();
        assert!(error.starts_with("Tệp danh mục «catalog/records/thu.toml», dòng "), "{}", error.chars().take(300).collect::<String>());
        assert!(error.chars().count() < 2_000, "{} letters", error.chars().count());
    }
}

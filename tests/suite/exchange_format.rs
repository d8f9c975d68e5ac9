//! The exchange format is documented by an example that reads, and published as a schema that is made of the types.

use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn schema() -> serde_json::Value {
    serde_json::from_str(&tongket::exchange::json_schema()).unwrap()
}

/// The file as JSON, days as words, for the validator of schemas.
fn as_json(text: &str) -> serde_json::Value {
    fn turned(value: toml::Value) -> serde_json::Value {
        match value {
            toml::Value::String(text) => text.into(),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(flag) => flag.into(),
            toml::Value::Datetime(day) => day.to_string().into(),
            toml::Value::Array(values) => values.into_iter().map(turned).collect(),
            toml::Value::Table(table) => table.into_iter().map(|(key, value)| (key, turned(value))).collect(),
        }
    }
    turned(toml::from_str(text).unwrap())
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            found.push(path);
        }
    }
}

#[test]
fn the_published_schema_is_the_one_of_the_types() {
    let path = root().join("assets/exchange.schema.json");
    let current = tongket::exchange::json_schema();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &current).unwrap();
    }
    let published = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        published == current,
        "assets/exchange.schema.json is out of date; run the suite with UPDATE_GOLDEN=1 and look at the difference"
    );
}

#[test]
fn every_exchange_file_of_the_project_keeps_to_the_schema() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let mut found = Vec::new();
    files(&root().join("tests/fixtures/articles"), &mut found);
    files(&root().join("assets/demo"), &mut found);
    assert!(found.len() >= 15);
    for path in found {
        let text = std::fs::read_to_string(&path).unwrap();
        let errors: Vec<String> =
            validator.iter_errors(&as_json(&text)).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
    }
}

/// The fenced blocks of the guide in this language.
fn examples(language: &str) -> Vec<String> {
    let guide = std::fs::read_to_string(root().join("assets/README.md")).unwrap();
    let fence = format!("```{language}\n");
    guide.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn the_examples_of_the_guide_read_and_keep_to_the_schema() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let (toml, json) = (examples("toml"), examples("json"));
    assert!(!toml.is_empty() && !json.is_empty());
    for text in &toml {
        let errors: Vec<String> =
            validator.iter_errors(&as_json(text)).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{text}\n{errors:#?}");
        tongket::exchange::read("assets/README.md", text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    }
    for text in &json {
        assert!(validator.is_valid(&serde_json::from_str(text).unwrap()), "{text}");
        tongket::exchange::read("assets/README.md", text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    }
}

#[test]
fn the_main_example_shows_every_list_of_the_format() {
    let main = as_json(&examples("toml")[0]);
    let schema = schema();
    for list in schema["properties"].as_object().unwrap().keys() {
        assert!(main.get(list).is_some(), "{list}");
    }
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    for text in [
        "tilte = 'a'",
        "title = 12",
        "[[unit]]\ncode = 'a'",
        "[[unit]]\ncode = 'a'\nname = 'A'\nkind = 'làng'",
        "[[observation]]\nindicator = 'V01'\nunit = 'a'\nwindow = '2026-13'\nvalue = 1",
        "[[observation]]\nindicator = 'V01'\nunit = 'a'\nwindow = '2026-03'\nvalue = 'mười'",
        "[[observation]]\nindicator = 'V01'\nunit = 'a'\nwindow = '2026-03'\nvalue = { tu = 1 }",
    ] {
        assert!(!validator.is_valid(&as_json(text)), "{text}");
        assert!(tongket::exchange::read("a.toml", text.as_bytes()).is_err(), "{text}");
    }
}

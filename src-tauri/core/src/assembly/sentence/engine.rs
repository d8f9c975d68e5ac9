//! The engine: sentences and fixed texts become inlines.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::value::{Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Template, UndefinedBehavior};

use super::context::Context;
use super::entry::short;
use super::error::SentenceError;
use super::figure::ATTRIBUTES;
use super::pieces::without_marks;
use super::scope::Scope;
use super::{language, words};
use crate::catalog::Sentence;
use crate::catalog::sentences::{code_parts, indicators_in, is_code};
use crate::document::Inline;
use crate::domain::{IndicatorCode, Problem, SentenceCode, Severity};

/// Instructions that one text may take.
const FUEL: u64 = 20_000;
/// Bytes that one text may become.
const LONGEST: usize = 64 * 1024;

/// Writes sentences of the catalog and fixed texts with fields. Pure: it reads no file and no clock, and every text ends.
#[derive(Debug)]
pub struct Engine {
    env: Environment<'static>,
    sentences: BTreeMap<SentenceCode, (Sentence, Names)>,
    /// Fixed texts as they were met: a table writes the text of a column anew for every record.
    fixed: Mutex<HashMap<String, Arc<Fixed>>>,
}

/// What stands before the name of a fixed text among the templates, where no code of a sentence begins so.
const FIXED: char = '\u{0}';

/// What one text, or the variants of one sentence, may ask for.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The indicators mentioned.
    pub(super) indicators: BTreeSet<IndicatorCode>,
    /// Every name mentioned, those of indicators and functions too.
    pub(super) words: BTreeSet<String>,
    /// The texts themselves.
    pub(super) texts: Vec<String>,
}

impl Names {
    fn of<'t>(indicators: BTreeSet<IndicatorCode>, texts: impl Iterator<Item = &'t str>) -> Self {
        let texts: Vec<String> = texts.map(str::to_owned).collect();
        let parts = texts.iter().flat_map(|text| code_parts(text));
        let words = parts.flat_map(|part| part.names().map(str::to_owned).collect::<Vec<_>>()).collect();
        Self { indicators, words, texts }
    }
}

/// A fixed text, read once.
#[derive(Debug)]
struct Fixed {
    names: Names,
    /// By which name the engine keeps it.
    template: String,
    place: String,
    checked: Result<(), SentenceError>,
}

impl Fixed {
    fn read(text: &str) -> Self {
        let place = place_of(text);
        Self {
            names: Names::of(indicators_in(text), std::iter::once(text)),
            template: format!("{FIXED}{}", without_marks(text)),
            checked: language::check(&place, text),
            place,
        }
    }

    fn text(&self) -> &str {
        self.template.strip_prefix(FIXED).unwrap_or_default()
    }
}

/// What a text became.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rendered {
    /// The pieces; none where there is nothing to say.
    pub inlines: Vec<Inline>,
    /// What the reader would object to.
    pub problems: Vec<Problem>,
}

impl Rendered {
    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.inlines.is_empty()
    }

    /// The words as they are read, gaps in brackets.
    #[must_use]
    pub fn plain(&self) -> String {
        crate::document::plain(&self.inlines)
    }
}

/// Which of a sentence's texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Variant {
    Text,
    Zero,
    Missing,
}

impl Variant {
    fn of(self, sentence: &Sentence) -> Option<&str> {
        match self {
            Self::Text => Some(&sentence.text),
            Self::Zero => sentence.zero.as_deref(),
            Self::Missing => sentence.missing.as_deref(),
        }
    }

    fn name(self, code: &SentenceCode) -> String {
        match self {
            Self::Text => code.to_string(),
            Self::Zero => format!("{code} (zero)"),
            Self::Missing => format!("{code} (missing)"),
        }
    }

    fn place(self, code: &SentenceCode) -> String {
        match self {
            Self::Text => format!("Câu số liệu «{code}»"),
            Self::Zero => format!("Câu số liệu «{code}», lời khi bằng 0 (zero)"),
            Self::Missing => format!("Câu số liệu «{code}», lời khi thiếu số liệu (missing)"),
        }
    }
}

impl Engine {
    /// Reads every sentence once.
    ///
    /// # Errors
    /// [`SentenceError`] for the first text that is not a sentence of the language.
    pub fn new(sentences: &[Sentence]) -> Result<Self, SentenceError> {
        let mut env = Environment::empty();
        env.set_undefined_behavior(UndefinedBehavior::Strict);
        env.set_fuel(Some(FUEL));
        env.set_recursion_limit(64);
        env.set_debug(false);
        env.set_formatter(write);
        // Texts are Word's, not HTML's, whatever their name ends in.
        env.set_auto_escape_callback(|_| AutoEscape::None);
        env.set_loader(|name| Ok(name.strip_prefix(FIXED).map(str::to_owned)));
        words::add(&mut env);
        let mut engine = Self { env, sentences: BTreeMap::new(), fixed: Mutex::default() };
        for sentence in sentences {
            for variant in [Variant::Text, Variant::Zero, Variant::Missing] {
                let Some(text) = variant.of(sentence) else { continue };
                let place = variant.place(&sentence.code);
                language::check(&place, text)?;
                let added = engine.env.add_template_owned(variant.name(&sentence.code), without_marks(text));
                added.map_err(|error| translated(&place, text, &error, None))?;
            }
            let names = Names::of(sentence.indicators(), sentence.templates());
            engine.sentences.insert(sentence.code.clone(), (sentence.clone(), names));
        }
        Ok(engine)
    }

    /// The sentence with `code`.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Sentence> {
        self.sentences.get(code).map(|(sentence, _)| sentence)
    }

    /// Writes the sentence with `code`. It never fails: what is missing or wrong is a gap and a problem.
    #[must_use]
    pub fn sentence(&self, code: &str, context: &Context<'_>) -> Rendered {
        let Some((sentence, names)) = self.sentences.get(code) else {
            let message = format!("Mẫu dùng câu số liệu «{code}», nhưng danh mục không có câu này.");
            let advice = "Hãy sửa mã câu trong mẫu hoặc thêm câu vào catalog/sentences.toml.";
            return Rendered {
                inlines: vec![Inline::Gap { missing: format!("chưa có câu số liệu {code}") }],
                problems: vec![Problem::new(Severity::Error, "sentence.unknown", message, advice)],
            };
        };
        let mut scope = Scope::new(context, names);
        let needed: Vec<_> = sentence.needs.iter().filter_map(|code| scope.figures.get(code).cloned()).collect();
        if let Some(unknown) = sentence.needs.iter().find(|code| !scope.figures.contains_key(*code)) {
            let place = Variant::Text.place(&sentence.code);
            let reason = format!("câu cần chỉ tiêu «{unknown}», nhưng sổ không có chỉ tiêu này.");
            let error = SentenceError::new(&place, None, reason, "Hãy sửa mã chỉ tiêu trong câu hoặc thêm chỉ tiêu vào danh mục.");
            return failed(&error, &scope);
        }
        if needed.first().is_some_and(|figure| figure.is_not_applicable()) {
            return Rendered::default();
        }
        let mut variant = Variant::Text;
        let missing: Vec<_> = needed.iter().filter(|figure| figure.is_missing() && !figure.is_not_applicable()).collect();
        if !missing.is_empty() {
            let left_out = sentence.missing.as_deref().is_some_and(|text| text.trim().is_empty());
            let severity = if left_out { Severity::Note } else { Severity::Warning };
            for figure in &missing {
                figure.report_missing(severity);
            }
            if sentence.missing.is_none() {
                // The words of the sentence may be wrong without the missing figure; what is known of it is told all the same.
                let told = needed
                    .iter()
                    .filter(|figure| !figure.is_not_applicable())
                    .map(|figure| if figure.is_missing() { scope.pieces.mark(figure.missing()) } else { figure.with_its_name() });
                let told: Vec<String> = told.collect();
                return finish(&format!("{}.", told.join("; ")), true, &scope, context);
            }
            let gaps: Vec<String> = missing.iter().map(|figure| scope.pieces.mark(figure.missing())).collect();
            scope.add("thieu", Value::from(gaps.join("; ")));
            variant = Variant::Missing;
        } else if sentence.zero.is_some() && needed.first().is_some_and(|figure| figure.is_zero()) {
            if let Some(lead) = needed.first() {
                lead.report_partial();
            }
            variant = Variant::Zero;
        }
        let place = variant.place(&sentence.code);
        match self.env.get_template(&variant.name(&sentence.code)) {
            Ok(template) => render(&template, &place, true, &scope, context),
            Err(error) => failed(&translated(&place, &sentence.text, &error, Some(&scope)), &scope),
        }
    }

    /// Writes a fixed text with fields as it stands: a heading, a title, a line of a list, a cell.
    #[must_use]
    pub fn text(&self, text: &str, context: &Context<'_>) -> Rendered {
        self.fixed(text, false, context)
    }

    /// Writes a fixed text with fields as sentences: each begins with a capital letter, whatever field it begins with.
    #[must_use]
    pub fn paragraph(&self, text: &str, context: &Context<'_>) -> Rendered {
        self.fixed(text, true, context)
    }

    /// Writes a fixed text with fields, for somebody who is writing it: what is wrong with it is told apart.
    ///
    /// # Errors
    /// [`SentenceError`] where it is not a text of the language, or names what its place does not have.
    pub fn try_text(&self, text: &str, context: &Context<'_>) -> Result<Rendered, SentenceError> {
        let fixed = Fixed::read(text);
        fixed.checked?;
        let scope = Scope::new(context, &fixed.names);
        let source = fixed.template.trim_start_matches(FIXED);
        let template = self.env.template_from_str(source).map_err(|error| translated(&fixed.place, source, &error, Some(&scope)))?;
        let mut written = Written::default();
        match template.render_captured_to(scope.root(), &mut written) {
            Ok(_) => Ok(finish(&written.text(), true, &scope, context)),
            Err(error) => Err(translated(&fixed.place, source, &error, Some(&scope))),
        }
    }

    /// Checks a fixed text without writing it.
    ///
    /// # Errors
    /// [`SentenceError`] where it is not a text of the language.
    pub fn check(&self, text: &str) -> Result<(), SentenceError> {
        let place = place_of(text);
        language::check(&place, text)?;
        self.env.template_from_str(text).map(|_| ()).map_err(|error| translated(&place, text, &error, None))
    }

    fn fixed(&self, text: &str, capitals: bool, context: &Context<'_>) -> Rendered {
        let fixed = self.fixed_text(text);
        let scope = Scope::new(context, &fixed.names);
        if let Err(error) = &fixed.checked {
            return failed(error, &scope);
        }
        match self.env.get_template(&fixed.template) {
            Ok(template) => render(&template, &fixed.place, capitals, &scope, context),
            Err(error) => failed(&translated(&fixed.place, fixed.text(), &error, Some(&scope)), &scope),
        }
    }

    fn fixed_text(&self, text: &str) -> Arc<Fixed> {
        let mut known = self.fixed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(fixed) = known.get(text) {
            return Arc::clone(fixed);
        }
        let fixed = Arc::new(Fixed::read(text));
        known.insert(text.to_owned(), Arc::clone(&fixed));
        fixed
    }
}

fn place_of(text: &str) -> String {
    let text = without_marks(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    format!("Đoạn văn mẫu «{}»", short(&words.join(" ")))
}

fn render(template: &Template<'_, '_>, place: &str, capitals: bool, scope: &Scope, context: &Context<'_>) -> Rendered {
    let mut written = Written::default();
    match template.render_captured_to(scope.root(), &mut written) {
        Ok(_) => finish(&written.text(), capitals, scope, context),
        Err(error) => failed(&translated(place, template.source(), &error, Some(scope)), scope),
    }
}

fn finish(text: &str, capitals: bool, scope: &Scope, context: &Context<'_>) -> Rendered {
    let inlines = scope.pieces.split(text, capitals);
    let (problems, cited) = scope.pieces.outcome();
    context.citations.replace(cited);
    Rendered { inlines, problems }
}

/// What stands where a text is wrong: a gap, and the error as a problem. What it would have cited is not cited.
fn failed(error: &SentenceError, scope: &Scope) -> Rendered {
    let (mut problems, _) = scope.pieces.outcome();
    let line = error.line.map(|line| format!(", dòng {line}")).unwrap_or_default();
    problems.push(Problem::new(Severity::Error, "sentence.error", format!("{}{line}: {}", error.place, error.reason), &error.advice));
    Rendered { inlines: vec![Inline::Gap { missing: format!("{} bị lỗi", super::figure::lower_first(&error.place)) }], problems }
}

/// Takes what a template writes, up to the longest text.
#[derive(Default)]
struct Written(Vec<u8>);

impl Written {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0).into_owned()
    }
}

impl io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len().saturating_add(bytes.len()) > LONGEST {
            return Err(io::Error::other("too long"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// How a value is written: words and our own objects as they are, whole numbers bare (years), decimals with a comma.
fn write(out: &mut minijinja::Output<'_>, _state: &mut minijinja::State<'_, '_>, value: &Value) -> Result<(), Error> {
    let wrong = |words: &'static str| Err(Error::new(ErrorKind::InvalidOperation, words));
    match value.kind() {
        ValueKind::Undefined => Err(Error::from(ErrorKind::UndefinedError)),
        ValueKind::None => Ok(()),
        ValueKind::String | ValueKind::Plain => Ok(write!(out, "{value}")?),
        ValueKind::Number if value.is_integer() => Ok(write!(out, "{value}")?),
        ValueKind::Number => match words::decimal(value) {
            Some(number) => Ok(out.write_str(&crate::text::number::rounded(number, 2))?),
            None => wrong("con số này không viết ra được"),
        },
        ValueKind::Bool => wrong("không viết ra được giá trị đúng hoặc sai; giá trị này chỉ dùng trong điều kiện if"),
        ValueKind::Seq | ValueKind::Iterable => wrong("không viết thẳng một danh sách; hãy dùng for hoặc danh_sach"),
        _ => wrong("không viết thẳng một nhóm giá trị; hãy chọn một giá trị bằng dấu chấm, ví dụ ky.ten"),
    }
}

/// What the template engine said, in words for the person who wrote the text.
fn translated(place: &str, text: &str, error: &Error, scope: Option<&Scope>) -> SentenceError {
    let line = error.line();
    let detail = error.detail().unwrap_or_default();
    let name =
        detail.split_whitespace().find(|word| !matches!(*word, "filter" | "function" | "test" | "method" | "unknown:")).unwrap_or("?");
    let functions = || format!("Các hàm dùng được: {}.", words::FUNCTIONS.join(", "));
    let (line, reason, advice) = match error.kind() {
        ErrorKind::SyntaxError | ErrorKind::BadEscape => (
            line,
            format!("lời câu sai cú pháp{}.", syntax(detail)),
            "Hãy xoá chỗ viết trong ngoặc {{ }} hoặc {% %} rồi bấm «Chèn trường, số liệu» để chèn lại; người viết lệnh thì kiểm tra từng cặp if … endif, for … endfor.".to_owned(),
        ),
        ErrorKind::OutOfFuel => (line, "câu lặp quá nhiều lần nên đã bị dừng.".to_owned(), "Hãy bớt vòng lặp for trong câu.".to_owned()),
        ErrorKind::WriteFailure => {
            (line, format!("câu viết ra dài quá {} KB nên đã bị dừng.", LONGEST / 1024), "Hãy rút gọn câu hoặc bớt vòng lặp.".to_owned())
        }
        ErrorKind::UndefinedError => match scope.and_then(|scope| unknown_name(text, scope)) {
            Some((line, reason, advice)) => (Some(line), reason, advice),
            None => (line, "câu dùng một giá trị không có.".to_owned(), "Hãy kiểm tra lại các tên trong câu.".to_owned()),
        },
        ErrorKind::UnknownFilter | ErrorKind::UnknownFunction | ErrorKind::UnknownTest | ErrorKind::UnknownMethod => {
            (line, format!("không có hàm nào tên là «{name}»."), functions())
        }
        ErrorKind::MissingArgument | ErrorKind::TooManyArguments => {
            (line, format!("một hàm được gọi thiếu hoặc thừa thông tin trong ngoặc{}.", in_brackets(detail)), functions())
        }
        _ => (line, format!("{}.", if detail.is_empty() { "câu không viết ra được" } else { detail }), "Hãy sửa lời câu.".to_owned()),
    };
    SentenceError::new(place, line, reason, advice)
}

/// The usual objections of the reader in Vietnamese; what is not usual would say nothing to the person who wrote the text.
fn syntax(detail: &str) -> &'static str {
    const KNOWN: [(&str, &str); 6] = [
        ("end of variable block", ": trường chưa đóng bằng hai ngoặc }}"),
        ("expected end of block", ": lệnh chưa đóng bằng %}"),
        ("unexpected end of input", ": chưa viết hết, hoặc if, for chưa có endif, endfor"),
        ("end of string", ": thiếu dấu ngoặc kép"),
        ("unknown statement end", ": thừa endif hoặc endfor"),
        ("unknown statement", ": sau {% không phải là một lệnh"),
    ];
    KNOWN.iter().find(|(said, _)| detail.contains(said)).map_or("", |(_, told)| told)
}

fn in_brackets(detail: &str) -> String {
    if detail.is_empty() { String::new() } else { format!(" ({detail})") }
}

/// The first name in the text that means nothing, with its line.
fn unknown_name(text: &str, scope: &Scope) -> Option<(usize, String, String)> {
    let loops: BTreeSet<String> = code_parts(text)
        .iter()
        .filter(|part| part.statement && part.text.trim_start_matches(['-', '+', ' ']).starts_with("for"))
        .flat_map(|part| part.names().skip(1).take_while(|name| *name != "in").map(str::to_owned).collect::<Vec<_>>())
        .collect();
    const WORDS: [&str; 16] =
        ["if", "elif", "else", "endif", "for", "endfor", "in", "not", "and", "or", "is", "true", "false", "none", "loop", "defined"];
    for part in code_parts(text) {
        for name in part.names() {
            let known = WORDS.contains(&name) || words::FUNCTIONS.contains(&name) || loops.contains(name) || scope.has(name);
            if known || part.text.contains(&format!("{name}=")) {
                continue;
            }
            let told = if is_code(name) {
                (
                    format!("câu nhắc đến chỉ tiêu «{name}», nhưng sổ không có chỉ tiêu này."),
                    "Hãy sửa mã chỉ tiêu hoặc thêm chỉ tiêu vào danh mục.",
                )
            } else {
                (
                    format!("không có giá trị nào tên là «{name}»."),
                    "Hãy sửa tên; các tên luôn có: ky, cung_ky, co_quan, dia_ban, ten_dia_ban.",
                )
            };
            return Some((part.line, told.0, told.1.to_owned()));
        }
        for code in scope.figures.keys() {
            let behind = |at: (usize, &str)| part.text.get(at.0 + at.1.len()..).and_then(|rest| rest.strip_prefix('.')).map(attribute);
            if let Some(unknown) = part.text.match_indices(code.as_str()).filter_map(behind).find(|name| !is_attribute(name)) {
                let names: Vec<&str> = ATTRIBUTES.iter().map(|(name, _)| *name).collect();
                let reason = format!("chỉ tiêu {code} không có giá trị nào tên là «{unknown}».");
                return Some((part.line, reason, format!("Sau dấu chấm dùng được: {}.", names.join(", "))));
            }
        }
    }
    None
}

fn attribute(rest: &str) -> &str {
    rest.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).next().unwrap_or_default()
}

fn is_attribute(name: &str) -> bool {
    ATTRIBUTES.iter().any(|(known, _)| *known == name)
}

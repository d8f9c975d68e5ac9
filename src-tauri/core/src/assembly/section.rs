//! Sections: which are shown, for what they are repeated, and what is in them.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::Value;

use super::block;
use super::work::{Built, Here, Work};
use crate::catalog::templates::{BlockTemplate, ForEach, Presence, SectionTemplate};
use crate::document::{Block, Inline, Provenance, Section};
use crate::domain::{Problem, Severity};

/// The section with all below it, once or for each of what it is repeated for; and whether the register had something to say.
pub(super) fn build<'a>(template: &SectionTemplate, here: &Here<'a>, work: &Work<'a>, kept: &mut BTreeSet<String>) -> (Vec<Section>, bool) {
    let mut sections = Vec::new();
    let mut has_content = false;
    for (suffix, here) in repetitions(template, here, work) {
        let code = format!("{}{suffix}", template.code);
        if let Some((section, content)) = one(template, code, &here, work, kept) {
            sections.push(section);
            has_content |= content;
        }
    }
    (sections, has_content)
}

fn one<'a>(
    template: &SectionTemplate,
    code: String,
    above: &Here<'a>,
    work: &Work<'a>,
    kept: &mut BTreeSet<String>,
) -> Option<(Section, bool)> {
    let presence = template.shown.presence(work.input.period.kind(), work.input.profile.level);
    if presence == Presence::Never || !work.shows(&code) {
        return None;
    }
    let here = Here { section: code.clone(), ..above.clone() };
    let mut built = own_blocks(template, &here, work);
    let mut kept_below = BTreeSet::new();
    let mut children = Vec::new();
    for child in &template.children {
        let suffix = code.strip_prefix(template.code.as_str()).unwrap_or_default();
        let (sections, content) = build_below(child, suffix, &here, work, &mut kept_below);
        children.extend(sections);
        built.has_content |= content;
    }
    if presence == Presence::IfContent && !built.has_content {
        return None;
    }
    let heading = work.words(&here, &template.heading);
    if built.blocks.is_empty() && children.is_empty() {
        built.blocks.push(nothing_to_say(&heading, &here, work));
    }
    kept.append(&mut kept_below);
    kept.insert(code.clone());
    let section = Section { code, rank: template.rank, heading, blocks: built.blocks, children };
    Some((section, built.has_content))
}

/// The section's own blocks. What a person has written stands where the template asks for text or offers that of an earlier
/// report, at its first such place; where it asks for none, at the end.
fn own_blocks<'a>(template: &SectionTemplate, here: &Here<'a>, work: &Work<'a>) -> Built {
    let mut built = Built::default();
    let mut written = work.input.written.get(&here.section).filter(|blocks| !blocks.is_empty());
    let is_written = written.is_some();
    let mut put = |built: &mut Built| {
        if let Some(blocks) = written.take() {
            built.blocks.extend(blocks.iter().cloned());
            built.has_content = true;
        }
    };
    for block in &template.blocks {
        if is_written && matches!(block, BlockTemplate::Prompt(_) | BlockTemplate::CarriedOver(_)) {
            put(&mut built);
            continue;
        }
        let more = block::build(block, here, work);
        built.blocks.extend(more.blocks);
        built.has_content |= more.has_content;
    }
    put(&mut built);
    built
}

/// A section below a repeated one bears the number of the repetition too, so that no code stands twice.
fn build_below<'a>(
    child: &SectionTemplate,
    suffix: &str,
    here: &Here<'a>,
    work: &Work<'a>,
    kept: &mut BTreeSet<String>,
) -> (Vec<Section>, bool) {
    if suffix.is_empty() {
        return build(child, here, work, kept);
    }
    let mut numbered = child.clone();
    numbered.code = format!("{}{suffix}", child.code);
    build(&numbered, here, work, kept)
}

/// The visible gap of a section that has to stand and has nothing in it.
fn nothing_to_say(heading: &str, here: &Here<'_>, work: &Work<'_>) -> Block {
    let problem = Problem::new(
        Severity::Warning,
        "gap.section",
        format!("Sổ chưa có gì để đưa vào mục «{heading}»."),
        "Hãy nhập bản ghi hoặc số liệu của kỳ vào sổ, hoặc viết nội dung của mục.",
    );
    work.report(here, problem);
    let missing = "chưa có nội dung trong sổ cho mục này".to_owned();
    Block::paragraph(vec![Inline::Gap { missing }], Provenance::Prompt)
}

/// What is added to the section's code, and what its texts speak of, for each time it stands.
fn repetitions<'a>(template: &SectionTemplate, here: &Here<'a>, work: &Work<'a>) -> Vec<(String, Here<'a>)> {
    match template.for_each {
        None => vec![(String::new(), here.clone())],
        Some(ForEach::SubjectRecord) => {
            let about = |(position, record)| {
                let mut about = here.with("thu_tu", position + 1);
                about.record = Some(record);
                (format!(".{}", position + 1), about)
            };
            work.subjects().into_iter().enumerate().map(about).collect()
        }
        Some(ForEach::TaskGroup) => {
            let mut groups: BTreeMap<i32, String> = BTreeMap::new();
            for task in work.input.tasks.directive {
                let title = groups.entry(task.group.unwrap_or(0)).or_default();
                if title.is_empty() {
                    title.push_str(task.group_title.as_deref().unwrap_or_default());
                }
            }
            let about = |(number, title): (i32, String)| {
                let title = if title.is_empty() { format!("Nhóm nhiệm vụ {number}") } else { title };
                let name = Value::from_pairs([("so", Value::from(number)), ("ten", Value::from(title))]);
                let mut about = here.with("nhom", name);
                about.group = Some(number);
                (format!(".{number}"), about)
            };
            groups.into_iter().map(about).collect()
        }
    }
}

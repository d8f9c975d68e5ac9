//! From the template to the document.

use std::collections::BTreeSet;

use super::partial::told_by_units;
use super::work::{Here, Work};
use super::{Assembled, Input, block, section};
use crate::catalog::templates::Presence;
use crate::document::{
    Appendix, Block, Document, Head, Marks, OwnFrame, Properties, Provenance, Recipients, Section, Signature, appendix_name,
};
use crate::domain::{Problem, Severity, Signer};

/// Assembles the report. It never fails: what is missing is a gap in the document and a problem beside it.
#[must_use]
pub fn assemble(input: &Input<'_>) -> Assembled {
    let mut shown = BTreeSet::new();
    let first = Work::first(input);
    write(&first, &mut shown);
    let work = Work::second(&first, shown);
    let document = write(&work, &mut BTreeSet::new());
    Assembled { document, problems: told_by_units(work.into_problems(), input) }
}

/// Writes the document; what of the template it shows is added to `kept`.
fn write<'a>(work: &Work<'a>, kept: &mut BTreeSet<String>) -> Document {
    let input = work.input;
    let mut here = Here { record: work.subjects().first().copied(), ..Here::default() };
    here = here.with("so_luong", work.subjects().len());
    if input.template.subject_of.is_some() && here.record.is_none() {
        let asked = input.template.subject_of.as_ref().map_or("", |subject| subject.ask.as_str());
        let message = format!("Mẫu «{}» cần một bản ghi để báo cáo: {asked}.", input.template.name);
        work.report(&here, Problem::new(Severity::Error, "gap.subject", message, "Hãy chọn bản ghi rồi dựng lại báo cáo."));
    }
    if input.profile.place.trim().is_empty() {
        let message = "Báo cáo chưa có địa danh ở dòng ngày tháng.";
        work.report(&here, Problem::new(Severity::Warning, "gap.place", message, "Hãy điền địa danh trong hồ sơ cơ quan."));
    }
    let subject = work.words(&here, &input.template.subject);
    let opening = input.template.opening.iter().flat_map(|block| block::build(block, &here, work).blocks).collect();
    let mut sections: Vec<Section> =
        input.template.sections.iter().flat_map(|template| section::build(template, &here, work, kept).0).collect();
    let appendices = write_appendices(work, &here, kept, &mut sections);
    let title = subject.clone();
    Document {
        head: head(input),
        title: input.template.title.clone(),
        subject,
        marks: Marks { draft: input.draft, urgency: input.urgency, circulation: None, illustration: input.illustration.map(str::to_owned) },
        addressees: input.template.addressees.iter().map(|addressee| work.words(&here, addressee)).collect(),
        opening,
        sections,
        signature: signature(work, &here),
        recipients: Recipients { to: input.profile.recipients.clone(), archive: input.profile.archive.clone() },
        appendices,
        properties: Properties {
            title: format!("{} {title}", input.template.title),
            author: input.profile.issuer_in_text.clone(),
            subject: input.period.label(),
            window: work.window,
        },
        own: OwnFrame::default(),
    }
}

fn head(input: &Input<'_>) -> Head {
    let profile = input.profile;
    Head {
        level: profile.level,
        parent: profile.parent.clone(),
        issuer: profile.issuer.clone(),
        number: input.number,
        document_type: profile.document_type.clone(),
        symbol: profile.symbol.clone(),
        place: profile.place.clone(),
        signed_on: input.signed_on,
        drafted_on: input.drafted_on,
    }
}

fn signature(work: &Work<'_>, here: &Here<'_>) -> Signature {
    let nobody = Signer::default();
    let signer = work.input.signer.or_else(|| work.input.profile.signers.first()).unwrap_or(&nobody);
    if signer.name.trim().is_empty() {
        let advice = "Hãy điền người ký trong hồ sơ cơ quan.";
        work.report(here, Problem::new(Severity::Warning, "gap.signer", "Báo cáo chưa có người ký.", advice));
    }
    Signature { mode: signer.mode, authority: signer.authority.clone(), title: signer.title.clone(), name: signer.name.clone() }
}

/// The appendices that are shown; the sections come to refer to each of them.
fn write_appendices<'a>(work: &Work<'a>, here: &Here<'a>, kept: &mut BTreeSet<String>, sections: &mut [Section]) -> Vec<Appendix> {
    let mut written = Vec::new();
    for template in &work.input.template.appendices {
        let presence = template.shown.presence(work.input.period.kind(), work.input.profile.level);
        if presence == Presence::Never || !work.shows(&template.code) {
            continue;
        }
        let here = Here { section: template.code.clone(), ..here.clone() };
        let mut blocks = Vec::new();
        let mut has_content = false;
        for block in &template.blocks {
            let built = block::build(block, &here, work);
            blocks.extend(built.blocks);
            has_content |= built.has_content;
        }
        // An appendix with nothing in it is a page that says nothing: it is left out whatever the template wishes.
        if has_content {
            kept.insert(template.code.clone());
            let title = work.words(&here, &template.title);
            written.push((template, Appendix { code: template.code.clone(), title, landscape: template.landscape, blocks }));
        } else if presence == Presence::Always {
            let message = format!("Phụ lục «{}» chưa có số liệu hoặc bản ghi nào nên không được lập.", work.words(&here, &template.title));
            let advice = "Hãy nhập số liệu, bản ghi của kỳ vào sổ rồi dựng lại báo cáo.";
            work.report(&here, Problem::new(Severity::Warning, "gap.appendix", message, advice));
        }
    }
    let count = written.len();
    for (position, (template, _)) in written.iter().enumerate() {
        let here = here.with("phu_luc", appendix_name(position, count));
        let reference = Block::paragraph(work.text(&here, &template.reference), Provenance::Template);
        refer(sections, &template.referred_in, reference);
    }
    written.into_iter().map(|(_, appendix)| appendix).collect()
}

/// Puts the reference at the end of the section's own blocks; where the section is not shown, of the nearest one above it.
fn refer(sections: &mut [Section], code: &str, reference: Block) {
    let mut wanted = code;
    loop {
        if let Some(section) = find(sections, wanted) {
            section.blocks.push(reference);
            return;
        }
        match wanted.rsplit_once('.') {
            Some((above, _)) => wanted = above,
            None => break,
        }
    }
    if let Some(first) = sections.first_mut() {
        first.blocks.push(reference);
    }
}

fn find<'s>(sections: &'s mut [Section], code: &str) -> Option<&'s mut Section> {
    for section in sections {
        if section.code == code {
            return Some(section);
        }
        if let Some(found) = find(&mut section.children, code) {
            return Some(found);
        }
    }
    None
}

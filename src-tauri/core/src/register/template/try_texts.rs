use std::collections::BTreeMap;

use crate::assembly::{TextToTry, TriedText, try_sentences, try_texts};
use crate::catalog::Template;
use crate::catalog::templates::{BlockTemplate, Days, DocumentTable, FixedText, Order, RecordFilter, Sentences, WhenNone};
use crate::domain::{Period, RecordId, SentenceCode};
use crate::register::{Leaving, Register, RegisterError};

impl Register {
    /// What texts with fields say of the register's data, each where it is to stand, and then what figure sentences say; nothing is
    /// written.
    ///
    /// # Errors
    /// [`RegisterError`] where profile or layout standard cannot be had.
    pub fn try_texts(
        &self,
        texts: &[TextToTry],
        sentences: &[SentenceCode],
        period: Period,
        subject: Vec<RecordId>,
        leaving: &Leaving,
    ) -> Result<Vec<TriedText>, RegisterError> {
        // A template of these texts alone, so that no more is loaded than they speak of.
        let mut opening: Vec<BlockTemplate> = texts.iter().map(|text| BlockTemplate::Text(FixedText { text: text.text.clone() })).collect();
        for kind in texts.iter().filter_map(|text| text.kind.clone()) {
            let records =
                RecordFilter { kind, conditions: BTreeMap::new(), units: Vec::new(), stage: None, days: Days::Any, of_subject: None };
            opening.push(BlockTemplate::Documents(DocumentTable {
                records,
                title: None,
                order: Order::Date,
                when_none: WhenNone::Nothing,
            }));
        }
        let codes = sentences.to_vec();
        opening.push(BlockTemplate::Sentences(Sentences { codes, dashed: false, leave_out_missing: false }));
        let template = Template {
            code: "thu".into(),
            name: String::new(),
            about: String::new(),
            levels: Vec::new(),
            periods: Vec::new(),
            subject_of: None,
            title: String::new(),
            subject: String::new(),
            addressees: Vec::new(),
            opening,
            sections: Vec::new(),
            appendices: Vec::new(),
        };
        self.with_template(template, period, subject, leaving, |input| {
            let mut tried = try_texts(input, texts);
            tried.extend(try_sentences(input, sentences));
            tried
        })
    }
}

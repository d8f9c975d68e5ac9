use super::words_of;
use crate::domain::{PhraseId, ReportId};
use crate::register::{Op, Outcome, Register, RegisterError, clean};

impl Register {
    /// Keeps words of a report as a phrase for the section with code `topic`; of words that are kept already, the phrase that is there.
    ///
    /// # Errors
    /// [`RegisterError::NameEmpty`], [`RegisterError::PhraseTooLong`], [`RegisterError::NotFound`].
    pub fn add_phrase(&mut self, topic: &str, text: &str, report: Option<ReportId>) -> Result<Outcome<PhraseId>, RegisterError> {
        let (topic, text) = (clean(topic), words_of(text)?);
        if let Some(report) = report {
            self.report(report)?;
        }
        self.transact(Op::AddPhrase, &text.clone(), |work| {
            let kept = work.storage.phrases()?.into_iter().find(|phrase| phrase.topic == topic && phrase.text == text);
            match kept {
                Some(phrase) => Ok(phrase.id),
                None => Ok(work.storage.add_phrase(&topic, &text, report)?),
            }
        })
    }
}

use super::{Phrase, words_of};
use crate::domain::PhraseId;
use crate::register::{Op, Outcome, Register, RegisterError, clean};
use crate::storage::PhraseRow;

impl Register {
    /// Writes topic and words of a phrase anew.
    ///
    /// # Errors
    /// As [`Register::add_phrase`].
    pub fn change_phrase(&mut self, phrase: &Phrase) -> Result<Outcome<()>, RegisterError> {
        let (topic, text) = (clean(&phrase.topic), words_of(&phrase.text)?);
        self.transact(Op::ChangePhrase, &text.clone(), |work| {
            let old = work.storage.phrases()?.into_iter().find(|kept| kept.id == phrase.id);
            let old = old.ok_or(RegisterError::NotFound { what: "câu hay dùng" })?;
            work.storage.update_phrase(&PhraseRow { topic, text, ..old })?;
            Ok(())
        })
    }

    /// Notes that a phrase was put into a text, so that those used most stand first.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`].
    pub fn use_phrase(&mut self, phrase: PhraseId) -> Result<Outcome<()>, RegisterError> {
        self.transact(Op::UsePhrase, "", |work| {
            let old = work.storage.phrases()?.into_iter().find(|kept| kept.id == phrase);
            let old = old.ok_or(RegisterError::NotFound { what: "câu hay dùng" })?;
            work.storage.update_phrase(&PhraseRow { uses: old.uses.saturating_add(1), ..old })?;
            Ok(())
        })
    }
}

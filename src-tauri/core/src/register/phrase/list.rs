use super::Phrase;
use crate::register::{Register, RegisterError};
use crate::text::fold;

impl Register {
    /// The phrases in which every word of `words` stands, marks or none; those for the section with code `topic` first, then those
    /// used most.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn phrases(&self, topic: &str, words: &str) -> Result<Vec<Phrase>, RegisterError> {
        let words = fold(&crate::text::clean(words));
        let wanted: Vec<&str> = words.split_whitespace().collect();
        let has_all = |phrase: &Phrase| {
            let text = fold(&phrase.text);
            wanted.iter().all(|word| text.contains(word))
        };
        let mut found: Vec<Phrase> = self.storage.phrases()?.into_iter().map(Phrase::from).filter(has_all).collect();
        found.sort_by_key(|phrase| phrase.topic != topic);
        Ok(found)
    }
}

use super::list::in_bin;
use super::{Binnable, InBin};
use crate::register::{Op, Outcome, Register, RegisterError};

/// What became of the bin.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Emptied {
    /// How many things are gone for good.
    pub removed: usize,
    /// What stays in the bin because something that is kept still stands on it: a unit with figures, a directive with tasks, a template with reports.
    pub held: Vec<InBin>,
    /// How many attached files went with it, or had been taken out before.
    pub files: usize,
}

impl Register {
    /// Removes for good what lies in the bin and nothing else stands on. Their content goes out of the history as well, so this
    /// cannot be undone, and neither can anything before it. The files of attachments that are gone by then go as well.
    ///
    /// # Errors
    /// [`RegisterError::Storage`]; [`RegisterError::File`] where the bin was emptied and the folder of files cannot be read.
    pub fn empty_bin(&mut self) -> Result<Outcome<Emptied>, RegisterError> {
        let mut outcome = self.empty_rows()?;
        // As long as nothing was emptied, undo may still bring a removed attachment back.
        if outcome.operation.is_some() {
            outcome.value.files = self.sweep_files()?;
        }
        Ok(outcome)
    }

    fn empty_rows(&mut self) -> Result<Outcome<Emptied>, RegisterError> {
        self.transact(Op::EmptyBin, "", |work| {
            let mut emptied = Emptied::default();
            let mut waiting = in_bin(work.storage)?;
            // What stands on something else in the bin goes first; each round frees what the last one held.
            loop {
                let before = waiting.len();
                let mut held = Vec::new();
                for thing in waiting {
                    let (noun, row) = thing.item.row();
                    let is_needed = matches!(thing.item, Binnable::Template(row) if work.storage.is_template_used(row)?);
                    if !is_needed && work.storage.remove_for_good(noun, row)? {
                        emptied.removed += 1;
                    } else {
                        held.push(thing);
                    }
                }
                if held.len() == before || held.is_empty() {
                    emptied.held = held;
                    work.storage.scrub_removed(work.operation)?;
                    return Ok(emptied);
                }
                waiting = held;
            }
        })
    }
}

use crate::domain::{Unit, UnitId, UnitTree};
use crate::register::{Op, Outcome, Register, RegisterError};

use super::checked;

impl Register {
    /// Puts a unit below `parent` (`None`: at the top), right before its sibling `before`; at the end where that is `None` or
    /// no sibling. The siblings keep their order.
    ///
    /// # Errors
    /// [`RegisterError::NotFound`], [`RegisterError::UnitLoop`] where it would stand below itself.
    pub fn place_unit(&mut self, id: UnitId, parent: Option<UnitId>, before: Option<UnitId>) -> Result<Outcome<()>, RegisterError> {
        let tree = self.unit_tree()?;
        let moved = tree.get(id).ok_or(RegisterError::NotFound { what: "đơn vị" })?.clone();
        let mut siblings: Vec<&Unit> = tree.iter().filter(|unit| unit.parent == parent && unit.id != id).collect();
        siblings.sort_by_key(|unit| (unit.position, unit.id));
        let at = siblings.iter().position(|unit| Some(unit.id) == before).unwrap_or(siblings.len());
        let about = moved.name.clone();
        let moved = Unit { parent, ..moved };
        siblings.insert(at, &moved);
        self.transact(Op::ArrangeUnits, &about, |work| {
            // Checked first: a unit below itself must be refused before any sibling is written.
            checked(work, &moved)?;
            for (place, unit) in siblings.iter().enumerate() {
                let position = i32::try_from(place).unwrap_or(i32::MAX);
                let kept = UnitTree::get(&tree, unit.id).map(|unit| (unit.parent, unit.position));
                if kept != Some((unit.parent, position)) {
                    work.storage.update_unit(&Unit { position, ..(*unit).clone() })?;
                }
            }
            Ok(())
        })
    }
}

use crate::domain::{Unit, UnitCode, UnitId, UnitSuccession, UnitTree};
use crate::register::{Register, RegisterError};

impl Register {
    /// Every unit that is not in the bin, in Vietnamese order of names.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn units(&self) -> Result<Vec<Unit>, RegisterError> {
        Ok(self.storage.units()?)
    }

    /// The same as a tree.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn unit_tree(&self) -> Result<UnitTree, RegisterError> {
        Ok(UnitTree::new(self.storage.units()?))
    }

    /// The unit with `code`.
    ///
    /// # Errors
    /// [`RegisterError::UnknownCode`].
    pub fn unit_by_code(&self, code: &str) -> Result<UnitId, RegisterError> {
        match self.storage.unit_by_code(code)? {
            Some((id, false)) => Ok(id),
            _ => Err(RegisterError::UnknownCode { what: "đơn vị", code: code.chars().take(40).collect() }),
        }
    }

    /// A code that no unit has, made from a name: "xa-an-phu" of «Xã An Phú», "xa-an-phu-2" where that is used, also in the bin.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn free_unit_code(&self, name: &str) -> Result<UnitCode, RegisterError> {
        super::free_code(&self.storage, name)
    }

    /// The unit of the commission: the first at the top of the tree.
    ///
    /// # Errors
    /// [`RegisterError::NoRoot`] where the register has no unit yet.
    pub fn root(&self) -> Result<UnitId, RegisterError> {
        root_of(&self.unit_tree()?)
    }

    /// How units came out of one another, in the order of time.
    ///
    /// # Errors
    /// [`RegisterError::Storage`].
    pub fn successions(&self) -> Result<Vec<UnitSuccession>, RegisterError> {
        Ok(self.storage.successions()?)
    }
}

/// The unit at the top: of several, one that still exists before one that has ended, then by place and age.
pub(in crate::register) fn root_of(tree: &UnitTree) -> Result<UnitId, RegisterError> {
    let tops = tree.iter().filter(|unit| unit.parent.is_none());
    tops.min_by_key(|unit| (unit.valid_to.is_some(), unit.position, unit.id)).map(|unit| unit.id).ok_or(RegisterError::NoRoot)
}

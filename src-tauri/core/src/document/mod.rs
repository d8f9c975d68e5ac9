//! The neutral tree that a report is, between the register and Word.

mod compare;
mod earlier;
mod head;
mod inline;
mod outline;
mod table;
mod tree;

pub use compare::*;
pub use earlier::*;
pub use head::*;
pub use inline::*;
pub use outline::*;
pub use table::*;
pub use tree::*;

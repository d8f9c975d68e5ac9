//! The words of the field as plain types and their rules; nothing here reads a clock, a file or a database.

pub mod ids;
mod indicator;
mod issuer;
mod observation;
mod period;
mod problem;
mod quantity;
mod record;
mod runway;
mod succession;
mod target;
mod task;
mod unit;
mod window;

pub use ids::*;
pub use indicator::*;
pub use issuer::*;
pub use observation::*;
pub use period::*;
pub use problem::*;
pub use quantity::*;
pub use record::*;
pub use runway::*;
pub use succession::*;
pub use target::*;
pub use task::*;
pub use unit::*;
pub use window::*;

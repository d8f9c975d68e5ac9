//! docx
pub mod read;

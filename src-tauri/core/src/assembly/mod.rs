//! assembly

pub mod sentence;

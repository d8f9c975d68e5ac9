//! Every statement prepares, every table is tracked and explained, every bad file is refused in words and left as it was.

mod bad_files;
mod schema;
mod upgrades;

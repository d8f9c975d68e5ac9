//! Set-up and tasks of the project.
fn main() {}

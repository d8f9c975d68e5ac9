//! Whatever the bytes are, the reader answers with an outline or an error in words.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tongket::docx::read::{Limits, View, outline};

fuzz_target!(|input: &[u8]| {
    let Some(bytes) = tongket_fuzz::package(input) else { return };
    match outline(&bytes, &Limits::default()) {
        Ok(read) => {
            for view in [View::Accepted, View::Rejected, View::Both] {
                let seen = read.in_view(view);
                let words: usize = seen.paragraphs().iter().map(|paragraph| paragraph.shown().len()).sum();
                assert!(words < usize::MAX);
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});

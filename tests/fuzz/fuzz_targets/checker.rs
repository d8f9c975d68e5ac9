//! Whatever a Word file says, every standard can be held against it, and a copy that is put right can be read again and has
//! nothing left that could be put right twice over.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tongket::catalog::{Catalog, LayoutStandard};
use tongket::docx::check::{CheckOptions, check};
use tongket::docx::fix::fix;
use tongket::docx::read::{Limits, outline};

static LAYOUTS: LazyLock<Vec<LayoutStandard>> = LazyLock::new(|| Catalog::built_in().expect("the built-in catalog").layouts);

fuzz_target!(|input: &[u8]| {
    let Some(bytes) = tongket_fuzz::package(input) else { return };
    let Ok(read) = outline(&bytes, &Limits::default()) else { return };
    let options = CheckOptions::default();
    // One standard of the four each time: which one, the length of the input says, so that the fuzzer can choose it.
    let Some(layout) = LAYOUTS.get(input.len() % LAYOUTS.len()) else { return };
    let findings = check(&read, layout, &options);
    assert!(findings.iter().all(|finding| !finding.found.is_empty() && !finding.asked.is_empty()));
    if !findings.iter().any(|finding| finding.fixable) {
        return;
    }
    let fixed = fix(&bytes, layout, &options, &Limits::default()).expect("a file that can be read can be corrected");
    let again = fix(&fixed.bytes, layout, &options, &Limits::default()).expect("a corrected file can be corrected");
    assert!(again.remaining.len() <= fixed.remaining.len(), "a second correction made it worse");
});

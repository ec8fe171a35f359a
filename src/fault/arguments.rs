//! The positions of the parameters of the functions, for faults. Generated from the functions by `make generate`; do not edit.
#![allow(dead_code)] // not every parameter can be at fault

/// recoup_read.
pub mod read {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const BYTES: u32 = 3;
    pub const LEN: u32 = 4;
    pub const REQUEST: u32 = 5;
    pub const SIGNAL: u32 = 6;
    pub const READING: u32 = 7;
    pub const FAULT: u32 = 8;
}

/// recoup_classify.
pub mod classify {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const SIGNALS: u32 = 3;
    pub const SIGNAL_STRIDE: u32 = 4;
    pub const COUNT: u32 = 5;
    pub const VERDICTS: u32 = 6;
    pub const VERDICT_STRIDE: u32 = 7;
    pub const FAULT: u32 = 8;
}

/// recoup_policy_preset.
pub mod policy_preset {
    pub const PRESET: u32 = 1;
    pub const OUT: u32 = 2;
    pub const CAP: u32 = 3;
    pub const NEEDED: u32 = 4;
    pub const FAULT: u32 = 5;
}

/// recoup_policy_compile.
pub mod policy_compile {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const JSON: u32 = 3;
    pub const LEN: u32 = 4;
    pub const OUT: u32 = 5;
    pub const CAP: u32 = 6;
    pub const NEEDED: u32 = 7;
    pub const FAULT: u32 = 8;
}

/// recoup_policy_check.
pub mod policy_check {
    pub const FRAME: u32 = 1;
    pub const LEN: u32 = 2;
    pub const FAULT: u32 = 3;
}

/// recoup_policy_fingerprint.
pub mod policy_fingerprint {
    pub const FRAME: u32 = 1;
    pub const LEN: u32 = 2;
    pub const FINGERPRINT: u32 = 3;
    pub const FAULT: u32 = 4;
}

/// recoup_plan_make.
pub mod plan_make {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const POLICY: u32 = 3;
    pub const POLICY_LEN: u32 = 4;
    pub const DEBT: u32 = 5;
    pub const VERDICT: u32 = 6;
    pub const HISTORY: u32 = 7;
    pub const ROW_STRIDE: u32 = 8;
    pub const ROW_COUNT: u32 = 9;
    pub const PLAN: u32 = 10;
    pub const STEPS: u32 = 11;
    pub const STEP_STRIDE: u32 = 12;
    pub const STEP_CAP: u32 = 13;
    pub const FAULT: u32 = 14;
}

/// recoup_may_charge.
pub mod may_charge {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const DEBT: u32 = 3;
    pub const VERDICT: u32 = 4;
    pub const HISTORY: u32 = 5;
    pub const ROW_STRIDE: u32 = 6;
    pub const ROW_COUNT: u32 = 7;
    pub const CLEARANCE: u32 = 8;
    pub const WINDOWS: u32 = 9;
    pub const WINDOW_STRIDE: u32 = 10;
    pub const WINDOW_CAP: u32 = 11;
    pub const FAULT: u32 = 12;
}

/// recoup_history_row.
pub mod history_row {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const SIGNAL: u32 = 3;
    pub const READING: u32 = 4;
    pub const VERDICT: u32 = 5;
    pub const TRIGGER: u32 = 6;
    pub const ORDINAL: u32 = 7;
    pub const ROW: u32 = 8;
    pub const ROW_STRIDE: u32 = 9;
    pub const FAULT: u32 = 10;
}

/// recoup_history_put.
pub mod history_put {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const HISTORY: u32 = 3;
    pub const ROW_STRIDE: u32 = 4;
    pub const ROW_CAP: u32 = 5;
    pub const ROW_COUNT: u32 = 6;
    pub const ROW: u32 = 7;
    pub const FAULT: u32 = 8;
}

/// recoup_history_sort.
pub mod history_sort {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const HISTORY: u32 = 3;
    pub const ROW_STRIDE: u32 = 4;
    pub const ROW_COUNT: u32 = 5;
    pub const FAULT: u32 = 6;
}

/// recoup_row_write.
pub mod row_write {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const ROW: u32 = 3;
    pub const ROW_STRIDE: u32 = 4;
    pub const OUT: u32 = 5;
    pub const CAP: u32 = 6;
    pub const NEEDED: u32 = 7;
    pub const FAULT: u32 = 8;
}

/// recoup_row_read.
pub mod row_read {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const JSON: u32 = 3;
    pub const LEN: u32 = 4;
    pub const ROW: u32 = 5;
    pub const ROW_STRIDE: u32 = 6;
    pub const FAULT: u32 = 7;
}

/// recoup_explain_verdict.
pub mod explain_verdict {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const LANG: u32 = 3;
    pub const VERDICT: u32 = 4;
    pub const OUT: u32 = 5;
    pub const CAP: u32 = 6;
    pub const NEEDED: u32 = 7;
    pub const FAULT: u32 = 8;
}

/// recoup_explain_plan.
pub mod explain_plan {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const LANG: u32 = 3;
    pub const PLAN: u32 = 4;
    pub const STEPS: u32 = 5;
    pub const STEP_STRIDE: u32 = 6;
    pub const STEP_COUNT: u32 = 7;
    pub const OUT: u32 = 8;
    pub const CAP: u32 = 9;
    pub const NEEDED: u32 = 10;
    pub const FAULT: u32 = 11;
}

/// recoup_find.
pub mod find {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const SPACE: u32 = 3;
    pub const NAME: u32 = 4;
    pub const LEN: u32 = 5;
    pub const ID: u32 = 6;
    pub const FAULT: u32 = 7;
}

/// recoup_find_many.
pub mod find_many {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const SPACE: u32 = 3;
    pub const NAMES: u32 = 4;
    pub const LEN: u32 = 5;
    pub const OFFSETS: u32 = 6;
    pub const COUNT: u32 = 7;
    pub const IDS: u32 = 8;
    pub const FAULT: u32 = 9;
}

/// recoup_name.
pub mod name {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const ID: u32 = 3;
    pub const NAME: u32 = 4;
    pub const LEN: u32 = 5;
    pub const FAULT: u32 = 6;
}

/// recoup_near.
pub mod near {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const SPACE: u32 = 3;
    pub const NAME: u32 = 4;
    pub const LEN: u32 = 5;
    pub const IDS: u32 = 6;
    pub const CAP: u32 = 7;
    pub const NEEDED: u32 = 8;
    pub const FAULT: u32 = 9;
}

/// recoup_word.
pub mod word {
    pub const VOCABULARY: u32 = 1;
    pub const VALUE: u32 = 2;
    pub const WORD: u32 = 3;
    pub const LEN: u32 = 4;
    pub const FAULT: u32 = 5;
}

/// recoup_text.
pub mod text {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const ID: u32 = 3;
    pub const VOICE: u32 = 4;
    pub const LANG: u32 = 5;
    pub const TEXT: u32 = 6;
    pub const LEN: u32 = 7;
    pub const FAULT: u32 = 8;
}

/// recoup_expand_request.
pub mod expand_request {
    pub const BOOK: u32 = 1;
    pub const BOOK_LEN: u32 = 2;
    pub const EXPAND: u32 = 3;
    pub const TEXT: u32 = 4;
    pub const LEN: u32 = 5;
    pub const FAULT: u32 = 6;
}

/// recoup_case_key.
pub mod case_key {
    pub const PTR: u32 = 1;
    pub const LEN: u32 = 2;
    pub const KEY: u32 = 3;
    pub const FAULT: u32 = 4;
}

/// recoup_hash_name.
pub mod hash_name {
    pub const PTR: u32 = 1;
    pub const LEN: u32 = 2;
    pub const HASH: u32 = 3;
    pub const FAULT: u32 = 4;
}

/// recoup_key_text.
pub mod key_text {
    pub const KEY: u32 = 1;
    pub const OUT: u32 = 2;
    pub const CAP: u32 = 3;
    pub const NEEDED: u32 = 4;
    pub const FAULT: u32 = 5;
}

//! The positions of the parameters of the C functions, as `argument` of a fault has them. Generated from the functions by
//! `make generate`; do not edit.

/// recoup_read.
pub mod read {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `bytes`.
    pub const BYTES: u32 = 3;
    /// `len`.
    pub const LEN: u32 = 4;
    /// `request`.
    pub const REQUEST: u32 = 5;
    /// `signal`.
    pub const SIGNAL: u32 = 6;
    /// `reading`.
    pub const READING: u32 = 7;
    /// `fault`.
    pub const FAULT: u32 = 8;
}

/// recoup_classify.
pub mod classify {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `signals`.
    pub const SIGNALS: u32 = 3;
    /// `signal_stride`.
    pub const SIGNAL_STRIDE: u32 = 4;
    /// `count`.
    pub const COUNT: u32 = 5;
    /// `verdicts`.
    pub const VERDICTS: u32 = 6;
    /// `verdict_stride`.
    pub const VERDICT_STRIDE: u32 = 7;
    /// `fault`.
    pub const FAULT: u32 = 8;
}

/// recoup_policy_preset.
pub mod policy_preset {
    /// `preset`.
    pub const PRESET: u32 = 1;
    /// `out`.
    pub const OUT: u32 = 2;
    /// `cap`.
    pub const CAP: u32 = 3;
    /// `needed`.
    pub const NEEDED: u32 = 4;
    /// `fault`.
    pub const FAULT: u32 = 5;
}

/// recoup_policy_compile.
pub mod policy_compile {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `json`.
    pub const JSON: u32 = 3;
    /// `len`.
    pub const LEN: u32 = 4;
    /// `out`.
    pub const OUT: u32 = 5;
    /// `cap`.
    pub const CAP: u32 = 6;
    /// `needed`.
    pub const NEEDED: u32 = 7;
    /// `fault`.
    pub const FAULT: u32 = 8;
}

/// recoup_policy_check.
pub mod policy_check {
    /// `frame`.
    pub const FRAME: u32 = 1;
    /// `len`.
    pub const LEN: u32 = 2;
    /// `fault`.
    pub const FAULT: u32 = 3;
}

/// recoup_policy_fingerprint.
pub mod policy_fingerprint {
    /// `frame`.
    pub const FRAME: u32 = 1;
    /// `len`.
    pub const LEN: u32 = 2;
    /// `fingerprint`.
    pub const FINGERPRINT: u32 = 3;
    /// `fault`.
    pub const FAULT: u32 = 4;
}

/// recoup_plan_make.
pub mod plan_make {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `policy`.
    pub const POLICY: u32 = 3;
    /// `policy_len`.
    pub const POLICY_LEN: u32 = 4;
    /// `debt`.
    pub const DEBT: u32 = 5;
    /// `verdict`.
    pub const VERDICT: u32 = 6;
    /// `history`.
    pub const HISTORY: u32 = 7;
    /// `row_stride`.
    pub const ROW_STRIDE: u32 = 8;
    /// `row_count`.
    pub const ROW_COUNT: u32 = 9;
    /// `plan`.
    pub const PLAN: u32 = 10;
    /// `steps`.
    pub const STEPS: u32 = 11;
    /// `step_stride`.
    pub const STEP_STRIDE: u32 = 12;
    /// `step_cap`.
    pub const STEP_CAP: u32 = 13;
    /// `fault`.
    pub const FAULT: u32 = 14;
}

/// recoup_may_charge.
pub mod may_charge {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `debt`.
    pub const DEBT: u32 = 3;
    /// `verdict`.
    pub const VERDICT: u32 = 4;
    /// `history`.
    pub const HISTORY: u32 = 5;
    /// `row_stride`.
    pub const ROW_STRIDE: u32 = 6;
    /// `row_count`.
    pub const ROW_COUNT: u32 = 7;
    /// `clearance`.
    pub const CLEARANCE: u32 = 8;
    /// `windows`.
    pub const WINDOWS: u32 = 9;
    /// `window_stride`.
    pub const WINDOW_STRIDE: u32 = 10;
    /// `window_cap`.
    pub const WINDOW_CAP: u32 = 11;
    /// `fault`.
    pub const FAULT: u32 = 12;
}

/// recoup_history_row.
pub mod history_row {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `signal`.
    pub const SIGNAL: u32 = 3;
    /// `reading`.
    pub const READING: u32 = 4;
    /// `verdict`.
    pub const VERDICT: u32 = 5;
    /// `trigger`.
    pub const TRIGGER: u32 = 6;
    /// `ordinal`.
    pub const ORDINAL: u32 = 7;
    /// `row`.
    pub const ROW: u32 = 8;
    /// `row_stride`.
    pub const ROW_STRIDE: u32 = 9;
    /// `fault`.
    pub const FAULT: u32 = 10;
}

/// recoup_history_put.
pub mod history_put {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `history`.
    pub const HISTORY: u32 = 3;
    /// `row_stride`.
    pub const ROW_STRIDE: u32 = 4;
    /// `row_cap`.
    pub const ROW_CAP: u32 = 5;
    /// `row_count`.
    pub const ROW_COUNT: u32 = 6;
    /// `row`.
    pub const ROW: u32 = 7;
    /// `fault`.
    pub const FAULT: u32 = 8;
}

/// recoup_history_sort.
pub mod history_sort {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `history`.
    pub const HISTORY: u32 = 3;
    /// `row_stride`.
    pub const ROW_STRIDE: u32 = 4;
    /// `row_count`.
    pub const ROW_COUNT: u32 = 5;
    /// `fault`.
    pub const FAULT: u32 = 6;
}

/// recoup_row_write.
pub mod row_write {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `row`.
    pub const ROW: u32 = 3;
    /// `row_stride`.
    pub const ROW_STRIDE: u32 = 4;
    /// `out`.
    pub const OUT: u32 = 5;
    /// `cap`.
    pub const CAP: u32 = 6;
    /// `needed`.
    pub const NEEDED: u32 = 7;
    /// `fault`.
    pub const FAULT: u32 = 8;
}

/// recoup_row_read.
pub mod row_read {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `json`.
    pub const JSON: u32 = 3;
    /// `len`.
    pub const LEN: u32 = 4;
    /// `row`.
    pub const ROW: u32 = 5;
    /// `row_stride`.
    pub const ROW_STRIDE: u32 = 6;
    /// `fault`.
    pub const FAULT: u32 = 7;
}

/// recoup_explain_verdict.
pub mod explain_verdict {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `lang`.
    pub const LANG: u32 = 3;
    /// `detail`.
    pub const DETAIL: u32 = 4;
    /// `verdict`.
    pub const VERDICT: u32 = 5;
    /// `out`.
    pub const OUT: u32 = 6;
    /// `cap`.
    pub const CAP: u32 = 7;
    /// `needed`.
    pub const NEEDED: u32 = 8;
    /// `fault`.
    pub const FAULT: u32 = 9;
}

/// recoup_explain_plan.
pub mod explain_plan {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `lang`.
    pub const LANG: u32 = 3;
    /// `detail`.
    pub const DETAIL: u32 = 4;
    /// `plan`.
    pub const PLAN: u32 = 5;
    /// `steps`.
    pub const STEPS: u32 = 6;
    /// `step_stride`.
    pub const STEP_STRIDE: u32 = 7;
    /// `step_count`.
    pub const STEP_COUNT: u32 = 8;
    /// `out`.
    pub const OUT: u32 = 9;
    /// `cap`.
    pub const CAP: u32 = 10;
    /// `needed`.
    pub const NEEDED: u32 = 11;
    /// `fault`.
    pub const FAULT: u32 = 12;
}

/// recoup_find.
pub mod find {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `space`.
    pub const SPACE: u32 = 3;
    /// `name`.
    pub const NAME: u32 = 4;
    /// `len`.
    pub const LEN: u32 = 5;
    /// `id`.
    pub const ID: u32 = 6;
    /// `fault`.
    pub const FAULT: u32 = 7;
}

/// recoup_find_many.
pub mod find_many {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `space`.
    pub const SPACE: u32 = 3;
    /// `names`.
    pub const NAMES: u32 = 4;
    /// `len`.
    pub const LEN: u32 = 5;
    /// `offsets`.
    pub const OFFSETS: u32 = 6;
    /// `count`.
    pub const COUNT: u32 = 7;
    /// `ids`.
    pub const IDS: u32 = 8;
    /// `fault`.
    pub const FAULT: u32 = 9;
}

/// recoup_name.
pub mod name {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `id`.
    pub const ID: u32 = 3;
    /// `name`.
    pub const NAME: u32 = 4;
    /// `len`.
    pub const LEN: u32 = 5;
    /// `fault`.
    pub const FAULT: u32 = 6;
}

/// recoup_near.
pub mod near {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `space`.
    pub const SPACE: u32 = 3;
    /// `name`.
    pub const NAME: u32 = 4;
    /// `len`.
    pub const LEN: u32 = 5;
    /// `ids`.
    pub const IDS: u32 = 6;
    /// `cap`.
    pub const CAP: u32 = 7;
    /// `needed`.
    pub const NEEDED: u32 = 8;
    /// `fault`.
    pub const FAULT: u32 = 9;
}

/// recoup_word.
pub mod word {
    /// `vocabulary`.
    pub const VOCABULARY: u32 = 1;
    /// `value`.
    pub const VALUE: u32 = 2;
    /// `word`.
    pub const WORD: u32 = 3;
    /// `len`.
    pub const LEN: u32 = 4;
    /// `fault`.
    pub const FAULT: u32 = 5;
}

/// recoup_text.
pub mod text {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `id`.
    pub const ID: u32 = 3;
    /// `voice`.
    pub const VOICE: u32 = 4;
    /// `lang`.
    pub const LANG: u32 = 5;
    /// `text`.
    pub const TEXT: u32 = 6;
    /// `len`.
    pub const LEN: u32 = 7;
    /// `fault`.
    pub const FAULT: u32 = 8;
}

/// recoup_expand_request.
pub mod expand_request {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `expand`.
    pub const EXPAND: u32 = 3;
    /// `text`.
    pub const TEXT: u32 = 4;
    /// `len`.
    pub const LEN: u32 = 5;
    /// `fault`.
    pub const FAULT: u32 = 6;
}

/// recoup_case_key.
pub mod case_key {
    /// `ptr`.
    pub const PTR: u32 = 1;
    /// `len`.
    pub const LEN: u32 = 2;
    /// `key`.
    pub const KEY: u32 = 3;
    /// `fault`.
    pub const FAULT: u32 = 4;
}

/// recoup_hash_name.
pub mod hash_name {
    /// `ptr`.
    pub const PTR: u32 = 1;
    /// `len`.
    pub const LEN: u32 = 2;
    /// `hash`.
    pub const HASH: u32 = 3;
    /// `fault`.
    pub const FAULT: u32 = 4;
}

/// recoup_key_text.
pub mod key_text {
    /// `key`.
    pub const KEY: u32 = 1;
    /// `out`.
    pub const OUT: u32 = 2;
    /// `cap`.
    pub const CAP: u32 = 3;
    /// `needed`.
    pub const NEEDED: u32 = 4;
    /// `fault`.
    pub const FAULT: u32 = 5;
}

/// recoup_diagnose.
pub mod diagnose {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `refusal`.
    pub const REFUSAL: u32 = 3;
    /// `key_prefix`.
    pub const KEY_PREFIX: u32 = 4;
    /// `key_prefix_len`.
    pub const KEY_PREFIX_LEN: u32 = 5;
    /// `message`.
    pub const MESSAGE: u32 = 6;
    /// `message_len`.
    pub const MESSAGE_LEN: u32 = 7;
    /// `diagnosis`.
    pub const DIAGNOSIS: u32 = 8;
    /// `causes`.
    pub const CAUSES: u32 = 9;
    /// `cause_stride`.
    pub const CAUSE_STRIDE: u32 = 10;
    /// `cause_cap`.
    pub const CAUSE_CAP: u32 = 11;
    /// `fault`.
    pub const FAULT: u32 = 12;
}

/// recoup_retry_after.
pub mod retry_after {
    /// `text`.
    pub const TEXT: u32 = 1;
    /// `len`.
    pub const LEN: u32 = 2;
    /// `now_ms`.
    pub const NOW_MS: u32 = 3;
    /// `wait_ms`.
    pub const WAIT_MS: u32 = 4;
    /// `fault`.
    pub const FAULT: u32 = 5;
}

/// recoup_explain_clearance.
pub mod explain_clearance {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `lang`.
    pub const LANG: u32 = 3;
    /// `detail`.
    pub const DETAIL: u32 = 4;
    /// `clearance`.
    pub const CLEARANCE: u32 = 5;
    /// `windows`.
    pub const WINDOWS: u32 = 6;
    /// `window_stride`.
    pub const WINDOW_STRIDE: u32 = 7;
    /// `window_count`.
    pub const WINDOW_COUNT: u32 = 8;
    /// `out`.
    pub const OUT: u32 = 9;
    /// `cap`.
    pub const CAP: u32 = 10;
    /// `needed`.
    pub const NEEDED: u32 = 11;
    /// `fault`.
    pub const FAULT: u32 = 12;
}

/// recoup_backoff_curve.
pub mod backoff_curve {
    /// `book`.
    pub const BOOK: u32 = 1;
    /// `book_len`.
    pub const BOOK_LEN: u32 = 2;
    /// `id`.
    pub const ID: u32 = 3;
    /// `curve`.
    pub const CURVE: u32 = 4;
    /// `fault`.
    pub const FAULT: u32 = 5;
}

/// recoup_backoff_next.
pub mod backoff_next {
    /// `curve`.
    pub const CURVE: u32 = 1;
    /// `failed`.
    pub const FAILED: u32 = 2;
    /// `pause`.
    pub const PAUSE: u32 = 3;
    /// `fault`.
    pub const FAULT: u32 = 4;
}

/// recoup_backoff_refund.
pub mod backoff_refund {
    /// `curve`.
    pub const CURVE: u32 = 1;
    /// `spent`.
    pub const SPENT: u32 = 2;
    /// `left_spent`.
    pub const LEFT_SPENT: u32 = 3;
    /// `fault`.
    pub const FAULT: u32 = 4;
}

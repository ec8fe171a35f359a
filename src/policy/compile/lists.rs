//! Experiment arms and amount thresholds of a document.
use super::{
    set,
    value::{Value, unknown_key},
};
use crate::{
    error::ErrorAt,
    policy::{
        check::WHOLE_BP,
        draft::{Draft, Records},
        model::{Arm, Threshold},
    },
};

pub const ARM_KEYS: &[u8] = b"share_bp no_charge";

/// The arms, whose shares make a whole. An empty list: no experiment.
pub fn arms(draft: &mut Draft, value: &Value) -> Result<(), ErrorAt> {
    let mut sum = 0u32;
    draft.arms = Records::new();
    value.items(|_, item| {
        let [share_bp, no_charge] = item.members(ARM_KEYS)?;
        let share = share_bp.ok_or_else(|| item.wrong())?;
        let mut arm = Arm { basis_points: share.count(1, WHOLE_BP)?, no_charge: 0 };
        set(&mut arm.no_charge, no_charge, Value::flag)?;
        sum = sum.saturating_add(u32::from(arm.basis_points));
        if draft.arms.push(arm) { Ok(()) } else { Err(item.wrong()) }
    })?;
    if sum == 0 || sum == WHOLE_BP { Ok(()) } else { Err(value.wrong()) }
}

/// The amount from which an account is high-value, by currency.
pub fn high_value(draft: &mut Draft, value: &Value) -> Result<(), ErrorAt> {
    draft.thresholds = Records::new();
    value.each(|key, value| {
        let currency = currency(key.bytes()).ok_or(unknown_key(key.at))?;
        if draft.thresholds.iter().any(|held| held.currency == currency) {
            return Err(unknown_key(key.at));
        }
        let threshold = Threshold { currency, amount: value.integer(1..=i64::MAX)? };
        if draft.thresholds.put(threshold, |held| held.currency) { Ok(()) } else { Err(value.wrong()) }
    })
}

/// Three lower-case letters of ISO 4217, packed.
fn currency(name: &[u8]) -> Option<u32> {
    match *name {
        [a, b, c] if name.iter().all(u8::is_ascii_lowercase) => Some(u32::from_le_bytes([a, b, c, 0])),
        _ => None,
    }
}

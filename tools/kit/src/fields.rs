//! The public structures, field by field. Names and order are those of the header; `struct_size` and `reserved` are left out.

use recoup::{
    plan::{Case, Permission, Plan, Row, Step, Window},
    signal::{Reading, Signal},
    verdict::Verdict,
};

/// A structure whose fields are read and written by name.
pub trait Fields: Sized {
    /// All zero, `struct_size` set.
    fn blank() -> Self;
    /// The names, in the order of the header; arrays as `key.0`, `key.1`.
    fn names() -> Vec<String>;
    fn get(&self, name: &str) -> Option<i128>;
    /// False when there is no such field or the value does not fit.
    fn set(&mut self, name: &str, value: i128) -> bool;
}

macro_rules! fields {
    ($ty:ident $(size $size:ident)?; zero $zero:expr; $($field:ident $([$n:literal])?),* $(,)?) => {
        impl Fields for $ty {
            fn blank() -> Self {
                $zero
            }

            fn names() -> Vec<String> {
                [$( fields!(@name $field $([$n])?) ),*].concat()
            }

            fn get(&self, name: &str) -> Option<i128> {
                $( fields!(@get self name $field $([$n])?); )*
                None
            }

            fn set(&mut self, name: &str, value: i128) -> bool {
                $( fields!(@set self name value $field $([$n])?); )*
                false
            }
        }
    };
    (@name $field:ident) => { vec![stringify!($field).to_owned()] };
    (@name $field:ident [$n:literal]) => { (0..$n).map(|i| format!("{}.{i}", stringify!($field))).collect::<Vec<_>>() };
    (@get $self:ident $name:ident $field:ident) => { if $name == stringify!($field) { return Some($self.$field.into()); } };
    (@get $self:ident $name:ident $field:ident [$n:literal]) => {
        if let Some(i) = $name.strip_prefix(concat!(stringify!($field), ".")).and_then(|i| i.parse::<usize>().ok()) {
            return $self.$field.get(i).map(|v| (*v).into());
        }
    };
    (@set $self:ident $name:ident $value:ident $field:ident) => {
        if $name == stringify!($field) { return $value.try_into().map(|v| $self.$field = v).is_ok(); }
    };
    (@set $self:ident $name:ident $value:ident $field:ident [$n:literal]) => {
        if let Some(i) = $name.strip_prefix(concat!(stringify!($field), ".")).and_then(|i| i.parse::<usize>().ok()) {
            return $self.$field.get_mut(i).is_some_and(|slot| $value.try_into().map(|v| *slot = v).is_ok());
        }
    };
}

fields!(Signal; zero Signal::default(); flags, provider, carrier, error_type, code, decline, advice, outcome_type, outcome_reason,
    network_status, object_status, brand, method, funding, dialect, network_code, network_advice, issuer_country,
    acquirer_country, http_status, operation, initiator, event, at_ms, as_of_ms, retry_after_ms, unknown_hash, credential, event_id);

fields!(Reading; zero Reading::default(); row_kind, row_outcome, expand, billing_reason, collection, attempt_count, auto_advance,
    currency, amount, created_ms, next_payment_attempt_ms);

fields!(Verdict; zero Verdict::default(); flags, disposition, allowed, actor, severity, contact, scope, lift, key_advice, decided_by,
    conflicts, operation, expand, cause, shown, prohibition, wait_rule, text, ladder, provider, brand, method, funding, initiator,
    network_code, network_advice, issuer_country, acquirer_country, at_ms, as_of_ms, wait_ms, unknown_hash, credential, event_id);

fields!(Row; zero Row::default(); at_ms, id, credential, amount, wait_ms, kind, outcome, trigger, flags, initiator, brand, method,
    currency, cause, disposition, prohibition, scope, lift, wait_rule, ordinal);

fields!(Case; zero Case::default(); flags, provider, method, brand, funding, phase, zone, currency, issuer_country,
    acquirer_country, initiator, collection, prior_cases, segment, key[2], credential, now_ms, amount, next_bill_ms, promise_ms,
    provider_next_ms, blackout_ms[8]);

fields!(Plan; zero Plan::default(); flags, step_total, step_written, stop_reason, ceiling, charges_left, arm, horizon_ms,
    key_safe_until_ms, policy[2]);

fields!(Step; zero Step::default(); at_ms, due_ms, not_after_ms, idempotency_key[2], id, kind, gate, track, moved_by, conditions,
    initiator, ordinal, ceiling, floor, text);

fields!(Permission; zero Permission::default(); answer, effect, rule, stop_reason, window_total, window_written, not_before_ms);

fields!(Window; zero Window::default(); ceiling, used, limit, left, frees_at_ms);

use crate::{
    id::{BrandId, FundingId, MethodId, ProviderId, ZoneId},
    number::{Amount, Count, Country, Currency, Hash, Hash128, Instant, Payday, Segment, YesNo},
    time::payday::{Paydays, bit},
    vocabulary::{CaseFlag, ChargesBy, Collection, Initiator, PaydayKind, Phase},
};

/// The debt a plan is made for, and now.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// Words of `case_flag`.
    pub flags: CaseFlag,
    /// Id of the space `provider`; 0: that of the verdict.
    pub provider: ProviderId,
    /// Id of the space `method`; 0: that of the verdict.
    pub method: MethodId,
    /// Id of the space `brand`; 0: that of the verdict.
    pub brand: BrandId,
    /// Id of the space `funding`; 0: that of the verdict.
    pub funding: FundingId,
    /// Word of `phase`.
    pub phase: Phase,
    /// The customer's zone: id of the space `zone`; 0: the policy's, else UTC.
    pub zone: ZoneId,
    /// Currency, ISO 4217, lower case, packed ASCII.
    pub currency: Currency,
    /// Country of the issuer, packed ASCII; 0: that of the verdict.
    pub issuer_country: Country,
    /// Country of the acquirer, packed ASCII; 0: that of the verdict.
    pub acquirer_country: Country,
    /// Word of `initiator` of planned charges; 0 is read as mit.
    pub initiator: Initiator,
    /// Word of `collection`.
    pub collection: Collection,
    /// How many earlier debts of this customer failed with the same code in consecutive cycles.
    pub prior_cases: Count,
    /// Caller's segment, matched by a policy's segment rules; 0 none.
    pub segment: Segment,
    /// Word of `charges_by`: who charges this debt, where the caller says it of this case; 0: as the policy says.
    pub charges_by: ChargesBy,
    /// The provider goes on by itself with this invoice: 1 no, 2 yes; 0 not said.
    pub auto_advance: YesNo,
    /// Days of notice agreed for SEPA debits; 0: those of the scheme.
    pub notice_days: Count,
    /// Up to four paydays of the customer: a word of `payday_kind` in the highest 8 bits, its number in the lower 24; 0: unused.
    pub paydays: [Payday; 4],
    /// Identity of the debt, from `case_key`; both words 0: an error.
    pub key: Hash128,
    /// Hash of the provider's fingerprint; 0: that of the verdict.
    pub credential: Hash,
    /// Hash of the provider's id of the mandate.
    pub mandate: Hash,
    /// Now, in milliseconds since 1970.
    pub now_ms: Instant,
    /// Amount owed in minor units.
    pub amount: Amount,
    /// When the next bill falls due, in milliseconds since 1970; the horizon ends before it. 0: none.
    pub next_bill_ms: Instant,
    /// The day the customer promised to pay, in milliseconds since 1970; 0: none.
    pub promise_ms: Instant,
    /// When the provider itself will charge again, in milliseconds since 1970; 0: it will not.
    pub provider_next_ms: Instant,
    /// Up to four blackout intervals [from, to), in milliseconds since 1970, as pairs; 0, 0: unused.
    pub blackout_ms: [Instant; 8],
}

impl Case {
    /// The customer's own paydays; empty: none was said.
    pub(crate) fn own_paydays(&self) -> Paydays {
        let mut own = Paydays::default();
        for payday in self.paydays {
            let number = payday.number();
            match payday.kind() {
                PaydayKind::WEEKDAY => own.weekdays |= bit(number.wrapping_sub(1)) as u8,
                PaydayKind::DAY_OF_MONTH => own.month_days |= bit(number),
                PaydayKind::LAST_DAY => own.month_days |= 1,
                PaydayKind::NTH_BUSINESS_DAY => own.business_days |= bit(number),
                _ => {}
            }
        }
        own
    }

    /// The blackout intervals [from, to), as (from, to).
    pub(crate) fn blackouts(&self) -> [(i64, i64); 4] {
        let [a, b, c, d, e, f, g, h] = self.blackout_ms;
        [(a.0, b.0), (c.0, d.0), (e.0, f.0), (g.0, h.0)]
    }
}

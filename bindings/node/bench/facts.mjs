// What a billing service takes from a body: with JSON.parse and Maps, or from recoup. undefined: not said.
const NOTHING = {};

/** JavaScript's own JSON, and a Map for each space, by its word. */
export function own(body, ids) {
  const document = JSON.parse(body.toString('utf8'));
  const item = document.data?.object ?? NOTHING;
  const isCharge = item.object === 'charge';
  const charge = isCharge ? item : (item.charges?.data?.[0] ?? NOTHING);
  const error = document.error ?? item.last_payment_error ?? NOTHING;
  const outcome = charge.outcome ?? NOTHING;
  const used = error.payment_method ?? NOTHING;
  const method = error.payment_method ?? charge.payment_method_details ?? NOTHING;
  const card = method.card ?? NOTHING;
  const codes = ids.code;
  return {
    errorType: ids.error_type.get(error.type),
    code: codes.get(error.code ?? charge.failure_code),
    decline: codes.get(error.decline_code),
    advice: codes.get(error.advice_code ?? outcome.advice_code),
    outcomeType: ids.outcome_type.get(outcome.type),
    outcomeReason: codes.get(outcome.reason),
    networkStatus: ids.network_status.get(outcome.network_status),
    objectStatus: ids.object_status.get(item.status),
    brand: ids.brand.get(card.network ?? card.brand),
    method: ids.method.get(method.type),
    funding: ids.funding.get(card.funding),
    event: ids.event.get(document.type),
    networkCode: error.network_decline_code ?? outcome.network_decline_code ?? undefined,
    networkAdvice: error.network_advice_code ?? outcome.network_advice_code ?? undefined,
    country: card.country?.toLowerCase(),
    currency: item.currency,
    amount: item.amount ?? 0,
    createdMs: item.created === undefined ? undefined : item.created * 1000,
    eventId: document.data ? document.id : undefined,
    paymentIntent: (isCharge ? item.payment_intent : item.id) ?? undefined,
    charge: charge.id ?? item.latest_charge ?? undefined,
    customer: item.customer ?? undefined,
    paymentMethod: used.id ?? charge.payment_method ?? undefined,
    fingerprint: card.fingerprint ?? undefined,
    message: error.message ?? charge.failure_message ?? undefined,
  };
}

/** The same facts of a reading. */
export function ofRecoup({ signal, ...reading }) {
  const { errorType, code, decline, advice, outcomeType, outcomeReason, networkStatus, objectStatus } = signal;
  const { brand, method, funding, event, networkCode, networkAdvice, issuerCountry: country } = signal;
  const { currency, amount, createdMs, event: eventId, paymentIntent, charge } = reading;
  const { customer, paymentMethod, fingerprint, message } = reading;
  return {
    ...{ errorType, code, decline, advice, outcomeType, outcomeReason, networkStatus, objectStatus },
    ...{ brand, method, funding, event, networkCode, networkAdvice, country, currency, amount, createdMs, eventId },
    ...{ paymentIntent, charge, customer, paymentMethod, fingerprint, message },
  };
}

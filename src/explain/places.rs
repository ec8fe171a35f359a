//! The names the sentence of a fault is made of. Generated from the ABI by `make generate`; do not edit.

/// The parameters of the functions: a line a word of `function`, in order.
pub(super) static PARAMETERS: &[u8] = b"\
book book_len bytes len request signal reading fault\n\
book book_len signals signal_stride count verdicts verdict_stride fault\n\
preset out cap needed fault\n\
book book_len json len out cap needed fault\n\
frame len fault\n\
frame len fingerprint fault\n\
book book_len policy policy_len debt verdict history row_stride row_count plan steps step_stride step_cap fault\n\
book book_len debt verdict history row_stride row_count clearance windows window_stride window_cap fault\n\
book book_len signal reading verdict trigger ordinal row row_stride fault\n\
book book_len history row_stride row_cap row_count row fault\n\
book book_len history row_stride row_count fault\n\
book book_len row row_stride out cap needed fault\n\
book book_len json len row row_stride fault\n\
book book_len lang detail verdict out cap needed fault\n\
book book_len lang detail plan steps step_stride step_count out cap needed fault\n\
book book_len space name len id fault\n\
book book_len space names len offsets count ids fault\n\
book book_len id name len fault\n\
book book_len space name len ids cap needed fault\n\
vocabulary value word len fault\n\
book book_len id voice lang text len fault\n\
book book_len expand text len fault\n\
ptr len key fault\n\
ptr len hash fault\n\
key out cap needed fault\n\
book book_len refusal key_prefix key_prefix_len message message_len diagnosis causes cause_stride cause_cap fault\n\
text len now_ms wait_ms fault\n\
book book_len lang detail clearance windows window_stride window_count out cap needed fault\n\
book book_len id curve fault\n\
curve failed pause fault\n\
curve spent left_spent fault\n\
";

/// The fields of the structures, with the list or spaces of each: a line a word of `layout`, in order.
pub(super) static FIELDS: &[u8] = b"\
offset len\n\
flags=signal_flag provider=provider carrier=carrier error_type=error_type code=code decline=code advice=code outcome_type=outcome_type outcome_reason=code network_status=network_status object_status=object_status brand=brand method=method funding=funding dialect=dialect network_code network_advice issuer_country acquirer_country http_status operation=operation initiator=initiator event=event at_ms as_of_ms retry_after_ms unknown_hash credential event_id\n\
row_kind=row_kind row_outcome=outcome expand=expand billing_reason=billing_reason collection=collection attempt_count auto_advance currency source=report_source event invoice payment_intent setup_intent charge customer payment_method account fingerprint message param unknown amount created_ms next_payment_attempt_ms next attempt payment mandate key captured\n\
flags=verdict_flag disposition=disposition allowed=allowed actor=actor severity=severity contact=contact scopes=scope lifts=lift key_advice=key_advice decided_by=field conflicts operation=operation expand=expand cause=code,rule,error_type,object_status,http_status shown=code prohibitions=code,rule wait_rule=code,rule text=text schedule=schedule provider=provider brand=brand method=method funding=funding initiator=initiator network_code network_advice issuer_country acquirer_country at_ms as_of_ms wait_ms unknown_hash credential event_id\n\
at_ms id credential amount wait_ms attempt payment key label mandate sent_ms ended_ms settlement_ms captured kind=row_kind outcome=outcome trigger=trigger flags=row_flag initiator=initiator brand=brand method=method currency cause=code,rule,error_type,object_status,http_status disposition=disposition prohibitions=code,rule scopes=scope lifts=lift wait_rule=code,rule ordinal attempt_number source=report_source provider=provider operation=operation allowed=allowed reason=code status=object_status cancel_scope=cancel_scope final_action=final_action reserved\n\
flags=case_flag provider=provider method=method brand=brand funding=funding phase=phase zone=zone currency issuer_country acquirer_country initiator=initiator collection=collection prior_cases segment charges_by=charges_by auto_advance notice_days paydays key credential mandate now_ms amount next_bill_ms promise_ms provider_next_ms blackout_ms\n\
flags=plan_flag step_total step_written stop_reason=stop_reason ceiling=ceiling,code,rule charges_left arm horizon_ms key_safe_until_ms policy amount limit_frees_at_ms currency zone=zone disposition=disposition cause=code,rule,error_type,object_status,http_status schedule=schedule lift=lift limit=ceiling limit_used limit_max limit_left\n\
at_ms due_ms not_after_ms idempotency_key id amount kind=step_kind gate=gate track=track moved_by=moved_by conditions=condition initiator=initiator ordinal ceiling=ceiling floor=code,rule text=text final_action=final_action propensity\n\
answer=answer effect=effect rule=ceiling,code,rule stop_reason=stop_reason window_total window_written gate=gate not_before_ms now_ms amount currency zone=zone lift=lift moved_by=moved_by\n\
ceiling=ceiling used limit left frees_at_ms\n\
abi version knowledge_edition tzdb_edition names rules ceilings texts zones knowledge_sha256\n\
provider=provider format=format http_status operation=operation initiator=initiator should_retry reserved received_ms retry_after_ms from\n\
status=status function=function argument field rule=fault_rule index offset value bound\n\
http_status error_type=error_type code=code key_livemode object_livemode owner=owner account_header resource=resource access=access\n\
key_kind=key_kind key_livemode permission=permission brings=permission others=permission named_at named_len cause_total cause_written\n\
obstacle=obstacle certainty=certainty repairs=repair\n\
growth=backoff_growth jitter=backoff_jitter factor base_ms cap_ms floor_ms low high max_retries tokens token_cost token_gain tokens_kept reserved\n\
disposition=disposition retry should_retry seed previous_ms retry_after_ms left_ms spent reserved\n\
reason=pause_reason again spent delay_ms low_ms high_ms\n\
";

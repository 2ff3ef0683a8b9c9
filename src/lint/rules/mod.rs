//! The rules, one a file, and how they are run.

mod already_reported_as_status;
mod attachment_without_expectation;
mod challenge_in_forbidden;
mod close_delimited_response;
mod condition_demanded_twice;
mod connection_field_in_multiplexed_response;
mod content_in_head_response;
mod content_in_no_content_response;
mod content_in_reset_response;
mod contradicted_accept_ranges;
mod contradicted_allow;
mod contradicted_content_status;
mod contradicted_length;
mod contradicted_problem_status;
mod contradicted_status_field;
mod control_in_reason_phrase;
mod created_by_safe_method;
mod delta_request_without_tag;
mod early_data_in_response;
mod empty_delete_outcome;
mod empty_error_response;
mod empty_ok_response;
mod error_in_success;
mod expectation_without_content;
mod extra_not_modified_metadata;
mod extra_partial_metadata;
mod failed_absent_expectation;
mod failed_continue_expectation;
mod failed_expectation_of_old_client;
mod failed_precondition_without_condition;
mod faulty_if_range;
mod faulty_multipart_ranges;
mod faulty_multistatus;
mod faulty_sync_result;
mod faulty_upload_response;
mod faulty_upload_state;
mod forbidden_content_length;
mod forbidden_stale_response;
mod forbidden_trailer_field;
mod forbidden_transfer_encoding;
mod freshness_in_unstorable_response;
mod generic_error_content;
mod hidden_complete_length;
mod honoured_invalid_date;
mod honoured_precondition;
mod honoured_range_on_other_method;
mod honoured_weak_if_match;
mod hsts_without_tls;
mod ignored_alt_svc;
mod ignored_if_match;
mod ignored_if_modified_since;
mod ignored_if_none_match;
mod ignored_only_if_cached;
mod ignored_range;
mod implausible_retry_after;
mod incomplete_delta_response;
mod incomplete_head;
mod incomplete_negotiated_response;
mod incomplete_not_modified;
mod incomplete_partial_content;
mod insecure_redirect;
mod interim_response_to_old_client;
mod intermediary_code_from_origin;
mod internal_code_on_wire;
mod invalid_allow;
mod invalid_challenge;
mod invalid_content_range;
mod invalid_location;
mod invalid_retry_after;
mod invalid_status_code;
mod late_last_modified;
mod length_required_despite_length;
mod lock_token_submitted_without_href;
mod login_in_network_authentication;
mod long_lived_server_error;
mod loop_detected_outside_webdav;
mod malformed_content_accepted;
mod malformed_content_length;
mod malformed_request_accepted;
mod manipulation_with_other_code;
mod meaningless_content_range;
mod meaningless_location;
mod meaningless_retry_after;
mod method_changing_redirect;
mod misdirected_from_proxy;
mod misleading_put_validator;
mod mismatched_not_modified;
mod mismatched_proxy_error;
mod mismatched_reason_phrase;
mod misplaced_accept_encoding;
mod misplaced_member_status;
mod misplaced_proxy_challenge;
mod missing_accept_patch;
mod missing_allow_header;
mod missing_blocked_by;
mod missing_cache_control;
mod missing_challenge;
mod missing_choices;
mod missing_close_option;
mod missing_content_range;
mod missing_created_location;
mod missing_date_header;
mod missing_dav_condition;
mod missing_explanation;
mod missing_final_response;
mod missing_location;
mod missing_lock_data;
mod missing_login_link;
mod missing_multistatus;
mod missing_options_features;
mod missing_retry_after;
mod missing_unsatisfied_range;
mod missing_upgrade_header;
mod missing_upgrade_option;
mod missing_validators;
mod missing_versioning_field;
mod missing_websocket_version;
mod multipart_for_single_range;
mod multistatus_without_cause;
mod must_understand_without_no_store;
mod non_ascii_reason_phrase;
mod not_acceptable_without_negotiation;
mod not_modified_to_other_method;
mod not_modified_without_condition;
mod outdated_reason_phrase;
mod overwritten_despite_condition;
mod partial_proppatch;
mod problem_in_success;
mod range_despite_if_range;
mod range_only_manipulation;
mod redirect_to_self;
mod refused_absent_content;
mod refused_despite_match;
mod refused_head;
mod refused_revalidation;
mod refused_satisfiable_range;
mod refused_short_target;
mod refused_small_fields;
mod repeated_location;
mod reserved_code;
mod retired_code;
mod sensitive_trace_request;
mod skipped_continue;
mod stored_unstorable_response;
mod stored_without_permission;
mod stray_pseudo_field;
mod switch_in_multiplexed_connection;
mod too_early_without_early_data;
mod transformed_despite_no_transform;
mod tunnel_to_invalid_port;
mod unannounced_trailer;
mod unasked_continue;
mod unasked_manipulation;
mod unasked_partial_content;
mod uncalled_upgrade;
mod unexplained_truncation;
mod unfulfillable_upgrade_demand;
mod unhelpful_unsupported_type;
mod unimplemented_basic_method;
mod unmarked_weak_tag;
mod unmet_minimal_preference;
mod unmet_preferred_representation;
mod unnamed_large_field;
mod unoffered_protocol;
mod unoffered_websocket_choice;
mod unordered_upgrade_layers;
mod unrefused_websocket_handshake;
mod unregistered_code;
mod unrejected_bad_request;
mod unreported_property;
mod unrequested_range;
mod unsatisfiable_without_range;
mod untidy_multistatus;
mod untidy_upload_response;
mod unwrapped_dav_condition;
mod validation_without_entity_tag;
mod vendor_code;
mod wasteful_ranges;
mod wrong_condition_status;
mod wrong_content_coding;
mod wrong_content_length;
mod wrong_delete_status;
mod wrong_managed_id;
mod wrong_partial_content;
mod wrong_partial_length;
mod wrong_put_status;
mod wrong_trace_content;
mod wrong_upload_status;
mod wrong_webdav_content;
mod wrong_webdav_status;

use super::{Exchange, ExchangeRule, FieldSet, Finding, Report, RuleSet};

/// All rules for exchanges, by name.
pub(super) static RULES: &[&ExchangeRule] = &[
    &already_reported_as_status::RULE,
    &attachment_without_expectation::RULE,
    &challenge_in_forbidden::RULE,
    &close_delimited_response::RULE,
    &condition_demanded_twice::RULE,
    &connection_field_in_multiplexed_response::RULE,
    &content_in_head_response::RULE,
    &content_in_no_content_response::RULE,
    &content_in_reset_response::RULE,
    &contradicted_accept_ranges::RULE,
    &contradicted_allow::RULE,
    &contradicted_content_status::RULE,
    &contradicted_length::RULE,
    &contradicted_problem_status::RULE,
    &contradicted_status_field::RULE,
    &control_in_reason_phrase::RULE,
    &created_by_safe_method::RULE,
    &delta_request_without_tag::RULE,
    &early_data_in_response::RULE,
    &empty_delete_outcome::RULE,
    &empty_error_response::RULE,
    &empty_ok_response::RULE,
    &error_in_success::RULE,
    &expectation_without_content::RULE,
    &extra_not_modified_metadata::RULE,
    &extra_partial_metadata::RULE,
    &failed_absent_expectation::RULE,
    &failed_continue_expectation::RULE,
    &failed_expectation_of_old_client::RULE,
    &failed_precondition_without_condition::RULE,
    &faulty_if_range::RULE,
    &faulty_multipart_ranges::RULE,
    &faulty_multistatus::RULE,
    &faulty_sync_result::RULE,
    &faulty_upload_response::RULE,
    &faulty_upload_state::RULE,
    &forbidden_content_length::RULE,
    &forbidden_stale_response::RULE,
    &forbidden_trailer_field::RULE,
    &forbidden_transfer_encoding::RULE,
    &freshness_in_unstorable_response::RULE,
    &generic_error_content::RULE,
    &hidden_complete_length::RULE,
    &honoured_invalid_date::RULE,
    &honoured_precondition::RULE,
    &honoured_range_on_other_method::RULE,
    &honoured_weak_if_match::RULE,
    &hsts_without_tls::RULE,
    &ignored_alt_svc::RULE,
    &ignored_if_match::RULE,
    &ignored_if_modified_since::RULE,
    &ignored_if_none_match::RULE,
    &ignored_only_if_cached::RULE,
    &ignored_range::RULE,
    &implausible_retry_after::RULE,
    &incomplete_delta_response::RULE,
    &incomplete_head::RULE,
    &incomplete_negotiated_response::RULE,
    &incomplete_not_modified::RULE,
    &incomplete_partial_content::RULE,
    &insecure_redirect::RULE,
    &interim_response_to_old_client::RULE,
    &intermediary_code_from_origin::RULE,
    &internal_code_on_wire::RULE,
    &invalid_allow::RULE,
    &invalid_challenge::RULE,
    &invalid_content_range::RULE,
    &invalid_location::RULE,
    &invalid_retry_after::RULE,
    &invalid_status_code::RULE,
    &late_last_modified::RULE,
    &length_required_despite_length::RULE,
    &lock_token_submitted_without_href::RULE,
    &login_in_network_authentication::RULE,
    &long_lived_server_error::RULE,
    &loop_detected_outside_webdav::RULE,
    &malformed_content_accepted::RULE,
    &malformed_content_length::RULE,
    &malformed_request_accepted::RULE,
    &manipulation_with_other_code::RULE,
    &meaningless_content_range::RULE,
    &meaningless_location::RULE,
    &meaningless_retry_after::RULE,
    &method_changing_redirect::RULE,
    &misdirected_from_proxy::RULE,
    &misleading_put_validator::RULE,
    &mismatched_not_modified::RULE,
    &mismatched_proxy_error::RULE,
    &mismatched_reason_phrase::RULE,
    &misplaced_accept_encoding::RULE,
    &misplaced_member_status::RULE,
    &misplaced_proxy_challenge::RULE,
    &missing_accept_patch::RULE,
    &missing_allow_header::RULE,
    &missing_blocked_by::RULE,
    &missing_cache_control::RULE,
    &missing_challenge::RULE,
    &missing_choices::RULE,
    &missing_close_option::RULE,
    &missing_content_range::RULE,
    &missing_created_location::RULE,
    &missing_date_header::RULE,
    &missing_dav_condition::RULE,
    &missing_explanation::RULE,
    &missing_final_response::RULE,
    &missing_location::RULE,
    &missing_lock_data::RULE,
    &missing_login_link::RULE,
    &missing_multistatus::RULE,
    &missing_options_features::RULE,
    &missing_retry_after::RULE,
    &missing_unsatisfied_range::RULE,
    &missing_upgrade_header::RULE,
    &missing_upgrade_option::RULE,
    &missing_validators::RULE,
    &missing_versioning_field::RULE,
    &missing_websocket_version::RULE,
    &multipart_for_single_range::RULE,
    &multistatus_without_cause::RULE,
    &must_understand_without_no_store::RULE,
    &non_ascii_reason_phrase::RULE,
    &not_acceptable_without_negotiation::RULE,
    &not_modified_to_other_method::RULE,
    &not_modified_without_condition::RULE,
    &outdated_reason_phrase::RULE,
    &overwritten_despite_condition::RULE,
    &partial_proppatch::RULE,
    &problem_in_success::RULE,
    &range_despite_if_range::RULE,
    &range_only_manipulation::RULE,
    &redirect_to_self::RULE,
    &refused_absent_content::RULE,
    &refused_despite_match::RULE,
    &refused_head::RULE,
    &refused_revalidation::RULE,
    &refused_satisfiable_range::RULE,
    &refused_short_target::RULE,
    &refused_small_fields::RULE,
    &repeated_location::RULE,
    &reserved_code::RULE,
    &retired_code::RULE,
    &sensitive_trace_request::RULE,
    &skipped_continue::RULE,
    &stored_unstorable_response::RULE,
    &stored_without_permission::RULE,
    &stray_pseudo_field::RULE,
    &switch_in_multiplexed_connection::RULE,
    &too_early_without_early_data::RULE,
    &transformed_despite_no_transform::RULE,
    &tunnel_to_invalid_port::RULE,
    &unannounced_trailer::RULE,
    &unasked_continue::RULE,
    &unasked_manipulation::RULE,
    &unasked_partial_content::RULE,
    &uncalled_upgrade::RULE,
    &unexplained_truncation::RULE,
    &unfulfillable_upgrade_demand::RULE,
    &unhelpful_unsupported_type::RULE,
    &unimplemented_basic_method::RULE,
    &unmarked_weak_tag::RULE,
    &unmet_minimal_preference::RULE,
    &unmet_preferred_representation::RULE,
    &unnamed_large_field::RULE,
    &unoffered_protocol::RULE,
    &unoffered_websocket_choice::RULE,
    &unordered_upgrade_layers::RULE,
    &unrefused_websocket_handshake::RULE,
    &unregistered_code::RULE,
    &unrejected_bad_request::RULE,
    &unreported_property::RULE,
    &unrequested_range::RULE,
    &unsatisfiable_without_range::RULE,
    &untidy_multistatus::RULE,
    &untidy_upload_response::RULE,
    &unwrapped_dav_condition::RULE,
    &validation_without_entity_tag::RULE,
    &vendor_code::RULE,
    &wasteful_ranges::RULE,
    &wrong_condition_status::RULE,
    &wrong_content_coding::RULE,
    &wrong_content_length::RULE,
    &wrong_delete_status::RULE,
    &wrong_managed_id::RULE,
    &wrong_partial_content::RULE,
    &wrong_partial_length::RULE,
    &wrong_put_status::RULE,
    &wrong_trace_content::RULE,
    &wrong_upload_status::RULE,
    &wrong_webdav_content::RULE,
    &wrong_webdav_status::RULE,
];

/// The words of a set of rules.
pub(super) const WORDS: usize = RULES.len().div_ceil(64);

/// The rules that a code concerns. The last row stands for all numbers outside of 100..=599.
static BY_CODE: [[u64; WORDS]; ROWS] = {
    let mut rows = [[0; WORDS]; ROWS];
    let mut row = 0;
    while row < ROWS {
        let code = if row + 1 == ROWS { OUTSIDE } else { FIRST + row as u16 };
        let mut at = 0;
        while at < RULES.len() {
            if RULES[at].when.codes.contains(code) {
                rows[row][at / 64] |= 1 << (at % 64);
            }
            at += 1;
        }
        row += 1;
    }
    rows
};

const FIRST: u16 = 100;
const ROWS: usize = 501;
/// A number that no set of codes names: it is in those that stand for all.
const OUTSIDE: u16 = 999;

/// Asks the rules of a set that the response concerns.
pub(super) fn run(exchange: &Exchange<'_>, set: &RuleSet, sink: &mut dyn FnMut(Finding)) {
    let status = exchange.response.status;
    let row = usize::from(status).wrapping_sub(usize::from(FIRST)).min(ROWS - 1);
    let Some(rules) = BY_CODE.get(row) else { return };
    let response = exchange.response.fields.present();
    let request =
        exchange.request.as_ref().map_or(FieldSet::NONE, |request| request.fields.present());
    for (word, (rules, chosen)) in rules.iter().zip(set.0).enumerate() {
        let mut rest = rules & chosen;
        while rest != 0 {
            let at = word * 64 + rest.trailing_zeros() as usize;
            rest &= rest - 1;
            let Some(rule) = RULES.get(at) else { continue };
            let when = &rule.when;
            if (when.response_has.is_empty() || when.response_has.meets(response))
                && (when.request_has.is_empty() || when.request_has.meets(request))
            {
                let interim = exchange.position;
                let mut report = Report { rule: &rule.rule, interim, status, sink: &mut *sink };
                (rule.check)(exchange, &mut report);
            }
        }
    }
}

//! The rules, one a file, and how they are run.

mod attachment_without_expectation;
mod close_delimited_response;
mod connection_field_in_multiplexed_response;
mod content_in_head_response;
mod content_in_no_content_response;
mod content_in_reset_response;
mod contradicted_content_status;
mod contradicted_problem_status;
mod contradicted_status_field;
mod control_in_reason_phrase;
mod created_by_safe_method;
mod empty_delete_outcome;
mod empty_error_response;
mod empty_ok_response;
mod error_in_success;
mod expectation_without_content;
mod faulty_multistatus;
mod faulty_upload_response;
mod faulty_upload_state;
mod forbidden_content_length;
mod forbidden_stale_response;
mod forbidden_trailer_field;
mod forbidden_transfer_encoding;
mod freshness_in_unstorable_response;
mod generic_error_content;
mod implausible_retry_after;
mod interim_response_to_old_client;
mod internal_code_on_wire;
mod invalid_retry_after;
mod invalid_status_code;
mod late_last_modified;
mod lock_token_submitted_without_href;
mod malformed_content_accepted;
mod malformed_content_length;
mod malformed_request_accepted;
mod meaningless_retry_after;
mod mismatched_reason_phrase;
mod misplaced_member_status;
mod missing_allow_header;
mod missing_challenge;
mod missing_close_option;
mod missing_created_location;
mod missing_date_header;
mod missing_dav_condition;
mod missing_explanation;
mod missing_final_response;
mod missing_multistatus;
mod missing_options_features;
mod missing_retry_after;
mod missing_upgrade_header;
mod missing_upgrade_option;
mod missing_websocket_version;
mod multistatus_without_cause;
mod non_ascii_reason_phrase;
mod outdated_reason_phrase;
mod problem_in_success;
mod put_created_elsewhere;
mod reserved_code;
mod retired_code;
mod sensitive_trace_request;
mod skipped_continue;
mod stored_unstorable_response;
mod stored_without_permission;
mod stray_pseudo_field;
mod switch_in_multiplexed_connection;
mod transformed_despite_no_transform;
mod tunnel_to_invalid_port;
mod unannounced_trailer;
mod unasked_continue;
mod uncalled_upgrade;
mod unexplained_truncation;
mod unfulfillable_upgrade_demand;
mod unmet_minimal_preference;
mod unmet_preferred_representation;
mod unoffered_protocol;
mod unoffered_websocket_choice;
mod unordered_upgrade_layers;
mod unrefused_websocket_handshake;
mod unregistered_code;
mod unrejected_bad_request;
mod unreported_property;
mod untidy_multistatus;
mod untidy_upload_response;
mod vendor_code;
mod wrong_condition_status;
mod wrong_content_coding;
mod wrong_content_length;
mod wrong_delete_status;
mod wrong_put_status;
mod wrong_trace_content;
mod wrong_upload_status;

use super::{Exchange, ExchangeRule, FieldSet, Finding, Report, RuleSet};

/// All rules for exchanges, by name.
pub(super) static RULES: &[&ExchangeRule] = &[
    &attachment_without_expectation::RULE,
    &close_delimited_response::RULE,
    &connection_field_in_multiplexed_response::RULE,
    &content_in_head_response::RULE,
    &content_in_no_content_response::RULE,
    &content_in_reset_response::RULE,
    &contradicted_content_status::RULE,
    &contradicted_problem_status::RULE,
    &contradicted_status_field::RULE,
    &control_in_reason_phrase::RULE,
    &created_by_safe_method::RULE,
    &empty_delete_outcome::RULE,
    &empty_error_response::RULE,
    &empty_ok_response::RULE,
    &error_in_success::RULE,
    &expectation_without_content::RULE,
    &faulty_multistatus::RULE,
    &faulty_upload_response::RULE,
    &faulty_upload_state::RULE,
    &forbidden_content_length::RULE,
    &forbidden_stale_response::RULE,
    &forbidden_trailer_field::RULE,
    &forbidden_transfer_encoding::RULE,
    &freshness_in_unstorable_response::RULE,
    &generic_error_content::RULE,
    &implausible_retry_after::RULE,
    &interim_response_to_old_client::RULE,
    &internal_code_on_wire::RULE,
    &invalid_retry_after::RULE,
    &invalid_status_code::RULE,
    &late_last_modified::RULE,
    &lock_token_submitted_without_href::RULE,
    &malformed_content_accepted::RULE,
    &malformed_content_length::RULE,
    &malformed_request_accepted::RULE,
    &meaningless_retry_after::RULE,
    &mismatched_reason_phrase::RULE,
    &misplaced_member_status::RULE,
    &missing_allow_header::RULE,
    &missing_challenge::RULE,
    &missing_close_option::RULE,
    &missing_created_location::RULE,
    &missing_date_header::RULE,
    &missing_dav_condition::RULE,
    &missing_explanation::RULE,
    &missing_final_response::RULE,
    &missing_multistatus::RULE,
    &missing_options_features::RULE,
    &missing_retry_after::RULE,
    &missing_upgrade_header::RULE,
    &missing_upgrade_option::RULE,
    &missing_websocket_version::RULE,
    &multistatus_without_cause::RULE,
    &non_ascii_reason_phrase::RULE,
    &outdated_reason_phrase::RULE,
    &problem_in_success::RULE,
    &put_created_elsewhere::RULE,
    &reserved_code::RULE,
    &retired_code::RULE,
    &sensitive_trace_request::RULE,
    &skipped_continue::RULE,
    &stored_unstorable_response::RULE,
    &stored_without_permission::RULE,
    &stray_pseudo_field::RULE,
    &switch_in_multiplexed_connection::RULE,
    &transformed_despite_no_transform::RULE,
    &tunnel_to_invalid_port::RULE,
    &unannounced_trailer::RULE,
    &unasked_continue::RULE,
    &uncalled_upgrade::RULE,
    &unexplained_truncation::RULE,
    &unfulfillable_upgrade_demand::RULE,
    &unmet_minimal_preference::RULE,
    &unmet_preferred_representation::RULE,
    &unoffered_protocol::RULE,
    &unoffered_websocket_choice::RULE,
    &unordered_upgrade_layers::RULE,
    &unrefused_websocket_handshake::RULE,
    &unregistered_code::RULE,
    &unrejected_bad_request::RULE,
    &unreported_property::RULE,
    &untidy_multistatus::RULE,
    &untidy_upload_response::RULE,
    &vendor_code::RULE,
    &wrong_condition_status::RULE,
    &wrong_content_coding::RULE,
    &wrong_content_length::RULE,
    &wrong_delete_status::RULE,
    &wrong_put_status::RULE,
    &wrong_trace_content::RULE,
    &wrong_upload_status::RULE,
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

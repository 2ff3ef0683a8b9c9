//! The rules, one a file, and how they are run.

mod condition_demanded_twice;
mod failed_absent_expectation;
mod failed_continue_expectation;
mod failed_expectation_of_old_client;
mod ignored_alt_svc;
mod length_required_despite_length;
mod misdirected_from_proxy;
mod misplaced_accept_encoding;
mod missing_accept_patch;
mod missing_allow_header;
mod missing_challenge;
mod not_acceptable_without_negotiation;
mod refused_absent_content;
mod refused_short_target;
mod refused_small_fields;
mod too_early_without_early_data;
mod unhelpful_unsupported_type;
mod unimplemented_basic_method;
mod unnamed_large_field;

use super::{Exchange, ExchangeRule, FieldSet, Finding, Report, RuleSet};

/// All rules for exchanges, by name.
pub(super) static RULES: &[&ExchangeRule] = &[
    &condition_demanded_twice::RULE,
    &failed_absent_expectation::RULE,
    &failed_continue_expectation::RULE,
    &failed_expectation_of_old_client::RULE,
    &ignored_alt_svc::RULE,
    &length_required_despite_length::RULE,
    &misdirected_from_proxy::RULE,
    &misplaced_accept_encoding::RULE,
    &missing_accept_patch::RULE,
    &missing_allow_header::RULE,
    &missing_challenge::RULE,
    &not_acceptable_without_negotiation::RULE,
    &refused_absent_content::RULE,
    &refused_short_target::RULE,
    &refused_small_fields::RULE,
    &too_early_without_early_data::RULE,
    &unhelpful_unsupported_type::RULE,
    &unimplemented_basic_method::RULE,
    &unnamed_large_field::RULE,
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

//! The rules, one a file, and how they are run.

mod extra_not_modified_metadata;
mod extra_partial_metadata;
mod failed_precondition_without_condition;
mod faulty_if_range;
mod honoured_invalid_date;
mod honoured_precondition;
mod honoured_weak_if_match;
mod hsts_without_tls;
mod ignored_if_match;
mod ignored_if_modified_since;
mod ignored_if_none_match;
mod ignored_range;
mod insecure_redirect;
mod invalid_location;
mod meaningless_location;
mod method_changing_redirect;
mod mismatched_not_modified;
mod missing_allow_header;
mod missing_challenge;
mod missing_choices;
mod missing_location;
mod missing_validators;
mod not_modified_to_other_method;
mod not_modified_without_condition;
mod overwritten_despite_condition;
mod range_despite_if_range;
mod redirect_to_self;
mod refused_despite_match;
mod refused_revalidation;
mod repeated_location;
mod wasteful_ranges;

use super::{Exchange, ExchangeRule, FieldSet, Finding, Report, RuleSet};

/// All rules for exchanges, by name.
pub(super) static RULES: &[&ExchangeRule] = &[
    &extra_not_modified_metadata::RULE,
    &extra_partial_metadata::RULE,
    &failed_precondition_without_condition::RULE,
    &faulty_if_range::RULE,
    &honoured_invalid_date::RULE,
    &honoured_precondition::RULE,
    &honoured_weak_if_match::RULE,
    &hsts_without_tls::RULE,
    &ignored_if_match::RULE,
    &ignored_if_modified_since::RULE,
    &ignored_if_none_match::RULE,
    &ignored_range::RULE,
    &insecure_redirect::RULE,
    &invalid_location::RULE,
    &meaningless_location::RULE,
    &method_changing_redirect::RULE,
    &mismatched_not_modified::RULE,
    &missing_allow_header::RULE,
    &missing_challenge::RULE,
    &missing_choices::RULE,
    &missing_location::RULE,
    &missing_validators::RULE,
    &not_modified_to_other_method::RULE,
    &not_modified_without_condition::RULE,
    &overwritten_despite_condition::RULE,
    &range_despite_if_range::RULE,
    &redirect_to_self::RULE,
    &refused_despite_match::RULE,
    &refused_revalidation::RULE,
    &repeated_location::RULE,
    &wasteful_ranges::RULE,
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

//! The rules, one a file, and how they are run.

mod challenge_in_forbidden;
mod contradicted_accept_ranges;
mod contradicted_allow;
mod faulty_multipart_ranges;
mod hidden_complete_length;
mod honoured_range_on_other_method;
mod invalid_allow;
mod invalid_challenge;
mod invalid_content_range;
mod meaningless_content_range;
mod misplaced_proxy_challenge;
mod missing_allow_header;
mod missing_challenge;
mod missing_content_range;
mod missing_unsatisfied_range;
mod multipart_for_single_range;
mod refused_satisfiable_range;
mod unasked_partial_content;
mod unrequested_range;
mod unsatisfiable_without_range;
mod wrong_partial_length;

use super::{Exchange, ExchangeRule, FieldSet, Finding, Report, RuleSet};

/// All rules for exchanges, by name.
pub(super) static RULES: &[&ExchangeRule] = &[
    &challenge_in_forbidden::RULE,
    &contradicted_accept_ranges::RULE,
    &contradicted_allow::RULE,
    &faulty_multipart_ranges::RULE,
    &hidden_complete_length::RULE,
    &honoured_range_on_other_method::RULE,
    &invalid_allow::RULE,
    &invalid_challenge::RULE,
    &invalid_content_range::RULE,
    &meaningless_content_range::RULE,
    &misplaced_proxy_challenge::RULE,
    &missing_allow_header::RULE,
    &missing_challenge::RULE,
    &missing_content_range::RULE,
    &missing_unsatisfied_range::RULE,
    &multipart_for_single_range::RULE,
    &refused_satisfiable_range::RULE,
    &unasked_partial_content::RULE,
    &unrequested_range::RULE,
    &unsatisfiable_without_range::RULE,
    &wrong_partial_length::RULE,
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

//! The object of the JSON contract: a finding a line.

use std::io::{self, Write};

use http_status::document::{ErrorDoc, FindingDoc, Ref, VERSION};
use http_status_lint::{Diagnostic, Failure};

use super::Report;
use crate::lint::Tally;

#[derive(Default)]
pub(super) struct Json {
    findings: usize,
    errors: Vec<ErrorDoc>,
}

impl Report for Json {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{{\n  \"version\": {VERSION},\n  \"findings\": [")
    }

    fn finding(&mut self, finding: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        let apart = if self.findings > 0 { "," } else { "" };
        self.findings += 1;
        write!(out, "{apart}\n    ")?;
        Ok(serde_json::to_writer(out, &document(finding))?)
    }

    fn failure(&mut self, failure: &Failure, _out: &mut dyn Write) -> io::Result<()> {
        let Failure { path, position, message } = failure;
        self.errors.push(ErrorDoc {
            path: path.clone().into(),
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
            message: message.clone().into(),
        });
        Ok(())
    }

    fn end(&mut self, tally: &Tally, out: &mut dyn Write) -> io::Result<()> {
        let end = if self.findings > 0 { "\n  " } else { "" };
        write!(out, "{end}],\n  \"files\": {},\n  \"errors\": [", tally.files)?;
        for (position, error) in self.errors.iter().enumerate() {
            let apart = if position > 0 { "," } else { "" };
            write!(out, "{apart}\n    ")?;
            serde_json::to_writer(&mut *out, error)?;
        }
        let end = if self.errors.is_empty() { "" } else { "\n  " };
        writeln!(out, "{end}]\n}}")
    }
}

fn document(finding: &Diagnostic) -> FindingDoc {
    let source = finding.source.map(Ref::from);
    let (spec, section) = source.map(|source| (source.spec, source.section)).unzip();
    FindingDoc {
        rule: finding.rule.name.into(),
        level: finding.level.to_string().into(),
        message: finding.message.clone().into(),
        path: finding.path.clone().into(),
        line: finding.start.line,
        column: finding.start.column,
        end_line: finding.end.line,
        end_column: finding.end.column,
        status: finding.status,
        requirement: finding.requirement.map(|requirement| requirement.id().into()),
        spec,
        section,
        help: finding.help.clone().into(),
        fix: None,
    }
}

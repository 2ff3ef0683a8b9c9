//! `[[behaviour]]` of a code, and `data/clients.toml`: what real programs do with codes.

use super::file::File;
use super::place::At;
use super::table::Table;
use super::vocabulary::Role;

pub(crate) struct Behaviour {
    /// Sorted; one in the file of a code.
    pub(crate) codes: Vec<u16>,
    pub(crate) who: String,
    pub(crate) role: Role,
    pub(crate) does: String,
    pub(crate) source: String,
}

/// The programs that have a row for a code so far.
#[derive(Default)]
pub(crate) struct Programs<'a>(Vec<(u16, At<'a, String>)>);

impl<'a> Programs<'a> {
    fn add(&mut self, code: u16, who: &At<'a, String>) {
        match self.0.iter().find(|(other, program)| *other == code && program.value == who.value) {
            Some((_, first)) => who.place.report(format!(
                "`{}` has a row for {code} at {}; expected one for each program and code",
                who.value, first.place
            )),
            None => self.0.push((code, who.place.of(who.value.clone()))),
        }
    }
}

/// The rows of one code.
pub(crate) fn read<'a>(
    table: &mut Table<'a>,
    code: u16,
    programs: &mut Programs<'a>,
) -> Vec<Behaviour> {
    table.rows("behaviour", |table| behaviour(table, vec![code], programs))
}

/// The rows that several codes share. `registered` are the codes that there are.
pub(crate) fn read_shared<'a>(
    file: &'a File,
    registered: &[u16],
    programs: &mut Programs<'a>,
) -> Vec<Behaviour> {
    // Who, in lower case, and the first code of the row before.
    let mut last = (String::new(), 0);
    let rows = Table::read(file, |table| {
        Some(table.some_rows("clients", |table| {
            let place = table.place();
            let codes = codes(table, registered);
            let row = behaviour(table, codes, programs)?;
            let key = (row.who.to_ascii_lowercase(), row.codes.first().copied().unwrap_or(0));
            if last >= key {
                place.report(format!(
                    "the row stands behind `{}` with {}; \
                     expected the order of `who`, letter case aside, then of the first code",
                    last.0, last.1
                ));
            }
            last = key;
            Some(row)
        }))
    });
    rows.unwrap_or_default()
}

fn codes(table: &mut Table<'_>, registered: &[u16]) -> Vec<u16> {
    if table.is_empty("codes") {
        table.place().report("[[clients]] has no `codes`; expected one or more");
    }
    let mut codes: Vec<u16> = Vec::new();
    for code in table.numbers("codes") {
        let number = code.value;
        // Without any there is one message about that.
        if !registered.is_empty() && !registered.contains(&number) {
            code.place.report(format!("{number} is not registered; expected a code that is"));
        }
        match codes.last() {
            Some(last) if *last >= number => code.place.report(format!(
                "{number} stands behind {last}; expected the codes in order, each once"
            )),
            _ => codes.push(number),
        }
    }
    codes
}

fn behaviour<'a>(
    table: &mut Table<'a>,
    codes: Vec<u16>,
    programs: &mut Programs<'a>,
) -> Option<Behaviour> {
    let who = table.text("who");
    let role = table.word("role");
    let does = table.text("does");
    let source = table.text("source");
    if let Some(who) = &who {
        for code in &codes {
            programs.add(*code, who);
        }
    }
    Some(Behaviour {
        codes,
        who: who?.value,
        role: role?.value,
        does: does?.value,
        source: source?.value,
    })
}

//! From a name or a symbol to its code.

use std::collections::HashMap;
use std::io;

use http_status::{StatusInfo, Symbol};
use http_status_benches::{Contender, Table, compare, report, shuffle};

include!(concat!(env!("OUT_DIR"), "/maps.rs"));

/// At least three times as fast as the map of the standard library.
const THIRD: f64 = 1.0 / 3.0;

fn main() -> io::Result<()> {
    let mut tables = vec![phrases()];
    if !SYMBOLS.is_empty() {
        tables.push(symbols());
    }
    report(&tables)
}

fn phrases() -> Table {
    let Peers { texts, hashed } = Peers::of(&PHRASES);
    let ours = |text| StatusInfo::by_phrase(text).map(StatusInfo::code);
    let contenders = vec![
        Contender::new("http-status: by_phrase", &texts, ours),
        Contender::new("bare phf::Map", &texts, |text| PHRASES.get(text).copied()).bar(1.0),
        Contender::new("std HashMap<String, u16>", &texts, |text| hashed.get(text).copied())
            .bar(THIRD),
    ];
    compare("code of a phrase", texts.len(), contenders)
}

fn symbols() -> Table {
    let Peers { texts, hashed } = Peers::of(&SYMBOLS);
    let ours = |text| StatusInfo::by_symbol(text).next().map(StatusInfo::code);
    let contenders = vec![
        Contender::new("http-status: by_symbol", &texts, ours),
        Contender::new("bare phf::Map", &texts, |text| SYMBOLS.get(text).copied()).bar(1.0),
        Contender::new("std HashMap<String, u16>", &texts, |text| hashed.get(text).copied())
            .bar(THIRD),
        Contender::new("http-status: Symbol::named", &texts, |text| {
            Symbol::named(text).next().map(Symbol::code)
        }),
    ];
    compare("code of a symbol", texts.len(), contenders)
}

/// The same texts for all, and the map that one makes of them without thinking.
struct Peers {
    texts: Vec<&'static str>,
    hashed: HashMap<String, u16>,
}

impl Peers {
    fn of(bare: &'static phf::Map<&'static str, u16>) -> Self {
        let mut texts: Vec<&'static str> = bare.keys().copied().collect();
        texts.sort_unstable();
        shuffle(&mut texts);
        // As a reader finds them: one behind the other, each time in a place of its own.
        let buffer = String::leak(texts.join("\n"));
        let hashed = bare.entries().map(|(text, code)| ((*text).to_owned(), *code)).collect();
        Self { texts: buffer.lines().collect(), hashed }
    }
}

//! Makes the bare `phf` maps that the library is measured against, from the library's own names.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

use http_status::{StatusInfo, Symbol};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut phrases = BTreeMap::new();
    for info in StatusInfo::all() {
        phrases.extend(info.names().iter().map(|name| (name.phrase(), info.code())));
    }
    let mut symbols = BTreeMap::new();
    for symbol in Symbol::all() {
        for text in [symbol.symbol(), symbol.bare()] {
            symbols.entry(text).or_insert(symbol.code());
        }
    }
    let folder = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    let file = format!("{}{}", map("PHRASES", &phrases), map("SYMBOLS", &symbols));
    fs::write(Path::new(&folder).join("maps.rs"), file)?;
    Ok(())
}

fn map(name: &str, entries: &BTreeMap<&str, u16>) -> String {
    let mut map = phf_codegen::Map::new();
    for (text, code) in entries {
        map.entry(*text, code.to_string());
    }
    format!("static {name}: phf::Map<&'static str, u16> = {};\n", map.build())
}

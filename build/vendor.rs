//! `data/vendors/*.toml`: codes that are in use without being registered.

use super::file::File;
use super::place::Place;
use super::table::Table;
use super::vocabulary::{Era, Evidence, Seen};

pub(crate) struct Vendor {
    pub(crate) code: u16,
    pub(crate) code_last: u16,
    pub(crate) name: String,
    pub(crate) owner: String,
    pub(crate) product: String,
    pub(crate) meaning: String,
    pub(crate) seen: Seen,
    pub(crate) era: Era,
    pub(crate) evidence: Evidence,
    pub(crate) source: String,
    pub(crate) advice: Option<String>,
    pub(crate) sub_statuses: Vec<SubStatus>,
}

pub(crate) struct SubStatus {
    pub(crate) sub: u16,
    pub(crate) meaning: String,
    pub(crate) component: String,
    pub(crate) since: Option<String>,
    pub(crate) note: Option<String>,
    pub(crate) source: String,
}

/// Code, owner and product of the rows before, and where they stand.
type Uses<'a> = Vec<(u16, String, String, Place<'a>)>;

/// The rows of all files, sorted by code, owner and product.
pub(crate) fn read(files: &[(&str, &File)]) -> Vec<Vendor> {
    let mut uses = Uses::new();
    let mut vendors: Vec<Vendor> = Vec::new();
    for (_, file) in files {
        let first = uses.len();
        let rows =
            Table::read(file, |table| {
                let owner = table.text("owner").map(|owner| owner.value);
                Some(table.some_rows("statuses", |table| {
                    vendor(table, owner.as_deref(), first, &mut uses)
                }))
            });
        for row in rows.unwrap_or_default() {
            let place = vendors.partition_point(|other| key(other) <= key(&row));
            vendors.insert(place, row);
        }
    }
    vendors
}

fn key(vendor: &Vendor) -> (u16, &str, &str) {
    (vendor.code, &vendor.owner, &vendor.product)
}

/// `first` is where the rows of this file begin in `uses`.
fn vendor<'a>(
    table: &mut Table<'a>,
    owner: Option<&str>,
    first: usize,
    uses: &mut Uses<'a>,
) -> Option<Vendor> {
    let code = table.number("code");
    let code_last = table.optional_number("code_last");
    // Empty where the owner gives it none.
    let name = table.name("name");
    let product = table.text("product");
    let meaning = table.text("meaning");
    let seen = table.word("seen");
    let era = table.word("era");
    let evidence = table.word("evidence");
    let source = table.text("source");
    let advice = table.optional_text("advice");
    let sub_statuses = sub_statuses(table);

    if let (Some(code), Some(last)) = (&code, &code_last)
        && last.value <= code.value
    {
        last.place.report(format!(
            "`code_last` is {}; expected a number above {}",
            last.value, code.value
        ));
    }
    if let (Some(code), Some(product)) = (&code, &product) {
        check_order(table.place(), code.value, owner.unwrap_or_default(), product, first, uses);
    }
    let code = code?.value;
    Some(Vendor {
        code,
        code_last: code_last.map_or(code, |last| last.value),
        name: name?.value,
        owner: owner?.to_owned(),
        product: product?.value,
        meaning: meaning?.value,
        seen: seen?.value,
        era: era?.value,
        evidence: evidence?.value,
        source: source?.value,
        advice,
        sub_statuses,
    })
}

fn check_order<'a>(
    place: Place<'a>,
    code: u16,
    owner: &str,
    product: &str,
    first: usize,
    uses: &mut Uses<'a>,
) {
    if let Some((last, _, last_product, _)) = uses[first..].last()
        && (*last, last_product.as_str()) > (code, product)
    {
        place.report(format!(
            "the row stands behind {last} `{last_product}`; \
             expected the rows in order of `code`, then `product`"
        ));
    }
    for (other, other_owner, other_product, other_place) in &*uses {
        if *other == code && other_owner == owner && other_product == product {
            place.report(format!(
                "code, owner and product are those of {other_place}; expected one row for each use"
            ));
            break;
        }
    }
    uses.push((code, owner.to_owned(), product.to_owned(), place));
}

fn sub_statuses(table: &mut Table<'_>) -> Vec<SubStatus> {
    let mut before: Vec<(u16, String)> = Vec::new();
    table.rows("sub_statuses", |table| {
        let sub = table.number("sub");
        let meaning = table.text("meaning");
        let component = table.text("component");
        let since = table.optional_text("since");
        let note = table.optional_text("note");
        let source = table.text("source");

        if let (Some(sub), Some(component)) = (&sub, &component) {
            let (sub, component) = (sub.value, &component.value);
            if let Some((last, _)) = before.last()
                && *last > sub
            {
                table.place().report(format!(
                    "{sub} stands behind {last}; expected the rows in order of `sub`"
                ));
            }
            if before
                .iter()
                .any(|(other, other_component)| *other == sub && other_component == component)
            {
                table.place().report(format!(
                    "{sub} has a row for `{component}`; expected one row for each component"
                ));
            }
            before.push((sub, component.clone()));
        }
        Some(SubStatus {
            sub: sub?.value,
            meaning: meaning?.value,
            component: component?.value,
            since,
            note,
            source: source?.value,
        })
    })
}

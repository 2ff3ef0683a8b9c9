//! The owners of unregistered uses.

use askama::Template;
use http_status::document::Vendor;

use super::SiteFile;
use super::data::Data;
use super::frame::Frame;
use super::links::{At, slug};
use crate::words;

#[derive(Template)]
#[template(path = "vendors.html")]
struct Vendors<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    owners: Vec<(&'a str, Vec<&'a Vendor>)>,
}

#[derive(Template)]
#[template(path = "vendor.html")]
struct Owner<'a> {
    frame: Frame<'a>,
    at: At<'a>,
    owner: &'a str,
    products: Vec<(&'a str, Vec<&'a Vendor>)>,
    numbers: usize,
}

pub(super) fn files(data: &Data) -> Vec<SiteFile> {
    let mut files = vec![all(data)];
    files.extend(data.owners().into_iter().map(|owner| one(data, owner)));
    files
}

fn rows<'a>(data: &'a Data, owner: &'a str) -> Vec<&'a Vendor> {
    data.export.vendor_statuses.iter().filter(|row| row.owner == owner).collect()
}

fn all(data: &Data) -> SiteFile {
    let path = "vendors/index.html";
    let at = At::of(path, data);
    let each = |owner| {
        let mut rows = rows(data, owner);
        rows.dedup_by_key(|row| (row.code, row.code_last));
        (owner, rows)
    };
    let owners = data.owners().into_iter().map(each).collect();
    let title = "Unregistered HTTP status codes, by owner";
    let description = format!(
        "Who uses numbers outside the registry of HTTP status codes, or registered ones in another sense: {} uses of {} owners.",
        data.export.vendor_statuses.len(),
        data.owners().len()
    );
    let frame = Frame { part: "vendors/", ..Frame::new(at, path, title, description) };
    SiteFile::page(path, &Vendors { frame, at, owners })
}

fn one(data: &Data, owner: &str) -> SiteFile {
    let path = format!("vendors/{}/index.html", slug(owner));
    let at = At::of(&path, data);
    let mut rows = rows(data, owner);
    let numbers = rows.chunk_by(|left, right| left.code == right.code).count();
    rows.sort_by(|left, right| left.product.cmp(&right.product).then(left.code.cmp(&right.code)));
    let products = rows
        .chunk_by(|left, right| left.product == right.product)
        .map(|group| (&*group[0].product, group.to_vec()));
    let title = format!("HTTP status codes of {owner}");
    let description = format!(
        "What {owner} means by numbers that the registry of HTTP status codes does not give it, with sources."
    );
    let page = Owner {
        frame: Frame { part: "vendors/", ..Frame::new(at, &path, title, description) },
        at,
        owner,
        products: products.collect(),
        numbers,
    };
    SiteFile::page(&path, &page)
}

/// Where a use stands on a page: by product, and by number where the page has several.
pub(super) fn anchor(row: &Vendor) -> String {
    format!("{}-{}", slug(&words::whose(row)), row.code)
}

/// `sub-404.13`: where a sub-status stands, on the first line of several with one number.
pub(super) fn sub_anchor(row: &Vendor, position: &usize) -> Option<String> {
    let sub = row.sub_statuses.get(*position)?.sub;
    let before = row.sub_statuses.get(..*position)?;
    before.iter().all(|other| other.sub != sub).then(|| format!("sub-{}.{sub}", row.code))
}

//! `http-status list`.

use http_status::{Spec, StatusClass, StatusInfo, VendorStatus};

use crate::answer::Answer;
use crate::args::{Filters, Format, List};
use crate::page::{ListPage, Page, Row};
use crate::problem::{Problem, shown};
use crate::search::{self, What};

pub(crate) fn list(list: &List, format: Option<Format>) -> Answer {
    let page = match &list.vendor.vendor {
        Some(owners) => vendors(list, owners),
        None => statuses(list),
    };
    match page {
        Ok(page) => Answer::pages(vec![Page::List(page)], format),
        Err(problem) => problem.into(),
    }
}

/// Whether an option was not given, or one of its values fits.
fn any<T>(wanted: &[T], fits: impl Fn(&T) -> bool) -> bool {
    wanted.is_empty() || wanted.iter().any(fits)
}

/// The same for an option that has one value.
fn same(wanted: Option<bool>, is: bool) -> bool {
    wanted.is_none_or(|wanted| wanted == is)
}

fn statuses(list: &List) -> Result<ListPage, Problem> {
    let filters = &list.filters;
    let specs = filters.spec.iter().map(|id| spec(id)).collect::<Result<Vec<_>, _>>()?;
    for field in &filters.field {
        known_field(field)?;
    }
    let fits = |info: &&'static StatusInfo| {
        any(&list.class, |class| *class == info.class())
            && any(&list.text, |text| search::mentions(What::Status(info), text))
            && any(&specs, |spec| spec.id() == info.defined_by().spec().id())
            && filters.fit(info)
    };
    let statuses: Vec<_> =
        StatusInfo::all().filter(fits).map(|info| Row::of(info.into())).collect();
    if statuses.is_empty() {
        return Err(Problem::not_found("no registered code has all these properties".to_owned())
            .hint("leave out an option, or list everything: `http-status list`"));
    }
    Ok(ListPage { statuses, ..ListPage::default() })
}

impl Filters {
    fn fit(&self, info: &StatusInfo) -> bool {
        let retry = info.retry();
        let redirect = info.redirect();
        any(&self.cacheability, |state| *state == info.cacheability())
            && (!self.cacheability_changed || !info.cacheability_history().is_empty())
            && any(&self.retry, |permission| *permission == retry.permission())
            && any(&self.retry_methods, |methods| *methods == retry.methods())
            && any(&self.retry_connection, |connection| *connection == retry.connection())
            && any(&self.retry_change, |change| Some(*change) == retry.change())
            && any(&self.retry_when, |condition| Some(*condition) == retry.when())
            && same(self.retry_after, retry.retry_after())
            && same(self.retry_common, retry.is_common())
            && any(&self.registration, |status| *status == info.registration_status())
            && same(self.proxies_must_not_generate, info.proxies_must_not_generate())
            && any(&self.content, |rule| *rule == info.content())
            && any(&self.field, |name| {
                info.fields().all().iter().any(|field| field.name().eq_ignore_ascii_case(name))
            })
            && self.redirect.as_ref().is_none_or(|methods| {
                redirect.is_some_and(|redirect| any(methods, |method| *method == redirect.method()))
            })
            && self.permanent.is_none_or(|wanted| {
                redirect.is_some_and(|redirect| redirect.is_permanent() == wanted)
            })
            && (!self.renamed || !info.former_names().is_empty())
            && self.requirement_fits(info)
            && any(&self.named_in, |ecosystem| info.symbol(*ecosystem).is_some())
            && any(&self.not_named_in, |ecosystem| info.symbol(*ecosystem).is_none())
    }

    /// One requirement has to fit level, actor and topic at once.
    fn requirement_fits(&self, info: &StatusInfo) -> bool {
        let unasked = self.level.is_empty() && self.actor.is_empty() && self.topic.is_empty();
        unasked
            || info.requirements().any(|requirement| {
                any(&self.level, |level| *level == requirement.level())
                    && any(&self.actor, |actor| *actor == requirement.actor())
                    && any(&self.topic, |topic| *topic == requirement.topic())
            })
    }
}

fn vendors(list: &List, owners: &[String]) -> Result<ListPage, Problem> {
    if list.filters != Filters::default() {
        return Err(Problem::failed("`--vendor` lists unregistered codes, which do not have all these properties".to_owned())
            .hint("`--class`, `--text`, `--seen` and `--era` go with it: `http-status list --vendor --class 5xx`"));
    }
    for owner in owners {
        known_owner(owner)?;
    }
    let fits = |row: &&'static VendorStatus| {
        any(owners, |owner| is_of(row, owner))
            && any(&list.class, |class| StatusClass::of(row.code()) == Some(*class))
            && any(&list.text, |text| search::mentions(What::Vendor(row), text))
            && any(&list.vendor.seen, |seen| *seen == row.seen())
            && any(&list.vendor.era, |era| *era == row.era())
    };
    let vendors: Vec<_> = VendorStatus::all().filter(fits).map(|row| Row::of(row.into())).collect();
    if vendors.is_empty() {
        return Err(Problem::not_found("no unregistered code has all these properties".to_owned())
            .hint("leave out an option, or list everything: `http-status list --vendor`"));
    }
    Ok(ListPage { vendors, vendors_asked: true, ..ListPage::default() })
}

/// Whether the text is the owner or product of a row, or stands in it, in any case.
fn is_of(row: &VendorStatus, text: &str) -> bool {
    let text = text.to_lowercase();
    [row.owner(), row.product()].iter().any(|name| name.to_lowercase().contains(&text))
}

fn known_owner(text: &str) -> Result<(), Problem> {
    if VendorStatus::all().any(|row| is_of(row, text)) {
        return Ok(());
    }
    let problem = Problem::not_found(format!(
        "no owner or product of unregistered codes is called `{}`",
        shown(text)
    ));
    Err(match nearest(text, VendorStatus::all().map(VendorStatus::owner)) {
        Some(owner) => problem.hint(format!("similar: `http-status list --vendor \"{owner}\"`")),
        None => problem.hint("all of them: `http-status list --vendor`"),
    })
}

fn known_field(name: &str) -> Result<(), Problem> {
    let fields =
        || StatusInfo::all().flat_map(|info| info.fields().all()).map(|field| field.name());
    if fields().any(|field| field.eq_ignore_ascii_case(name)) {
        return Ok(());
    }
    let problem =
        Problem::not_found(format!("no code has anything to do with a field `{}`", shown(name)));
    Err(match nearest(name, fields()) {
        Some(field) => problem.hint(format!("similar: `http-status list --field {field}`")),
        None => problem.hint("the page of a code has its fields: `http-status 405`"),
    })
}

/// `RFC9110`, `rfc 9110` or `9110`.
fn spec(id: &str) -> Result<&'static Spec, Problem> {
    let id = id.trim();
    Spec::of(id).or_else(|| Spec::of(&format!("RFC{id}"))).ok_or_else(|| {
        let problem = Problem::not_found(format!("no document here is called `{}`", shown(id)));
        let typed = if id.bytes().all(|byte| byte.is_ascii_digit()) {
            format!("RFC{id}")
        } else {
            id.to_uppercase()
        };
        match nearest(&typed, Spec::all().map(Spec::id)) {
            Some(spec) => problem.hint(format!("similar: `http-status list --spec {spec}`")),
            None => problem.hint("the columns of `http-status list` name the documents"),
        }
    })
}

/// The name that looks most like the text, if one does.
pub(super) fn nearest(
    text: &str,
    names: impl Iterator<Item = &'static str>,
) -> Option<&'static str> {
    const ALIKE: f64 = 0.75;

    if text.len() > 100 {
        return None;
    }
    let text = text.to_lowercase();
    let alike = names.map(|name| (strsim::jaro_winkler(&text, &name.to_lowercase()), name));
    alike
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|left, right| left.0.total_cmp(&right.0))
        .map(|(_, name)| name)
}

//! `/status/NNN`.

use crate::client::Server;

#[test]
fn look() {
    let server = Server::of_site();
    let index = server.ask("GET", "/status/", &[("Accept", "application/json")], "");
    let index: serde_json::Value = serde_json::from_str(index.text()).expect("json");
    for code in 100..=599u16 {
        let ex = server.get(&format!("/status/{code}"));
        let f = ex.findings();
        if f != ["unregistered-code"] || !ex.pedantic_findings().is_empty() { println!("GET {code} -> {} {:?} {f:?} / {:?}", ex.code, ex.interim, ex.pedantic_findings()); }
    }
    for s in index["statuses"].as_array().unwrap() {
        let code = s["code"].as_u64().unwrap();
        let r = &s["request"];
        let fields: Vec<(&str,&str)> = r["fields"].as_object().unwrap().iter().map(|(k,v)|(k.as_str(), v.as_str().unwrap())).collect();
        let ex = server.ask(r["method"].as_str().unwrap(), &format!("/status/{code}"), &fields, r["content"].as_str().unwrap_or(""));
        println!("FIT {code} -> {} {:?} {:?} / {:?}", ex.code, ex.interim, ex.findings(), ex.pedantic_findings());
        let ex = server.ask("HEAD", &format!("/status/{code}"), &[], "");
        if !ex.findings().is_empty() { println!("HEAD {code} -> {} {:?} {:?} {}", ex.code, ex.interim, ex.findings(), ex.content.len()); }
    }
    panic!();
}

//! Asks a crate.
// imports go here

fn say(index: usize, code: u16) {
    println!("=\t{index}\t{code}");
}

/// A name that the crate has, or that it has one for the code where it does not tell the name.
fn list(name: &str, code: u16) {
    println!("+\t{name}\t{code}");
}

fn main() {
    // questions go here
}

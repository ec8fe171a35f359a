use super::Counted;
use std::{env, fs, process::Command};

/// The function within which is counted: `counted_pass` of this crate.
const COUNTED_FUNCTION: &str = "*counted_pass*";

/// Functions of the C library that move or compare bytes. Callgrind counts their `rep movsb` once a byte, and they differ between processors.
const NOT_COUNTED: [&str; 5] = ["memcpy", "memmove", "memset", "memcmp", "bcmp"];

/// Instructions an input: this program runs itself under valgrind, which answers it there.
///
/// # Errors
/// When valgrind does not run, or counted nothing.
pub fn count(counted: &Counted) -> Result<f64, String> {
    let out = env::temp_dir().join(format!("recoup-callgrind-{}-{}", std::process::id(), counted.name));
    let program = env::current_exe().map_err(|problem| problem.to_string())?;
    let run = Command::new("valgrind")
        .args(["--tool=callgrind", "--compress-strings=no", "--compress-pos=no", "--error-exitcode=1"])
        .arg(format!("--toggle-collect={COUNTED_FUNCTION}"))
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(program)
        .args(["answer", counted.name])
        .output()
        .map_err(|problem| format!("valgrind: {problem}"))?;
    if !run.status.success() {
        return Err(format!("{} under valgrind: {}\n{}", counted.name, run.status, String::from_utf8_lossy(&run.stderr)));
    }
    let written = fs::read_to_string(&out).map_err(|problem| format!("{}: {problem}", out.display()))?;
    // Best effort: a file that stays in the folder of temporary files harms nobody.
    let _ = fs::remove_file(&out);
    match instructions(&written) {
        0 => Err(format!("{}: callgrind counted nothing within {COUNTED_FUNCTION}", counted.name)),
        counted_in_all => Ok(counted_in_all as f64 / counted.items as f64),
    }
}

/// The instructions of all functions by themselves, but for [`NOT_COUNTED`].
///
/// A line `fn=NAME` begins a function; each line of two numbers after it is a place and what was spent there, but for the one after
/// `calls=`, which repeats what the called function spent.
fn instructions(written: &str) -> u64 {
    let (mut total, mut is_counted, mut is_call) = (0, false, false);
    for line in written.lines() {
        if let Some(function) = line.strip_prefix("fn=") {
            is_counted = !NOT_COUNTED.iter().any(|name| function.contains(name));
        } else if line.starts_with("calls=") {
            is_call = true;
        } else if let Some(spent) = spent(line) {
            total += if is_counted && !is_call { spent } else { 0 };
            is_call = false;
        }
    }
    total
}

fn spent(line: &str) -> Option<u64> {
    let (place, spent) = line.split_once(' ')?;
    place.parse::<u64>().ok()?;
    spent.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_and_moves_of_bytes_are_not_counted() {
        let written = "\
events: Ir
fn=recoup::find
12 30
14 7
cfn=__memcpy_avx_unaligned_erms
calls=1 0
14 4000
15 3
fn=__memcpy_avx_unaligned_erms
0 4000

fn=(below main)
0 2
totals: 4042
";
        assert_eq!(instructions(written), 42);
    }
}

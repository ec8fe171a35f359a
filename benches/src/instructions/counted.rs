use crate::{Subject, classify, find, plan, read};

/// One contender of one subject.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// Its name in the file of figures.
    pub name: &'static str,
    /// Makes the subject, and those beside it.
    subjects: fn() -> Vec<Subject>,
    /// [`Subject::id`].
    subject: &'static str,
    contender: &'static str,
    /// Inputs that are answered under valgrind, which is some fifty times slower.
    pub items: usize,
}

/// Everything that is counted: recoup alone.
pub const COUNTED: [Counted; 10] = [
    counted("find", find::subjects, "code_find/zipf", "recoup", 20_000),
    counted("classify_decline", classify::subjects, "classify/decline only", "recoup, from ids", 5_000),
    counted("classify_card", classify::subjects, "classify/full card signal", "recoup, from ids", 2_000),
    counted("read_0.3_kb", read::subjects, "read/0.3 KB", "recoup", 500),
    counted("read_4_kb", read::subjects, "read/4 KB", "recoup", 100),
    counted("read_30_kb", read::subjects, "read/30 KB", "recoup", 10),
    counted("plan", plan::subjects, "plan/full plan, no history", "recoup, whole plan", 50),
    counted("plan_20", plan::subjects, "plan/full plan, 20 past attempts", "recoup, whole plan", 50),
    counted("plan_calendar", plan::subjects, "plan/eight charges", "recoup, calendar alone", 200),
    counted("may_charge_2000", plan::subjects, "may_charge/2,000 past attempts", "recoup", 4),
];

const fn counted(
    name: &'static str,
    subjects: fn() -> Vec<Subject>,
    subject: &'static str,
    contender: &'static str,
    items: usize,
) -> Counted {
    Counted { name, subjects, subject, contender, items }
}

/// Answers the inputs of what bears that name, in [`counted_pass`].
///
/// # Panics
/// When nothing bears that name.
pub fn answer(name: &str) {
    let counted = COUNTED.iter().find(|counted| counted.name == name).unwrap_or_else(|| panic!("`{name}` is not counted"));
    let subjects = (counted.subjects)();
    let subject = subjects.iter().find(|subject| subject.id() == counted.subject);
    let contender = subject.and_then(|subject| subject.contenders.iter().find(|one| one.name == counted.contender));
    let contender = contender.unwrap_or_else(|| panic!("{counted:?}: no such contender"));
    counted_pass(&contender.pass, counted.items);
}

/// Valgrind counts within this function, by its name.
#[inline(never)]
fn counted_pass(pass: &dyn Fn(usize), items: usize) {
    pass(std::hint::black_box(items));
}

#[cfg(test)]
mod tests {
    #[test]
    fn everything_counted_is_a_contender() {
        for counted in super::COUNTED {
            super::answer(counted.name);
        }
    }
}

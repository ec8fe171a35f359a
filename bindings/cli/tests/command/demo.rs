//! `recoup demo`, and the command without arguments.

use crate::kit::run;

#[test]
fn the_story_of_a_renewal_fits_two_screens() {
    let story = run(&["demo"]).ok();
    for part in ["1. What came", "2. What it means", "3. What to do", "4. Why", "5. What the law leaves", "● charge 1", "visa."]
    {
        assert!(story.contains(part), "{part} is missing in\n{story}");
    }
    // Two screens of 24 lines.
    assert!(story.lines().count() <= 48, "{} lines", story.lines().count());
}

#[test]
fn without_arguments_three_examples_are_shown() {
    let shown = run(&[]);
    assert_eq!((shown.code, shown.out.as_str()), (2, ""));
    let text = shown.err;
    assert_eq!(text.lines().filter(|line| line.trim_start().starts_with("recoup ")).count(), 3, "{text}");
}

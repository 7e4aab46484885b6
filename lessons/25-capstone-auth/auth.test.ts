// This suite is yours to write, from the first line to the last. The README has the minutes of the meeting,
// docs/requirements.md has what was promised, and fixtures/test.ts has a clock that you can move.

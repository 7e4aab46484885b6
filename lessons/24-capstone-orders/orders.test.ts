// This suite is yours to write, from the first line to the last.

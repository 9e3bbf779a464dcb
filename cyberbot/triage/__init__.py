"""Does a message read as a report, as danger, as a child at risk: rules that state their reasons."""

"""What makes the record wrong: one small function for each rule, and one list of them all."""

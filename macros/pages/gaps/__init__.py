"""The pages of the register of gaps: both registers on one page, and a page for each rule."""

"""What readers can find by words: the entries of the search, the list from A to Z, and the pages of both."""

"""Where records that moved are told of: at their old addresses, and on pages that had a place before."""

"""The kinds of record: typed, frozen, documented. The only place that knows the names of fields."""

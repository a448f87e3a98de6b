"""Pages that go across the kinds: one question each, answered from many records."""

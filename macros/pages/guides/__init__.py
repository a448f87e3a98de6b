"""What the code tells contributors of itself: fields, vocabularies and rules."""

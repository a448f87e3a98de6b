"""All records joined: look-ups in both directions, and the day the record tells of."""

"""Lines in time: what is drawn to a scale of days, and the succession of bodies."""

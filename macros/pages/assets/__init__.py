"""What pages ask for besides their HTML: one style sheet, small scripts, the icon."""

"""From YAML files to trees whose every field knows its file, line and column."""

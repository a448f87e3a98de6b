"""One module for each kind that has pages, with what only it knows; `record_page` adds the rest."""

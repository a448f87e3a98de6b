"""The names of the environment variables that the command and MkDocs, the two doors, listen to."""

from __future__ import annotations

DATA = "STATEMENT_DATA"
"""The folder of records, where it isn't ``data``."""

AS_OF = "STATEMENT_AS_OF"
"""The day to tell the record on, where it is not the ``as_of`` of ``record.yml``."""

from __future__ import annotations

from tests.pages.conftest import edition, real

__all__ = ["edition", "real"]

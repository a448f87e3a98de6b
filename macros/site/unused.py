"""Which files of the theme are left out, because no page of ours asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.structure.files import Files

THEME_ASSETS = ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png")
"""Material's scripts, search workers, style sheets and icon: `overrides/main.html` names none of them."""


def drop_unused(files: Files) -> None:
    """Removes the theme's own assets; a file of ``docs/`` in the same place stays."""
    for file in list(files):
        from_theme = file.src_dir is not None and "/material/" in f"{file.src_dir}/".replace("\\", "/")
        if from_theme and file.src_uri.startswith(THEME_ASSETS):
            files.remove(file)

"""A public record of UK atrocity prevention policy, as a static site.

This file only registers the macros; mkdocs-macros calls `define_env` once for each build.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_macros.plugin import MacrosPlugin


def define_env(env: MacrosPlugin) -> None:
    """Registers the one macro of the generated pages, and those for hand-written ones."""
    # Imported here, so that `import macros.records` and the like need no MkDocs.
    from macros.site import editions  # noqa: PLC0415
    from macros.site.authors import register_macros  # noqa: PLC0415
    from macros.site.generated import html_of  # noqa: PLC0415

    def generated_page() -> str:
        """The HTML of the generated page being rendered."""
        return html_of(env.page, editions.current())

    env.macro(generated_page)  # type: ignore[no-untyped-call]  # the plugin has no types
    register_macros(env)

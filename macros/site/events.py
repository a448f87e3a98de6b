"""The hook that mkdocs.yml names: what happens at each event of a build. The modules beside it decide."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mkdocs.exceptions import PluginError
from mkdocs_macros.plugin import MacrosPlugin

from macros import variables
from macros.pages.addresses import CORRECTIONS, MISSING, SEARCH
from macros.pages.all_pages import pages
from macros.pages.assets import assets
from macros.pages.frame.frame import frame, frame_of_missing
from macros.pages.frame.glosses import glossed
from macros.pages.frame.prose_tables import named
from macros.publish.files import write_files
from macros.publish.paper import paper
from macros.register.load import NoData
from macros.site import editions
from macros.site.checked import refuse_unallowed
from macros.site.generated import add_pages, compile_once, shown_of
from macros.site.macro_errors import tell_errors_plainly
from macros.site.search import SearchFailed, write_search
from macros.site.unused import drop_unused

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

log = logging.getLogger("mkdocs.plugins.statement")


def on_startup(command: str, **_: object) -> None:
    """Leaves the PDF out while pages are only looked at: it takes longer than all of them."""
    if command == "serve":
        os.environ[variables.NO_PDF] = "1"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads and checks the record, and takes from it what mkdocs.yml must not repeat."""
    try:
        edition = editions.open_edition(editions.data_folder(_project(config)))
    except editions.RecordWrong as wrong:
        count = len(wrong.findings)
        raise PluginError(
            f"The record has {count} finding{'s' if count > 1 else ''}, so no site is built.\n{wrong}"
        ) from None
    except NoData as error:
        raise PluginError(str(error)) from None
    about = edition.about
    config.site_name = about.name
    config.site_description = f"{about.subject}."
    config.site_url = config.site_url or str(about.site_url)  # `mkdocs serve` has set its own by now
    config.repo_url = str(about.repository)
    config.extra["about"] = about
    config.extra["as_of"] = edition.as_of_words
    config.extra["corrections"] = CORRECTIONS
    config.extra["search"] = SEARCH
    os.environ["SOURCE_DATE_EPOCH"] = edition.epoch
    assets.read_anew()
    tell_errors_plainly()
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the generated pages, and leaves out what the theme brings and no page uses."""
    macros = config.plugins["macros"]
    if not isinstance(macros, MacrosPlugin):
        raise PluginError("mkdocs.yml must name the plugin `macros` of mkdocs-macros-plugin")
    compile_once(macros.env)
    paper.begin(editions.current())
    add_pages(files, config, pages(editions.current()))
    drop_unused(files)
    return files


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Refuses a page whose head is no YAML: MkDocs would print it as text."""
    if markdown.lstrip().startswith("---\n"):
        raise PluginError(
            f"docs/{page.file.src_uri}: what stands between its first two lines of `---` cannot be read.\n"
            "    mend: put a text that holds a colon between quotation marks"
        )
    return markdown


def on_page_context(
    context: TemplateContext,
    page: Page,
    config: MkDocsConfig,  # noqa: ARG001 - MkDocs' signature
    nav: Navigation,  # noqa: ARG001
) -> TemplateContext:
    """Puts around a page what every page has: in its head for programs, at its foot for readers."""
    content, glosses = glossed(editions.current(), named(page.content or ""))
    page.content = str(content)
    made = frame(editions.current(), shown_of(page), glosses)
    return {**context, "frame": made}  # type: ignore[typeddict-unknown-key]  # a name of ours beside MkDocs'


def on_template_context(
    context: TemplateContext, template_name: str, config: MkDocsConfig
) -> TemplateContext:
    """Gives the page for missing addresses its frame. It has no depth: its links start at the host's top."""
    if template_name != MISSING:
        return context
    top = urlsplit(config.site_url or "/").path
    return {**context, "frame": frame_of_missing(top)}  # type: ignore[typeddict-unknown-key]


def on_post_build(config: MkDocsConfig) -> None:
    """Writes the files for programs and the search beside the pages; then looks whether they may be shown."""
    site = Path(config.site_dir)
    try:
        write_search(editions.current(), Path(config.docs_dir), site)
        write_files(editions.current(), site)
    except (SearchFailed, paper.PaperFailed) as error:
        raise PluginError(str(error)) from None
    refuse_unallowed(site, urlsplit(config.site_url or "/").path)


def on_build_error(**_: object) -> None:
    """Ends what would go on without the build."""
    paper.stop()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Rebuilds when a record, a template or the frame of the pages changes."""
    project = _project(config)
    for folder in (editions.data_folder(project), project / "macros" / "pages", project / "overrides"):
        server.watch(str(folder))
    return server


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent

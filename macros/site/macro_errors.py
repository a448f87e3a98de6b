"""What an author is told when a macro in prose is misused: the page, the line, the macro and the mend.

The macros plugin prints a stack trace as its message. It chooses the message by the type of the error, so
ours are registered with it for the errors that an author can cause.
"""

from __future__ import annotations

from types import TracebackType

from jinja2 import TemplateSyntaxError, UndefinedError
from mkdocs.structure.pages import Page
from mkdocs_macros.errors import format_error

GUIDE = "docs/contribute/macros.md"
"""Where the macros are explained to authors."""


TEMPLATE = "<template>"
"""The file name that Jinja gives to a template made from a string."""


class MacroMisused(ValueError):
    """A macro was called with something it cannot use; says what was wrong and how to mend it."""

    def __init__(self, macro: str, message: str, mend: str) -> None:
        self.macro, self.message, self.mend = macro, message, mend
        super().__init__(f"{macro}: {message}; mend: {mend}")


def tell_errors_plainly() -> None:
    """Registers our messages with the macros plugin."""
    format_error.register(MacroMisused, _misused)
    format_error.register(UndefinedError, _undefined)
    format_error.register(TypeError, _arguments)
    format_error.register(TemplateSyntaxError, _syntax)
    format_error.register(Exception, _other)


def _message(page: Page, line: int | None, message: str, mend: str) -> str:
    where = f"docs/{page.file.src_uri}" + (f":{line}" if line else "")
    return f"{where} {message}\n    mend: {mend}"


def _misused(error: MacroMisused, markdown: str, page: Page) -> str:  # noqa: ARG001 - the plugin's signature
    return _message(page, _line(error), f"{error.macro}: {error.message}", error.mend)


def _undefined(error: UndefinedError, markdown: str, page: Page) -> str:  # noqa: ARG001
    return _message(page, _line(error), f"{error.message}", f"use a macro that {GUIDE} lists")


def _arguments(error: TypeError, markdown: str, page: Page) -> str:
    if not _raised_by_call(error):
        return _other(error, markdown, page)
    return _message(page, _line(error), str(error), f"see in {GUIDE} what the macro takes")


def _syntax(error: TemplateSyntaxError, markdown: str, page: Page) -> str:  # noqa: ARG001
    return _message(
        page, error.lineno, f"{error.message}", "look for brackets and quotes that were not closed"
    )


def _other(error: Exception, markdown: str, page: Page) -> str:  # noqa: ARG001
    place = f" ({_place(error.__traceback__)})" if error.__traceback__ else ""
    return _message(
        page,
        _line(error),
        f"{type(error).__name__}: {error}{place}",
        "this is a fault of the code: report it",
    )


def _line(error: BaseException) -> int | None:
    """The line of the page, which Jinja puts into the trace under the name of a template without a file."""
    trace, line = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == TEMPLATE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _raised_by_call(error: BaseException) -> bool:
    """Whether the call in the page itself went wrong, and not something inside the macro."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and trace.tb_frame.f_code.co_filename == TEMPLATE


def _place(trace: TracebackType) -> str:
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_name}, line {trace.tb_lineno}"

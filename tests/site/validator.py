"""The Nu HTML checker, the validator that stands behind validator.w3.org, run on folders of this machine."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

JAR = Path(__file__).parents[2] / ".tools" / "vnu-jar" / "build" / "dist" / "vnu.jar"

# The first compiler alone: 6 s for the whole site, not 11. It needs the larger stack.
_JAVA = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m")

# Style sheets and drawings are checked, too. `--verbose` names on stderr each file that is checked.
_OPTIONS = (
    "--format",
    "json",
    "--stdout",
    "--verbose",
    "--exit-zero-always",
    "--skip-non-html",
    "--also-check-css",
    "--also-check-svg",
)


class Message(BaseModel):
    """What the validator says of a place in a file: an error, or a warning."""

    url: str
    message: str
    lastLine: int = 0  # noqa: N815 - the validator's name
    extract: str = ""

    @property
    def file(self) -> Path:
        """The file it is about."""
        return Path(self.url.removeprefix("file:"))

    def __str__(self) -> str:
        return f"{self.file}:{self.lastLine} {self.message} [{' '.join(self.extract.split())}]"


class _Answer(BaseModel):
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The files that the validator looked at, and all it said."""

    checked: frozenset[Path]
    messages: tuple[Message, ...]


def validate(*folders: Path) -> Verdict:
    """Checks all pages, style sheets and drawings in folders, in one run.

    Raises `FileNotFoundError` where Java or the validator is missing, `subprocess.CalledProcessError` where
    it could not run.
    """
    java = shutil.which("java")
    if java is None:
        raise FileNotFoundError("java is not installed; `make test` installs it, see .ci/programs")
    if not JAR.is_file():
        raise FileNotFoundError(f"{JAR} is missing; `make test` fetches it, see .ci/npm")
    command = (java, *_JAVA, "-jar", str(JAR), *_OPTIONS, *map(str, folders))
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    answer = _Answer.model_validate_json(done.stdout)
    return Verdict(frozenset(map(Path, done.stderr.splitlines())), answer.messages)

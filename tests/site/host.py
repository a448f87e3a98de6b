"""The site as a host serves it: nginx, configured as the guide prints it, with the rules of the build.

A second server knows no rule of ours, as a bare file server does.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

GUIDE = Path(__file__).parents[2] / "docs/contribute/release.md"
"""What a host is told; its nginx part is run here as it stands."""

_CONFIG = """
daemon off;
{user}
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    types {{
        text/html html; text/css css; text/xml xml; application/javascript js; application/json json;
        application/zip zip; application/pdf pdf; application/wasm wasm; image/svg+xml svg; image/png png;
    }}
    {printed}
}}
"""
"""A bare server, with a few of the media types that nginx knows by itself; the rest the guide prints."""


@contextmanager
def served(folder: Path, top: str = "/") -> Iterator[str]:
    """Serves a built site on this machine alone, on a free port; gives its address.

    ``top`` is the path that the site was built for. Raises `FileNotFoundError` where nginx is missing.
    """
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if program is None:
        raise FileNotFoundError("nginx is not installed; `make test` installs it, see .ci/programs")
    if top != "/":
        raise ValueError(f"the guide tells of a site at the root of its host, not at {top}")
    port = _free_port()
    with tempfile.TemporaryDirectory(prefix="nginx-") as name:
        own = Path(name)
        text = _CONFIG.format(user=_user(), folder=own, printed=printed(folder.absolute(), port))
        (own / "nginx.conf").write_text(text, "utf-8")
        started: list[str | Path] = [program, "-p", own, "-e", own / "error.log", "-c", own / "nginx.conf"]
        process = subprocess.Popen(started, stderr=subprocess.DEVNULL)
        try:
            _wait_for(process, own)
            yield f"http://127.0.0.1:{port}{top}"
        finally:
            process.terminate()
            process.wait(10)


def printed(site: Path, port: int) -> str:
    """The part of nginx's configuration that the guide prints, for a site and a port of ours."""
    block = GUIDE.read_text("utf-8").partition("```nginx\n")[2].partition("```")[0]
    assert block.count("listen 80;") == 1
    return block.replace("/srv/site", str(site)).replace("listen 80;", f"listen 127.0.0.1:{port};")


def _user() -> str:
    """Who reads the site: where the tests run as root, nginx would otherwise become somebody who may not."""
    return "user root;" if os.geteuid() == 0 else ""


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(process: subprocess.Popen[bytes], folder: Path) -> None:
    """Until nginx has its port: it then writes its number into a file."""
    for _ in range(400):
        if (folder / "nginx.pid").exists():
            return
        if process.poll() is not None:
            break
        time.sleep(0.025)
    log = folder / "error.log"
    told = log.read_text("utf-8") if log.exists() else "it said nothing"
    raise RuntimeError(f"nginx does not start: {told}")


@contextmanager
def served_without_rules(folder: Path) -> Iterator[str]:
    """Serves any folder by Python's own file server; gives its address. It shows 404.html, as hosts do."""
    handler = partial(_Plain, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


class _Plain(SimpleHTTPRequestHandler):
    """Serves a folder in silence, with the site's own page for addresses that are missing."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each answer over an open connection waits 40 ms

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the base class
        """Says nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Sends 404.html for what is missing, as hosts of static sites do."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

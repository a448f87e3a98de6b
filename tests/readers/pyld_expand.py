"""Expands JSON-LD with PyLD, without a network: every name without a prefix is one of schema.org's."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pyld import jsonld

CONTEXT = {"@context": {"@vocab": "https://schema.org/", "id": "@id", "type": "@type"}}


def _load(url: str, _: object) -> dict[str, Any]:
    if url.rstrip("/") != "https://schema.org":
        raise jsonld.JsonLdError(f"{url} is asked for", "test", code="loading document failed")
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": CONTEXT}


try:
    files = {path: json.loads(Path(path).read_text("utf-8")) for path in sys.argv[1:]}
    found = {path: jsonld.expand(made, {"documentLoader": _load}) for path, made in files.items()}
except (jsonld.JsonLdError, ValueError) as error:
    print(f"{type(error).__name__}: {' '.join(str(error).split())[:300]}")
    sys.exit(1)
print(json.dumps(found))

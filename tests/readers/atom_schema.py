"""Holds feeds against the RELAX NG schema of Atom, which its authors wrote: the source of lxml brings it.

The first path is that of the schema. Prints how many files hold to it; refuses one that does not.
"""

from __future__ import annotations

import json
import sys

from lxml import etree


def main(schema: str, paths: list[str]) -> int:
    relaxng = etree.RelaxNG(etree.parse(schema))
    for path in paths:
        try:
            tree = etree.parse(path)
        except etree.XMLSyntaxError as error:
            sys.stdout.write(f"{path}: {error}\n")
            return 1
        if not relaxng.validate(tree):
            sys.stdout.write(f"{path}: {relaxng.error_log.last_error}\n")
            return 1
    json.dump(len(paths), sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))

"""Well-known text (OGC 06-103r4, Simple Features 1.2.1), read and written."""

import re
from collections.abc import Iterator
from typing import Any

from heritage.lib.geometry import reading
from heritage.lib.geometry.errors import GeometryError, plain
from heritage.lib.geometry.shape import Geometry, Path, canonical

NAMES = {kind.upper(): kind for kind in reading.DEPTHS}
_HEAD = re.compile(
    r"\s*(?:SRID\s*=\s*(?P<srid>[^\s;(]{1,20})\s*;\s*)?"
    r"(?P<kind>[A-Z]{1,30})(?:\s+(?P<axes>ZM|Z|M))?\s*(?P<rest>\(|EMPTY\s*\Z)",
    re.ASCII | re.IGNORECASE,
)
_TOKEN = re.compile(r"[(),]|[^(),]+")
DEEPEST = 4


def looks_like_wkt(text: str) -> bool:
    """Whether `text` begins as WKT does: a word, then a bracket or EMPTY."""
    return _HEAD.match(text) is not None


def read(text: str) -> Geometry:
    """The geometry that WKT writes, longitude first. Raises GeometryError.

    `SRID=4326;` may stand before it (as in PostGIS). Heights (Z) are dropped, measures (M) are not understood.
    """
    head = _HEAD.match(text)
    if head is None:
        raise GeometryError("wkt", text=reading.shown(text.strip()))
    if head["srid"] not in {None, "4326"}:
        raise GeometryError("crs", crs=f"SRID {head['srid']}")
    name = head["kind"].upper()
    if name not in NAMES or (head["axes"] or "").upper() not in {"", "Z"}:
        raise GeometryError("kind", kind=" ".join(filter(None, (name, head["axes"]))))
    if head["rest"] != "(":
        raise GeometryError("empty")
    return _geometry(NAMES[name], _nested(text[head.end() - 1 :]))


def to_wkt(geometry: Geometry) -> str:
    """The canonical text that is stored and hashed: `POINT (43.139372 36.337923)`.

    Longitude first, decimals as short as they can be, never -0; see `canonical` for the rest. Equal shapes give equal
    bytes, and `from_wkt(to_wkt(g)) == g` for every g of `parse`.
    """
    made = canonical(geometry)
    members = [", ".join(f"({_path(path)})" for path in member) for member in made.members]
    if made.family == "Polygon":
        members = [f"({member})" for member in members]
    return f"{made.kind.upper()} " + (f"({', '.join(members)})" if made.kind != made.family else members[0])


def _path(path: Path) -> str:
    return ", ".join(f"{plain(longitude)} {plain(latitude)}" for longitude, latitude in path)


def _geometry(kind: str, found: list[Any]) -> Geometry:
    """A point stands in brackets of its own; several points may or may not."""
    if kind == "Point":
        if len(found) != 1:
            raise GeometryError("position", text=reading.shown(found))
        return reading.geometry(kind, found[0])
    if kind == "MultiPoint":
        found = [inner[0] if _is_bracketed(inner) else inner for inner in found]
    return reading.geometry(kind, found)


def _is_bracketed(inner: object) -> bool:
    return isinstance(inner, list) and len(inner) == 1 and isinstance(inner[0], list)


def _nested(text: str) -> list[object]:
    """Brackets as lists; not recursive, so that no depth can overflow the stack."""
    stack: list[list[object]] = [[]]
    for sign in _checked(text):
        if sign == "(":
            stack.append([])
        elif sign == ")":
            inner = stack.pop()
            stack[-1].append(inner)
        else:
            stack[-1].append([reading.number(word) for word in sign.split()])
        if len(stack) > DEEPEST:
            raise GeometryError("nesting")
    found = stack[0][0]
    return found if isinstance(found, list) else []


def _checked(text: str) -> Iterator[str]:
    """Brackets and positions in an order that makes sense, without the commas. Raises GeometryError at the first other."""
    depth, item_next = 0, True
    for match in _TOKEN.finditer(text):
        sign = match[0].strip()
        if not sign:
            continue
        opens_or_position = sign not in {",", ")"}
        if opens_or_position != item_next or (depth == 0 and match.start() > 0):
            raise GeometryError("wkt", text=reading.shown(text[max(0, match.start() - 20) : match.start() + 20]))
        depth += {"(": 1, ")": -1}.get(sign, 0)
        item_next = sign in {"(", ","}
        if sign != ",":
            yield sign
    if depth:
        raise GeometryError("wkt", text="the end")

"""Canonical JSON (RFC 8785) within a narrow domain: dict, list, str in NFC, int below 2^53, bool, None; ASCII keys.

Within this domain RFC 8785 needs no code of its own: ASCII keys sort alike by code points and by UTF-16 units, and there
are no floats to write. A tuple counts as a list.
"""

import hashlib
import json
import re
import unicodedata
from typing import Any

LARGEST = 2**53 - 1
DEEPEST = 64
_SURROGATE = re.compile("[\ud800-\udfff]")


class NotCanonical(ValueError):
    """A value outside the domain. `path` says where, as in `places[0].name`; it is "" for the whole."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path or 'The value'}: {problem}")
        self.path = path


def text(value: Any) -> str:
    """The canonical text of `value`. Raises NotCanonical."""
    _check(value, "", 0)
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True)


def sha256(canonical: str) -> str:
    """SHA-256 of the UTF-8 bytes of a text, in hex. Raises UnicodeEncodeError for lone surrogates."""
    return hashlib.sha256(canonical.encode()).hexdigest()


def _check(value: Any, path: str, depth: int) -> None:
    if depth > DEEPEST:
        raise NotCanonical(path, f"nested more than {DEEPEST} deep")
    if isinstance(value, dict):
        for key, inner in value.items():
            _check_key(key, path)
            _check(inner, f"{path}.{key}" if path else key, depth + 1)
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            _check(inner, f"{path}[{number}]", depth + 1)
    else:
        _check_scalar(value, path)


def _check_key(key: Any, path: str) -> None:
    if not isinstance(key, str) or not key.isascii():
        raise NotCanonical(path, f"the key {key!r} is not ASCII text")


def _check_scalar(value: Any, path: str) -> None:
    if isinstance(value, str):
        _check_text(value, path)
    elif isinstance(value, int):
        if abs(value) > LARGEST:  # not written out: Python refuses to print an int of 4,301 digits
            raise NotCanonical(path, "the number is 2^53 or more")
    elif value is not None:
        raise NotCanonical(path, f"a {type(value).__name__} has no canonical form here")


def _check_text(value: str, path: str) -> None:
    if found := _SURROGATE.search(value):
        raise NotCanonical(path, f"a lone surrogate at character {found.start() + 1}")
    if not unicodedata.is_normalized("NFC", value):
        raise NotCanonical(path, "the text is not in NFC")

"""Canonical JSON (RFC 8785) within a narrow domain: dict, list, str in NFC, int below 2^53, bool, None; ASCII keys."""

import hashlib
import json
import unicodedata
from typing import Any

LARGEST = 2**53


class NotCanonical(ValueError):
    """A value outside the domain; the message names its path."""


def text(value: Any) -> str:
    """The canonical text of `value`. Raises NotCanonical."""
    _check(value, "")
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True)


def sha256(canonical: str) -> str:
    """SHA-256 of the UTF-8 bytes of a text, in hex."""
    return hashlib.sha256(canonical.encode()).hexdigest()


def _check(value: Any, path: str) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            _check_key(key, path)
            _check(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            _check(inner, f"{path}[{number}]")
    else:
        _check_scalar(value, path)


def _check_key(key: Any, path: str) -> None:
    if not isinstance(key, str) or not key.isascii():
        raise NotCanonical(f"{path}: the key {key!r} is not ASCII text")


def _check_scalar(value: Any, path: str) -> None:
    if isinstance(value, str):
        _check_text(value, path)
    elif isinstance(value, int):
        if abs(value) >= LARGEST:
            raise NotCanonical(f"{path}: {value} is 2^53 or more")
    elif value is not None:
        raise NotCanonical(f"{path}: a {type(value).__name__} has no canonical form here")


def _check_text(value: str, path: str) -> None:
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise NotCanonical(f"{path}: a lone surrogate")
    if not unicodedata.is_normalized("NFC", value):
        raise NotCanonical(f"{path}: text is not in NFC")

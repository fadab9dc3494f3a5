"""Filling in a page's form as a browser without JavaScript does: what it would send, and what is typed over it."""

from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

Data = dict[str, list[str]]
UNTICKED = (
    "-DELETE",
    "-about",
    "parts",
    "reports",
    "standing",
    "functions",
    "methods",
)  # what sends nothing while nothing is ticked


class FormReader(HTMLParser):
    """Collects what the form with a given id (or whose action ends so) would send."""

    def __init__(self, wanted: str) -> None:
        super().__init__()
        self.wanted = wanted
        self.data: Data = {}
        self._inside = False
        self._select = ""
        self._options: list[tuple[str, bool]] = []
        self._area: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """The form begins, or a control in it."""
        row = dict(attrs)
        if tag == "form":
            self._inside = self.wanted in {row.get("id"), row.get("action")}
        elif self._inside and row.get("name"):
            self._control(tag, row)
        elif self._inside and tag == "option" and self._select:
            self._options.append((row.get("value") or "", "selected" in row))

    def _control(self, tag: str, row: dict[str, str | None]) -> None:
        name = row["name"] or ""
        if tag == "input" and row.get("type") in {"checkbox", "radio"}:
            if "checked" in row:
                self.data.setdefault(name, []).append(row.get("value") or "on")
        elif tag == "input" and row.get("type") not in {"submit", "button", "file"}:
            self.data.setdefault(name, []).append(row.get("value") or "")
        elif tag == "select":
            self._select, self._options = name, []
        elif tag == "textarea":
            self._area = name
            self.data[name] = [""]

    def handle_data(self, data: str) -> None:
        """Words in a text area."""
        if self._area is not None:
            self.data[self._area][0] += data

    def handle_endtag(self, tag: str) -> None:
        """A choice, a text area or the form ends."""
        if tag == "select" and self._select:
            chosen = [value for value, is_selected in self._options if is_selected]
            self.data[self._select] = chosen or [value for value, _ in self._options[:1]]
            self._select = ""
        elif tag == "textarea" and self._area is not None:
            self.data[self._area] = [self.data[self._area][0].removeprefix("\n")]
            self._area = None
        elif tag == "form":
            self._inside = False


def read_form(html: str, wanted: str) -> Data:
    """What the form would send if nobody typed anything. Raises AssertionError if there is no such form."""
    reader = FormReader(wanted)
    reader.feed(html)
    assert reader.data, f"no form {wanted!r} on this page"
    return {name: values for name, values in reader.data.items() if "__prefix__" not in name}


def filled(html: str, wanted: str, typed: Mapping[str, Any]) -> Data:
    """The form with `typed` in it; a name that the form does not have is an error, as for a person."""
    data = read_form(html, wanted)
    unknown = [name for name in typed if name not in data and not name.endswith(UNTICKED)]
    assert not unknown, f"the form has no field {unknown}"
    return data | {name: value if isinstance(value, list) else [str(value)] for name, value in typed.items()}

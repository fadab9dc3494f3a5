"""The catalogue's own shapes. A page carries only those that it uses: they are put in when it is done."""

import re
from functools import cache
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe

PLACE = "<!-- marks -->"
USED = re.compile(r'href="#([cstkai]-[a-z-]+)"')
NAME = re.compile(r'<\w+ id="([^"]+)"')


@cache
def shapes() -> dict[str, str]:
    """Every shape by its name; the file holds one on a line."""
    lines = (Path(__file__).parent / "marks.svg").read_text(encoding="utf-8").splitlines()
    return {found.group(1): line for line in lines if (found := NAME.match(line))}


def mark(name: str) -> SafeString:
    """A shape by its name, for the eye only: the words beside it say the same. It has a size also without a stylesheet."""
    use = f'<use href="#{name}"/>'
    return mark_safe(f'<svg width="18" height="16" aria-hidden="true" focusable="false">{use}</svg>')  # noqa: S308 - ours


def place_marks(page: str) -> str:
    """The page with the shapes that it uses, and the hatch of the time line, in place of PLACE."""
    used = [name for name in shapes() if name in set(USED.findall(page)) or name == "hatch"]
    found = "".join(shapes()[name] for name in used)
    sprite = f'<svg class="defs" aria-hidden="true" focusable="false" width="0" height="0"><defs>{found}</defs></svg>'
    return page.replace(PLACE, sprite, 1)

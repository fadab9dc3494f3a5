"""Identifiers of places and sources in registers of others: what one looks like, its one way of writing, its address.

The schemes are those of the lists "site-identifier" and "source-identifier". A scheme without a form of its own, also one that
curators added, takes any words.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase
from urllib.parse import quote, unquote

from heritage.lib import wording

LONGEST = 200
# Digits as Arabic and Persian keyboards type them, dashes that are no hyphens, marks that come along when one copies
_TYPED = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹‐‑‒–−", "01234567890123456789-----", "\u200b\u200e\u200f\u061c\ufeff")
_SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)


class IdentifierError(ValueError):
    """The text is no identifier of its scheme; the message says what one looks like. `code` is for translations.

    Codes are "empty", "too_long", "character" (hidden or broken, or a line break), "form" and "check_digit".
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class Scheme:
    """A register: an example, the form of an identifier once it is tidied, what may stand before it, where it leads.

    `host` and `prefix` are what is cut off: of a pasted address without its "https://", or a word such as "doi:". `address` has
    "{}" for the identifier. `digits` says whether the check digit is right.
    """

    example: str
    form: str
    host: str = ""
    prefix: str = ""
    address: str = ""
    tidy: Callable[[str], str] = str
    digits: Callable[[str], bool] = bool


def _small(text: str) -> str:
    """In small letters: ISO 26324 makes no difference between them and capitals in ASCII, and only there."""
    return text.translate(_SMALL)


def _without_hyphens(text: str) -> str:
    return re.sub(r"[\s-]", "", text).upper()


def _issn(text: str) -> str:
    plain = _without_hyphens(text)
    return f"{plain[:4]}-{plain[4:]}"


def _isbn_is_right(isbn: str) -> bool:
    """ISO 2108: modulus 10 with weights 1 and 3 for thirteen digits; modulus 11 with weights 10 to 1 for ten."""
    numbers = [10 if digit == "X" else int(digit) for digit in isbn]
    if len(numbers) == 13:
        return sum(number * (1 + 2 * (place % 2)) for place, number in enumerate(numbers)) % 10 == 0
    return _weighted(numbers) % 11 == 0


def _issn_is_right(issn: str) -> bool:
    """ISO 3297: modulus 11 with weights 8 to 1."""
    return _weighted([10 if digit == "X" else int(digit) for digit in issn.replace("-", "")]) % 11 == 0


def _weighted(numbers: list[int]) -> int:
    return sum(number * (len(numbers) - place) for place, number in enumerate(numbers))


SCHEMES = {
    "wikidata": Scheme(
        "Q33506",
        r"Q[1-9][0-9]*",
        host=r"(www\.|m\.)?wikidata\.org/(wiki|entity)/(Special:EntityPage/)?",
        prefix="wd:",
        address="https://www.wikidata.org/wiki/{}",
        tidy=str.upper,
    ),
    "geonames": Scheme(
        "99072", r"[1-9][0-9]*", host=r"(www\.|sws\.)?geonames\.org/", address="https://www.geonames.org/{}"
    ),
    "pleiades": Scheme(
        "579885", r"[1-9][0-9]*", host=r"pleiades\.stoa\.org/places/", address="https://pleiades.stoa.org/places/{}"
    ),
    "eamena": Scheme("EAMENA-0182035", r"EAMENA-[0-9]{7}", tidy=str.upper),
    "unesco-whc": Scheme(
        "277",
        r"[1-9][0-9]{0,4}",
        host=r"whc\.unesco\.org/([a-z]{2}/)?list/",
        address="https://whc.unesco.org/en/list/{}",
    ),
    "doi": Scheme(
        "10.1000/182",
        r"10\.[0-9]{4,9}(\.[0-9]+)*/\S+",
        host=r"(www\.|dx\.)?doi\.org/",
        prefix=r"(info:)?doi[:/]\s*",
        address="https://doi.org/{}",
        tidy=_small,
    ),
    "isbn": Scheme(
        "978-3-16-148410-0",
        r"97[89][0-9]{10}|[0-9]{9}[0-9X]",
        host=r"(openlibrary|(www\.|search\.)?worldcat)\.org/isbn/",
        prefix=r"(urn:)?ISBN(-1[03])?:?\s*",
        address="https://openlibrary.org/isbn/{}",
        tidy=_without_hyphens,
        digits=_isbn_is_right,
    ),
    "issn": Scheme(
        "0378-5955",
        r"[0-9]{4}-[0-9]{3}[0-9X]",
        host=r"portal\.issn\.org/resource/issn/",
        prefix=r"(urn:)?[ep]?-?ISSN(-L)?:?\s*",
        address="https://portal.issn.org/resource/ISSN/{}",
        tidy=_issn,
        digits=_issn_is_right,
    ),
    "handle": Scheme(
        "4263537/4000",
        r"[0-9]+(\.[0-9A-Za-z]+)*/\S+",
        host=r"hdl\.handle\.net/",
        prefix=r"(info:)?hdl[:/]\s*",
        address="https://hdl.handle.net/{}",
    ),
}
WITH_SLASH = {"doi", "handle"}


def check(scheme: str, value: str) -> str:
    """The identifier as it is kept: without the address or prefix it was pasted with, ISBN without hyphens, DOI in small letters.

    Raises IdentifierError.
    """
    text = value.strip()
    _refuse_unreadable(text)
    return _check_form(SCHEMES[scheme], _bare(scheme, text.translate(_TYPED).strip())) if scheme in SCHEMES else text


def url(scheme: str, value: str) -> str:
    """The public address of an identifier that `check` gave; "" where its register has none."""
    address = SCHEMES[scheme].address if scheme in SCHEMES else ""
    return address.replace("{}", quote(value, safe="/:;(),@"))


def _refuse_unreadable(text: str) -> None:
    if not text:
        raise IdentifierError("empty", "Nothing is written here.")
    if len(text) > LONGEST:
        raise IdentifierError("too_long", f"An identifier has at most {LONGEST} characters.")
    _refuse_hidden(text)


def _refuse_hidden(text: str) -> None:
    # U+FFFD is what is left of a percent code in an address that is no UTF-8
    if wording.problems(text) or any(character in text for character in "\n\r\t\ufffd"):
        raise IdentifierError("character", "A character in it is hidden or broken. Type it again on one line.")


def _bare(scheme: str, text: str) -> str:
    """What is left without address or prefix."""
    known = SCHEMES[scheme]
    address = re.sub(r"\Ahttps?://", "", text, flags=re.IGNORECASE)
    if known.host and (host := re.match(known.host, address, re.IGNORECASE)):
        path = re.split(r"[?#]", address[host.end() :])[0].strip("/")
        return unquote(path if scheme in WITH_SLASH else path.split("/")[0])
    prefix = re.match(known.prefix, text, re.IGNORECASE)
    return text[prefix.end() :] if prefix else text


def _check_form(scheme: Scheme, text: str) -> str:
    found = scheme.tidy(text)
    _refuse_hidden(found)
    if not re.fullmatch(scheme.form, found):
        raise IdentifierError("form", f"It should look like {scheme.example}.")
    if not scheme.digits(found):
        raise IdentifierError("check_digit", "One of its digits is mistyped: the check digit, its last, does not fit.")
    return found

"""The walk of the demonstration's waiting change over plain HTTP, with the accounts and addresses that are promised."""

import hashlib
import http.cookiejar
import json
import re
import urllib.error
import urllib.parse
import urllib.request
from typing import Any

import pytest

from tests.journeys.conftest import Catalogue

pytestmark = pytest.mark.server


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect is an answer to look at."""

    def redirect_request(self, *_arguments: Any) -> None:
        """Follows nothing."""


class Person:
    """Somebody with a cookie jar and no browser."""

    def __init__(self, catalogue: Catalogue, name: str) -> None:
        self.base = catalogue.curation
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar), NoRedirect())
        self.ask("/curation/login/")
        answer = self.send("/curation/login/", username=name, password=catalogue.passwords[name], next="/curation/")
        assert answer[0] == 302, answer

    def ask(self, path: str, data: bytes | None = None) -> tuple[int, dict[str, str], str]:
        """Status, headers and text."""
        try:
            with self.opener.open(self.base + path, data, timeout=30) as answer:
                return answer.status, dict(answer.headers), answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, dict(error.headers), error.read().decode()

    def send(self, path: str, **fields: str) -> tuple[int, dict[str, str], str]:
        """A POST with the token of the cookie."""
        token = next(cookie.value or "" for cookie in self.jar if cookie.name == "curation_csrf")
        return self.ask(path, urllib.parse.urlencode(fields | {"csrfmiddlewaretoken": token}).encode())


def public(catalogue: Catalogue, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """An answer of the public process."""
    request = urllib.request.Request(catalogue.public + path, headers=headers)
    try:
        with urllib.request.build_opener(NoRedirect()).open(request, timeout=30) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()


def waiting(person: Person) -> tuple[str, dict[str, Any]]:
    """The address of the open review, and the review as data."""
    _, _, queue = person.ask("/curation/reviews/")
    numbers = re.findall(r'href="/curation/reviews/(\d+)/"', queue)
    address = f"/curation/reviews/{numbers[0]}"
    return address, json.loads(person.ask(f"{address}.json")[2])


def test_the_waiting_change_is_approved_by_the_right_person_only_and_becomes_public(catalogue: Catalogue) -> None:
    author, reviewer = (Person(catalogue, catalogue.first(role)) for role in ("contributor", "reviewer"))
    address, review = waiting(reviewer)
    item = review["items"][0]
    edition = f"/id/{item['id']}/{item['base'] + 1}"
    read = {"items_sha256": review["items_sha256"], "note": "Read with the sources."}
    assert (review["state"], public(catalogue, f"{edition}.json")[0]) == ("submitted", 404)

    own = author.send(f"{address}/approve", **read)
    stale = reviewer.send(f"{address}/approve", items_sha256="0" * 64, note="")
    right = reviewer.send(f"{address}/approve", **read)
    again = reviewer.send(f"{address}/approve", **read)

    # The same request again gets the same answer, and publishes nothing more.
    assert [answer[0] for answer in (own, stale, right, again)] == [403, 409, 303, 303]
    assert right[1]["Location"] == again[1]["Location"] == f"{address}/"
    assert public(catalogue, f"/id/{item['id']}/{item['base'] + 2}.json")[0] == 404
    status, headers, stored = public(catalogue, f"{edition}.json")
    sha256 = hashlib.sha256(stored).hexdigest()
    assert (status, headers["ETag"], sha256) == (200, f'"{item["sha256"]}"', item["sha256"])
    status, headers, _ = public(catalogue, edition, Accept="text/html", **{"Accept-Language": "ar"})
    assert status == 303
    assert headers["Location"].startswith("/ar/reports/")
    _, _, page = public(catalogue, headers["Location"].partition("editions/")[0])
    assert sha256 in page.decode()
    assert json.loads(stored)["observed"]["edtf"] in page.decode()


def test_a_draft_of_the_demonstration_is_nowhere_on_the_public_side(catalogue: Catalogue) -> None:
    author = Person(catalogue, catalogue.first("contributor"))
    _, _, listed = author.ask("/curation/records/damagereport/?q=Libraries")
    ids = re.findall(r'field-public_id">([0-9a-z]{12})<', listed)
    assert ("Libraries of Mosul" in listed, len(ids)) == (True, 2)

    found = [
        public(catalogue, path)[2] for path in ("/en/", "/en/reports/", "/ar/reports/", "/en/reports/?q=Libraries")
    ]
    never = public(catalogue, "/id/00000000000z")
    answers = {public_id: public(catalogue, f"/id/{public_id}") for public_id in ids}
    (draft,) = [public_id for public_id, answer in answers.items() if answer[0] == 404]

    assert not any(draft.encode() in page for page in found)
    assert answers[draft][2] == never[2]


def test_the_public_process_refuses_to_be_written_to(catalogue: Catalogue) -> None:
    answers = {}
    for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
        request = urllib.request.Request(f"{catalogue.public}/en/", method=method, data=b"x=1")
        with pytest.raises(urllib.error.HTTPError) as refusal:
            urllib.request.urlopen(request, timeout=10)
        answers[method] = (refusal.value.code, refusal.value.headers["Allow"])
        refusal.value.close()

    assert set(answers.values()) == {(405, "GET, HEAD")}

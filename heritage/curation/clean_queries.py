"""Addresses with a NUL character are refused before anything looks them up: PostgreSQL takes none in a text."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse


class CleanQueries:
    """404 for a NUL character in a path, 400 for one in a query. What is typed into forms, the forms check."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, unless the address cannot be one."""
        if "\0" in request.path_info:
            raise Http404
        if any("\0" in text for name, values in request.GET.lists() for text in (name, *values)):
            raise BadRequest("NUL in the query")
        return self.get_response(request)

"""Turns an enterprise's profile into a page of the support that applies to it, the same to print, and as a file.

A profile comes in the body of a request, or in the address of a link from a conversation; none is kept.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, Response

from rag.match_contract import MAX_TEXT, MatchResult
from web import csv_file
from web.errors import Problem
from web.examples import load_profiles
from web.match_file import HEADER, period_in_words, rows_of
from web.match_form import MatchForm
from web.match_view import choices_of, finding_of, in_charge, in_force, sentence
from web.rate_limit import RateLimit
from web.service import AnswerService
from web.templating import Pages

Sent = Annotated[MatchForm, Form()]

_WORDS = {"period": period_in_words, "in_force": in_force, "sentence": sentence, "in_charge": in_charge}


def finder_routes(service: AnswerService, pages: Pages, limit: RateLimit) -> APIRouter:
    """Return the pages of the enterprise finder."""
    router = APIRouter(default_response_class=HTMLResponse)
    profiles = load_profiles()

    def found(request: Request, form: MatchForm) -> MatchResult:
        if form.is_empty or form.too_long:
            raise Problem("profile_empty", f"请写明企业的所在地、行业、类型或需要中的至少一项，最多 {MAX_TEXT} 字。")
        limit(request)
        return service.match(form.request())

    def page(request: Request, form: MatchForm) -> str:
        result = None if form.is_empty or form.too_long else found(request, form)
        return pages.render(
            "match.html",
            form=form,
            finding=finding_of(result, form) if result else None,
            choices=choices_of(service.match_choices()),
            longest=MAX_TEXT,
            profiles=profiles,
            words=_WORDS,
        )

    @router.get("/match")
    def match(request: Request, form: Annotated[MatchForm, Query()]) -> str:
        """Show the form, with what was found when the address carries a profile."""
        return page(request, form)

    @router.post("/match")
    def match_profile(request: Request, form: Sent) -> str:
        """Show what was found for the profile sent."""
        return page(request, form)

    @router.post("/match/print")
    def match_on_paper(request: Request, form: Sent) -> str:
        """Show all that was found as a page to print."""
        finding = finding_of(found(request, form), form)
        return pages.render("match_print.html", form=form, finding=finding, words=_WORDS)

    @router.post("/match.csv")
    def match_file(request: Request, form: Sent) -> Response:
        """Give all that was found as a CSV file."""
        result = found(request, form)
        matches = finding_of(result, form).matches
        address = str(request.base_url).rstrip("/")
        return csv_file.csv_response("适用政策.csv", HEADER, rows_of(result, matches, address))

    return router

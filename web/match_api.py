"""Turns an enterprise's profile in JSON into the support measures that apply to it."""

from __future__ import annotations

from fastapi import APIRouter, Depends

from rag.match_contract import FacetChoices, MatchRequest, MatchResult
from web.errors import Problem
from web.rate_limit import RateLimit
from web.service import AnswerService


def match_routes(service: AnswerService, limit: RateLimit) -> APIRouter:
    """Return the routes of the enterprise finder."""
    router = APIRouter(prefix="/api/match")

    @router.post("", dependencies=[Depends(limit)])
    def match(request: MatchRequest) -> MatchResult:
        """Find the measures for one profile."""
        if request.is_empty:
            raise Problem("profile_empty", "请写明企业的所在地、行业、类型或需要中的至少一项。")
        return service.match(request)

    @router.get("/facets")
    def facets() -> FacetChoices:
        """List every value that the fields of a profile can take."""
        return service.match_choices()

    return router

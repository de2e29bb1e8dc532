"""Turns an enterprise's profile at the terminal into the support measures that apply to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from rag.match_contract import MatchRequest

_Many = list[str] | None


def match(
    text: Annotated[str, typer.Argument(metavar="[TEXT]", help="企业情况和需要，一段话，最多 2000 字。")] = "",
    region: Annotated[_Many, typer.Option("--region", metavar="R", help="所在地区，如 上海市，可重复。")] = None,
    district: Annotated[_Many, typer.Option("--district", metavar="D", help="区或园区，如 浦东新区，可重复。")] = None,
    industry: Annotated[_Many, typer.Option("--industry", metavar="I", help="行业，可重复。")] = None,
    kind: Annotated[_Many, typer.Option("--type", metavar="T", help="企业类型或规模，可重复。")] = None,
    right: Annotated[_Many, typer.Option("--right", metavar="R", help="持有的知识产权，可重复。")] = None,
    need: Annotated[_Many, typer.Option("--need", metavar="N", help="需要的支持，可重复。")] = None,
    not_need: Annotated[_Many, typer.Option("--not-need", metavar="N", help="不需要的支持，可重复。")] = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="按哪一天判断规划期是否结束，默认今天。")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", help="最多列出几条，1–50。")] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="输出与 POST /api/match 相同的 JSON。")] = False,
) -> None:
    """Find the support measures that apply to an enterprise, with reasons and the words of the plans."""
    from policyqa import parts
    from policyqa.match_view import match_view
    from policyqa.settings import load_settings
    from policyqa.terminal import out, watching

    fields = {
        "text": text,
        "region": region or [],
        "district": district or [],
        "industries": industry or [],
        "types": kind or [],
        "rights": right or [],
        "needs": need or [],
        "not_needs": not_need or [],
        "as_of": as_of,
        "limit": limit,
    }
    request = request_of(fields)
    with watching() as watch:
        finder = parts.finder(load_settings(), watch)
        with watch.during("匹配支持措施"):
            result = finder.find(request)
    if as_json:
        print(result.model_dump_json(indent=2))
    else:
        out().print(match_view(result))


def request_of(fields: dict[str, Any]) -> MatchRequest:
    """Check the arguments and put them together.

    Raises:
        WrongUse: The profile is empty or too long, or an option has no sensible value.
    """
    from pydantic import ValidationError

    from policyqa.errors import WrongUse
    from rag.match_contract import MatchRequest

    try:
        request = MatchRequest.model_validate(fields)
    except ValidationError as error:
        raise WrongUse(_problem(error.errors()[0])) from error
    if request.is_empty:
        raise WrongUse("请写明企业的所在地、行业、类型或需要中的至少一项。")
    return request


def _problem(error: Any) -> str:  # noqa: ANN401 - pydantic's private record of one error
    field, kind = error["loc"][0], error["type"]
    if kind == "string_too_long":
        return f"{_OPTIONS.get(field, field)}太长，最多 {error['ctx']['max_length']} 字。"
    if kind == "too_long":
        return f"{_OPTIONS.get(field, field)}太多，最多 {error['ctx']['max_length']} 项。"
    if field == "as_of":
        return "--as-of 应为日期，如 2025-06-30。"
    if field == "limit":
        return "--limit 应为 1 至 50 的整数。"
    return f"{_OPTIONS.get(field, field)}不对（{error['msg']}）。"


_OPTIONS = {
    "text": "企业情况",
    "region": "--region ",
    "district": "--district ",
    "industries": "--industry ",
    "types": "--type ",
    "rights": "--right ",
    "needs": "--need ",
    "not_needs": "--not-need ",
}

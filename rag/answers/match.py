"""Answers an enterprise that describes itself: the support measures that apply to it, with who is in charge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rag.answers import declined
from rag.answers.wording import in_line, source, who
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Support
from rag.finder.find import OTHER, finder_of
from rag.knowledge import Knowledge
from rag.match_contract import MAX_TEXT, Facet, Match, MatchRequest, MatchResult, MatchStatus, NearMiss
from rag.question.model import Question

_MOST, _MOST_NEAR = 6, 2
_HONEST = "规划文本未给出金额和申报流程，以主管部门通知为准；更多措施和筛选见企业匹配页。"
_NOTHING = "没有找到适用的支持措施，下面是条件最接近的："


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """List the measures that apply to what the enterprise says of itself, by need, then near misses."""
    result = finder_of(knowledge).find(_request(question))
    matches = [match for match in result.results if match.citations[0].doc_id in question.documents][:_MOST]
    near = [] if question.foreign else list(result.near_misses[:_MOST_NEAR])
    if not matches and not near:
        return declined.nothing_found(question, knowledge)
    blocks = [*_by_need(result, matches, knowledge), *_near(near, knowledge, alone=not matches)]
    blocks += [Paragraph(tuple(_periods([*matches, *(miss.match for miss in near)], knowledge)))]
    blocks += [Paragraph((Statement(_HONEST),))]
    said = [chip.model_dump(mode="json") for chip in result.profile.chips]
    shown = [match.citations[0].clause_id for match in matches]
    facts = {"clauses": list(dict.fromkeys(shown)), "profile": said, "measures": [match.id for match in matches]}
    status = Status.GROUNDED if result.status is MatchStatus.MATCHED and matches else Status.PARTIAL
    return Draft(Intent.POLICY_MATCH, status, tuple(block for block in blocks if _says(block)), facts)


def _request(question: Question) -> MatchRequest:
    """Ask for the words of the question; a region that only a filter or an earlier turn names goes into the field."""
    text = question.resolved[:MAX_TEXT]
    region = tuple(question.regions) if len(question.regions) == 1 else ()
    return MatchRequest(text=text, region=region)


def _by_need(result: MatchResult, matches: Sequence[Match], knowledge: Knowledge) -> Iterator[Block]:
    """Yield the measures under the need that each meets."""
    for group in result.groups:
        lines = [_line(match, knowledge) for match in matches if match.id in group.ids]
        if lines:
            label = "与企业情况有关" if group.need == OTHER else group.label
            yield Bullets(tuple(lines), heading=f"{label}")


def _near(near: Sequence[NearMiss], knowledge: Knowledge, *, alone: bool) -> Iterator[Block]:
    if alone:
        yield Paragraph((Statement(_NOTHING),))
    if near:
        lines = tuple(_line(miss.match, knowledge, f"{_condition(miss)}，") for miss in near)
        yield Bullets(lines, heading="条件不同，供参考")


def _line(match: Match, knowledge: Knowledge, condition: str = "") -> Statement:
    """Return one measure as a sentence: where it stands, what it says, who is in charge."""
    citation = match.citations[0]
    clause = knowledge.clause(citation.clause_id)
    duty = f"（{who(clause.responsibilities)}）" if clause.responsibilities else ""
    start = clause.text.index(citation.quote)
    text = f"{source(clause, knowledge)}：{condition}{in_line(citation.quote)}{duty}。"
    return Statement(text, (Support(clause, start, start + len(citation.quote)),))


def _condition(miss: NearMiss) -> str:
    """Return the “if” of a near miss; a district only in words that the clause has."""
    if miss.facet is not Facet.DISTRICT:
        return miss.condition
    text = miss.match.citations[0].text
    ways = ((value, value.removesuffix("新区"), value.removesuffix("区")) for value in miss.values)
    named = [word for words in ways if (word := next((word for word in words if word in text), ""))]
    return f"若你在{'或'.join(named)}" if named else "若你在所列地区"


def _periods(matches: Sequence[Match], knowledge: Knowledge) -> Iterator[Statement]:
    """Say in one sentence which of the plans cited have a period that is over; nothing where none has."""
    over: dict[str, Support] = {}
    for match in matches:
        citation = match.citations[0]
        if citation.period and citation.period_over and citation.doc_label not in over:
            clause = knowledge.clause(citation.clause_id)
            start = clause.text.index(citation.quote)
            over[citation.doc_label] = Support(clause, start, start + len(citation.quote))
    if over:
        yield Statement(f"{'、'.join(over)}的规划期已经结束，是否延续以主管部门通知为准。", tuple(over.values()))


def _says(block: Block) -> bool:
    return not isinstance(block, Paragraph) or bool(block.statements)

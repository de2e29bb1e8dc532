"""Answers an enterprise that describes itself: the support measures that apply to it, with who is in charge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.model import Clause, Responsibility, Role
from rag.answers.declining import declined
from rag.answers.phrasing.wording import in_line, source, who
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Reason, Statement, Support
from rag.evidence.sentences.cut import sentences
from rag.evidence.sentences.relevance import coverage, stands_in
from rag.finder.find import OTHER, finder_of
from rag.finder.vocabulary import DEFENCE
from rag.knowledge import Knowledge
from rag.lexicon.askers import generic_needs, speaks_of_right
from rag.match_contract import MAX_TEXT, Facet, Match, MatchRequest, MatchResult, MatchStatus, NearMiss
from rag.question.model import Question
from rag.question.parting.asker import telling_beside

_MOST, _MOST_NEAR, _ENOUGH, _MANY = 5, 2, 3, 3
_HONEST = "规划文本未给出金额和申报流程，以主管部门通知为准；更多措施和筛选见企业匹配页。"
_NOTHING = "没有找到适用的支持措施，下面是条件最接近的："
_NOT_DIRECT = "规划没有直接写到这种情况，遇到侵权可以用到的有下面几条。"
_FOR_IT, _FOR_ANY = "写到您这种情况的", "各类企业都可以用的"
# How much more of what is asked a measure must hold to be told before the one that fits best.
_FAR_MORE = 0.2
_TELLING = frozenset({Facet.TYPE, Facet.INDUSTRY, Facet.DISTRICT})


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """List the few measures that fit what the enterprise says of itself, best first; near misses where none does."""
    result = finder_of(knowledge).find(request_of(question))
    applying = [match for match in result.results if match.citations[0].doc_id in question.documents]
    matches = _closest_first(_fitting(result, applying), result, question)
    near = [] if question.foreign else [miss for miss in result.near_misses if not matches or _is_a_step_away(miss)]
    near = near[:_MOST_NEAR]
    if not matches and not near:
        return declined.nothing_found(question, knowledge)
    blocks = [*(_blocks(result, matches, question, knowledge) if matches else ())]
    blocks += _near(near, knowledge, alone=not matches)
    blocks += [Paragraph(tuple(_periods([*matches, *(miss.match for miss in near)], knowledge)))]
    blocks += [Paragraph((Statement(_HONEST),))]
    said = [chip.model_dump(mode="json") for chip in result.profile.chips]
    shown = [match.citations[0].clause_id for match in matches]
    facts = {"clauses": list(dict.fromkeys(shown)), "profile": said, "measures": [match.id for match in matches]}
    status = Status.GROUNDED if result.status is MatchStatus.MATCHED and matches else Status.PARTIAL
    return Draft(Intent.POLICY_MATCH, status, tuple(block for block in blocks if _says(block)), facts)


def for_asker(
    question: Question, knowledge: Knowledge, *, only_needs: bool = False, anything: bool = False
) -> Draft | None:
    """Answer somebody who tells of a need, or of a trade or a house that measures are for; None for anybody else.

    A need such as money alone is none of these plans. ``anything`` gives whom no measure is for what is for all.
    """
    result = finder_of(knowledge).find(request_of(question))
    chips = [chip for chip in result.profile.chips if chip.known and not chip.negated]
    needs = {chip.value for chip in chips if chip.facet is Facet.NEED}
    fitting = [match for match in result.results if match.citations[0].doc_id in question.documents]
    needy = bool(needs - generic_needs()) or (bool(needs) and speaks_of_right().search(question.text) is not None)
    is_somebody = anything and any(chip.facet in _TELLING for chip in chips) and speaks_of_right().search(question.text)
    if not needy and (only_needs or not (is_somebody or any(map(_tells, fitting)))):
        return None
    made = answer(question, knowledge)
    return made if made.status is Status.GROUNDED or (anything and made.status is Status.PARTIAL) else None


def help_against(result: MatchResult, question: Question) -> list[Match]:
    """Return the few measures that help somebody whose right was infringed, best first."""
    ids = {one for group in result.groups if group.asked and group.need == DEFENCE for one in group.ids}
    found = [match for match in result.results if match.citations[0].doc_id in question.documents]
    return [match for match in found if match.id in ids][:_ENOUGH]


def help_for(question: Question, knowledge: Knowledge) -> Draft | None:
    """Show somebody whose right was infringed, which plans say nothing direct of, what helps in such cases."""
    result = finder_of(knowledge).find(request_of(question))
    harmed = any(group.asked and group.need == DEFENCE for group in result.groups)
    if question.foreign or not harmed or not any(chip.facet is Facet.RIGHT for chip in result.profile.chips):
        return None
    matches = [match for match in result.results if match.citations[0].doc_id in question.documents][:_ENOUGH]
    if not matches:
        return None
    lines = Bullets(tuple(line_of(match, knowledge) for match in matches), heading="可以用到的")
    facts = {"clauses": list(dict.fromkeys(match.citations[0].clause_id for match in matches))}
    first = Statement(_NOT_DIRECT, reason=Reason.HELPING)
    return Draft(Intent.MEASURE, Status.PARTIAL, (Paragraph((first,)), lines), facts)


def _fitting(result: MatchResult, applying: Sequence[Match]) -> list[Match]:
    """Return the few that fit: none that stresses another trade, and for all trades only where few are for this one."""
    own = [match for match in applying if match.parts.industry >= 0.0]
    if _asked(result):
        return (own if len(own) >= _ENOUGH else list(applying))[:_MOST]
    telling = sorted((match for match in own if _tells(match)), key=_is_for_another_place)
    general = [match for match in own if not _tells(match) and not _is_for_few(match)]
    return (telling if len(telling) >= _ENOUGH else [*telling, *general] or list(applying))[:_MOST]


def _closest_first(matches: Sequence[Match], result: MatchResult, question: Question) -> list[Match]:
    """Put the one first that says far more of what is asked than the one that fits best, if any does.

    Help against a wrong stays before what is only said of such wrongs.
    """
    terms = telling_beside(question.terms, question.text)
    helping = [one.ids for one in result.groups if one.asked and one.need == DEFENCE]
    of_help = helping[0] if helping and matches and matches[0].id in helping[0] else None
    held = [
        coverage(terms, one.citations[0].quote.lower()) if of_help is None or one.id in of_help else 0.0
        for one in matches
    ]
    best = max(range(len(held)), key=held.__getitem__, default=0)
    if not best or held[best] < held[0] + _FAR_MORE:
        return list(matches)
    return [matches[best], *matches[:best], *matches[best + 1 :]]


def _asked(result: MatchResult) -> bool:
    """Tell whether the enterprise says what it needs."""
    return any(group.asked for group in result.groups)


def _tells(match: Match) -> bool:
    """Tell whether a measure names the type, the trade or the district of the enterprise."""
    return any(reason.facet in _TELLING for reason in match.matched)


def _is_for_few(match: Match) -> bool:
    """Tell whether a measure is for a type, a trade or a district of which the enterprise says nothing."""
    return any(one.facet is not Facet.REGION for one in match.open)


def _is_for_another_place(match: Match) -> bool:
    """Tell whether a measure is for a district of which the enterprise does not say that it is there."""
    return any(one.facet is Facet.DISTRICT for one in match.open)


def _is_a_step_away(miss: NearMiss) -> bool:
    """Tell whether an enterprise may come to meet the condition: it can move or grow, and is in its trade for good."""
    return miss.facet is not Facet.INDUSTRY


def request_of(question: Question) -> MatchRequest:
    """Ask for the words of the question; a region that only a filter or an earlier turn names goes into the field."""
    text = question.resolved[:MAX_TEXT]
    region = tuple(question.regions) if len(question.regions) == 1 else ()
    return MatchRequest(text=text, region=region)


def _blocks(result: MatchResult, matches: Sequence[Match], question: Question, knowledge: Knowledge) -> Iterator[Block]:
    """Yield first what fits best, or that nothing is made for the trade, then the rest in groups."""
    if not _asked(result) and not any(map(_tells, matches)):
        trades = [chip.label for chip in result.profile.chips if chip.facet is Facet.INDUSTRY and not chip.negated]
        whom = f"{'、'.join(trades)}行业" if trades else "您这种情况"
        yield Paragraph((Statement(f"没有找到专门面向{whom}的措施，下面的各类企业都可以用。"),))
        yield from _grouped(result, matches, knowledge)
    else:
        lead = f"和您的情况最对口的是**{_kind(result, matches[0])}**，"
        lead = f"有。{lead}" if _is_there(matches[0], question) else lead
        yield Paragraph((line_of(matches[0], knowledge, lead=lead),))
        yield from _grouped(result, matches[1:], knowledge)


# “有没有代养茶园这种服务”, “有培训吗”: whether something is there, by its name; not “有没有人能帮我”.
_IF_THERE = re.compile(r"有(?:没有|无)?(?!人|没|无)(?P<thing>[^,?谁哪什啥几多]{2,16}?)(?:吗|么|没有?)?[?]*$")


def _is_there(match: Match, question: Question) -> bool:
    """Tell whether a question asks if a thing is there which the words of a measure name."""
    asked = _IF_THERE.search(question.text)
    words = match.citations[0].quote.lower()
    named = [term for term in question.telling if asked and term.word in asked["thing"]]
    return bool(named) and all(stands_in(term, words) for term in named)


def _kind(result: MatchResult, match: Match) -> str:
    """Name the support that a measure gives: what was asked for, or what it gives in the main."""
    asked = [group.label for group in result.groups if group.asked and match.id in group.ids]
    return asked[0] if asked else match.needs[0]


def _grouped(result: MatchResult, matches: Sequence[Match], knowledge: Knowledge) -> Iterator[Block]:
    """Yield the measures under the need that each meets; without needs, those for enterprises like it before others."""
    if not _asked(result):
        telling = [match for match in matches if _tells(match)]
        general = [match for match in matches if not _tells(match)]
        groups = [(_FOR_IT, telling), (_FOR_ANY, general)]
    else:
        labels = {group.label: group.ids for group in result.groups if group.need != OTHER}
        rest = [group.ids for group in result.groups if group.need == OTHER]
        labels |= {"与企业情况有关": rest[0]} if rest else {}
        groups = [(label, [match for match in matches if match.id in ids]) for label, ids in labels.items()]
    for heading, group in groups:
        if group:
            yield Bullets(tuple(line_of(match, knowledge) for match in group), heading=heading)


def _near(near: Sequence[NearMiss], knowledge: Knowledge, *, alone: bool) -> Iterator[Block]:
    if alone:
        yield Paragraph((Statement(_NOTHING),))
    if near:
        lines = tuple(line_of(miss.match, knowledge, f"{_condition(miss)}，") for miss in near)
        yield Bullets(lines, heading="条件不同，供参考")


def line_of(match: Match, knowledge: Knowledge, condition: str = "", *, lead: str = "") -> Statement:
    """Return one measure as a sentence: where it stands, what it says, who is in charge."""
    citation = match.citations[0]
    clause = knowledge.clause(citation.clause_id)
    duty = f"（{in_charge(clause.responsibilities)}）" if clause.responsibilities else ""
    start = clause.text.index(citation.quote)
    text = f"{lead}{source(clause, knowledge)}：{condition}{_told(citation.quote, clause)}{duty}。"
    return Statement(text, (Support(clause, start, start + len(citation.quote)),))


def _told(quote: str, clause: Clause) -> str:
    """Return what a measure says, fit to stand in a line; a title that runs on into it without a mark is set apart."""
    title = next((one.text for one in sentences(clause) if one.text == clause.title), "")
    rest = quote.removeprefix(title)
    return f"{in_line(title)}：{in_line(rest)}" if title and rest and rest != quote else in_line(quote)


def in_charge(duties: Sequence[Responsibility]) -> str:
    """Return who leads; without a lead who is responsible, the first of many."""
    leading = [duty for duty in duties if duty.role is Role.LEAD]
    roles = {duty.role for duty in duties}
    if leading or len(duties) <= _MANY or len(roles) > 1:
        return who(leading or duties)
    return f"{'、'.join(duty.written for duty in duties[:_MANY])}等{duties[0].role.label}"


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

"""Says first what an answer lacks of what was asked: a plan, a place, an office, a date, an amount, a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.model import Nature, Target
from index.words import plain_words
from rag.answers.about.facts import period
from rag.answers.declining import narrowed
from rag.answers.declining.asked import missing
from rag.answers.declining.misstated import corrected
from rag.answers.declining.named_elsewhere import things_named_elsewhere
from rag.answers.declining.out_of_period import out_of_period
from rag.answers.phrasing.names_asked import listed, names_unlisted_set, number_of_names
from rag.answers.phrasing.wording import speaks_of
from rag.answers.yes_no.claims.changes import ended
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Reason, Statement, Support
from rag.knowledge import Knowledge
from rag.lexicon.regions import region_names
from rag.question.model import NUMBERS, Question
from rag.question.plans.about import asks_about_plan
from rag.question.plans.links import link_documents, link_regions
from rag.question.topic.subject import as_typed

_ABOUT_A_PLACE = frozenset({Intent.MEASURE, Intent.LIST, Intent.RESPONSIBLE, Intent.DEFINITION})
_ABOUT_A_THING = _ABOUT_A_PLACE | {Intent.POLICY_MATCH, Intent.LOOKUP, Intent.TARGET}
# A definition tells itself whether it names the members of a set.
_OF_NAMES = frozenset(Intent) - {
    Intent.COMPARE,
    Intent.DEFINITION,
    Intent.POLICY_MATCH,
    Intent.RESPONSIBLE,
    Intent.TASKS_OF_DEPARTMENT,
}
# A company, or one that is responsible: “管茶园的单位有哪些”.
_UNIT = "单位"
# “税务局”, “气象厅”: an office by its name; not “全局”, “结局”.
_OFFICE = re.compile(r"[一-鿿]{2,}(?:局|厅|署)")
# “鉴定中心” behind a place, of which it is then a part of the name; not “和甲市的中心”.
_BODY = "[^,?的和与跟、]{0,6}(?:中心|法院|协会|学院|大学|平台|联盟)"
# “天津的推进计划”: a plan said to be of a region.
_OF = re.compile(r"的?(?:那份|那个)?")


def with_caveats(draft: Draft, question: Question, knowledge: Knowledge) -> Draft:
    """Return the draft, behind a sentence for what its supports lack of the question, and then only partial."""
    if draft.status is Status.NONE:
        return draft
    draft = corrected(_elsewhere(draft, question, knowledge), question, knowledge)
    if plan := _plan_of_another(question, knowledge):
        draft = _behind(draft, f"没有收录{plan}，以下是{knowledge.titles(question.documents)}的内容。")
    supports = draft.supports
    if time := out_of_period(draft, question, knowledge):
        return _behind(_without_verdict(draft), time)
    lacking = list(_lacking(draft, question, supports, knowledge))
    if not lacking or not supports:
        return draft
    plans = knowledge.titles(dict.fromkeys(support.clause.doc_id for support in supports))
    terms = tuple(_terms_of_plans(supports, knowledge)) if f"写明{_TIME}" in lacking else ()
    said = f"{plans}没有{'，也没有'.join(lacking)}"
    if draft.reason is Reason.NEAR:
        # The note that it is only near says less than what is missing.
        draft = replace(draft, blocks=draft.blocks[1:])
    if not terms:
        return _behind(draft, f"{said}；相关的内容如下。")
    return draft.behind(Statement(f"{said}。"), *terms, Statement("相关的内容如下。"), status=Status.PARTIAL)


# “是。”, “没有，”: what an answer to whether something is so opens with.
_VERDICT = re.compile("^(?:不是|没有|是|有)[。，]")


def _without_verdict(draft: Draft) -> Draft:
    """Return a draft that says no more whether something is so, as what it quotes is of another time."""
    opening, *rest = draft.blocks
    if "verdict" not in draft.facts or not isinstance(opening, Paragraph):
        return draft
    first, *more = opening.statements
    said = replace(first, text=_VERDICT.sub("", first.text))
    facts = {name: fact for name, fact in draft.facts.items() if name != "verdict"}
    return replace(draft, blocks=(Paragraph((said, *more)), *rest), facts=facts)


def _behind(draft: Draft, text: str) -> Draft:
    return draft.behind(Statement(text), status=Status.PARTIAL)


_TIME = "具体时间"


def _terms_of_plans(supports: Sequence[Support], knowledge: Knowledge) -> Iterator[Statement]:
    """Yield the years that the plans are for whose goals are cited: by their end such a goal is due."""
    cited = (support.clause for support in supports[:1] if any(map(_is_goal, support.clause.targets)))
    goals = [support.clause for support in supports if any(map(_is_goal, support.clause.targets))]
    for doc_id in dict.fromkeys(clause.doc_id for clause in goals) if any(cited) else ():
        if told := period(knowledge.document(doc_id)):
            yield Statement(f"{knowledge.label(doc_id)}的{told.text}。", told.supports)


def _is_goal(target: Target) -> bool:
    return target.nature is Nature.GOAL


def _lacking(draft: Draft, question: Question, supports: Sequence[Support], knowledge: Knowledge) -> Iterator[str]:
    if draft.intent in _ABOUT_A_PLACE:
        yield from _districts(question, supports)
        yield from _offices(question, knowledge)
        yield from _ended(question, supports)
    if draft.intent in _ABOUT_A_PLACE or (draft.intent is Intent.LOOKUP and not question.references):
        yield from _things(draft, question, supports, knowledge)
    number = number_of_names(question) if draft.intent in _OF_NAMES else None
    said = [statement.text for statement in draft.statements]
    cited = [support.clause.text for support in supports]
    of_set = draft.intent in _OF_NAMES and names_unlisted_set(question.text, cited)
    told = "items" in draft.facts
    if of_set or (number and number > len(said) and not told and not listed(said, number)):
        yield "逐一列出名称"
    of_plan = asks_about_plan(question, knowledge.titles(question.documents))
    if draft.intent in _ABOUT_A_THING and not (_says_what_is_missing(draft) or of_plan):
        words = [support.text for support in supports]
        kinds = missing(question, (*words, *said))
        yield from (
            f"写明{kind.label}"
            for kind in kinds
            if not (draft.intent is Intent.TARGET and kind.instead)
            and not (draft.intent is Intent.RESPONSIBLE and kind.name == "brand" and _UNIT in question.text)
            # “归哪个区建”: the district in charge is told.
            and not (draft.intent is Intent.RESPONSIBLE and kind.name == "district")
            and not _is_said(kind.label, said)
        )


# “为什么取消茶补”, “哪年停办茶展”, “怎么就不发了”: that something was ended is taken for given; not “如何取消”.
_WHY_OR_WHEN = re.compile(
    r"为(?:什么|啥|何)|凭(?:什么|啥)|(?:什么|啥)时候|何时|几时|哪一?[年天]|怎么(?:就|会|突然)|咋(?:就|会)"
)


def _ended(question: Question, supports: Sequence[Support]) -> Iterator[str]:
    """Yield that nothing is ended, where a question asks only why or when it was."""
    if _WHY_OR_WHEN.search(question.text):
        quoted = "\n".join(support.clause.text for support in supports)
        yield from (f"写到要“{word}”" for word in [ended(question.text, quoted)] if word)


def _is_said(label: str, said: Sequence[str]) -> bool:
    """Tell whether an answer opens with a sentence that says that this is not given."""
    return bool(said) and "没有写明" in said[0] and said[0].split("；")[0].endswith(label)


def _says_what_is_missing(draft: Draft) -> bool:
    """Tell whether an answer opens with a sentence that cites nothing: it says that something is not given."""
    first = next(iter(draft.statements), None)
    return draft.intent is Intent.TARGET and first is not None and not first.supports


def _elsewhere(draft: Draft, question: Question, knowledge: Knowledge) -> Draft:
    """Say of which places of this country no plan is held, if the question names any; the rest of it is answered.

    A place that the clauses cited name themselves belongs to what they say: “通过某省验收”.
    """
    cited = "\n".join(support.clause.text for support in draft.supports)
    if above := _place_above(draft, question, knowledge):
        return _behind(draft, f"没有收录{above}的规划，以下只是{_regions_of(draft, knowledge)}的内容。")
    away = [place for place in question.foreign if place not in region_names().abroad]
    places = "、".join(place for place in away if place not in cited or _stands_beside(place, question.text))
    if not places:
        return draft
    held = "、".join(knowledge.regions_of(question.documents))
    return _behind(draft, f"没有收录{places}的规划，以下只是{held}的内容。")


def _place_above(draft: Draft, question: Question, knowledge: Knowledge) -> str:
    """Return what a question without a place asks a number of that lies above all plans in question: 全国, 全省.

    Nothing where a plan of that level is among them, or the words quoted speak of it themselves.
    """
    if question.is_placed or draft.intent not in NUMBERS:
        return ""
    plans = [knowledge.entry(doc_id).metadata for doc_id in question.documents]
    levels = {plan.level for plan in plans if not plan.region.endswith(_MUNICIPALITY)}
    quoted = [support.text for support in draft.supports]
    asked = ((level, one) for level, one in region_names().above.items() if one.asked_in(question.text))
    return next((one.called for level, one in asked if level not in levels and not any(map(one.asked_in, quoted))), "")


# A municipality is of the level of a province, but no 全省 is meant by it; nor is a city meant.
_MUNICIPALITY = "市"


def _regions_of(draft: Draft, knowledge: Knowledge) -> str:
    """Return the regions whose plans an answer cites."""
    return "、".join(dict.fromkeys(knowledge.region(support.clause) for support in draft.supports))


def _stands_beside(place: str, text: str) -> bool:
    """Tell whether a place is one of several that a question asks about: “海门和南通”."""
    beside = re.search(rf"[和与跟同、比]{place}|{place}[省市]?[和与跟同、比]", text)
    return beside is not None and re.search(rf"{place}{_BODY}", text) is None


def _plan_of_another(question: Question, knowledge: Knowledge) -> str:
    """Return a plan that a question says is of a region and that is of another, as in “天津的推进计划”.

    One that is called with the name of its own region is not: “天津、上海规划” without the mark.
    """
    regions = link_regions(question.text, knowledge.regions)
    for region in regions:
        for plan in link_documents(question.text, knowledge.entries):
            beside = plan.start >= region.end and _OF.fullmatch(question.text[region.end : plan.start])
            if any(plan.start <= other.start < plan.end for other in regions):
                continue
            if beside and set(region.values).isdisjoint(knowledge.regions_of(plan.values)):
                return f"{question.text[region.start : region.end]}的“{question.text[plan.start : plan.end]}”"
    return ""


def _districts(question: Question, supports: Sequence[Support]) -> Iterator[str]:
    named = {mention.written for mention in question.departments}
    for district in question.districts:
        texts = (support.clause.headed_text for support in supports)
        if district not in named and not any(speaks_of(district, text) for text in texts):
            yield f"专门提到{district}"


def _offices(question: Question, knowledge: Knowledge) -> Iterator[str]:
    """Yield what says that an office which a question names stands nowhere in the plans in question.

    Of those that it lets choose the answer itself tells.
    """
    told = [option.written for option in question.options]
    named = "".join((*told, *(mention.written for mention in question.departments if mention.by_region)))
    for word in dict.fromkeys(filter(_OFFICE.fullmatch, plain_words(question.text))):
        held = (clause.text for clause in knowledge.clauses(question.documents))
        if word not in named and not any(word in text for text in held):
            yield f"提到{word}"


def _things(draft: Draft, question: Question, supports: Sequence[Support], knowledge: Knowledge) -> Iterator[str]:
    """Yield what says that a thing is not written of, be it only narrower, unless the answer opens with it."""
    first = next(iter(draft.statements), None)
    clauses = [support.clause for support in supports]
    elsewhere = things_named_elsewhere(question, knowledge)
    for thing in dict.fromkeys((*narrowed.things_missing(question, clauses, knowledge), *elsewhere)):
        if first is None or first.supports or thing not in first.text:
            yield f"写到“{as_typed(thing, question)}”"

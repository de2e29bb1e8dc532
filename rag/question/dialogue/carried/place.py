"""Carries the place of a question over to the next, or puts another in its stead: a region or a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.structure.numbering import read_number
from index.catalogue.records import DocumentEntry
from rag.knowledge import Knowledge
from rag.lexicon.regions import region_names
from rag.question.departments.named import link_departments, places_of
from rag.question.dialogue.missing import has_time
from rag.question.model import Question
from rag.question.plans.lasting import point_by_length
from rag.question.plans.links import (
    NO_DISTRICT,
    DepartmentMention,
    blanked,
    districts_in,
    link_documents,
    link_regions,
    short_forms,
)
from rag.question.plans.named import find_short_title, names_kind
from rag.question.plans.scope import called
from rag.question.wording.normalise import normalise

# “规划里”, “的十四五规划中”, “那份”: what may stand behind the name of a region or a plan; not “规划布局”.
_PLAN = (
    r"(?:的|这份|那份|那个)?(?:“?十[一二三四五]五”?)?(?:实施推进计划|推进计划|规划|计划|工作分工|分工|方案|文件)"
    r"(?:这份|那份)?(?:里面|里头|里|中(?!的?心))?(?![布局一-鿿]{0,2}(?:化|布局))"
)
_BEHIND = re.compile(
    rf"(?:市|区(?!{NO_DISTRICT}))?(?:{_PLAN}|(?:那边|这边|那里|这里|那儿|里面|里头|里|那份|这份|本地|当地))?"
)
_JOINTS = frozenset("和与跟及、")
_KIND_ALONE = re.compile(_PLAN)
# “另一份文件”, “别的规划”: the other plan of the place; not “另外两个”.
_OTHER = re.compile(r"(?:另外?|别)的?(?:那|一|这)?(?:份|个)?(?:文件|规划|计划|文本|方案)(?:里面|里头|里|中)?")


def names_place(text: str, knowledge: Knowledge) -> bool:
    """Tell whether a normalised text names a region or a plan of the corpus."""
    return bool(link_regions(text, knowledge.regions) or link_documents(text, knowledge.entries))


def label_of(question: Question, knowledge: Knowledge) -> str:
    """Return how to call the place of a question: the plans that it names, or else its regions."""
    return called(question.named_documents, question.regions, question.foreign, knowledge)


def carried(own: Question, previous: Question, knowledge: Knowledge) -> str:
    """Return the place that a question without one goes on about: a plan, or a region if another time is asked for."""
    documents = previous.named_documents
    regions = _regions(previous, knowledge)
    if len(documents) == 1 and _is_of_other_time(own, documents[0], knowledge):
        return "和".join(short_forms(region)[-1] for region in regions)
    return label_of(previous, knowledge)


def _regions(question: Question, knowledge: Knowledge) -> Sequence[str]:
    return tuple(dict.fromkeys((*question.regions, *knowledge.regions_of(question.named_documents))))


def region_before(previous: Question, knowledge: Knowledge) -> str:
    """Return the region that a question was about, in short, or nothing if it was about none or several."""
    regions = _regions(previous, knowledge)
    return short_forms(regions[0])[-1] if len(regions) == 1 else ""


def _is_of_other_time(own: Question, doc_id: str, knowledge: Knowledge) -> bool:
    """Tell whether a question asks about a year at which not this plan ends but another of its region."""
    if not own.years or not has_time(own):
        return False
    here = knowledge.entry(doc_id).metadata
    around = (entry.metadata for entry in knowledge.entries if entry.metadata.region == here.region)
    ends = {plan.period[1] for plan in around if plan.period}
    return here.period is not None and here.period[1] not in own.years and bool(ends & set(own.years))


def own_label(own: Question, previous: Question, knowledge: Knowledge) -> str:
    """Return the place that a question itself names, if only by what tells it from the place before, or nothing.

    “规划里” means the plan of that kind in the region before, “另一份文件” the plans there that were not meant.
    """
    regions = own.regions or _regions(previous, knowledge)
    around = [entry for entry in knowledge.entries if entry.metadata.region in regions]
    if own.foreign:
        return "、".join(own.foreign)
    if own.named_documents:
        return label_of(own, knowledge)
    if _OTHER.search(own.text) and previous.named_documents:
        return "和".join(knowledge.label(e.id) for e in around if e.id not in previous.named_documents)
    if own.regions:
        districts = () if len(own.regions) > 1 else own.districts
        return label_of(own, knowledge) + "".join(districts if own.text.find(label_of(own, knowledge)) < 0 else ())
    lasting = [mention.values for mention in point_by_length(own.text, around)]
    if len(lasting) == 1 and len(lasting[0]) == 1:
        return knowledge.label(lasting[0][0])
    of_kind = [entry for entry in around if names_kind(own.text, entry.title)]
    return knowledge.label(of_kind[0].id) if of_kind else ""


def plans_named(text: str, documents: Sequence[str], knowledge: Knowledge) -> tuple[str, ...]:
    """Return those of some documents that an answer names by title or by kind, as “推进计划写的是” does."""
    text = normalise(text)
    by_title = {doc_id for mention in link_documents(text, knowledge.entries) for doc_id in mention.values}
    return tuple(d for d in documents if d in by_title or names_kind(text, knowledge.entry(d).title))


def plan_told_first(reply: str, knowledge: Knowledge) -> str:
    """Return how to call the plan that an answer opens with, as “上海实施推进计划第50项：由……” does, or nothing."""
    said = normalise(reply)
    first = min(link_documents(said, knowledge.entries), key=lambda mention: mention.start, default=None)
    opens = first is not None and len(first.values) == 1 and not re.search("[,。;?!]", said[: first.start])
    return knowledge.label(first.values[0]) if first and opens else ""


# “三地”, “三省市”: places of which there are three; not “三地块”.
_THREE_PLACES = re.compile("三(?:个)?(?:地方?|省市|省|城市|座城市)(?![块名])")


def of_the_group(text: str, previous: Question) -> str:
    """Return a text with the group of places asked about before, such as 京津冀, in the place of “三地”."""
    named = [name for name in region_names().together if name in previous.text]
    return _THREE_PLACES.sub(named[0], text, count=1) if len(named) == 1 else text


# “另外两个地方”, “其他城市”, “剩下的两家”: the places that were not asked about; not “另外两个”, of a list.
_OTHER_PLACES = re.compile(
    r"(?:另外|其他|其余|别的|剩下)的?(?P<number>[一两二三四五])?(?:个|座|家)?(?:地方|城市|地区|地(?![理方区标])|市(?!场))(?:的?规划)?"
)


def of_the_others(text: str, previous: Question, knowledge: Knowledge) -> str:
    """Return a text with the names of the regions not asked about before in the place of “另外两个地方”, or as it is.

    It is left as it is where there are not as many others as it says.
    """
    match = _OTHER_PLACES.search(text)
    before = _regions(previous, knowledge)
    others = [short_forms(region)[-1] for region in knowledge.regions if region not in before] if before else []
    if match is None or not others or (match["number"] and read_number(match["number"]) != len(others)):
        return text
    return f"{text[: match.start()]}{'和'.join(others)}{text[match.end() :]}"


def without_group_of(topic: str, rest: str) -> str:
    """Return what is asked of a topic without the group of places that the topic has in its name."""
    named = [name for name in region_names().together if name in topic and name in rest]
    return rest.replace(named[0], "", 1) if named else rest


def plans_beside(label: str, own: Question, knowledge: Knowledge) -> str:
    """Return a place to compare with: the other plans of a region where a question names one of its plans."""
    beside = [
        knowledge.label(entry.id)
        for entry in knowledge.entries
        if short_forms(entry.metadata.region)[-1] == label and entry.id not in own.named_documents
    ]
    return "和".join(beside) if own.named_documents and beside else label


def without_place(text: str, knowledge: Knowledge, foreign: Sequence[str] = ()) -> str:
    """Return a normalised text without what names its place."""
    characters = list(text)
    for start, end in _place_spans(text, knowledge, foreign):
        characters[start:end] = [""] * (end - start)
    return _OTHER.sub("", "".join(characters))


def _place_spans(text: str, knowledge: Knowledge, foreign: Sequence[str]) -> list[tuple[int, int]]:
    """Return where a text names its place, each with the word for a plan behind it, in order."""
    found = sorted(_mentions(text, knowledge, foreign))
    found = [(start - 1 if text[start - 1 : start] == "在" else start, end) for start, end in found]
    spans: list[tuple[int, int]] = []
    for start, end in found:
        behind = _BEHIND.match(text, end)
        stop = behind.end() if behind else end
        if spans and (start <= spans[-1][1] or text[spans[-1][1] : start] in _JOINTS):
            spans[-1] = (spans[-1][0], max(spans[-1][1], stop))
        else:
            spans.append((start, stop))
    if not any(names_kind(text[a:b], entry.title) for a, b in spans for entry in knowledge.entries):
        alone = _KIND_ALONE.search(text)
        if alone and any(names_kind(text, entry.title) for entry in knowledge.entries):
            start, end = alone.span()
            spans.append((start - 1 if text[start - 1 : start] == "在" else start, end))
    return sorted(spans)


def _mentions(text: str, knowledge: Knowledge, foreign: Sequence[str]) -> Iterator[tuple[int, int]]:
    lasting = [one for region in knowledge.regions for one in point_by_length(text, _plans_of(region, knowledge))]
    for mention in (*link_documents(text, knowledge.entries), *link_regions(text, knowledge.regions), *lasting):
        yield mention.start, mention.end
    for entry in knowledge.entries:
        yield from find_short_title(text, entry.title, entry.metadata.region, entry.metadata.years)
    for name in (*foreign, *districts_in(text, knowledge.regions)):
        if (start := text.find(name)) >= 0:
            yield start, start + len(name)


def _plans_of(region: str, knowledge: Knowledge) -> list[DocumentEntry]:
    return [entry for entry in knowledge.entries if entry.metadata.region == region]


def moved(previous: Question, label: str, knowledge: Knowledge) -> str:
    """Return the question before, asked of another place: “上海怎么培育专利池” of 海门.

    A district with tasks stays, and one that tells a thing where only another plan of the place is asked.
    """
    text = previous.resolved if len(previous.resolved) == len(previous.text) else previous.text
    if there := _with_department_there(previous, label, knowledge):
        return there
    kept = () if districts_in(label, knowledge.regions) else _of_no_place(previous, knowledge)
    searched = blanked(previous.text, kept)
    if _is_of_same_region(label, previous, knowledge):
        for district in previous.districts:
            searched = searched.replace(district, "," * len(district))
    spans = _place_spans(searched, knowledge, previous.foreign)
    pieces, end = [] if spans else [label], 0
    for number, (start, stop) in enumerate(spans):
        pieces += [text[end:start], label if number == 0 else ""]
        end = stop
    return _within_period(f"{''.join(pieces)}{text[end:]}", label, knowledge)


def _of_no_place(question: Question, knowledge: Knowledge) -> tuple[DepartmentMention, ...]:
    """Return the departments of a question but those whose written names open with its place: 天津高院."""
    names = tuple(form for region in _regions(question, knowledge) for form in short_forms(region))
    return tuple(one for one in question.departments if not one.written.startswith(names))


# “到2025年底”: a year that a plan may not reach.
_YEAR = re.compile(r"(?:截?至|到)?(?P<year>20\d\d)年底?")


def _within_period(text: str, label: str, knowledge: Knowledge) -> str:
    """Return a question for a plan by its name without the year that lies behind its end, as of a longer one."""
    ends = {
        entry.metadata.period[1]
        for entry in knowledge.entries
        if knowledge.label(entry.id) == label and entry.metadata.period
    }
    end = max(ends, default=None)
    return _YEAR.sub(lambda year: "" if end and int(year["year"]) > end else year[0], text)


def _with_department_there(previous: Question, label: str, knowledge: Knowledge) -> str:
    """Return the question before with the department of another place that is called alike: 天津海关 for 上海海关.

    Nothing where no name of a department in it opens with that of its place, or where the other place has none such.
    """
    for mention in previous.departments:
        for place in (one for region, _ in mention.by_region for one in places_of(region)):
            name = f"{label}{mention.written.removeprefix(place)}"
            found = link_departments(name, knowledge.departments) if mention.written.startswith(place) else []
            if found and found[0].written == name:
                return f"{previous.text[: mention.start]}{name}{previous.text[mention.end :]}"
    return ""


def _is_of_same_region(label: str, previous: Question, knowledge: Knowledge) -> bool:
    """Tell whether a label is that of a plan of a region that a question asked about."""
    plans = {doc_id for mention in link_documents(label, knowledge.entries) for doc_id in mention.values}
    regions = knowledge.regions_of(previous.documents)
    return bool(plans) and all(knowledge.region_of(doc_id) in regions for doc_id in plans)

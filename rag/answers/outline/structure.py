"""Answers what a plan is made of: how many parts of a kind it has, what stands below a heading or at a number."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from corpus.model import Clause
from rag.answers.counting.departments import asks_departments
from rag.answers.outline import contents
from rag.answers.phrasing.duty import duty_facts
from rag.contract import Intent, Status
from rag.draft import Block, Draft, Paragraph, Statement
from rag.evidence.places.find import Found, find_places
from rag.evidence.places.headings import HOW_MANY, Named, is_kind_heading, is_plan_heading
from rag.evidence.places.outline import Item, is_annex, is_box, leaves, name_asked
from rag.evidence.places.parts import counts_through, paragraphs, parts
from rag.evidence.places.steps import Place, inside, place_of
from rag.evidence.sentences.cut import sentences
from rag.evidence.things.enumerations import counted_things
from rag.knowledge import Knowledge
from rag.lexicon.things import kinds
from rag.question.departments.roles import ALL, roles_asked
from rag.question.intent.counting import counted_kind, counted_kinds, counting, named_kind
from rag.question.model import Question
from rag.question.plans.links import Mention, blanked
from rag.question.topic.terms import IDLE_WEIGHT, Term

_FEWEST = 2
# How long a measure word is at most.
_MEASURE = 2
# Kinds that nothing but a plan has, so that a question for them has no other topic.
_ONLY_OF_PLANS = frozenset({"box", "part", "section"})
_WITHIN = frozenset({"box", "section", "project", "task"})
# “一共多少项”, which asks for a plan's tasks; not the 几项 of “几项原则”.
_ITEMS = re.compile(r"(?:几|多少)[项条][?]?$")
# “第七章的标题是什么”, “第三部分叫什么”, “排第三的是哪个”, “人才工程是第几个专栏”: the heading is asked for, not what
# stands below it.
_ASKS_NUMBER = re.compile(
    r"第几(?:个|大|条|项)?(?:大?类(?:任务)?|部分|篇|章|小节|节|专栏|工程|任务|原则|个|条|项|点)|专栏几"
)
_ASKS_NAME = re.compile(rf"标题|题目|题为|叫(?:什么|啥)|名称|名字|是哪(?:一)?[个条项]|{_ASKS_NUMBER.pattern}")
_ASKS_SECTIONS = re.compile(r"小节|哪[几些]节|几节")
# “四大” of “四大保障措施”: how many there are is no topic.
_NUMBER_OF = re.compile(r"[一二三四五六七八九十两\d]+[大个项条类]?")
# “下面列了啥”, “分成哪几块”, “包括什么”: what stands below is asked for one by one; not “下面那段文字”.
_ASKS_ITEMS = re.compile(r"(?:下面|底下)(?!(?:的|那|这)+一?段)|分成|分为|下设|包括|包含")
# “任务总数”: that a number is asked for is no topic.
_HOW_MANY = ("总数", "总量", "总个数", "条数", "项数", "个数", "数量", "数目")
# “头两个工程是什么”: what they are called is asked for; not “讲什么”.
_IS_WHAT = re.compile(r"(?:是|有)(?:些)?(?:什么|啥)[?]?$")
# “原则怎么说的”, “那段咋讲”, “下面那段文字”: the words of the plan are asked for.
_ASKS_WORDS = re.compile(r"(?:怎么|如何|咋)(?:说|讲|写|表述)|一?段(?:文字|话)")
# “四大原则”, “九大工程是什么”: the things of a kind by their number; not “五大产业”, “第九个工程”.
BY_NUMBER = re.compile(
    r"(?<!第)(?:[两二三四五六七八九十]{1,3}|\d{1,2})[大个条项]"
    rf"(?:{'|'.join(word for kind in kinds() if kind.counted for word in kind.words)})"
    r"(?:分别|都|各)*(?:是|有|叫)?(?:些)?(?:什么|啥|哪些|哪[几两三四五六七八九十]+[个条项大])?(?:名字)?[?]?$"
)
# The share of a question that may be about something else than the headings that it names, if it counts or lists.
_BESIDE_HEADINGS = 0.5


def structure(
    question: Question, knowledge: Knowledge, intent: Intent = Intent.COUNT, *, by_number: bool = False
) -> Draft | None:
    """Count or list the things of a kind of each plan in question, when it asks for nothing more special.

    ``by_number`` tells that they were called by their number, “六大任务”, which makes tasks those of the plan itself.
    """
    kind = None if question.references or question.departments else _kind(question, by_number=by_number)
    if kind not in contents.KINDS or not asks_only_of(question, (kind,)) or roles_asked(question.text) != ALL:
        return None
    if several := _of_several_kinds(question, knowledge, intent):
        return several
    found = {doc_id: items for doc_id in question.documents if (items := parts(knowledge.document(doc_id), kind))}
    blocks = [b for doc_id, items in found.items() for b in contents.counted(doc_id, items, kind, knowledge)]
    if found and "all_sides" in question.cues and (without := [one for one in question.documents if one not in found]):
        blocks.append(contents.without(without, kind, knowledge))
    return Draft(intent, Status.GROUNDED, tuple(blocks), _facts(list(found.values()))) if found else None


# What stands under a name of its own wherever a plan has it, so that one without has none.
_SET_APART = frozenset({"box", "principle", "project", "safeguard"})
# “重点工程”, “四大工程”, “几项工程”: those that a plan sets apart; not any that it names, as “有哪些工程”.
_PROJECTS_SET_APART = re.compile(
    r"(?:重点|重大|专项)工程|(?:[两二三四五六七八九十几\d]|多少)(?:大|项)(?:的)?(?:重点|重大|专项)?工程"
)


def none_set_apart(
    question: Question, knowledge: Knowledge, intent: Intent = Intent.COUNT, *, by_number: bool = False
) -> Draft | None:
    """Say that the plans that a question names have no things of a kind, where it asks for these and nothing else.

    Not where a sentence of one tells their number: “以‘六大工程’为主抓手”.
    """
    kind = None if question.references or question.departments else _kind(question, by_number=by_number)
    if kind not in _SET_APART or not question.is_placed or not asks_only_of(question, (kind,)):
        return None
    if kind == "project" and not _PROJECTS_SET_APART.search(question.text):
        return None
    if any(parts(knowledge.document(doc_id), kind) for doc_id in question.documents):
        return None
    if _is_counted_in_words(kind, knowledge.clauses(question.documents)):
        return None
    name = contents.unit(kind)[1:]
    text = f"{knowledge.titles(question.documents)}没有单独列出{name}；可以换一份规划，或问具体的事项。"
    return Draft(intent, Status.NONE, (Paragraph((Statement(text),)),))


def _is_counted_in_words(kind: str, clauses: Sequence[Clause]) -> bool:
    """Tell whether a sentence states a number of things of a kind, all of them: “八大工程”; not “3项重大工程”."""
    words = tuple(word for one in kinds() if one.name == kind for word in one.words)
    things = (one for clause in clauses for sentence in sentences(clause) for one in counted_things(sentence))
    return any(one.noun.startswith(words) and "大" in one.written for one in things)


def _of_several_kinds(question: Question, knowledge: Knowledge, intent: Intent) -> Draft | None:
    """Count the things of each of several kinds that a question asks for: “分几章多少节”; None for fewer than two."""
    asked = [kind for kind in counted_kinds(question.text) if kind in contents.KINDS]
    if len(asked) < _FEWEST or not asks_only_of(question, asked):
        return None
    found = [(doc_id, kind, parts(knowledge.document(doc_id), kind)) for doc_id in question.documents for kind in asked]
    if not any(items for _, _, items in found):
        return None
    blocks = [
        block
        for doc_id, kind, items in found
        for block in (
            contents.counted(doc_id, items, kind, knowledge) if items else [contents.without([doc_id], kind, knowledge)]
        )
    ]
    return Draft(intent, Status.GROUNDED, tuple(blocks), _facts([items for _, _, items in found if items]))


def headed_part(question: Question, knowledge: Knowledge) -> Draft | None:
    """Answer for a part of a plan that a question names by its heading, whatever its words are taken for.

    One for who or what takes part asks for more than that.
    """
    may_ask = question.intent in contents.INTENTS and "parties" not in question.cues
    return section(question, knowledge) if may_ask else None


def section(question: Question, knowledge: Knowledge) -> Draft | None:
    """Answer what a question asks of a part of a plan that it names by its heading; None if it asks for more."""
    asks_who = asks_departments(question) or roles_asked(question.text) != ALL
    if question.references or question.departments or asks_who:
        return None
    places = find_places(question, knowledge)
    places = [one for one in places if not _ends_before(one.place, question.years)]
    found = [one for one in places if (one.place.is_section or one.named[-1].clause) and _is_asked_for(one, question)]
    return at(found, question, knowledge) if found else None


def _ends_before(place: Place, years: Sequence[int]) -> bool:
    """Tell whether a question asks for years behind the last of a plan, so that no part of it answers."""
    period = place.document.metadata.period
    return bool(years) and period is not None and min(years) > period[1]


def at(found: Sequence[Found], question: Question, knowledge: Knowledge) -> Draft | None:
    """Count, list, name or give what stands at the places found, as a question asks; None if there is none to count."""
    asked = _asked(question, found)
    blocks: list[Block] = []
    listed: list[Sequence[Item]] = []
    for doc_id in dict.fromkeys(one.place.document.id for one in found):
        here = [one for one in found if one.place.document.id == doc_id]
        of_items = asked in _OF_ITEMS and len(here) == 1 and bool(here[0].place.heading)
        items = _items(here[0], question, asked) if of_items else None
        if items and _are_listed(items, here[0].place, asked):
            listed.append(items.items)
            blocks += _blocks(here[0].place, items, asked, knowledge)
        elif asked is not Intent.COUNT or question.intent is Intent.LOOKUP:
            in_lines = asked is Intent.LIST
            blocks += _told([one.place for one in here], question, knowledge, in_lines=in_lines)
    if not blocks:
        return None
    clauses = [clause for one in found for clause in one.place.clauses]
    facts = _facts(listed) if listed else {"clauses": [clause.id for clause in clauses], **duty_facts(clauses)}
    return Draft(asked if listed else Intent.LOOKUP, Status.GROUNDED, tuple(blocks), facts)


_OF_ITEMS = frozenset({Intent.COUNT, Intent.LIST})


def _asked(question: Question, found: Sequence[Found]) -> Intent:
    """Tell whether a question asks how many things stand at a place, which, or what it says.

    The principles, the projects or the safeguards are listed unless their words are asked for.
    """
    numeral = counting(question.text)
    if _ASKS_NUMBER.search(question.text):
        return Intent.LOOKUP
    if "count" in question.cues or (numeral and numeral.behind):
        return Intent.COUNT
    of_things = all(one.place.is_section and is_kind_heading(one.place.heading) for one in found)
    lists = "list" in question.cues or _ASKS_ITEMS.search(question.text) or (of_things and not _asks_words(question))
    return Intent.LIST if lists and not asks_name(question) else Intent.LOOKUP


def _asks_words(question: Question) -> bool:
    """Tell whether a question asks what something says."""
    return bool(question.cues & {"content", "verbatim"} or _ASKS_WORDS.search(question.text))


def asks_name(question: Question) -> bool:
    """Tell whether a question asks what something is called, and not what it says as well."""
    return bool(_ASKS_NAME.search(question.text)) and not _asks_words(question)


@dataclass(frozen=True, slots=True)
class _Items:
    kind: str | None
    items: list[Item]


def _are_listed(items: _Items, place: Place, asked: Intent) -> bool:
    """Tell whether things are worth a list: more than one, or of a kind; two paragraphs of a box are given whole."""
    if items.kind:
        return bool(items.items)
    in_full = asked is Intent.LIST and is_box(place.heading) and len(items.items) <= _FEWEST
    return len(items.items) >= _FEWEST and not in_full


def _items(one: Found, question: Question, asked: Intent) -> _Items:
    """Return what is counted or listed at a place: things of the kind that the question names, or what stands there.

    “小条” are what has nothing numbered below it. “最后一章的茶园有哪几条” asks for what stands below “茶园与茶厂”, not
    for its tasks. Below a heading for the tasks (“重点任务”) those numbered through are counted, and the headings over
    them listed.
    """
    place = one.place
    beside = _beside(one, question)
    kind = counted_kind(beside) or named_kind(beside)
    through = counts_through(place.document)
    if kind == "paragraph":
        return _Items(kind, paragraphs(place.clauses))
    if kind == "item" and not through:
        return _Items(kind, leaves(place.document, place.path))
    if kind is None and through and _ITEMS.search(beside) and _counts_items(place, question, asked):
        kind = "task"
    if kind is None and asked is Intent.COUNT and through and named_kind(place.heading) == "task":
        kind = "task"
    if kind in _WITHIN and (kind != "task" or through):
        held = inside(place, kind)
        # What stands right below a part are its sections, whatever they are called, and those of an annex its tasks.
        own = kind == "section" or is_annex(place.path)
        return _Items(kind, held) if held or not own else _Items(None, place.items)
    return _Items(None, place.items)


def _counts_items(place: Place, question: Question, asked: Intent) -> bool:
    """Tell whether 项 and 条 are the tasks below a place: their number, “保护那块几项”, or those of a number alone.

    “第三部分的茶园有哪几条” asks for what stands below the heading, as 条 of a usual heading do: “保障措施几条”.
    """
    if asked is Intent.COUNT and not is_plan_heading(place.heading):
        return True
    return bool(question.references) and not _says_heading(place, question)


def _says_heading(place: Place, question: Question) -> bool:
    """Tell whether a question beside the number of a place has a word of its heading: 茶园 of “三、茶园与茶厂”."""
    return any(term.word in name_asked(place.heading) for term in question.terms if len(term.word) > 1)


def _beside(one: Found, question: Question) -> str:
    """Return a question without the headings and the numbers that lead to a place."""
    named = [Mention((), heading.start, heading.end) for heading in one.named]
    numbers = [Mention((), reference.start, reference.end) for reference in question.references]
    return blanked(question.text, [*named, *numbers])


def _blocks(place: Place, items: _Items, asked: Intent, knowledge: Knowledge) -> list[Block]:
    if asked is Intent.LIST:
        return contents.listed(place, items.items, knowledge)
    return contents.counted(place.document.id, items.items, items.kind, knowledge, place.heading)


def _told(places: Sequence[Place], question: Question, knowledge: Knowledge, *, in_lines: bool) -> list[Block]:
    """Give what stands at places of one plan, or only what it is called."""
    place = places[0]
    of_name = asks_name(question)
    if len(places) > 1:
        have_names = all(one.is_section or one.clauses[0].title for one in places)
        if of_name or in_lines or (have_names and _IS_WHAT.search(question.text)):
            return contents.several(places, knowledge)
        clauses = dict.fromkeys(clause for one in places for clause in one.clauses)
        return contents.told(place_of(place.document, tuple(clauses)), knowledge, in_lines=False)
    if of_name or _ASKS_SECTIONS.search(question.text):
        items = place.items
        if place.is_section and len(items) >= _FEWEST and len(items) < len(place.clauses):
            return contents.listed(place, items, knowledge)
        if of_name and (place.is_section or place.clauses[0].title):
            return contents.named(place, knowledge)
    return contents.told(place, knowledge, in_lines=in_lines)


def _is_asked_for(one: Found, question: Question) -> bool:
    """Tell whether a question asks for a part of a plan itself, not for something that its heading only names."""
    written = [question.text[named.start : named.end] for named in one.named]
    words = "\n".join((*(named.words for named in one.named), *written))
    others = [term for term in question.terms if not _NUMBER_OF.fullmatch(term.word)]
    rest = [term for term in others if not any(word.lower() in words for word in (term.word, *term.others))]
    weight = sum(term.weight for term in rest)
    asks_number = bool(_ASKS_NUMBER.search(question.text))
    if (asks_number or question.intent in _OF_ITEMS) and weight <= _BESIDE_HEADINGS * question.weight:
        return True
    if weight <= IDLE_WEIGHT and any(_is_counted(question, named) for named in one.named):
        return True
    as_part = any(named.as_part or is_plan_heading(named.heading) for named in one.named)
    return as_part and weight <= IDLE_WEIGHT


def _is_counted(question: Question, named: Named) -> bool:
    """Tell whether a question counts, right behind its numeral, what a heading says the number of: “几件惠民实事”."""
    numeral = counting(question.text)
    at = numeral.behind.find(question.text[named.start : named.end]) if numeral else -1
    return 0 <= at <= _MEASURE and bool(HOW_MANY.match(name_asked(named.heading)))


def _kind(question: Question, *, by_number: bool) -> str | None:
    kind = counted_kind(question.text)
    named = named_kind(question.text) if kind is None else None
    if named and (named != "task" or question.named_documents or by_number or BY_NUMBER.search(question.text)):
        kind = named
    if kind is None and question.named_documents and not question.terms and _ITEMS.search(question.text):
        return "task"
    return kind


def asks_only_of(question: Question, asked: Collection[str | None]) -> bool:
    """Tell whether no word of a question tells of anything but kinds of things, or another that only plans have.

    A single character beside what only plans have is no topic: “把专栏抄给我”.
    """
    words = [word for entry in kinds() if entry.name in {*asked, *_ONLY_OF_PLANS} for word in entry.words]
    words += _HOW_MANY
    terms = [term for term in question.terms if term.weight > IDLE_WEIGHT and not _NUMBER_OF.fullmatch(term.word)]
    rest = [term for term in terms if not _is_of(term, words)]
    of_plans = _ONLY_OF_PLANS.issuperset(asked)
    if of_plans and (counted_kind(question.text) in asked or all(len(t.word) == 1 for t in rest)):
        return True
    return not rest


def _is_of(term: Term, words: Sequence[str]) -> bool:
    """Tell whether a term is a word for a kind, be it with how many there are: 工程, 九大工程; not 茶业工程."""
    beside = (term.word.replace(word, "") for word in words if word in term.word)
    return any(term.word in word for word in words) or any(
        len(rest) <= 1 or _NUMBER_OF.fullmatch(rest) for rest in beside
    )


def _facts(listed: Sequence[Sequence[Item]]) -> Mapping[str, Any]:
    return {"count": len(listed[-1]), "items": [item.name for items in listed for item in items]}

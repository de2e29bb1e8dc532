"""Turns a question as typed into a ``Question``: normalised, linked to the corpus, with intent, topic and terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from index.words import plain_words, rarity
from rag.contract import Filters, Intent
from rag.finder.recognise import is_profile
from rag.knowledge import Knowledge
from rag.lexicon import fillers, region_names
from rag.question import links
from rag.question.abbreviations import abbreviated, names_held_together
from rag.question.background import Parted, lessened, own_body, parted, times_only_told, without_reason
from rag.question.beside import part_of_one, separate, two_topics
from rag.question.choice import find_choice
from rag.question.counting import counting
from rag.question.days import find_days
from rag.question.denial import SET_ASIDE
from rag.question.departments import (
    claimed,
    distinct,
    in_groups,
    is_seat,
    link_absent,
    link_bodies,
    link_by_function,
    link_departments,
    link_districts,
    link_shortened,
    link_without_end,
)
from rag.question.figures import figures
from rag.question.intents import Signals, cue_spans, decide, find_cues, nature_of
from rag.question.model import Question
from rag.question.normalise import normalise
from rag.question.ordinals import find_references
from rag.question.quoted import quoted_words
from rag.question.roles import is_role
from rag.question.scope import Scope, scope_of
from rag.question.terms import IDLE_WEIGHT, find_terms, strip_fillers, together
from rag.question.typos import Terms, mend


def understand(
    asked: str, knowledge: Knowledge, terms: Terms, filters: Filters, resolved: str | None = None
) -> Question:
    """Understand ``asked``, or ``resolved`` where an earlier turn completes it."""
    whole = _with_own_body(without_reason(mend(normalise(resolved or asked), terms)), knowledge, filters)
    profile = is_profile(whole)
    text = whole if profile else _asked(whole, knowledge, filters)
    scope = scope_of(text, knowledge, filters)
    named = [one for one in _departments(text, knowledge, scope) if not is_seat(text, one)]
    if find_cues(text) & {"responsible", "which_item"}:
        named = [one for one in named if not _is_in_name(one, text, knowledge)]
    if (end := part_of_one(text)) is not None:
        text, beside_it = text[:end], [one for one in named if one.start >= end]
        named = [one for one in named if one.end <= end]
    else:
        beside_it = []
    departments = distinct(named)
    references = find_references(text)
    cues = find_cues(_EXCLUDED.sub(",", text)) | (_PROFILE if profile else frozenset())
    if not cues & {"compare", "more", "gap", "changed"}:
        cues -= times_only_told(text)
    if any(knowledge.is_written(text[start:end]) for start, end in cue_spans("foreign_topic", text)):
        cues -= {"foreign_topic"}
    elsewhere = _elsewhere(text, scope) if scope.regions else []
    of_all = cue_spans("all_sides", text) if "all_sides" in cues else []
    of_gap = cue_spans("gap", text) if "gap" in cues else []
    numbers = [(reference.start, reference.end) for reference in references]
    days = list(find_days(text, knowledge))
    taken = [*scope.spans, *elsewhere, *of_all, *of_gap, *numbers, *((day.start, day.end) for day in days)]
    sides = len(scope.named) if len(scope.named) > 1 else len(scope.regions)
    if "all_sides" in cues:
        sides = max(sides, len(scope.documents))
    districts = links.districts_in(SET_ASIDE.sub(",", text), scope.regions or knowledge.regions)
    weighs = sides > 1 or "more" in cues
    choice = None if weighs else find_choice(text, named, scope.places, districts)
    taken += choice.taken if choice else ()
    without_departments = _topic(text, [*taken, *((mention.start, mention.end) for mention in named)], knowledge)
    leftover = without_departments if _weighs(without_departments, knowledge) else ""
    last = find_cues(re.split("[,;]", _EXCLUDED.sub(",", text).strip(",;"))[-1])
    two = None if references else two_topics(text, [*scope.places, *departments])
    if two and knowledge.is_written(text[two.one[0] : two.other[1]]):
        two = None
    beside = len(separate(references, text)) if references else 2 * (two is not None)
    years = links.find_years(text)
    offers = choice is not None
    intent = decide(Signals(cues, len(departments), sides, len(references), leftover, last, beside, len(years), offers))
    if intent is Intent.YES_NO:
        named = claimed(text, named)
        departments = distinct(named)
        taken += [(figure.start, figure.end) for figure in figures(text)]
        without_departments = _topic(text, [*taken, *((mention.start, mention.end) for mention in named)], knowledge)
    named_only = intent is Intent.YES_NO and "about_duty" not in cues
    without = intent in _DEPARTMENT_IS_NO_TOPIC and not named_only
    topic = without_departments if without else _topic(text, taken, knowledge)
    quoted = (*_quoted(text, scope.spans, knowledge), *names_held_together(topic, knowledge))
    topic = ",".join(filter(None, (topic, *(word for word in quoted if word not in topic))))
    of_days = (day.term for day in days)
    found = (*find_terms(topic, plain_words, knowledge.weigh, quoted), *abbreviated(topic, knowledge), *of_days)
    return Question(
        asked=asked,
        text=text,
        resolved=resolved or asked,
        intent=intent,
        cues=cues,
        topic=topic,
        terms=lessened(found, text, knowledge.weigh),
        documents=scope.documents,
        named_documents=scope.named,
        regions=scope.regions,
        foreign=scope.foreign,
        departments=tuple(departments),
        references=references,
        years=years,
        nature=nature_of(cues),
        only_departments=tuple(filters.departments),
        filtered=filters != Filters(),
        places=scope.places,
        beside=tuple(beside_it),
        set_aside=tuple(_departments(text, knowledge, scope, set_aside=True)) if SET_ASIDE.search(text) else (),
        districts=districts,
        options=choice.options if choice else (),
    )


def _with_own_body(text: str, knowledge: Knowledge, filters: Filters) -> str:
    """Return a question with the name of the department where the asker said to work in the place of 我们单位."""
    if (ours := own_body(text)) is None:
        return text
    named = _departments(text, knowledge, scope_of(text, knowledge, filters))
    told = [mention for mention in named if mention.end <= ours[0]]
    if not told:
        return text
    names = {name for _, name in told[-1].by_region}
    name = names.pop() if len(names) == 1 else told[-1].written
    return f"{text[: ours[0]]}{name}{text[ours[1] :]}"


def _asked(whole: str, knowledge: Knowledge, filters: Filters) -> str:
    """Return the part of a question that asks, behind the place that its background names, if it stands on its own."""
    parts = parted(whole)
    text = parts.asked
    if text == whole or parts.leans:
        return whole
    here = scope_of(text, knowledge, filters)
    if not _stands_alone(parts, here, knowledge):
        return whole
    around = scope_of(whole, knowledge, filters)
    if around.left_out:
        return whole
    return text if here.regions or here.named else f"{_place(around, knowledge)}{text}"


def _stands_alone(parts: Parted, scope: Scope, knowledge: Knowledge) -> bool:
    """Tell whether the part of a question that asks names a place in a plan, a department or a topic of its own.

    A topic may weigh less where the part is a sentence of its own, or asks a place for a number. Of what a position is
    counted (“最后一段”) is told before.
    """
    text = parts.asked
    departments = _departments(text, knowledge, scope)
    if any(not one.by_position for one in find_references(text)) or (departments and not _CLAIMED.search(text)):
        return True
    named = [*scope.spans, *((mention.start, mention.end) for mention in departments)]
    terms = find_terms(_topic(text, named, knowledge), plain_words, knowledge.weigh)
    own = (term for term in terms if any(map(knowledge.is_written, (term.word, *term.others))))
    set_apart = parts.set_apart or (counting(text) and (scope.regions or scope.named))
    return sum(term.weight * term.special for term in own) >= (_PARTED_TOPIC if set_apart else _OWN_TOPIC)


# “那就是公安局牵头的吧”: of something told before, a department is said to have it; not “公安局牵头哪些”.
_CLAIMED = re.compile(r"(?:牵头|负责|配合|主管|管|办)的?(?:吧|吗|么|对吗|是吗|对吧)")


def _place(scope: Scope, knowledge: Knowledge) -> str:
    plans = "和".join(knowledge.label(doc_id) for doc_id in scope.named)
    return plans or "和".join(links.short_forms(region)[-1] for region in scope.regions) or "".join(scope.foreign)


def _elsewhere(text: str, scope: Scope) -> list[tuple[int, int]]:
    """Return where places of this country stand that no plan is held of: beside a region they are no topic."""
    names = [name for name in scope.foreign if name not in region_names().abroad]
    return [match.span() for name in names for match in re.finditer(re.escape(name), text)]


def _is_common(word: str) -> bool:
    return rarity(word) < _SHORTENED_RARITY


def _is_usual(word: str, knowledge: Knowledge) -> bool:
    """Tell whether a word is one of everyday speech, if it is short, or one that all plans use."""
    return knowledge.weigh(word) <= IDLE_WEIGHT or (len(word) <= _SHORT and _is_common(word))


def _weighs(topic: str, knowledge: Knowledge) -> bool:
    """Tell whether a topic has words that tell more than everyday speech does."""
    return sum(term.weight for term in find_terms(topic, plain_words, knowledge.weigh)) > IDLE_WEIGHT


# From this rarity on (see ``index.words``) a word is no word of everyday speech: 商委 17, but 难办 15.
_SHORTENED_RARITY = 16.0
_SHORT = 2
# What the words of the part that asks must weigh to be a topic of their own: 打假 alone leans on what stands before it.
# It may weigh less where the end of a sentence or 想问下 parts it from the background.
_OWN_TOPIC, _PARTED_TOPIC = 5.5, 1.0
_PROFILE = frozenset({"profile"})
_DEPARTMENT_IS_NO_TOPIC = frozenset({Intent.TASKS_OF_DEPARTMENT, Intent.YES_NO, Intent.COUNT})


def _departments(
    text: str, knowledge: Knowledge, scope: Scope, *, set_aside: bool = False
) -> list[links.DepartmentMention]:
    """Find the departments asked about, or those ``set_aside``, each in the regions that the question asks about."""
    regions = {knowledge.entry(doc_id).metadata.region for doc_id in scope.documents}
    found: list[links.DepartmentMention] = []
    of_regions = [one for one in knowledge.departments if one.region in regions]
    exact = link_departments(text, knowledge.departments)
    # A name of a department elsewhere can be that of one here in short: 经信局 is 市经济和信息化局 where it has a task.
    here = [mention for mention in exact if any(region in regions for region, _ in mention.by_region)]
    here += link_shortened(text, of_regions, here, _is_common)
    exact = [*here, *(mention for mention in exact if not any(_overlap(mention, one) for one in here))]
    linked = [*exact, *link_shortened(text, knowledge.departments, exact, _is_common)]
    linked += link_without_end(text, knowledge.departments, linked, lambda word: _is_usual(word, knowledge))
    linked += link_by_function(text, of_regions, linked)
    linked += link_districts(text, links.districts_in(text, scope.regions or knowledge.regions), linked)
    linked = [group for one in linked for group in in_groups(one, of_regions)]
    for mention in (*linked, *link_absent(text, linked), *link_bodies(text, linked)):
        local = tuple(pair for pair in mention.by_region if pair[0] in regions) or mention.by_region
        covered = any(a <= mention.start and mention.end <= b for a, b in scope.spans)
        left_out = any(a.start() <= mention.start < a.end() for a in SET_ASIDE.finditer(text))
        if not set_aside:
            left_out = left_out or (bool(found) and bool(_NOT_THIS.search(text[: mention.start])))
        if not covered and left_out is set_aside:
            found.append(links.DepartmentMention(mention.written, local, mention.start, mention.end))
    return found


def _is_in_name(mention: links.DepartmentMention, text: str, knowledge: Knowledge) -> bool:
    """Tell whether a short name of a department begins that of a thing which plans write: 海关 in 海关保护."""
    behind = text[mention.end : mention.end + _SHORT]
    if len(mention.written) > _SHORT or len(behind) < _SHORT or is_role(behind) or behind in fillers():
        return False
    return knowledge.is_written(mention.written + behind)


def _overlap(one: links.DepartmentMention, other: links.DepartmentMention) -> bool:
    return one.start < other.end and other.start < one.end


# “不算先导产业”, “不是问目标”, “除了牵头”, “,试点区不要”: what the question is not about; not “不是由市教委”, and
# neither “要不要建” nor “是不是说”, which ask for yes or no.
_EXCLUDED = re.compile(
    rf"{SET_ASIDE.pattern}"
    r"|(?:(?<!算)不算|(?<!含)不含|(?<![包括])不包括|(?<!要)不要|(?<!是)不是(?:问|说|指|负责)|注意不)[^,?。)]*"
    r"|(?<=,)(?:而)?不是[^,?。由]{1,8}(?=$|[,。!])(?<![吗吧么的])"
    r"|(?<=[,?])[^,?。谁哪几多]{2,8}(?:就?不要|不算|除外|别算|不含)(?:了|的)?(?=$|[,?。])"
)
# “甲局,不是它的总队”: another department, behind the one that is asked about; not “是不是”.
_NOT_THIS = re.compile(r"[,(](?:而|可)?不是(?:问|说|指)?(?:它的?|其)?$")
_TIME = re.compile(r"20[1-4]\d年?(?:底|末)?|“?十[一二三四]五”?(?:规划)?(?:期?末|期间|时期)?")
# “六个方面”, “10个”, “两百来项”; not the 一 of “一体化” or “三合一”, nor “一块查”, which is 一起.
_CLASSIFIED = re.compile(
    r"[一二三四五六七八九十百两\d]{1,4}[多几来余]?(?:个|项|条|块(?!儿|[查管办干做抓建搞打])|家|件|点|份)(?:方面)?"
)
# “提没提”, “建不建”, “支不支持”, of which 提, 建 and 支持 are left.
_A_NOT_A = re.compile(r"([一-鿿]{1,2})[不没](?=\1)")
# “提没提要”, “讲不讲”, “有没有提茶”: whether a plan writes of what follows; not “写不写实”, “有没有提高”.
_WRITES_OR_NOT = re.compile(
    r"([提讲说写谈列])[不没]\1(?:到|及|出)?|(?:有没有|有无|是否|是不是)(?:提(?![升高供前质速倡交取案醒])|写(?!作)|讲(?![师座解])|说(?![明法服]))(?:到|及|过)?"
)
# “天津在红木上有什么安排”: the frame around what is asked about; not “在网上怎么查”, nor the 在 of “现在”.
_FRAME = re.compile(
    r"(?<![现正实存所])在(?P<what>(?!网上|线上|[^,?]{0,6}[网线路])[^,?在]{2,8}?)(?:上|方面|领域|这块|这方面)(?=[都还也]?[有要做干搞怎想打能采下])"
)
# “这事”, “那个”, “该项”: words that stand for an earlier topic.
_POINTING = re.compile(r"[这那该](?:件事|事|个|些|项|条|一?大?块|类|种|样|件|份|里|边|方面)")
# “中心建几家”, “园区设多少个”: what is done to what is counted; not “创建几家”.
_BUILDS = re.compile(r"(?<![创新组共扩兴筹])(?:建[成设]?|开?设|办)(?=(?:几|多少)[家个所座处])")
_MARKS = re.compile(r"[?!。;:“”\"'()\[\]《》/]")
# “(日子、展会)”: a remark that explains the topic in other words; not “(三)”, which is a number.
_REMARK = re.compile(r"(?<=.)\([^()]*[^()\d一二三四五六七八九十][^()]*\)")


def _quoted(text: str, taken: Sequence[tuple[int, int]], knowledge: Knowledge) -> tuple[str, ...]:
    """Return the words in quotation marks that a plan writes just so, without those that name a place or a plan."""
    found = [match for match in quoted_words(text) if knowledge.is_written(match["words"])]
    return tuple(match["words"] for match in found if not any(a < match.end() and match.start() < b for a, b in taken))


def _topic(text: str, taken: Iterable[tuple[int, int]], knowledge: Knowledge) -> str:
    """Return what is left of a text without what is ``taken``, remarks, times and fillers; commas stand for it.

    Brackets that plans write behind the same word belong to a name: “上海(临港)茶馆”.
    """
    characters = list(text)
    for start, end in taken:
        characters[start:end] = [","] * (end - start)
    kept = _EXCLUDED.sub(",", "".join(characters))
    kept = _REMARK.sub(lambda m: m[0] if knowledge.is_written(m.string[m.start() - 1 : m.end()]) else ",", kept)
    kept = _FRAME.sub(r",\g<what>,", kept)
    for pattern in (_TIME, _BUILDS, _CLASSIFIED, _WRITES_OR_NOT, _A_NOT_A, _POINTING, _MARKS):
        kept = pattern.sub(",", kept)
    return strip_fillers(together(kept), plain_words)

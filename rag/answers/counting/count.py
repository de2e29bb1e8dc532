"""Answers how many: the number first, then what was counted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from rag.answers import target
from rag.answers.counting import departments, how_often, named_things, things
from rag.answers.declining import declined
from rag.answers.outline import contents, under_heading
from rag.answers.outline.structure import at, none_set_apart, section, structure
from rag.answers.phrasing.wording import source
from rag.answers.standing import goals_in_numbers
from rag.answers.tasks import department
from rag.answers.tasks.duties import topic_of
from rag.answers.tasks.scope import parts_asked
from rag.answers.values import choosing
from rag.answers.values.kinds import asks_measure, unit_asked
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support, whole
from rag.evidence.places.find import find_place, find_places
from rag.evidence.sentences.cut import duty_start, sentences
from rag.knowledge import Knowledge
from rag.question.intent.counting import counted_kind
from rag.question.model import Question

_IDLE_WEIGHT = 2.0
# Of more tasks of a department than these a count names only the places.
_MOST_TASKS = 8

# “新建几个网点”, “园区要做多少个”: no sentence lists what is to be built; not “在几个园区建站”.
_BUILT = re.compile(r"(?:建|建成|建设|新增|培育|打造|设立|建立|创建|设|做|搞|办|实施|认定)了?(?:几|多少)")

# “开发几种茶饮”, “茶饮有几类”: kinds are named, and nothing gives their number; not “几种子公司”.
_KINDS = re.compile(r"(?:几|多少)(?:种(?!子|业|植|苗)|类|样(?!板|品|本))")

# “占比要达到多少”, “提高到多少”: a level, of which no things are counted; not “有多少”.
_LEVEL = re.compile(r"(?:达到?|占|[提增升]高?长?到|降到|降至|提至|增至)(?:了|多少|几)")

# “人才的目标是多少”: a number to be reached, of which no things are counted; not “目标有几个”.
_GOAL = re.compile(r"(?:目标|指标)值?(?:是|为|定为?)?多少")

# “总投资多少”, “花费了多少”: money, of which no things are counted; not “投资多少家企业”.
_MONEY = re.compile(
    r"(?:投资|投入|花费|耗资|经费|资金|费用|造价|预算|金额|奖励|补贴|补助|资助|奖补|贴息)(?:总?额|规模|标准)?"
    r"(?:是|有|为|要|了|达到?)*多少(?=$|[?,呢啊钱万亿元])"
)

# “人才要多少”, “要有多少人”: what is to be reached, which no things that a sentence names tell; not “要多少条件”.
_NEEDED = re.compile(r"(?:要|需要|得|该)(?:有|要|达到?)*多少(?:个?人|家|名|位|件)?(?=$|[?,呢啊])")

# “有效商标多少”, “专利一共有几件”: rights, of which a sentence names kinds and no number; not “商标有几类”.
_RIGHTS = re.compile(
    r"(?:专利|商标|版权|著作权|作品)(?:总?量|总?数)?(?:现在|目前|一共|总共|到底|大概|已经?|有|是|达到?|为|共)*"
    r"(?:多少|几)件?(?=$|[?,呢啊])"
)

Way = Callable[[Question, Knowledge], Draft | None]


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Try each way to count in turn: what is at a place, tasks, parts of a plan, departments, targets, things named.

    What is to be built, or was in a year, is counted by its names only where nothing else tells its number.
    """
    ways: tuple[Way, ...] = (
        _sentences_said,
        _referenced,
        _department_tasks,
        goals_in_numbers.counted,
        section,
        structure,
        none_set_apart,
        departments.answer,
        _amount,
        under_heading.counted,
        things.stated,
        _enumerated,
        _named,
        how_often.bare,
        named_things.answer,
    )
    for way in ways:
        if way in _OF_THINGS and (_of_no_things(question.text) or asks_measure(question.text)):
            continue
        draft = way(question, knowledge)
        if draft is not None and _is_of_place(draft, question, knowledge):
            return draft
    if question.references and (written := _not_counted(question, knowledge)):
        return written
    return target.without_value(question, knowledge) if question.terms else declined.unclear(question, knowledge)


def _of_no_things(text: str) -> bool:
    """Tell whether a number is asked for that no things named in a sentence tell: money, rights, what is needed."""
    return any(form.search(text) for form in (_MONEY, _NEEDED, _RIGHTS))


def _not_counted(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give the values of the clause that a question points to if it names no thing, or say that it has no number."""
    clauses = find_place(question, knowledge)
    if len(clauses) != 1:
        return None
    if listed := things.within(clauses, question, knowledge):
        return listed
    if not question.terms and not departments.asks_departments(question) and clauses[0].targets:
        return target.answer(question, knowledge)
    said = Paragraph((Statement(f"{knowledge.titles([clauses[0].doc_id])}的这一条没有写明这个数目，原文如下。"),))
    blocks = (said, *contents.in_full(clauses, knowledge))
    return Draft(Intent.COUNT, Status.PARTIAL, blocks, {"clauses": [clauses[0].id]})


def _is_of_place(draft: Draft, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether an answer is drawn from the place that a question points to by number, if it points to one."""
    held = set(find_place(question, knowledge)) if question.references and question.terms else set()
    return not held or any(support.clause in held for support in draft.supports)


def _enumerated(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count what a sentence lists; not the parts of a plan, nor how many there are or are to be built."""
    asks_parts = counted_kind(question.text) not in {None, "task", "department"}
    built = unit_asked(question.text) or any(form.search(question.text) for form in (_GOAL, _BUILT, _LEVEL))
    of_kinds = _KINDS.search(question.text) is not None
    if of_kinds and not asks_parts:
        return things.enumerated(question, knowledge) or things.of_kinds(question, knowledge)
    if asks_parts or built or "baseline" in question.cues:
        return None
    return things.enumerated(question, knowledge)


def _named(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count what plans name; not what they are to build or have reached, which is a number of its own."""
    return None if _BUILT.search(question.text) or question.years else named_things.answer(question, knowledge)


def _referenced(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the departments of the clause at a place, or what stands below the place; not what one has to do there."""
    if not question.references or (question.departments and parts_asked(question, knowledge)[0]):
        return None
    found = find_places(question, knowledge)
    if not found:
        return None
    clause = found[0].place.clauses[0]
    if departments.asks_departments(question) and clause.responsibilities:
        return departments.of_clause(clause, question, knowledge)
    return at(found, question, knowledge)


def _department_tasks(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the tasks of a department; not where something else is counted, departments or the thing of a topic."""
    if not question.departments or departments.asks_departments(question):
        return None
    telling = sum(term.weight for term in topic_of(parts_asked(question, knowledge)[1]))
    if telling > _IDLE_WEIGHT and not _COUNTS_TASKS.search(question.text):
        return None
    return replace(department.answer(question, knowledge, most=_MOST_TASKS), intent=Intent.COUNT)


# “几项任务”, “任务有几项”, “任务里跟茶有关的有几项”: tasks are counted; not “任务里建几个茶园”.
_COUNTS_TASKS = re.compile(
    r"(?:几|多少)(?:项|条|个|件)?(?:的)?任务|任务[^,?]{0,14}?(?:有|是|共|总共)*(?:几|多少)[项条件]?(?:呢|啊)?[?]*$"
    r"|(?:有关|相关)的有(?:几|多少)[项条件]"
)
_OF_THINGS: frozenset[Way] = frozenset(
    {things.stated, _enumerated, _named, under_heading.counted, how_often.bare, named_things.answer}
)


def _amount(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give a target, when the question names an indicator."""
    return target.answer(question, knowledge) if question.terms and choosing.choose(question, knowledge) else None


# “有几件事”, “讲了几个方面”, “分几点”; not “几条产业链”, “几个园区”.
_OF_ONE_CLAUSE = re.compile(
    r"(?:几|多少)(?:件事情?|个?方面|点(?!钟)|层意思|句话?|个?要点|[条项](?:措施|举措|任务|要求|内容|工作)?)"
    r"(?=[?,了呢啊]|$)"
)


def _sentences_said(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count and list the sentences of the one clause that a question points to or names by its title."""
    if not _OF_ONE_CLAUSE.search(question.text) or question.departments:
        return None
    found = [one for one in find_places(question, knowledge) if question.references or one.named]
    if len(found) != 1 or len(found[0].place.clauses) != 1:
        return None
    clause = found[0].place.clauses[0]
    said = [one for one in sentences(clause)[1 if clause.title else 0 :] if one.start < duty_start(clause)]
    if not said:
        return None
    text = f"{source(clause, knowledge)}没有再分条，写了**{len(said)}句**："
    lines = tuple(Statement(one.text, (Support.of(clause, one),)) for one in said)
    facts = {"count": len(said), "clauses": [clause.id]}
    return Draft(
        Intent.COUNT, Status.GROUNDED, (Paragraph((Statement(text, (whole(clause),)),)), Bullets(lines)), facts
    )

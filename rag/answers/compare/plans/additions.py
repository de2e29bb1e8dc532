"""Tells what one plan writes beyond another: on a topic, or as a whole: “规划比计划多写了哪些宣传活动”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from corpus.model import Clause, ClauseKind, Metadata
from rag.answers.compare.asked.matter import asks_number, asks_who
from rag.answers.compare.asked.sides import Side, find_sides
from rag.answers.compare.asked.texts import named_alone
from rag.answers.compare.likeness.unlike import Writing, is_item, unlike
from rag.answers.compare.quoting.lines import clauses_of, lines_of, statement
from rag.answers.compare.quoting.on_topic import OnTopic, on_topic, silence
from rag.answers.compare.quoting.speaking import find_speaking
from rag.answers.phrasing.wording import quoted, source
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.quotable import Wanted, fit, wanted
from rag.knowledge import Knowledge
from rag.question.model import Question

# Of what is told beyond, the opening quotes the first; of a whole plan so many places are listed.
_OPENING, _MOST_LISTED, _MOST_PLACES = 3, 10, 20
# The share of how well a sentence answers that a part of it must have to be on the topic by itself.
_PART_FITTING = 0.5
# The share of a whole clause's best sentence below which a plan is said to write nothing like it.
_NOTHING_LIKE = 0.5
# How long a sentence is at least that says something by itself beside its clause.
_LEAST_SAID = 12


@dataclass(frozen=True, slots=True)
class _More:
    """What of a ``sentence`` of a clause the other plan has nothing like."""

    clause: Clause
    sentence: Sentence
    words: tuple[Sentence, ...]

    @property
    def in_part(self) -> bool:
        """Whether the other plan has something like the rest of the sentence."""
        return self.words != (self.sentence,)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote what the one plan has beyond the other; None unless a question asks for that, or for departments."""
    sided = _beside_its_pair(question, knowledge)
    if len(sided.documents) < 2 or not _may_ask_beyond(sided):
        return None
    if sided.references or asks_who(sided, knowledge) or asks_number(sided):
        return None
    asked = beyond_of(sided, find_sides(sided, knowledge))
    if asked is None:
        return None
    theirs = Writing.of(knowledge.clauses(asked.other.question.documents))
    if not asked.having.question.telling:
        return _as_a_whole(asked, theirs, knowledge)
    return _on_topic(asked, theirs, knowledge)


# “规划独有的内容”: beyond whichever other plan; not “新增的内容”, which is so beyond an earlier one.
_ALONE = re.compile(r"独有|特有")


def _beside_its_pair(question: Question, knowledge: Knowledge) -> Question:
    """Return a question for what is new in one of the two plans of a region, or is its own, with the other beside it.

    New is only what an earlier plan has not.
    """
    if "adds" not in question.cues or len(question.named_documents) != 1 or len(question.documents) != 1:
        return question
    one = knowledge.entry(question.named_documents[0]).metadata
    around = [entry.metadata for entry in knowledge.entries if entry.metadata.region == one.region]
    others = [other for other in around if other.doc_id != one.doc_id]
    if len(others) != 1 or not (_ALONE.search(question.text) or _begins(others[0]) < _begins(one)):
        return question
    both = (one.doc_id, others[0].doc_id)
    return replace(question, documents=both, named_documents=both)


def _begins(plan: Metadata) -> int:
    return plan.period[0] if plan.period else 0


def _on_topic(asked: _Beyond, theirs: Writing, knowledge: Knowledge) -> Draft | None:
    """Quote the sentences on the topic, or the words of them, that have nothing like them; None if none is on it."""
    having, other = asked
    want = wanted(having.question, knowledge)
    told = on_topic(having.question, want, knowledge)
    if not told:
        return None
    more = [_More(one.clause, one.sentence, words) for one in told if (words := _beyond(one, theirs, want))]
    lines = find_speaking([having, other], knowledge)[1].lines
    beside = tuple(statement(line, knowledge) for line in lines)
    blocks: list[Block] = []
    if not more:
        said = Statement(f"在写到这方面的条款里，没有找到{having.name}有而{other.name}没有的内容。")
        blocks.append(Paragraph((said,)))
        shown = lines_of(clauses_of(having.question, knowledge), want, ())
        blocks.append(Bullets(tuple(statement(line, knowledge) for line in shown), heading=having.name))
    else:
        blocks.append(Paragraph((_opening(having.name, more),)))
        if not lines and not on_topic(other.question, wanted(other.question, knowledge), knowledge):
            blocks.append(Paragraph((silence([other], knowledge),)))
        if parts := [one for one in more[:_OPENING] if one.in_part]:
            whole = tuple(_line(replace(one, words=(one.sentence,)), knowledge) for one in parts)
            blocks.append(Bullets(whole, heading=having.name))
        if rest := more[_OPENING:_MOST_LISTED]:
            blocks.append(Bullets(tuple(_line(one, knowledge) for one in rest), heading=f"{having.name}还多写的"))
    if beside:
        blocks.append(Bullets(beside, heading=other.name))
    clauses = [one.clause.id for one in more] + [clause.id for line in lines for clause in line.clauses]
    status = Status.GROUNDED if more and lines else Status.PARTIAL
    return Draft(Intent.COMPARE, status, tuple(blocks), {"clauses": list(dict.fromkeys(clauses))})


def _beyond(told: OnTopic, theirs: Writing, want: Wanted) -> tuple[Sentence, ...]:
    """Return the words of a sentence that have nothing like them and are on the topic; items of lists are."""
    found = unlike(told.sentence, theirs)
    if told.whole or found == [told.sentence]:
        return tuple(found)
    least = _PART_FITTING * fit(told.sentence, want)
    return tuple(one for one in found if is_item(one) or fit(one, want) >= least)


def _opening(name: str, more: Sequence[_More]) -> Statement:
    first = more[:_OPENING]
    text = "；".join("、".join(quoted(words.text) for words in one.words) for one in first)
    return Statement(f"{name}多写的是{text}。", tuple(support for one in first for support in _supports(one)))


def _supports(one: _More) -> tuple[Support, ...]:
    return tuple(Support.of(one.clause, words) for words in one.words)


def _line(one: _More, knowledge: Knowledge) -> Statement:
    text = "、".join(quoted(words.text) for words in one.words)
    return Statement(f"{source(one.clause, knowledge)}：{text}。", _supports(one))


def _as_a_whole(asked: _Beyond, theirs: Writing, knowledge: Knowledge) -> Draft | None:
    """List the tasks of a plan that the other has nothing like."""
    having, other = asked
    more: list[_More] = []
    within: list[_More] = []
    for clause in knowledge.clauses(having.question.documents):
        if clause.kind not in (ClauseKind.TASK, ClauseKind.MEASURE):
            continue
        told = sentences(clause)
        new = [one for one in told if _is_new(one, theirs)]
        if new == list(told):
            more.append(_More(clause, told[0], (told[0],)))
        else:
            within += [_More(clause, one, (one,)) for one in new if len(one.text) > _LEAST_SAID]
    if not more:
        return None
    lines = tuple(_line(one, knowledge) for one in more[:_MOST_PLACES])
    first = f"按写法比较，{having.name}有**{len(more)}处任务**在{_plan_of(other, knowledge)}里找不到写法相近的句子："
    note = "其余任务在两份文件里有写法相近的句子，但详略可能不同；要比较某一项工作，请写明是哪项工作再问一次。"
    blocks: list[Block] = [Paragraph((Statement(first),)), Bullets(lines)]
    if 0 < len(within) <= _MOST_PLACES:
        beside = tuple(_line(one, knowledge) for one in within)
        blocks.append(Bullets(beside, heading=f"{having.name}在另一些任务里多写的句子"))
    blocks.append(Paragraph((Statement(note),)))
    facts = {"count": len(more), "clauses": [one.clause.id for one in more]}
    return Draft(Intent.COMPARE, Status.GROUNDED, tuple(blocks), facts)


def _is_new(sentence: Sentence, theirs: Writing) -> bool:
    """Tell whether a plan has nothing like a sentence, nor anything that the sentence only enlarges on."""
    return max(theirs.likest(sentence.text), theirs.enlarged(sentence.text)) < _NOTHING_LIKE


def _plan_of(side: Side, knowledge: Knowledge) -> str:
    """Return what to call all that a side writes: a plan by its name, or the plans of a region."""
    return side.name if side.name in map(knowledge.label, side.question.documents) else f"{side.name}的规划"


# “跟规划比,计划多写了什么”, “和规划相比,”: the plan that is asked about stands second; not “计划比规划多写了什么”.
_FROM = re.compile(r"(?:^|,|[上中面,])(?:跟|和|与|同|较|对照|相比(?:于)?|比起|相对于?)$")
# “规划没有的”, “计划里没写到的”: what a plan is said to lack, behind its name; not “计划有没有”.
_LACKS = re.compile(r"^(?:里面?|中|上)?(?:都|还|并)?(?:没有?|未|不)(?:有|写|提|列|说|讲|涉及|包括)?(?:到|过|出)?的")
# “写得更详细”: which writes more closely, and not what one has beyond the other.
_CLOSELY = re.compile(r"更(?:具体|详细|细|全)")


class _Beyond(NamedTuple):
    """The side that is asked for what it has beyond the ``other``."""

    having: Side
    other: Side


def _may_ask_beyond(question: Question) -> bool:
    """Tell whether a question has words for what is added or lacks, whatever its sides are."""
    lacks = any(_LACKS.search(question.text[place.end :]) for place in question.places)
    return lacks or bool(question.cues & {"adds", "lacks"})


def beyond_of(question: Question, sides: Sequence[Side]) -> _Beyond | None:
    """Return which of two sides is asked for what the other lacks; None if none is, or each.

    One that is named alone is asked for what is new in it.
    """
    if len(sides) != 2 or _CLOSELY.search(question.text):
        return None
    named = named_alone(question, [side.question.documents for side in sides])
    if len({side for side, _ in named}) < 2:
        alone = named and "adds" in question.cues
        return _Beyond(sides[named[0][0]], sides[1 - named[0][0]]) if alone else None
    lacking = {side for side, place in named if _LACKS.match(question.text[place.end :])}
    if len(lacking) == 1:
        (lacks,) = lacking
        return _Beyond(sides[1 - lacks], sides[lacks])
    if lacking or not question.cues & {"adds", "lacks"}:
        return None
    first, place = named[0]
    about = 1 - first if _FROM.search(question.text[: place.start]) else first
    having = 1 - about if "lacks" in question.cues else about
    return _Beyond(sides[having], sides[1 - having])

"""Compares what sides say of a topic: whether all speak of it, in which words they differ, and a quotation of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Clause
from rag.answers.compare.lines import Line, clauses_of, left, lines_of, statement
from rag.answers.compare.mentions import all_say
from rag.answers.compare.sides import Side, are_things
from rag.answers.compare.wordings import added, shared_sentences, tells_apart, tells_words, wordings_compared
from rag.answers.phrasing.excerpt import cut, fitting
from rag.answers.phrasing.wording import quoted, source
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.sentences.cut import sentences
from rag.evidence.sentences.quotable import Wanted, wanted
from rag.evidence.sentences.relevance import holds
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import Term

_MOST = 2
# “有哪些相同”, “共同点是什么”, “有什么重合”: what sides share is asked for; not “相同吗”.
_ASKS_SHARED = re.compile(
    r"(?:哪些|什么|啥|哪里|何)[^,?]{0,4}(?<!不)(?:相同|共同|一致|一样|相似|重合|共性|相通)"
    r"|(?:相同|共同|一致|相似|重合|相通)(?:之处|点|的地方|做法|措施)|共性"
)
# The share of the weight of the most telling word that another must have to tell as much.
_MUCH = 0.6
# How long the words of all sides are together that open an answer.
_OPENING = 240


@dataclass(frozen=True, slots=True)
class _Found:
    """A side with what its question wants said, and the lines that it says of it, best first."""

    side: Side
    want: Wanted
    lines: tuple[Line, ...]


def answer(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Say how the sides relate with the words of each that answer, then quote them whole; None if none says any."""
    found = _found(sides, knowledge)
    speaking = [one for one in found if one.lines]
    if not speaking:
        return None
    silent = [one.side for one in found if not one.lines]
    opening = _opening(question, speaking, silent, knowledge)
    said = "".join(one.text for one in opening)
    blocks: list[Block] = [Paragraph(tuple(opening))]
    telling = _telling(speaking)
    for one in speaking:
        if lines := [rest for line in one.lines if _speaks(line, telling) and (rest := left(line, said))]:
            blocks.append(Bullets(tuple(statement(line, knowledge) for line in lines), heading=one.side.name))
    clauses = [clause.id for one in speaking for line in one.lines for clause in line.clauses]
    status = Status.PARTIAL if silent or _asks_nature(question, speaking) else Status.GROUNDED
    return Draft(Intent.COMPARE, status, tuple(blocks), {"clauses": clauses})


def _found(sides: Sequence[Side], knowledge: Knowledge) -> list[_Found]:
    """Return the lines of each side; of what fits as well, what is like what another side says comes first."""
    clauses = [clauses_of(side.question, knowledge) for side in sides]
    held = [term for side, of in zip(sides, clauses, strict=True) for term in held_by(side.question, of)]
    for place, side in enumerate(sides):
        if not clauses[place] and held:
            clauses[place] = clauses_of(only_with(side.question, held), knowledge)
    wants = [wanted(side.question, knowledge) for side in sides]
    fit = [[one for clause in of for one in fitting(clause, want)] for want, of in zip(wants, clauses, strict=True)]
    found = []
    for place, side in enumerate(sides):
        differ = "differ" in side.question.cues
        beside = [sentence for other, of in enumerate(fit) if other != place and differ for sentence in of]
        found.append(_Found(side, wants[place], tuple(lines_of(clauses[place], wants[place], beside))))
    return found


def _telling(speaking: Sequence[_Found]) -> list[Term]:
    """Return the words of the question that tell most of its topic, of those that the best line of any side holds."""
    firsts = [one.lines[0].clauses[0].headed_text.lower() for one in speaking]
    terms = dict.fromkeys(term for one in speaking for term in one.side.question.terms)
    held = [term for term in terms if any(holds(term, text) for text in firsts)]
    heaviest = max((term.weight for term in held), default=0.0)
    return [term for term in held if term.weight >= _MUCH * heaviest]


def _speaks(line: Line, telling: Sequence[Term]) -> bool:
    """Tell whether a line concerns the topic: one that holds none of its telling words does not."""
    return not telling or any(holds(term, line.clauses[0].headed_text.lower()) for term in telling)


def held_by(side: Question, clauses: Sequence[Clause]) -> list[Term]:
    """Return the words of a question that the best clause of a side holds; the others are no part of the topic."""
    return [term for term in side.terms for clause in clauses[:1] if holds(term, clause.text.lower())]


def only_with(side: Question, held: Sequence[Term]) -> Question:
    """Return the question with only those of its words that another side holds."""
    terms = tuple(term for term in side.terms if term in held)
    return replace(side, terms=terms, topic=",".join(term.word for term in terms))


def side_line(side: Side, knowledge: Knowledge) -> Statement | None:
    """Return what a side says of the topic in words, if anything: its best line."""
    lines = lines_of(clauses_of(side.question, knowledge), wanted(side.question, knowledge), ())
    return statement(lines[0], knowledge) if lines else None


def _opening(
    question: Question, speaking: Sequence[_Found], silent: Sequence[Side], knowledge: Knowledge
) -> list[Statement]:
    """Say how the sides relate, where that is asked, and what each says, unless the one tells the other."""
    said: list[Statement] = []
    if "all_say" in question.cues:
        clauses = [(one.side, [clause for line in one.lines for clause in line.clauses]) for one in speaking]
        said = all_say(clauses, silent, knowledge)
        if len(said) > 1:
            return said
    if said and "differ" in question.cues and len(speaking) == _MOST:
        return [*said, *_side_by_side(speaking, knowledge)]
    if "adds" in question.cues and len(speaking) == _MOST and (more := _added(question, speaking, knowledge)):
        return [*said, more]
    if not (said or silent) and _asks_nature(question, speaking):
        titles = knowledge.titles(dict.fromkeys(_plans(speaking)))
        return [Statement(f"{titles}没有解释两者的区别，分别写到的如下。"), *_side_by_side(speaking, knowledge)]
    if silent and not said:
        return _beside_silent(question, speaking, silent, knowledge)
    if not said and _asks_relation(question) and len(speaking) == _MOST:
        said = [_related(question, speaking, knowledge)]
        if tells_words(said[0]):
            return said
    if "prefers" in question.cues and not silent:
        said.append(Statement(f"{_titles(speaking, knowledge)}没有直接作这样的比较，各自的写法如下。"))
    return [*said, *_side_by_side(speaking, knowledge)]


def _related(question: Question, speaking: Sequence[_Found], knowledge: Knowledge) -> Statement:
    """Say how the words of two sides relate; where what they share is asked for and nothing is, say that."""
    sides = [(one.side.name, one.lines[0].clauses[0], one.want) for one in speaking]
    shares = _ASKS_SHARED.search(question.text) is not None
    clauses = [[clause for line in one.lines for clause in line.clauses] for one in speaking]
    if shares and (shared := shared_sentences(*clauses)):
        return shared
    alike = wordings_compared(*sides, of_all=not asks_wording(question))
    if shares and tells_apart(alike):
        return Statement(f"{_titles(speaking, knowledge)}写到这方面的条款里没有找到写法相同的句子，各自的写法如下。")
    return alike


# “三地谁要求”, “哪个城市写了”: who says it comes before who does not; not “谁没有写”.
_ASKS_WHERE = re.compile(r"(?:谁|哪(?:一?个|边|家|里|地|座?城市|份)?)(?![^,?]{0,4}(?:没|不|未|缺))")


def _beside_silent(
    question: Question, speaking: Sequence[_Found], silent: Sequence[Side], knowledge: Knowledge
) -> list[Statement]:
    """Say what the sides say that speak of the topic and which do not: the fewer last, or those not asked for."""
    titles = knowledge.titles(doc_id for side in silent for doc_id in side.question.documents)
    without = Statement(f"{titles}没有这方面的内容。")
    told = _side_by_side(speaking, knowledge)
    first = len(speaking) > len(silent) or _ASKS_WHERE.search(question.text)
    return [*told, without] if first else [without, *told]


# “茶馆和茶楼有什么区别”, “甲和乙的差别是什么”: how two things differ by nature; not “有什么不同的措施”.
_ASKS_NATURE = re.compile(
    r"^[^,?第]{2,16}(?:和|与|跟)[^,?第]{2,10}?(?:之间)?的?(?:有(?:什么|啥|何)|到底)?(?:区别|差别)"
    r"(?:是什么|在哪里?|吗)?[?]*$"
)


def _asks_nature(question: Question, speaking: Sequence[_Found]) -> bool:
    """Tell whether a question asks what two things are, each beside the other, which plans do not explain."""
    return _ASKS_NATURE.search(question.text) is not None and are_things([one.side for one in speaking])


def _plans(speaking: Sequence[_Found]) -> list[str]:
    return [line.clauses[0].doc_id for one in speaking for line in one.lines[:1]]


# “跟规划比,计划多写了什么”: the plan that adds stands second; not “计划比规划多写了什么”.
_FROM = re.compile(r"^(?:跟|和|与|同|较|对照|相比|比起)")


def _added(question: Question, speaking: Sequence[_Found], knowledge: Knowledge) -> Statement | None:
    """Quote what the side that a question says adds something has beside all that the other writes."""
    one, other = speaking[::-1] if _FROM.search(question.text) else speaking
    first, *further = one.lines
    mine = [(first.clauses[0], sentence) for sentence in sentences(first.clauses[0])]
    mine += [(line.clauses[0], sentence) for line in further for sentence in line.words[0]]
    theirs = [clause for doc_id in other.side.question.documents for clause in knowledge.document(doc_id).clauses]
    return added(one.side.name, mine, theirs)


# “用的动词一样不”, “改成什么词了”, “措辞”: how something is put; not “关键词”.
_WORDING = re.compile(r"(?:动|用|措|改成什么|改成啥|什么|哪个)词|措辞|用语|表述|[说写提]法|口径")


def asks_wording(question: Question) -> bool:
    """Tell whether a question asks how something is put, and not who does it or how much it is."""
    return bool(_WORDING.search(question.text)) and not question.cues & {"amount", "responsible"}


def _asks_relation(question: Question) -> bool:
    return "differ" in question.cues or bool(_ASKS_SHARED.search(question.text))


def _titles(speaking: Sequence[_Found], knowledge: Knowledge) -> str:
    return knowledge.titles(dict.fromkeys(line.clauses[0].doc_id for one in speaking for line in one.lines[:1]))


def _side_by_side(speaking: Sequence[_Found], knowledge: Knowledge) -> list[Statement]:
    """Quote of each side the words that answer best, cut to be read beside each other."""
    said = []
    for one in speaking:
        clause, best = one.lines[0].clauses[0], one.lines[0].words[0][0]
        words = cut(best, one.want, _OPENING // len(speaking))
        text = f"{source(clause, knowledge)}写的是{quoted(words.text)}。"
        said.append(Statement(text, (Support(clause, best.start, best.end),)))
    return said

"""Compares what sides say of a topic: whether all speak of it, in which words they differ, and a quotation of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Clause, ClauseKind, Nature
from rag.answers.compare.mentions import all_say
from rag.answers.compare.sides import Side, are_things
from rag.answers.compare.wordings import added, shared_sentences, tells_words, wordings_compared
from rag.answers.measure import runs
from rag.answers.phrasing.excerpt import cut, excerpt, fitting
from rag.answers.phrasing.wording import in_line, quoted, source
from rag.answers.phrasing.wording_diff import likeness
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.choose import LIMITS, by_document, close, relevant
from rag.evidence.find_place import find_place
from rag.evidence.quotable import Wanted, names_asked, rated, wanted
from rag.evidence.relevance import match
from rag.evidence.retrieve import Candidate, retrieve
from rag.evidence.sentences import Sentence, sentences
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.terms import Term

_MOST = 2
# “有哪些相同”, “共同点是什么”: what sides share is asked for; not “相同吗”.
_ASKS_SHARED = re.compile(
    r"(?:哪些|什么|啥|哪里|何)[^,?]{0,4}(?<!不)(?:相同|共同|一致|一样)|(?:相同|共同|一致)(?:之处|点|的地方)"
)
# From here on two documents of one side say the same, and one line cites both.
_SAME = 0.85
_HELD = 0.6
# The share of the weight of the most telling word that another must have to tell as much.
_MUCH = 0.6
# The share of what the best clause of a side holds of the question in one sentence that the others must hold.
_FITTING = 0.75
# What it weighs, beside how well a clause fits, that it names things of the sort asked for.
_NAMES = 0.15
# How long the words of all sides are together that open an answer.
_OPENING = 240


@dataclass(frozen=True, slots=True)
class Line:
    """Words of one clause, or of several that say the same: the first is quoted, all are cited."""

    clauses: tuple[Clause, ...]
    words: tuple[tuple[Sentence, ...], ...]


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
    said = "".join(statement.text for statement in opening)
    blocks: list[Block] = [Paragraph(tuple(opening))]
    telling = _telling(speaking)
    for one in speaking:
        if lines := [left for line in one.lines if _speaks(line, telling) and (left := _left(line, said))]:
            blocks.append(Bullets(tuple(_statement(line, knowledge) for line in lines), heading=one.side.name))
    clauses = [clause.id for one in speaking for line in one.lines for clause in line.clauses]
    status = Status.PARTIAL if silent or _asks_nature(question, speaking) else Status.GROUNDED
    return Draft(Intent.COMPARE, status, tuple(blocks), {"clauses": clauses})


def _found(sides: Sequence[Side], knowledge: Knowledge) -> list[_Found]:
    """Return the lines of each side; of what fits as well, what is like what another side says comes first."""
    clauses = [_clauses(side.question, knowledge) for side in sides]
    held = [term for side, of in zip(sides, clauses, strict=True) for term in held_by(side.question, of)]
    for place, side in enumerate(sides):
        if not clauses[place] and held:
            clauses[place] = _clauses(only_with(side.question, held), knowledge)
    wants = [wanted(side.question, knowledge) for side in sides]
    fit = [[one for clause in of for one in fitting(clause, want)] for want, of in zip(wants, clauses, strict=True)]
    found = []
    for place, side in enumerate(sides):
        differ = "differ" in side.question.cues
        beside = [sentence for other, of in enumerate(fit) if other != place and differ for sentence in of]
        found.append(_Found(side, wants[place], tuple(_lines(clauses[place], wants[place], beside))))
    return found


def _telling(speaking: Sequence[_Found]) -> list[Term]:
    """Return the words of the question that tell most of its topic, of those that the best line of any side holds."""
    firsts = [one.lines[0].clauses[0].headed_text.lower() for one in speaking]
    terms = dict.fromkeys(term for one in speaking for term in one.side.question.terms)
    held = [term for term in terms if any(match(term, text) >= _HELD for text in firsts)]
    heaviest = max((term.weight for term in held), default=0.0)
    return [term for term in held if term.weight >= _MUCH * heaviest]


def _speaks(line: Line, telling: Sequence[Term]) -> bool:
    """Tell whether a line concerns the topic: one that holds none of its telling words does not."""
    return not telling or any(match(term, line.clauses[0].headed_text.lower()) >= _HELD for term in telling)


def held_by(side: Question, clauses: Sequence[Clause]) -> list[Term]:
    """Return the words of a question that the best clause of a side holds; the others are no part of the topic."""
    return [term for term in side.terms for clause in clauses[:1] if match(term, clause.text.lower()) >= _HELD]


def only_with(side: Question, held: Sequence[Term]) -> Question:
    """Return the question with only those of its words that another side holds."""
    terms = tuple(term for term in side.terms if term in held)
    return replace(side, terms=terms, topic=",".join(term.word for term in terms))


def side_line(side: Side, knowledge: Knowledge) -> Statement | None:
    """Return what a side says of the topic in words, if anything: its best line."""
    lines = _lines(_clauses(side.question, knowledge), wanted(side.question, knowledge), ())
    return _statement(lines[0], knowledge) if lines else None


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
        sides = [(one.side.name, one.lines[0].clauses[0], one.want) for one in speaking]
        shared = shared_sentences(*(clause for _, clause, _ in sides)) if _ASKS_SHARED.search(question.text) else None
        said = [shared or wordings_compared(*sides)]
        if tells_words(said[0]):
            return said
    if "prefers" in question.cues and not silent:
        said.append(Statement(f"{_titles(speaking, knowledge)}没有直接作这样的比较，各自的写法如下。"))
    return [*said, *_side_by_side(speaking, knowledge)]


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
    r"^[^,?第]{2,16}(?:和|与|跟)[^,?第]{2,10}?(?:之间)?的?(?:有(?:什么|啥|何)|到底)?(?:区别|差别)(?:是什么|在哪里?|吗)?[?]*$"
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


def _left(line: Line, said: str) -> Line | None:
    """Return what a line says beyond what was said; None if that is nothing."""
    if len(line.clauses) > 1:
        return line
    left = tuple(one for one in line.words[0] if quoted(one.text) not in said)
    return Line(line.clauses, (left,)) if left else None


def _lines(clauses: Sequence[Clause], want: Wanted, beside: Sequence[Sentence]) -> list[Line]:
    """Return what clauses say of the topic, those that say the same on one line."""
    lines: list[Line] = []
    for clause in clauses:
        words = tuple(excerpt(clause, want, beside))
        joined = ((place, _joined(line, clause, words)) for place, line in enumerate(lines))
        place, line = next(((place, line) for place, line in joined if line), (len(lines), Line((clause,), (words,))))
        lines[place : place + 1] = [line]
    return lines


def _clauses(side: Question, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses of a side at its numbers or, without any, the best; without those that answer far less."""
    if side.references and (placed := find_place(side, knowledge)):
        return placed[: _MOST + 1]
    candidates = relevant(retrieve(side, knowledge))
    background = [one for one in candidates if one.clause.kind is ClauseKind.BACKGROUND]
    found = best_of_each(background if "weakness" in side.cues and background else candidates)
    want = wanted(side, knowledge)
    held = {one.clause: max(rated(one.clause, want).values()) for one in found}
    floor = _FITTING * max(held.values(), default=0.0)
    best = sorted(found, key=lambda one: -one.score - _NAMES * names_asked(one.clause, want))
    return _to_the_point([one.clause for one in best if held[one.clause] >= floor], side)[: _MOST + 1]


def _to_the_point(clauses: Sequence[Clause], side: Question) -> list[Clause]:
    """Leave out what was reached beside what is to be done, unless a question asks for that."""
    ahead = [clause for clause in clauses if clause.kind is not ClauseKind.BACKGROUND]
    return list(clauses) if side.nature is Nature.BASELINE or not ahead else ahead


def best_of_each(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the best clauses of each document of a side that are close to each other, best first."""
    if not found:
        return []
    groups = by_document(found)
    near = [candidate for same in groups.values() for candidate in close(same, _MOST)]
    floor = found[0].score - LIMITS.far
    best = sorted((one for one in near if one.score >= floor), key=lambda one: -one.score)
    return best[: _MOST + (len(groups) > 1)]


def _joined(line: Line, clause: Clause, words: Sequence[Sentence]) -> Line | None:
    """Return a line with a clause of another document added, and only what all say; None if the first words differ."""
    first = line.words[0]
    if clause.doc_id in {other.doc_id for other in line.clauses} or not _alike(first[0], words[0]):
        return None
    shared = [(one, other) for one in first for other in words if _alike(one, other)]
    kept = [tuple(one for one in of if any(_alike(one, both) for both, _ in shared)) for of in (*line.words, words)]
    return Line((*line.clauses, clause), tuple(kept))


def _alike(one: Sentence, other: Sentence) -> bool:
    return likeness(one.text, other.text) >= _SAME


def _text(words: Sequence[Sentence]) -> str:
    return "；".join(in_line(sentence.text) for sentence in words)


def _statement(line: Line, knowledge: Knowledge) -> Statement:
    first, *others = (source(clause, knowledge) for clause in line.clauses)
    same = f"（{'、'.join(others)}同）" if others else ""
    supports = [
        Support(clause, start, end)
        for clause, words in zip(line.clauses, line.words, strict=True)
        for start, end in runs(sorted(words, key=lambda sentence: sentence.start))
    ]
    return Statement(f"{first}{same}：{_text(line.words[0])}。", tuple(supports))

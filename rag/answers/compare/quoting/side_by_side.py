"""Quotes the sides of a comparison beside each other: what one lacks first, and what is written of both once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause
from index.words import names_deed, names_something
from rag.answers.compare.asked.sides import Side
from rag.answers.compare.quoting.lines import left, statement
from rag.answers.compare.quoting.speaking import Found, telling_of
from rag.answers.phrasing.excerpt import cut
from rag.answers.phrasing.wording import listed, quoted, source
from rag.answers.phrasing.wording_diff import likeness
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.relevance import coverage, holds, stands_in
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT, Term

# How long the words of all sides are together that open an answer.
_OPENING = 240
# The share of what is asked from which on the words of a side speak of it, whatever word they lack.
_SPEAKS = 0.62
# What a verb weighs at least that tells a thing from others: the 巡回 of 巡回法庭; not 整合.
_RARE = 4.0


def side_by_side_honestly(speaking: Sequence[Found], knowledge: Knowledge) -> list[Statement]:
    """Quote each side; one that lacks what another is quoted by comes behind, and that it does is said first."""
    told = side_by_side(speaking, knowledge)
    lacks = [_lacked(one, speaking, knowledge) for one in speaking]
    if not any(lacks) or all(lacks):
        return told
    having = [said for said, lack in zip(told, lacks, strict=True) if not lack]
    wanting = [said for said, lack in zip(told, lacks, strict=True) if lack]
    by_words: dict[str, list[Side]] = {}
    for one, lack in zip(speaking, lacks, strict=True):
        if lack:
            by_words.setdefault(listed(lack), []).append(one.side)
    said = [_lack(words, sides, knowledge) for words, sides in by_words.items()]
    return [*having, *said, *wanting]


def _lacked(one: Found, speaking: Sequence[Found], knowledge: Knowledge) -> list[str]:
    """Return the telling words that another side is quoted by and no clause of this side writes.

    Nothing where the sides are asked apart, or where this side has a telling word of its own for it.
    """
    if len({other.side.question.terms for other in speaking}) > 1 or _CHOICE.search(one.side.question.text):
        return []
    own = _first_words(one)
    others = [_first_words(other) for other in speaking if other is not one]
    telling = [term for term in telling_of(speaking) if _is_named(term, one.side.question)]
    if any(holds(term, own) and not all(holds(term, text) for text in others) for term in telling):
        return []
    if coverage(one.side.question.telling, own) >= _SPEAKS:
        return []
    clauses = [clause.headed_text.lower() for clause in knowledge.clauses(one.side.question.documents)]
    written = [term for term in telling if any(term.word in text for text in others)]
    return [
        term.word for term in written if not holds(term, own) and not any(term.word in clause for clause in clauses)
    ]


# “示范茶园还是观光茶园”: each side may have the one or the other.
_CHOICE = re.compile("还是|或者?")


def _first_words(one: Found) -> str:
    return one.lines[0].words[0][0].text.lower()


def _is_named(term: Term, question: Question) -> bool:
    """Tell whether a term is a word of the question itself that names a thing or what is done."""
    typed = term.word in question.text and len(term.word) > 1 and term.weight > IDLE_WEIGHT
    return typed and (names_something(term.word) or names_deed(term.word) or term.weight * term.special >= _RARE)


def _lack(words: str, sides: Sequence[Side], knowledge: Knowledge) -> Statement:
    titles = knowledge.titles(doc_id for side in sides for doc_id in side.question.documents)
    return Statement(f"{titles}没有写到“{words}”，最接近的写法如下。")


def side_by_side(speaking: Sequence[Found], knowledge: Knowledge) -> list[Statement]:
    """Quote of each side the words that answer best, cut to be read beside each other."""
    return [_quoted(one, _OPENING // len(speaking), knowledge) for one in speaking]


def _quoted(one: Found, longest: int, knowledge: Knowledge) -> Statement:
    """Quote the first words of a side, and name the other plans of it that say the same."""
    line = one.lines[0]
    best = line.words[0][0]
    words = cut(best, one.want, longest)
    same = [max(of, key=lambda other: likeness(best.text, other.text)) for of in line.words[1:]]
    first, *others = (source(clause, knowledge) for clause in line.clauses)
    where = f"{first}（{'、'.join(others)}同）" if others else first
    supports = [Support.of(clause, said) for clause, said in zip(line.clauses, (best, *same), strict=True)]
    if (behind := _behind_title(best, line.clauses[0])) is None:
        return Statement(f"{where}写的是{quoted(words.text)}。", tuple(supports))
    further = cut(behind, one.want, longest)
    supports.append(Support.of(line.clauses[0], behind))
    return Statement(f"{where}写的是{quoted(words.text)}，标题下接着写{quoted(further.text)}。", tuple(supports))


def _behind_title(sentence: Sentence, clause: Clause) -> Sentence | None:
    """Return the sentence behind the title of a clause, where a side would be quoted by the title alone."""
    if sentence.text.rstrip("。") != clause.title:
        return None
    return next((one for one in sentences(clause) if one.start >= sentence.end), None)


def told_together(speaking: Sequence[Found], knowledge: Knowledge) -> Draft | None:
    """Quote the sentence that answers best for several things, once; None unless it is the same for all of them."""
    firsts = {(one.lines[0].clauses[0].id, one.lines[0].words[0][0].start) for one in speaking}
    if len(speaking) < 2 or len(firsts) != 1 or not all(_names_it(one) for one in speaking):
        return None
    line = speaking[0].lines[0]
    words = line.words[0][0]
    names = listed([one.side.name for one in speaking])
    where = "、".join(source(clause, knowledge) for clause in line.clauses)
    supports = tuple(Support.of(clause, of[0]) for clause, of in zip(line.clauses, line.words, strict=True))
    text = f"{names}写在同一句里：{where}写的是{quoted(words.text)}。"
    blocks: list[Block] = [Paragraph((Statement(text, supports),))]
    said, told = text, [clause.id for clause in line.clauses]
    for one in speaking:
        if lines := [rest for of in one.lines if (rest := left(of, said))]:
            blocks.append(Bullets(tuple(statement(of, knowledge) for of in lines), heading=one.side.name))
            said += "".join(quoted(sentence.text) for of in lines for sentence in of.words[0])
            told += [clause.id for of in lines for clause in of.clauses]
    return Draft(Intent.COMPARE, Status.GROUNDED, tuple(blocks), {"clauses": list(dict.fromkeys(told))})


def _names_it(one: Found) -> bool:
    """Tell whether the first words of a thing hold all that tells it."""
    text = one.lines[0].words[0][0].text.lower()
    terms = [term for term in one.side.question.telling if term.word in one.side.name.lower()]
    return bool(terms) and all(stands_in(term, text) for term in terms)

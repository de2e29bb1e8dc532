"""Tells once what two things of one plan are written in together, and then what else is said of each."""

from __future__ import annotations

from collections.abc import Sequence

from rag.answers.compare.quoting.lines import left, statement
from rag.answers.compare.quoting.speaking import Found
from rag.answers.phrasing.wording import listed, quoted, source
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.sentences.relevance import stands_in
from rag.knowledge import Knowledge

_TWO = 2


def told_together(speaking: Sequence[Found], knowledge: Knowledge) -> Draft | None:
    """Quote the sentence that answers best for several things, once; None unless it is the same for all of them."""
    firsts = {(one.lines[0].clauses[0].id, one.lines[0].words[0][0].start) for one in speaking}
    if len(speaking) < _TWO or len(firsts) != 1 or not all(_names(one) for one in speaking):
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


def _names(one: Found) -> bool:
    """Tell whether the first words of a thing hold all that tells it."""
    text = one.lines[0].words[0][0].text.lower()
    terms = [term for term in one.side.question.telling if term.word in one.side.name.lower()]
    return bool(terms) and all(stands_in(term, text) for term in terms)

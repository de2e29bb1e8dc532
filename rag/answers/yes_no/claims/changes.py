"""Tells whether a question takes away what a plan carries on, “取消了”, or has things turn another way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rag.answers.yes_no.claims.allowed import forbids_too
from rag.evidence.sentences.relevance import coverage
from rag.lexicon.claims import strength
from rag.question.topic.terms import Term


def ended(question: str, words: str) -> str:
    """Return the word by which a question says that something is taken away (“取消了”), unless a text has it too."""
    return next((word for word in strength().ending if word in question and word not in words), "")


# “资助等服务系统”: a thing named only to tell what another is for; not “资助等政策”, which are things of its kind.
_EXAMPLE = r"{}等[^,，;；。]{{0,8}}(?:系统|平台|窗口|渠道|数据库)"


def ends_what_goes_on(question: str, words: str, terms: Sequence[Term]) -> bool:
    """Tell whether a question says that something is taken away that a sentence carries on.

    One that only names it as an example of what another thing is for tells nothing of it.
    """
    in_passing = any(re.search(_EXAMPLE.format(re.escape(term.word)), words) for term in terms)
    return bool(ended(question, words)) and not in_passing and not forbids_too(question, words)


# “取消对种茶的补贴”, “停止发放茶补”: what is taken away, up to a mark or a joining word; not “取消。”.
_TAKEN = r"(?:{})(?P<thing>[^,，。;；:：并和及、]{{2,24}})"
# The share of a question that what is taken away must hold.
_OF_QUESTION = 0.7


def goes_on_with_what_ends(question: str, words: str, terms: Sequence[Term]) -> bool:
    """Tell whether a question speaks of what a sentence takes away, and does not say so: “还给茶补吗”, “取消茶补”."""
    endings = strength().ending
    if any(word in question for word in endings):
        return False
    taken = re.finditer(_TAKEN.format("|".join(map(re.escape, endings))), words)
    return any(coverage(terms, match["thing"].lower()) >= _OF_QUESTION for match in taken)


# “从重数量转成重质量”, “由数量和速度向质量和效益转变”; not “从严从快”, “由市教委负责”.
_TURN = re.compile(
    r"[从由](?P<from>[^,，;；。从由]{2,12}?)(?:转(?:型|变|换|向|到|成|为)?|[变改向到])[成为到向]?"
    r"(?P<to>[^,，;；。?？吗吧的了]{2,12})"
)
Ends = tuple[frozenset[str], frozenset[str]]
"""What tells where a turn starts, and where it ends: the pairs of characters that the other end lacks."""


def turned(question: str, words: str) -> bool | None:
    """Tell whether a sentence says that a thing turns the way that a question claims; None if it tells of no such turn.

    It is False where the sentence has the two ends the other way round.
    """
    claimed, stated = list(_turns(question)), list(_turns(words))
    pairs = [(one, other) for one in claimed for other in stated]
    if any(one[0] & other[0] and one[1] & other[1] for one, other in pairs):
        return True
    return False if any(one[0] & other[1] and one[1] & other[0] for one, other in pairs) else None


def _turns(text: str) -> Iterator[Ends]:
    for match in _TURN.finditer(text):
        start, end = _pairs(match["from"]), _pairs(match["to"])
        yield start - end, end - start


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))

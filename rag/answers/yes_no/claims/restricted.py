"""Tells whether a question says of one thing that it is the only one, and a sentence names others beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.evidence.sentences.parts import PART
from rag.evidence.sentences.relevance import holds
from rag.question.claims.denial import claims_beside, denied
from rag.question.claims.figures import figures
from rag.question.topic.terms import Term

# “只管茶园”, “仅针对茶农”, “光指红茶”, “只有绿茶吗”: what follows is said to be all; not “不仅”, “只要”, “光明”.
_ONLY = re.compile(
    r"(?<!不)(?:只(?!要|好|能|不过|顾)|仅仅?|单单|光(?=[靠管指做是有打针面搞给保支看查]))(?P<what>[^,?]{2,24}?)(?:的)?(?:吗|么|吧|对[吗吧]|,|[?]|$)"
)
_ITEMS = re.compile(r"[、和与及]|以及")


def restricted(question: str, words: str, terms: Sequence[Term]) -> bool | None:
    """Tell whether a sentence has only what a question says is all; None where the question does not say so.

    False is where the sentence names things beside it, in a row or part after part; True where it says 只 itself.
    """
    asked = _ONLY.search(question)
    if asked is None or figures(asked["what"]):
        return None
    if _ONLY.search(words):
        return True
    said = [term for term in terms if term.word in asked["what"]]
    rows = [row for row in PART.findall(words) if any(holds(term, row.lower()) for term in said)]
    items = [item for row in rows for item in _ITEMS.split(row) if len(item) > 1]
    beside = [item for item in items if not any(holds(term, item.lower()) for term in said)]
    return None if not said or not beside else False


def claims_limit(question: str) -> bool:
    """Tell whether a question says that one thing is so and the rest is not: “只管茶园”, “全靠镇里,县里不出钱”."""
    word = denied(question)
    return claims_only(question) or (word is not None and claims_beside(question, word))


def claims_only(question: str) -> bool:
    """Tell whether a question says of something that it is all there is."""
    asked = _ONLY.search(question)
    return asked is not None and not figures(asked["what"])


# “全由县里一家掏”, “所有茶企”, “一律不收”: how far something goes is claimed; not “完全”, “安全”.
_ALL = re.compile(r"(?<![完安健])全(?:[由靠归是部都体包])|[由靠归].{1,6}一家|所有|每一?[个家所位]|一律|统统|任何|凡是")


def claims_all_or_only(question: str) -> bool:
    """Tell whether a question says of something that it is all there is, or that it is so of all."""
    return claims_limit(question) or _ALL.search(question) is not None

"""Tells whether a question takes away what a plan carries on, “取消了”, or has things turn another way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from index.words import names_something, plain_words
from rag.answers.yes_no.claims.allowed import forbids_too
from rag.evidence.sentences.parts import part_on
from rag.evidence.sentences.relevance import coverage, holds
from rag.lexicon.claims import strength
from rag.lexicon.tables import any_of
from rag.question.claims.denial import denied
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


# “取消对采茶和制茶环节的补贴”, “不再对茶馆发放补贴”, “停止发放茶补”: what is taken away, and of what, up
# to a mark or a joining word; not “取消。”, “不得低于三成”, which sets a limit.
_TAKEN = (
    r"(?P<before>[^,，。;；:：]*?)(?:{})(?![低高少多超晚早迟])"
    r"(?:对(?P<of>[^,，。;；:：]{{2,30}}?)(?:的|给予|发放|安排|提供|实行|进行))?(?P<thing>[^,，。;；:：并和及、]{{2,24}})"
)
# The share of a question that what is taken away must hold.
_OF_QUESTION = 0.7
# “全面”, “2025年前”, “将”: what stands before such a word and limits it to nothing; not “对小茶馆”, “未经批准”.
_HOW = re.compile(
    r"(?:全面|逐步|坚决|一律|明确|严格|依法|立即|统一|将|应|要|并|也|均|都|起|前|底|到|自|20\d\d年|[12]?\d月|“?十[一二三四五六]五”?(?:期间)?)*"
)


@cache
def _taken() -> re.Pattern[str]:
    return re.compile(_TAKEN.format(any_of((*strength().ending, *strength().barring))))


def _takes_away(question: str) -> bool:
    """Tell whether a question itself says that something is taken away, by more than a denial."""
    table = strength()
    return any(word in question for word in (*table.ending, *(word for word in table.barring if word[0] != "不")))


def goes_on_with_what_ends(question: str, words: str, terms: Sequence[Term]) -> bool:
    """Tell whether a question speaks of what a sentence takes away, and does not say so: “还给茶补吗”, “取消茶补”.

    Of what it is taken, or under which condition, the question must name something: “取消对采茶的补贴” tells nothing of
    other ones.
    """
    if _takes_away(question):
        return False
    for match in _taken().finditer(words):
        limits = (match["of"] or match["thing"].rpartition("的")[0], _HOW.sub("", match["before"]))
        if all(_names_any(limit, question, terms) for limit in limits if limit):
            whole = f"{match['before']}{match['of'] or ''}{match['thing']}"
            if coverage(terms, whole.lower()) >= _OF_QUESTION:
                return True
    return False


def _names_any(limit: str, question: str, terms: Sequence[Term]) -> bool:
    """Tell whether a question names a thing of the words that say of what, or under which condition, is spoken."""
    things = [word for word in plain_words(limit) if len(word) > 1 and names_something(word)]
    return any(word in question for word in things) or any(holds(term, limit) for term in terms)


def ends_of_the_matter(question: str, words: str, terms: Sequence[Term]) -> bool:
    """Tell whether the part of a sentence on a matter takes something away, of which a question says nothing."""
    return not _takes_away(question) and denied(question) is None and bool(_taken().search(part_on(words, terms)))


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

"""Says of several plans which write a word, how many do, which do not, or which writes it most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from corpus.model import Clause
from rag.answers.declining import declined
from rag.answers.phrasing.wording import listed
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, whole
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import short_forms

HOW_MANY = r"(?:几|多少)(?:份|个|座|地)(?:文件|规划|计划|城市|地方)?"
"""A pattern for the plans whose number is asked for: “几份规划”."""

WITHOUT = (
    r"(?:哪(?:些|[一几]?[份个座家])?(?:规划|文件|计划|城市|地方|地)?|谁(?:家)?(?:的?(?:规划|文件|计划))?)"
    r"(?:里|中|都|是|全)*(?:没有?|未)"
)
"""A pattern for the plans that lack a word: “哪份规划没有”, “谁没”."""

_HOW_MANY, _WITHOUT = re.compile(HOW_MANY), re.compile(WITHOUT)
_MORE = re.compile(r"(?:最|更|比较)?(?:多|少)(?:一些|一点|些|点)?(?:还是|呢|[吗么吧]|$|[,?])")
# “哪份规划”, “两个文件”: plans are compared, not their places.
_PLANS = re.compile(r"份|文件|规划|计划")

_Found = Mapping[str, Sequence[Clause]]


def verdict(text: str, word: str, found: _Found, knowledge: Knowledge) -> Statement | None:
    """Say what a normalised question asks of the plans together; None where it asks of each by itself.

    ``found`` are the clauses of each plan that write the word.
    """
    if _WITHOUT.search(text):
        return _without(word, found, knowledge)
    if _HOW_MANY.search(text):
        return _writing(word, found, knowledge)
    return _most(text, word, found, knowledge) if _MORE.search(text) and len(found) > 1 else None


def asks_which(text: str) -> bool:
    """Tell whether a normalised question asks how many plans write a word, or which do not."""
    return bool(_WITHOUT.search(text) or _HOW_MANY.search(text))


def nowhere(word: str, question: Question, knowledge: Knowledge) -> Draft:
    """Say that none of the plans in question writes a word."""
    said = Statement(f"{knowledge.titles(question.documents)}都没有写到“{word}”；可以换一种说法再问。")
    suggestions = declined.nearby(question, knowledge)
    return Draft(Intent.COUNT, Status.NONE, (Paragraph((said,)),), suggestions=suggestions)


def _without(word: str, found: _Found, knowledge: Knowledge) -> Statement:
    """Say which of the plans do not write the word, or that all do."""
    without = [doc_id for doc_id, clauses in found.items() if not clauses]
    if without:
        return Statement(f"没有写到“{word}”的是{knowledge.titles(without)}。")
    proofs = tuple(whole(clauses[0]) for clauses in found.values())
    return Statement(f"{knowledge.titles(found)}都写到了“{word}”。", proofs)


def _writing(word: str, found: _Found, knowledge: Knowledge) -> Statement:
    """Say how many of the plans write the word, and which."""
    writing = {doc_id: clauses for doc_id, clauses in found.items() if clauses}
    text = f"写到“{word}”的有**{len(writing)}份**：{knowledge.titles(writing)}。"
    return Statement(text, tuple(whole(clauses[0]) for clauses in writing.values()))


def _most(text: str, word: str, found: _Found, knowledge: Knowledge) -> Statement:
    """Say which plan, or which place where plans are not spoken of, writes the word in most clauses."""
    by_plan = bool(_PLANS.search(text)) or len({knowledge.entry(doc_id).metadata.region for doc_id in found}) == 1
    numbers: Counter[str] = Counter()
    for doc_id, clauses in found.items():
        place_of_plan = short_forms(knowledge.entry(doc_id).metadata.region)[-1]
        numbers[knowledge.label(doc_id) if by_plan else place_of_plan] += len(clauses)
    most = max(numbers.values())
    first = [name for name, number in numbers.items() if number == most]
    compared = "最多" if len(first) == 1 else "一样多"
    return Statement(f"写到“{word}”的条款，{listed(first)}{compared}。")

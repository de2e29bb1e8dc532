"""Decides between two words that a question offers of which plans write one: “是试点还是示范” of a place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.answers.phrasing.wording import quoted, source
from rag.contract import Status
from rag.draft import Draft, Paragraph, Statement, Support
from rag.evidence.sentences.cut import sentences, with_heading
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.terms import IDLE_WEIGHT, Term

# “茶园是深化建设还是申报”, “属于约束性的还是预期性的”; not “归商务局还是文旅局”.
_EITHER = re.compile(
    r"(?P<of>[^,?]{0,20}?)(?:是|算|属于)(?P<one>[^,?是归由]{2,8}?)的?,?还是(?P<other>[^,?是归由]{2,8}?)的?"
    r"(?:呢|啊)?[?]?$"
)
# The share of the rest of a question that the sentence must hold.
_NAMED = 0.75
# What is left of a question without terms must be as long to be looked for: 指标.
_SHORTEST = 2


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give the one of the two that the sentences on the rest of the question write; None where that is not clear."""
    offered = _EITHER.search(question.text)
    if offered is None or question.options or question.departments or question.references:
        return None
    words = (offered["one"], offered["other"])
    telling = [term for term in question.terms if term.weight > IDLE_WEIGHT]
    rest = [term for term in telling if not any(term.word in word or word in term.word for word in words)]
    about = "" if rest else blanked(question.text, question.places)[: offered.start("one") - 1].strip(",的都算属于")
    if not rest and len(about) < _SHORTEST:
        return None
    found: dict[str, Support] = {}
    for clause in knowledge.clauses(question.documents):
        for sentence in sentences(clause):
            text = with_heading(clause, sentence)
            of_rest = rest and coverage(rest, text) >= _NAMED and coverage(rest, sentence.text.lower()) > 0
            if not (of_rest or (about and about in sentence.text)):
                continue
            told = _on(rest, sentence.text)
            for word in words:
                if word in told:
                    found.setdefault(word, Support.of(clause, sentence))
    if len(found) != 1:
        return None
    ((word, support),) = found.items()
    said = Statement(f"{source(support.clause, knowledge)}写的是“{word}”：{quoted(support.text)}。", (support,))
    return Draft(question.intent, Status.GROUNDED, (Paragraph((said,)),))


def _on(rest: Sequence[Term], text: str) -> str:
    """Return the parts of a sentence, between commas, that speak of the rest of a question; all of it if none does."""
    parts = [part for part in re.split("[,，;；]", text) if rest and coverage(rest, part.lower()) >= _NAMED]
    return ",".join(parts) or text

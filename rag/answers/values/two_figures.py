"""Tells whether two figures are of one indicator: “20件和41.43件是一回事吗”, “这两个数是一个口径吗”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.catalogue.records import TargetFact
from rag.answers.values.choosing import words_of
from rag.answers.values.of_figure import has
from rag.answers.values.relations import other_names
from rag.answers.values.saying import facts, statement
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.claims.figures import Figure, figures
from rag.question.model import Question

_THING = "(?:指标|口径|东西|事|码事|类|项目?|种|家|批|类?企业|数)"
# “是一回事吗”, “是不是同一个指标”, “口径一样吗”, “说的是同一类企业吗”; not “是一家单位负责吗”.
_SAME = re.compile(
    rf"(?:是|算|指)(?:不是|的是)?(?:一回事|一码事|同?一个?{_THING}|同[一个]{_THING})|(?:指标|口径)[^,?]{{0,3}}(?:一样|相同|一致|同一)"
)
# “这两个数”: both together, and no figure.
_BOTH = re.compile("[这那]?[两俩二]个?(?:数[字值]?|指标|目标)")
_DUTY = re.compile("单位|部门|负责|牵头")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether two figures stand for one indicator, then what each is; None unless that is asked and both are given.

    A figure that stands behind a plan or a place is looked for there.
    """
    named = figures(_BOTH.sub(lambda found: "," * len(found[0]), question.text))
    if len(named) != 2 or not _SAME.search(question.text) or _DUTY.search(question.text):
        return None
    found = [_first(one, question, knowledge) for one in named]
    one, other = found[0], found[1]
    if one is None or other is None:
        return None
    apart = bool(other_names(one, other)) or one.target.unit != other.target.unit
    proof = tuple(words_of(fact, knowledge) for fact in (one, other))
    told = "不是一回事：两个数的指标不同。" if apart else f"是，两个数都是“{one.target.indicator}”。"
    lines = Bullets(tuple(statement(fact, knowledge) for fact in (one, other)))
    return Draft(Intent.YES_NO, Status.GROUNDED, (Paragraph((Statement(told, proof),)), lines), facts([one, other]))


def _first(figure: Figure, question: Question, knowledge: Knowledge) -> TargetFact | None:
    """Return the target that has a figure, in the plans named right before it or else in all in question."""
    before = [place for place in question.places if place.end <= figure.start]
    near = max(before, key=lambda place: place.end).values if before else question.documents
    return _having(figure, near, question, knowledge) or _having(figure, question.documents, question, knowledge)


def _having(figure: Figure, doc_ids: Sequence[str], question: Question, knowledge: Knowledge) -> TargetFact | None:
    found = [fact for doc_id in doc_ids for fact in knowledge.targets(doc_id) if has(fact, figure, "")]
    return max(found, key=lambda fact: _fit(fact, figure, question), default=None)


def _fit(fact: TargetFact, figure: Figure, question: Question) -> tuple[int, bool]:
    """Return how well a target fits a figure: how many words of the question name it, and if its unit is the same."""
    named = sum(term.word in fact.target.indicator.lower() for term in question.telling)
    return named, fact.target.unit == figure.unit

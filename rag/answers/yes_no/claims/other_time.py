"""Tells whether a question puts off to the future what a plan says was reached, or takes a goal for what there is."""

from __future__ import annotations

import re

from corpus.model import Clause, ClauseKind, Nature
from rag.answers.yes_no.claims.done import tells_what_is
from rag.question.claims.figures import figures
from rag.question.model import Question

# “打算成立茶会”, “要建成茶港吗”: something is to come about; not “要加强保护”, which goes on.
_BRINGS_ABOUT = re.compile("建成|成立|设立|组建|创建|新建|拿下|拿到|获得|取得|评上|争取到")


def was_reached(question: Question, clause: Clause) -> bool:
    """Tell whether a question has a number, or what is brought about, as a goal that a clause tells of the past."""
    if question.nature is not Nature.GOAL or clause.kind is not ClauseKind.BACKGROUND:
        return False
    return bool(figures(question.text)) or _BRINGS_ABOUT.search(question.text) is not None


def is_only_a_goal(question: Question, clause: Clause, words: str) -> bool:
    """Tell whether a question has a number as what there is that the words of a plan only set as a goal."""
    is_goal = clause.kind is ClauseKind.TARGET and not tells_what_is(words)
    return question.nature is Nature.BASELINE and is_goal and bool(figures(question.text))

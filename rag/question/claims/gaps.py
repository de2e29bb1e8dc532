"""Finds by how much a question says that one number is above or below another: “比茶园多出两千家”."""

from __future__ import annotations

import re

from rag.question.claims.figures import Figure, figures
from rag.question.model import Question

# “茶馆比茶园多出两千家”, “海门比上海少172万件”: by how much; not “比去年多了”, “比茶园好得多,有两千家”.
_BY = re.compile(r"(?:比|较)(?![例较重])[^,?]{2,24}?(?P<way>[多少高低])(?:出|了|上)*(?:将近|大约|约|差不多|整整)?$")
_DIGITS = "0123456789一二两三四五六七八九十百千万.几"


def gap_claimed(question: Question) -> tuple[Figure, str] | None:
    """Return the figure by which a question says that one number is above or below another, or None.

    With it comes the question without the figure: “茶馆比茶园多吗”.
    """
    text = question.text
    if "yes_no" not in question.cues:
        return None
    for figure in figures(text):
        if said := _BY.search(text[: _number_at(text, figure)]):
            return figure, f"{text[: said.end('way')]}{text[figure.end :]}"
    return None


def _number_at(text: str, figure: Figure) -> int:
    """Return where the number of a figure begins in a text, behind the words that belong to it."""
    return next((at for at in range(figure.start, figure.end) if text[at] in _DIGITS), figure.start)

"""Tells whether a question with a word of everyday life asks for what no plan of the field is about: 天气, 落户."""

from __future__ import annotations

import re

from rag.knowledge import Knowledge
from rag.lexicon.askers import speaks_of_field, speaks_of_right
from rag.question.intent.cues import cue_spans
from rag.question.plans.links import link_regions


def is_foreign(text: str, knowledge: Knowledge) -> bool:
    """Tell whether a normalised question asks for a foreign topic, and does not only name it on the way.

    It does not if plans write of it, if it tells what the right asked about is of (“减肥茶的配方怎么保护”), or if it is
    told before what is asked of a place, or of the field (“专家不想落户,上海怎么用人”).
    """
    spans = cue_spans("foreign_topic", text)
    if any(knowledge.is_written(text[start:end]) for start, end in spans):
        return False
    return any(_is_asked(start, end, text, knowledge) for start, end in spans)


def _is_asked(start: int, end: int, text: str, knowledge: Knowledge) -> bool:
    right, field = speaks_of_right(), speaks_of_field()
    behind, *further = re.split("[,;。]", text[end:])
    if right.search(behind):
        return False
    last = next((part for part in reversed(further) if part.strip("?!")), "")
    of_the_field = right.search(text) or field.search(text)
    return not (of_the_field and (link_regions(last, knowledge.regions) or right.search(last) or field.search(last)))

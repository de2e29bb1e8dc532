"""Asks whether a district has a part in what the question before asked somebody to be in charge of."""

from __future__ import annotations

import re

from rag.contract import Intent
from rag.question.dialogue.carried.place import label_of
from rag.question.dialogue.carried.topic import subject_of
from rag.question.dialogue.missing import has_topic, placed_by_departments
from rag.question.dialogue.turns import Context
from rag.question.model import Question

# “滨海新区政府参与吗”, “浦东新区管不管”: whether somebody has a part in it; not “浦东新区有任务吗”.
_TAKES_PART = re.compile(r"(?:参与|参加|负责|牵头|配合|管|有份|在内|在不在)[^,?任务]{0,4}[?]*$")


def district_takes_part(opened: str, own: Question, previous: Question, context: Context) -> str:
    """Return the question with the topic before, or nothing; the name of the district is no other place."""
    of_district = own.districts and placed_by_departments(own) and not (own.references or has_topic(own))
    asks = of_district and "yes_no" in own.cues and _TAKES_PART.search(opened)
    if not asks or previous.intent is not Intent.RESPONSIBLE:
        return ""
    return f"{label_of(previous, context.knowledge)}{subject_of(previous, context)}{opened}"

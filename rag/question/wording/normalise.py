"""Brings a question into one form: simplified characters, ASCII marks, lower case, no stray spaces."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache, reduce

from rag.question.times.years import spell_years
from rag.question.wording.alone import spell_alone
from rag.question.wording.asides import without_asides, without_fillers
from rag.question.wording.closing import spell_end, spell_or_not, spell_verb, spell_word
from rag.question.wording.decimals import spell_decimals
from rag.question.wording.english import in_chinese
from rag.question.wording.formal import spell_formal
from rag.question.wording.framing import unframed
from rag.question.wording.how_far import spell_how_far
from rag.question.wording.intention import spell_intention
from rag.question.wording.marks import visible, with_items, with_plain_marks
from rag.question.wording.measures import spell_measures
from rag.question.wording.names import spell_initials, spell_names, without_speaker
from rag.question.wording.names_too import names_apart
from rag.question.wording.positions import spell_positions
from rag.question.wording.said_last import said_first
from rag.question.wording.shares import spell_difference, spell_shares
from rag.question.wording.simplified import simplified
from rag.question.wording.teams import spell_teams
from rag.question.wording.whoever import spell_part, spell_which, spell_who

# “2020年5月印发规划”: the plan stands behind its day; not “2020年印发规划实施方案”.
_ISSUED = re.compile(
    r"(?P<when>20\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?)(?P<verb>印发|发布|出台|公布|下发|颁布)(?:了|的)?"
    r"(?:这份|那份|该)?(?P<plan>规划|计划|方案|文件)(?=[,?吧吗]|$)"
)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).lower()


def _issued_last(text: str) -> str:
    return _ISSUED.sub(r"\g<plan>是\g<when>\g<verb>的", text)


_STEPS: tuple[Callable[[str], str], ...] = (
    visible,
    _folded,
    in_chinese,
    simplified,
    without_speaker,
    spell_names,
    spell_measures,
    with_plain_marks,
    unframed,
    said_first,
    without_fillers,
    spell_end,
    names_apart,
    with_items,
    spell_positions,
    spell_who,
    spell_verb,
    spell_initials,
    without_asides,
    spell_word,
    spell_intention,
    spell_alone,
    spell_or_not,
    spell_part,
    spell_teams,
    spell_formal,
    spell_decimals,
    spell_difference,
    spell_shares,
    spell_how_far,
    spell_years,
    _issued_last,
    spell_which,
)
"""Each step, in its order: what one of them spells the next ones read."""


@lru_cache(1024)
def normalise(text: str) -> str:
    """Return ``text`` in NFKC, simplified Chinese and lower case, in the words of those that plans are asked in.

    A question in English is put into Chinese. What is normalised stays as it is.
    """
    return reduce(lambda said, step: step(said), _STEPS, text)

"""Finds the title that opens a clause: a first short sentence, or a phrase that run-on text glued to what follows."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_LONGEST = 32
_SHORTEST = 4
_FIRST_SENTENCE = re.compile(rf"[^。;,:]{{{_SHORTEST},{_LONGEST}}}?。(?=.)", re.DOTALL)
_FIRST_LINE = re.compile(rf"[^。\n]{{{_SHORTEST},{_LONGEST}}}(?=\n)")


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = tomllib.loads(files("corpus").joinpath("data/titles.toml").read_text("utf-8"))
    endings, openers = ("|".join(map(re.escape, table[key])) for key in ("endings", "openers"))
    # “知识产权保护能力提升工程加快推进……”: the title ends with 工程.
    by_ending = re.compile(rf"[一-鿿“”、A-Z]{{3,{_LONGEST - 4}}}?(?:{endings})(?=[一-鿿])")
    # “加强组织领导加强党对……”: the title ends where a sentence opener follows.
    by_opener = re.compile(rf"[一-鿿]{{{_SHORTEST},14}}?(?=(?:{openers})[一-鿿“《])")
    return by_ending, by_opener


def title_length(body: str, *, glued: bool) -> int:
    """Return how many characters at the start of ``body`` are its title, its full stop excluded; 0 without one.

    ``glued`` allows a title that no punctuation ends, as in run-on text.
    """
    by_ending, by_opener = _words()
    first = _FIRST_LINE.match(body) or (glued and by_ending.match(body)) or _FIRST_SENTENCE.match(body)
    match = first or (glued and by_opener.match(body))
    return match.end() - match[0].endswith("。") if match else 0

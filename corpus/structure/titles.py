"""Finds the title that opens a clause: a first short sentence, or a phrase that run-on text glued to what follows."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_LONGEST = 32
_SHORTEST = 4
# “优化知识产权金融发展政策和环境。完善投资……”; not “加强保护,完善制度。……”, nor a sentence that is all there is.
_FIRST_SENTENCE = re.compile(rf"[^。;,:]{{{_SHORTEST},{_LONGEST}}}?。(?=.)", re.DOTALL)
# “加强行政执法”, a line above its text; not “加强行政执法。”.
_FIRST_LINE = re.compile(rf"[^。\n]{{{_SHORTEST},{_LONGEST}}}(?=\n)")


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = tomllib.loads(files("corpus").joinpath("data/titles.toml").read_text("utf-8"))
    endings, openers = ("|".join(map(re.escape, table[key])) for key in ("endings", "openers"))
    # “知识产权保护能力提升工程加快推进……”: the title ends with 工程; not “实施能力提升工程,加快……”.
    by_ending = re.compile(rf"[一-鿿“”、A-Z]{{3,{_LONGEST - 4}}}?(?:{endings})(?=[一-鿿])")
    # “加强组织领导加强党对……”, “总体目标到2025年……”, “发展基础“十四五”时期……”: it ends where a sentence opens; not
    # “加强组织领导,……”.
    opens = rf"(?:{openers})[一-鿿“《]|(?:[到至]|截至)20\d\d年|“?十[一二三四五六]五”?(?:时期|期间|以来)|近年来"
    by_opener = re.compile(rf"[一-鿿]{{{_SHORTEST},14}}?(?={opens})")
    return by_ending, by_opener


def title_length(body: str, *, glued: bool) -> int:
    """Return how many characters at the start of ``body`` are its title, its full stop excluded; 0 without one.

    ``glued`` allows a title that no punctuation ends, as in run-on text.
    """
    by_ending, by_opener = _words()
    first = _FIRST_LINE.match(body) or (glued and by_ending.match(body)) or _FIRST_SENTENCE.match(body)
    match = first or (glued and by_opener.match(body))
    return match.end() - match[0].endswith("。") if match else 0

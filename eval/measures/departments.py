"""Chinese sentences become the departments they name and the roles they give them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from corpus.model import Role
from eval.duty_words import duties_of
from eval.measures.matching import squeeze

_SPELLINGS = Path(__file__).parent.parent / "data" / "spellings.toml"

# Matches the role words of “由市教委牵头,市科委按职责分工负责”; “责任” alone is none.
_ROLE = re.compile(r"负责牵头|牵头(?:负责)?|按照?(?:各自)?职责分工负责|分工负责|配合|负责")
_ROLES = {
    "牵头": Role.LEAD,
    "牵头负责": Role.LEAD,
    "负责牵头": Role.LEAD,
    "配合": Role.COOPERATE,
    "负责": Role.RESPONSIBLE,
}

# Parts “由市教委牵头，市科委配合；另见…”; names joined by “、” stay together.
_BREAK = re.compile(r"[,，;；。！？\n]")


class Names:
    """The departments that the plans give duties to, under every spelling."""

    def __init__(self, raw: Iterable[str]) -> None:
        self._same = _same_spellings()
        written = {name for text in raw for duty in duties_of(text) for name, _ in duty}
        known = {name for name in written if len(name) > 1 and _IS_NAME.search(_OTHER_NAME.sub("", name))}
        known |= set(self._same)
        self._pattern = re.compile("|".join(sorted(map(re.escape, known), key=len, reverse=True)) or r"(?!)")

    def canonical(self, name: str) -> str:
        """One spelling for all spellings of a department, without the other name that brackets behind it give."""
        whole = _OTHER_NAME.sub("", squeeze(name))
        bare = whole[_PLACE:] if whole[_PLACE : _PLACE + 1] == "市" and not whole.startswith("各") else whole
        return self._same.get(bare, bare)

    def within(self, text: str) -> tuple[str, ...]:
        """The departments named in ``text``, canonical, in order, with repeats."""
        return tuple(self.canonical(match.group()) for match in self._pattern.finditer(squeeze(text)))

    def roles_in(self, text: str) -> Mapping[str, set[Role]]:
        """What ``text`` says each department does; a department whose role it leaves open has an empty set.

        A role word belongs to the names before it (“市教委、市科委配合”), or after it where a part begins with it
        (“牵头单位是市教委”).
        """
        roles: dict[str, set[Role]] = {}
        for part in _BREAK.split(squeeze(text)):
            for name, role in self._pairs(part):
                roles.setdefault(name, set()).update({role} if role else set())
        return roles

    def _pairs(self, part: str) -> Iterable[tuple[str, Role | None]]:
        marks = [(match.start(), self.canonical(match.group()), None) for match in self._pattern.finditer(part)]
        words = [(match.start(), "", _ROLES.get(match.group(), Role.SHARED)) for match in _ROLE.finditer(part)]
        tokens: list[tuple[int, str, Role | None]] = sorted([*marks, *words], key=lambda token: token[0])
        forward = bool(tokens) and not tokens[0][1]
        waiting: Role | None = None
        for _, name, role in tokens if forward else reversed(tokens):
            if name:
                yield name, waiting
            else:
                waiting = role


# Matches “市教委”, “省教育厅”, “上海海关”, “各区”, “市残联”; not the note “此件公开发布” that also ends a line.
_IS_NAME = re.compile(r"[局委部院会办厅区县关行队联]$|政府$|单位$|部门$|办公室$")
# “市港航局(市海事办)”, “各区政府(管委会)”: the other name that a body has, or another body like it; not “区(市)县政府”.
_OTHER_NAME = re.compile(r"\([^()]*\)$")
# How many characters the name of a city has before the word for it: “上海市教委” is 市教委.
_PLACE = 2


@cache
def _same_spellings() -> Mapping[str, str]:
    tables: dict[str, Any] = tomllib.loads(_SPELLINGS.read_text(encoding="utf-8"))
    return {name: group[0] for group in tables["alike"] for name in group}

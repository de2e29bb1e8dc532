"""Loads ``data/duties.toml``: how plans label and close the lists of departments that do something."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.model import Role
from corpus.patterns import ProvenPattern, proven

# “列第一位者为牵头单位”, “排在首位的部门为牵头部门”, “责任单位第一个为牵头单位”; not “第一责任单位为牵头单位”.
_FIRST_LEADS = re.compile(r"(?:第一|首)(?:位|个|家)(?:者|的)?(?:部门|单位)?(?:为|是|系)牵头")


@dataclass(frozen=True, slots=True)
class RoleMark:
    """Words that give a role to a list of departments."""

    role: Role
    pattern: ProvenPattern


@dataclass(frozen=True, slots=True)
class DutyWords:
    """The labels before a list of departments, the words behind one, and deadlines and notes, which name nobody."""

    labels: tuple[RoleMark, ...]
    closings: tuple[RoleMark, ...]
    due: ProvenPattern
    deadline: ProvenPattern
    note: ProvenPattern

    def label(self, text: str) -> tuple[Role, int] | None:
        """Return the role that a label at the start of ``text`` gives, and where the label ends."""
        for mark in self.labels:
            if match := mark.pattern.regex.match(text):
                return mark.role, match.end()
        return None

    def closing(self, text: str) -> tuple[Role, int] | None:
        """Return the role that the words at the end of ``text`` give, and where they start."""
        for mark in self.closings:
            if match := mark.pattern.regex.search(text):
                return mark.role, match.start()
        return None

    def names_nobody(self, text: str) -> bool:
        """Tell whether ``text`` only says by when, or how all duties of the plan are meant."""
        by_when = self.due.regex.match(text) or self.deadline.regex.fullmatch(text)
        return bool(by_when or self.note.regex.fullmatch(text))

    def opens(self, line: str) -> bool:
        """Tell whether a label and a colon open a line: “责任单位:市港航局”, “完成时限:持续推进”."""
        label = self.label(line)
        end = label[1] if label else due.end() if (due := self.due.regex.match(line)) else 0
        return line[:end].endswith(":")


def first_leads(text: str) -> bool:
    """Tell whether a folded plan says that the first of those who are responsible for a task leads it."""
    return bool(_FIRST_LEADS.search(text))


@cache
def duty_words() -> DutyWords:
    """Load ``data/duties.toml``."""
    table = tomllib.loads(files("corpus").joinpath("data/duties.toml").read_text("utf-8"))
    labels, closings = (
        tuple(RoleMark(Role(entry["role"]), proven(entry)) for entry in table[kind]) for kind in ("label", "role")
    )
    return DutyWords(labels, closings, *(proven(table[kind]) for kind in ("due", "deadline", "note")))

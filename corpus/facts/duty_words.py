"""Loads ``data/duties.toml``: how plans label and close the lists of departments that do something."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.model import Role
from corpus.patterns import ProvenPattern, proven

# “列第一位者为牵头单位”, “排名第一的部门为牵头部门”, “第一个逗号前为牵头单位”; not “第一责任单位为牵头单位”.
_FIRST_LEADS = re.compile(
    r"(?:(?:第一|首)(?:位|个|家)|(?:排|列)(?:名|序)?第一|(?:第一个|首个)?(?P<mark>[逗分顿]号)(?:之)?前)(?:者|的)?(?:部门|单位)?(?:为|是|系)牵头"
)
_MARKS = {None: "", "逗号": ",", "分号": ";", "顿号": ""}
# “2030年底前完成”, “2030年12月底前”, “2030年6月完成并长期坚持”; not “2030年培训100人”.
_DONE_BY = re.compile(
    r"(?:于|在)?(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?底|末)?(?:之?前(?:完成)?|完成)?(?:[,并]?(?:持续|长期)(?:推进|坚持|实施))?|长期(?:坚持|推进)|持续(?:推进|实施)"
)

# “牵头单位|为|市港航局”; not “牵头单位|为市属企业减负”, of which no list of departments is left.
_IS = re.compile("[为是](?=[省市区县州各中国])")
# “【牵头单位】市港航局”, “【完成时限】:长期”; not “【责任单位:市港航局】”.
_BRACKETED = re.compile("【(?P<label>[一-鿿]{2,10})】:?")


@dataclass(frozen=True, slots=True)
class RoleMark:
    """Words that give a role to a list of departments."""

    role: Role
    pattern: ProvenPattern


@dataclass(frozen=True, slots=True)
class DutyWords:
    """The labels before a list of departments, the words behind one, and deadlines and notes, which name nobody."""

    labels: tuple[RoleMark, ...]
    short_labels: tuple[RoleMark, ...]
    closings: tuple[RoleMark, ...]
    due: ProvenPattern
    person: ProvenPattern
    deadline: ProvenPattern
    note: ProvenPattern

    def label(self, text: str) -> tuple[Role, int] | None:
        """Return the role that a label at the start of ``text`` gives, and where the label ends."""
        for mark in (*self.labels, *self.short_labels):
            if match := mark.pattern.regex.match(text):
                return mark.role, match.end() + bool(_IS.match(text, match.end()))
        return None

    def heads(self, label: str) -> Role | None:
        """Return the role that the label of a column gives, also below a wider one: “责任分工牵头单位”."""
        if own := self.label(label):
            return own[0]
        found = [
            mark.role for mark in self.labels for end in mark.pattern.regex.finditer(label) if end.end() == len(label)
        ]
        return found[0] if found else None

    def closing(self, text: str) -> tuple[Role, int] | None:
        """Return the role that the words at the end of ``text`` give, and where they start."""
        for mark in self.closings:
            if match := mark.pattern.regex.search(text):
                return mark.role, match.start()
        return None

    def names_nobody(self, text: str) -> bool:
        """Tell whether ``text`` only says by when, or how all duties of the plan are meant."""
        by_when = self.due.regex.match(text) or self.deadline.regex.fullmatch(text)
        return bool(by_when or self.person.regex.match(text) or self.is_note(text))

    def is_note(self, text: str) -> bool:
        """Tell whether ``text`` only says how all duties of the plan are meant: “以下均需各县配合,不再列出”."""
        return bool(self.note.regex.fullmatch(text))

    def says_by_when(self, text: str) -> bool:
        """Tell whether ``text`` says by when something is to be done, in so many words, and nothing else."""
        due = self.due.regex.match(text)
        dated = due is not None and text[: due.end()].endswith(":") and not self.labels_inside(text, 0, len(text))
        return dated or bool(_DONE_BY.fullmatch(text))

    def with_plain_labels(self, text: str) -> str:
        """Return ``text``, of the same length, with the brackets of its labels as colons: “【责任单位】市港航局”."""
        return _BRACKETED.sub(self._plain_label, text)

    def _plain_label(self, match: re.Match[str]) -> str:
        plain = f"{match['label']}:"
        return plain.ljust(len(match[0])) if self.opens(plain) else match[0]

    def labels_inside(self, text: str, start: int, end: int) -> list[int]:
        """Return where labels with a colon start in ``text[start:end]``, past its start: “市港航局|配合单位:”."""
        marks = (*self.labels, *self.short_labels)
        patterns = [*(mark.pattern.regex for mark in marks), self.due.regex, self.person.regex]
        found = sorted(match.span() for pattern in patterns for match in pattern.finditer(text, start, end))
        inside: list[int] = []
        behind = start
        for begin, stop in found:
            if begin >= behind and text.endswith(":", begin, stop):
                inside += [begin] if begin > start else []
                behind = stop
        return inside

    def opens(self, line: str) -> bool:
        """Tell whether a label and a colon open a line: “责任单位:市港航局”, “完成时限:持续推进”."""
        label = self.label(line)
        other = self.due.regex.match(line) or self.person.regex.match(line)
        end = label[1] if label else other.end() if other else 0
        return line[:end].endswith(":")


def first_leads(text: str) -> str | None:
    """Tell whether a folded plan says that the first of those who are responsible for a task leads it, or None.

    The mark before which all lead is returned, or nothing if it is only the first one.
    """
    found = _FIRST_LEADS.search(text)
    return _MARKS[found["mark"]] if found else None


@cache
def duty_words() -> DutyWords:
    """Load ``data/duties.toml``."""
    table = tomllib.loads(files("corpus").joinpath("data/duties.toml").read_text("utf-8"))
    labels, short, closings = (
        tuple(RoleMark(Role(entry["role"]), proven(entry)) for entry in table[kind])
        for kind in ("label", "short_label", "role")
    )
    return DutyWords(labels, short, closings, *(proven(table[kind]) for kind in ("due", "person", "deadline", "note")))

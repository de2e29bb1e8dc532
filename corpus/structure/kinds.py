"""Tells what a clause does in its plan from the words of the headings above it, by ``data/kinds.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from corpus.model import ClauseKind
from corpus.structure.numbering import marker_at_start

_LONGEST_HEAD = 8
_SIDE_BY_SIDE = (ClauseKind.PRINCIPLE, ClauseKind.TARGET)
# “到2025年”, “30万亩”, “质量更高”, “基本建成”: what a goal says; not “推进茶旅融合”.
_REACHED = re.compile(r"\d|十[一二三四五六]五|更加?|显著|明显|大幅|基本(?:形成|建成|建立|实现)")
# “本措施自2030年3月1日起施行”, “施行说明:本意见自发布之日起实施”; not “自2030年起实施茶园改造”.
_IN_FORCE = re.compile(
    r"(?:[一-鿿]{2,6}:)?本(?!市|区|县|省)[一-鿿《》“”]{1,16}自[^。;]{2,20}起(?:正式)?(?:施行|实施|执行|试行)"
)
# “发展目标:到2025年……”; not “坚持以下原则:……”.
_LABEL = re.compile(r"[^。,;:、\d]{2,10}(?=:)")


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: ClauseKind
    words: tuple[str, ...]
    part_words: tuple[str, ...]
    endings: tuple[str, ...]
    title_endings: tuple[str, ...]
    openings: tuple[str, ...]
    exceptions: tuple[str, ...]

    def applies(self, heading: str, *, part: bool) -> bool:
        words = self.words + self.part_words if part else self.words
        tells = any(word in heading for word in words) or _ends_with(heading, self.endings)
        return tells and not any(word in heading for word in self.exceptions)

    def is_said(self, title: str, body: str, told: ClauseKind | None) -> bool:
        """Tell whether a clause's own words say that it is of this kind, whatever kind the headings ``told``."""
        if self.title_endings and (title or _label(body)).endswith(self.title_endings):
            return True
        if told not in _SIDE_BY_SIDE or not self.openings:
            return False
        return body.startswith(self.openings) or title.endswith(self.words)


@cache
def _rules() -> tuple[_Rule, ...]:
    table = tomllib.loads(files("corpus").joinpath("data/kinds.toml").read_text("utf-8"))
    exceptions = table["exceptions"]
    return tuple(
        _Rule(
            ClauseKind(entry["kind"]),
            tuple(entry["words"]),
            tuple(entry.get("part", ())),
            tuple(entry.get("ending", ())),
            tuple(entry.get("title", ())),
            tuple(entry.get("opening", ())),
            tuple(exceptions.get(entry["kind"], ())),
        )
        for entry in table["kind"]
    )


def kind_of(
    path: Sequence[str], *, numbered: bool, has_duty: bool, title: str = "", body: str = "", inside: bool = False
) -> ClauseKind:
    """Return the kind of a clause below the headings ``path`` (outermost first).

    ``title`` is its own, if it has one, and ``body`` its text behind the number. A numbered clause below no heading is
    a part of its own; ``inside`` says that a paragraph below no heading goes on with one. Where nothing tells, a clause
    with a number or a duty is a task, and any other a measure.
    """
    if _IN_FORCE.match(body):
        return ClauseKind.SAFEGUARD
    if not path and not numbered:
        goes_on = ClauseKind.TASK if has_duty else ClauseKind.MEASURE
        return goes_on if inside else ClauseKind.FRONT_MATTER
    told = _told(tuple(path) or (title or body[:_LONGEST_HEAD],))
    kind = next(iter(told), None)
    if set(told) >= set(_SIDE_BY_SIDE):
        kind = ClauseKind.TARGET if _REACHED.search(body) else ClauseKind.PRINCIPLE
    kind = next((rule.kind for rule in _rules() if rule.is_said(title, body, kind)), kind)
    if kind is not None:
        return kind
    return ClauseKind.TASK if numbered or has_duty else ClauseKind.MEASURE


def is_title_of_kind(words: str) -> bool:
    """Tell whether the words of a line are nothing but a title that says a kind: “基本原则”, “主要目标”."""
    endings = tuple(ending for rule in _rules() for ending in rule.title_endings)
    return len(words) <= _LONGEST_HEAD and words.endswith(endings)


def _ends_with(heading: str, words: Sequence[str]) -> bool:
    """Tell whether a heading, or what stands in it before 和, ends with one of the ``words``."""
    return any(re.search(rf"{word}(?:[。:】]?$|[和与及、])", heading) for word in words)


def _label(body: str) -> str:
    label = _LABEL.match(body)
    return label[0] if label else ""


@lru_cache(256)
def _told(path: tuple[str, ...]) -> tuple[ClauseKind, ...]:
    """Return the kinds that the innermost telling heading gives, the one that counts first."""
    part = next((heading for heading in path if not _is_annex(heading)), None)
    for heading in reversed(path):
        if kinds := tuple(rule.kind for rule in _rules() if rule.applies(heading, part=heading == part)):
            return kinds
    return ()


def _is_annex(heading: str) -> bool:
    marker = marker_at_start(heading)
    return marker is not None and marker.family == "annex"

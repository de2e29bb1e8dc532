"""Reads the targets of a clause: which indicator has which value, by when, as a baseline or as a goal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.facts.dates import When, dates, is_aside
from corpus.facts.indicators import Named, grown, object_of
from corpus.facts.named_amounts import amounts_in, named_amounts
from corpus.facts.sums import given, paid
from corpus.facts.target_words import words
from corpus.model import ClauseKind, Nature

_SENTENCE = re.compile(r"[^。;\n]+")
# The commas of “1,234件” part no segments, nor does the colon of “1:8”.
_SEGMENT = re.compile(r"(?:[^,。;\n:]|(?<=\d),(?=\d{3}(?!\d))|(?<=\d):(?=\d))+")


@dataclass(frozen=True, slots=True)
class Finding:
    """A target before its offsets are mapped to the raw text; offsets are in the clause's clean text."""

    named: Named
    nature: Nature
    when: str | None
    year: int | None

    @property
    def start(self) -> int:
        """Where the words begin that name the indicator or give its value."""
        return min(self.named.start, self.named.quantity.lead)

    @property
    def end(self) -> int:
        """Where they end."""
        return self.named.quantity.end

    def shifted(self, offset: int) -> Finding:
        """Return the same target in a text that starts ``offset`` characters earlier."""
        quantity = self.named.quantity.shifted(offset)
        return replace(self, named=replace(self.named, quantity=quantity, start=self.named.start + offset))


@dataclass(frozen=True, slots=True)
class Setting:
    """What a clause's surroundings say of its numbers.

    ``issued`` is the year in which the plan went out: where it has no period, what lies before is no goal of it.
    ``introduced`` are the dates of the sentence that introduces the clause, “到2025年,实现下列目标:”, or those of its
    heading; ``title`` is the clause's own.
    """

    kind: ClauseKind
    period: tuple[int, int] | None
    issued: int | None = None
    introduced: tuple[When, ...] = ()
    title: str = ""

    @property
    def since(self) -> int | None:
        """The year before which no goal of the plan can lie, if it is known."""
        return self.period[0] if self.period else self.issued


def find_targets(text: str, setting: Setting) -> list[Finding]:
    """Return the targets of a clause's clean ``text`` in order.

    A value's date is the nearest one before it in its sentence, then the last one of the clause, then that of its
    introduction, then the end of the plan's period. A date in brackets is that of what they hold. The date of the value
    that a change starts from is no other's. The value that a change starts from has the earliest date of the clause. A
    value is a baseline where the clause tells the background, where a change starts from it, or where its year lies
    before the plan's period.
    """
    found: list[Finding] = []
    seen: list[When] = []
    spent: list[When] = []
    for sentence in _SENTENCE.finditer(text):
        whens = dates(text, *sentence.span())
        previous, told = "", list[Named]()
        for segment in _SEGMENT.finditer(text, *sentence.span()):
            previous = grown(text, *segment.span()) or previous
            for named, before in named_amounts(text, *segment.span(), previous, whens, told):
                told.append(named)
                if named.is_start:
                    spent += before[-1:]
                taken = [] if named.is_start else spent
                own, earlier = ([when for when in dated if when not in taken] for dated in (before, seen))
                own = [when for when in own if not is_aside(text, when, named.quantity.start)]
                found.append(_finding(_titled(named, setting), own, earlier, setting))
                previous = found[-1].named.indicator
        seen += [when for when in whens if not is_aside(text, when, sentence.end())]
    return found


def find_sums(text: str) -> list[tuple[int, int]]:
    """Return the ranges of the sums in a clause's clean ``text`` that are paid or granted, with the words of giving."""
    found: list[tuple[int, int]] = []
    for segment in _SEGMENT.finditer(text):
        amounts = amounts_in(text, *segment.span())
        found += given(text, segment.start(), paid(text, *segment.span(), amounts))
    return found


def _titled(named: Named, setting: Setting) -> Named:
    """Name an amount that only has a verb, “建成15个”, by the title of its clause, “建设商业秘密保护基地”.

    What is said of the whole, “总投资2亿元”, is said of what the title names.
    """
    if named.indicator in words().of_whole and setting.title:
        return replace(named, indicator=setting.title + named.indicator)
    return replace(named, indicator=object_of(setting.title, named.indicator) or named.indicator)


def _finding(named: Named, own: Sequence[When], seen: Sequence[When], setting: Setting) -> Finding:
    """Date a value by ``own``, the dates of its sentence before it, or by ``seen``, those of earlier sentences."""
    first, last = setting.period or (None, None)
    if named.is_start:
        known = seen and seen[0].year < (first or setting.issued or seen[-1].year)
        when = own[-1] if own else (seen[0] if known else None)
    else:
        when = next(reversed([*setting.introduced, *seen, *own]), None)
    year = when.year if when else last
    told = setting.kind is ClauseKind.BACKGROUND or named.is_start
    if told and when is None:
        year = first - 1 if first else None
    before = setting.since is not None and year is not None and year < setting.since
    return Finding(named, Nature.BASELINE if told or before else Nature.GOAL, when.text if when else None, year)

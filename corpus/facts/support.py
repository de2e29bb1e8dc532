"""Reads the support measures out of a clause: the sentences that offer enterprises something, and whom it is for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.facts.support_conditions import Found, find_conditions
from corpus.facts.support_offers import Offer, find_offer
from corpus.model import ClauseKind, Condition, Firmness, Side, Span, SupportKind, SupportMeasure

# “……服务能级提升。”, a line; the full stop belongs to its sentence.
_SENTENCE = re.compile(r"[^。;\n]+[。;]?”?")
_OFFERING = frozenset({ClauseKind.TASK, ClauseKind.MEASURE, ClauseKind.SAFEGUARD, ClauseKind.TABLE})
# Sentences that say the same are one measure up to this many characters.
_LONGEST = 220


@dataclass(frozen=True, slots=True)
class ClauseText:
    """A clause for reading: ``text`` (folded) and ``shown``, of one length; its sentences stand in ``body``.

    ``title_end`` is where its title ends (where the body starts without one), ``goals`` are the ranges of its goals.
    """

    text: str
    shown: str
    kind: ClauseKind
    body: tuple[int, int]
    title_end: int
    goals: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What bears on a clause from outside: the region of its plan, and the departments in charge of it."""

    region: str = ""
    in_charge: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    offer: Offer
    conditions: tuple[Found, ...]
    is_title: bool

    @property
    def main(self) -> str:
        return self.offer.kinds[0].name

    @property
    def limits(self) -> frozenset[tuple[Side, str]]:
        return frozenset((one.side, one.name) for one in self.conditions if one.strict)


def find_measures(
    clause: ClauseText, around: Surroundings, span_of: Callable[[int, int], Span]
) -> tuple[SupportMeasure, ...]:
    """Return the measures of a clause in order; ``span_of`` maps a range of the text to the raw file.

    Background, principles and goals offer nothing, whatever their words.
    """
    if clause.kind not in _OFFERING:
        return ()
    pieces = _joined(list(_pieces(clause, around)))
    pieces = [piece for piece in pieces if not _is_idle_title(piece, pieces, clause.text)]
    return tuple(_measure(piece, clause, span_of) for piece in pieces)


def _pieces(clause: ClauseText, around: Surroundings) -> Iterator[_Piece]:
    for match in _SENTENCE.finditer(clause.text, *clause.body):
        start, end = match.start() + len(match[0]) - len(match[0].lstrip()), match.start() + len(match[0].rstrip())
        offer = find_offer(clause.text, start, end)
        if offer is None:
            continue
        goal = next((goal for goal in clause.goals if start <= goal[0] and goal[1] <= end), None)
        if goal:
            offer = replace(offer, firmness=Firmness.FIXED, firm_words=clause.shown[slice(*goal)])
        conditions = find_conditions(clause.text, (start, end), offer, around.region, around.in_charge)
        yield _Piece(start, end, offer, tuple(conditions), is_title=end <= clause.title_end + 1)


def _is_idle_title(piece: _Piece, pieces: Sequence[_Piece], text: str) -> bool:
    """Tell a title that only names what the sentences below it offer from a first sentence that lists offers."""
    if not piece.is_title or "、" in text[piece.start : piece.end]:
        return False
    main = piece.offer.kinds[0]
    words = text[main.start : main.end]
    return any(words in text[other.start : other.end] for other in pieces if other is not piece)


def _joined(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Join a sentence to the one before it where both give the same kind of support to the same."""
    joined: list[_Piece] = []
    for piece in pieces:
        if joined and _belong_together(joined[-1], piece):
            joined[-1] = _merged(joined[-1], piece)
        else:
            joined.append(piece)
    return joined


def _belong_together(one: _Piece, other: _Piece) -> bool:
    near = other.start - one.end <= 1 and other.end - one.start <= _LONGEST
    kinds = {kind.name for kind in one.offer.kinds}
    same = one.main == other.main or (one.is_title and other.main in kinds)
    return near and same and (one.limits == other.limits or (one.is_title and not one.limits))


def _merged(one: _Piece, other: _Piece) -> _Piece:
    kinds = {kind.name: kind for kind in reversed((*one.offer.kinds, *other.offer.kinds))}
    ordered = tuple(dict.fromkeys(kind.name for kind in (*one.offer.kinds, *other.offer.kinds)))
    firmest = other if one.is_title else min(one, other, key=lambda piece: list(Firmness).index(piece.offer.firmness))
    offer = Offer(tuple(kinds[name] for name in ordered), firmest.offer.firmness, firmest.offer.firm_words)
    known = {(found.side, found.name) for found in one.conditions}
    more = tuple(found for found in other.conditions if (found.side, found.name) not in known)
    return _Piece(one.start, other.end, offer, one.conditions + more, is_title=False)


def _measure(piece: _Piece, clause: ClauseText, span_of: Callable[[int, int], Span]) -> SupportMeasure:
    shown = clause.shown
    return SupportMeasure(
        start=piece.start,
        end=piece.end,
        span=span_of(piece.start, piece.end),
        kinds=tuple(
            SupportKind(kind.name, shown[kind.start : kind.end], span_of(kind.start, kind.end), kind.service)
            for kind in piece.offer.kinds
        ),
        conditions=tuple(
            Condition(one.side, one.name, shown[one.start : one.end], span_of(*_place(one, piece)), one.strict)
            for one in piece.conditions
        ),
        firmness=piece.offer.firmness,
        firm_words=piece.offer.firm_words,
    )


def _place(one: Found, piece: _Piece) -> tuple[int, int]:
    """Return where a condition is written; the whole measure where it follows from who is in charge."""
    return (one.start, one.end) if one.end > one.start else (piece.start, piece.end)

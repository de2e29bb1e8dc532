"""Figures become charts as inline SVG, without scripts or outside files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from eval.measures.statistics import Figure

_WIDTH, _LABEL, _VALUE, _ROW = 760, 190, 220, 26
_RECTANGLE = Markup('<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{}" rx="3"/>')
_TEXT = Markup('<text class="{}" x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>')


class Bar(NamedTuple):
    """A labelled share in [0, 1] with its interval."""

    label: str
    figure: Figure


def bar_chart(title: str, bars: Sequence[Bar]) -> Markup:
    """Draw one horizontal bar a figure, its interval as a whisker, its value and number of cases beside it."""
    height = _ROW * len(bars) + 8
    rows = Markup("").join(_row(bar, at * _ROW + 4) for at, bar in enumerate(bars))
    return Markup('<svg role="img" viewBox="0 0 {} {}" aria-label="{}"><title>{}</title>{}</svg>').format(
        _WIDTH, height, title, title, rows
    )


def percent(share: float) -> str:
    """A share as people read it, such as “92.3%”."""
    return f"{share * 100:.1f}%"


def _row(bar: Bar, top: int) -> Markup:
    figure, middle = bar.figure, top + _ROW / 2
    mean, low, high = (_x(share) for share in (figure.mean, figure.low, figure.high))
    text = f"{percent(figure.mean)}（{percent(figure.low)}–{percent(figure.high)}，{figure.n}）"
    parts = (
        _text("label", _LABEL - 8, middle, bar.label, "end"),
        _rectangle("track", _LABEL, top + 5, _x(1) - _LABEL),
        _rectangle("bar", _LABEL, top + 5, mean - _LABEL),
        Markup('<path class="whisker" d="M{:.1f} {:.1f}H{:.1f}"/>').format(low, middle, high),
        _text("value", _x(1) + 8, middle, text, "start"),
    )
    return Markup("").join(parts)


def _x(share: float) -> float:
    return _LABEL + max(0.0, min(1.0, share)) * (_WIDTH - _LABEL - _VALUE)


def _rectangle(name: str, left: float, top: float, width: float) -> Markup:
    return _RECTANGLE.format(name, left, top, max(0.0, width), _ROW - 10)


def _text(name: str, left: float, middle: float, words: str, anchor: str) -> Markup:
    return _TEXT.format(name, left, middle + 4, anchor, words)

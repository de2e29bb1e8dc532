"""Turns the rows of the growth table into a chart: milliseconds by number of clauses, both on logarithmic scales."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import ceil, floor, log10

from markupsafe import Markup

from policyqa.benchmark.growth import Size

_LABEL_HEIGHT = 16
_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 720, 360, 64, 150, 24, 48

_SERIES: tuple[tuple[str, str, Callable[[Size], float]], ...] = (
    ("whole search", "#1d4f91", lambda size: size.measured.whole.p50),
    ("embedding", "#8a8f98", lambda size: size.measured.embedding.p50),
    ("words", "#c2410c", lambda size: size.measured.lexical.p50),
    ("vectors", "#15803d", lambda size: size.measured.vector.p50),
)
_STYLE = "font:13px system-ui,sans-serif"
_TEXT = Markup('<text x="{:.1f}" y="{:.1f}" text-anchor="{}" fill="{}">{}</text>')
_LINE = Markup('<path d="M{:.1f} {:.1f}L{:.1f} {:.1f}" stroke="#d4d7dc"/>')
_CURVE = Markup('<polyline points="{}" fill="none" stroke="{}" stroke-width="2"/>')
_DOT = Markup('<circle cx="{:.1f}" cy="{:.1f}" r="3" fill="{}"/>')
_FRAME = Markup(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" role="img" aria-label="{}" style="{}">'
    '<rect width="100%" height="100%" fill="#fff"/>{}</svg>\n'
)


def growth_chart(sizes: Sequence[Size]) -> str:
    """Draw the median times of a search and of its parts."""
    values = [value(size) for size in sizes for _, _, value in _SERIES]
    across = _Axis([size.built.clauses for size in sizes], _LEFT, _WIDTH - _RIGHT)
    up = _Axis(values, _HEIGHT - _BOTTOM, _TOP)
    curves = (part for series in _SERIES for part in _curve(series, sizes, across, up))
    drawn = [*_grid(across, up), *curves, *_labels(sizes[-1], across, up)]
    title = "Median milliseconds of a search and of its parts, by number of clauses"
    return str(_FRAME.format(_WIDTH, _HEIGHT, title, _STYLE, Markup("").join(drawn)))


class _Axis:
    """Places values between two ends on a logarithmic scale from one power of ten to another."""

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        self.first = floor(log10(max(min(values), 1e-3)))
        self.last = max(ceil(log10(max(values))), self.first + 1)
        self._start, self._end = start, end

    def at(self, value: float) -> float:
        share = (log10(max(value, 1e-3)) - self.first) / (self.last - self.first)
        return self._start + share * (self._end - self._start)


def _grid(across: _Axis, up: _Axis) -> list[Markup]:
    parts = [_TEXT.format(_LEFT, 15, "start", "#333", "median, ms")]
    for power in range(up.first, up.last + 1):
        y = up.at(10**power)
        parts += [
            _LINE.format(_LEFT, y, _WIDTH - _RIGHT, y),
            _TEXT.format(_LEFT - 8, y + 4, "end", "#333", f"{10**power:g}"),
        ]
    for power in range(across.first, across.last + 1):
        x = across.at(10**power)
        parts += [
            _LINE.format(x, _TOP, x, _HEIGHT - _BOTTOM),
            _TEXT.format(x, _HEIGHT - _BOTTOM + 20, "middle", "#333", f"{10**power:,}"),
        ]
    middle = (_LEFT + _WIDTH - _RIGHT) / 2
    return [*parts, _TEXT.format(middle, _HEIGHT - 8, "middle", "#333", "clauses")]


def _curve(
    series: tuple[str, str, Callable[[Size], float]], sizes: Sequence[Size], across: _Axis, up: _Axis
) -> list[Markup]:
    _, colour, value = series
    points = [(across.at(size.built.clauses), up.at(value(size))) for size in sizes]
    line = _CURVE.format(" ".join(f"{x:.1f},{y:.1f}" for x, y in points), colour)
    return [line, *(_DOT.format(x, y, colour) for x, y in points)]


def _labels(last: Size, across: _Axis, up: _Axis) -> Iterator[Markup]:
    """Name each curve beside its last point, from the top down, moved so far that no name covers another."""
    free = 0.0
    for name, colour, value in sorted(_SERIES, key=lambda series: -series[2](last)):
        y = max(up.at(value(last)) + 4, free)
        free = y + _LABEL_HEIGHT
        yield _TEXT.format(across.at(last.built.clauses) + 8, y, "start", colour, f"{name} {value(last):.1f}")

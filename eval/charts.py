"""Figures become charts as inline SVG, without scripts or outside files; colours are the page's, by class."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from eval.measures.calibration import Bin, Kept
from eval.measures.statistics import Figure

_SIDE, _LEFT, _TOP, _WIDTH, _HEIGHT = 240, 44, 12, 330, 300
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_RADIUS = (3.0, 9.0)


def percent(share: float) -> str:
    """A share as people read it, such as “92.3%”."""
    return f"{share * 100:.1f}%"


def bar(figure: Figure) -> Markup:
    """Draw a share as a bar and its interval as a whisker; the words stand beside it, in the page."""
    mean, low, high = (100 * max(0.0, min(1.0, share)) for share in (figure.mean, figure.low, figure.high))
    return Markup(
        '<svg class="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="track" width="100" height="12"/><rect class="fill" width="{:.2f}" height="12"/>'
        '<path class="whisker" d="M{:.2f} 6H{:.2f}"/></svg>'
    ).format(mean, low, high)


def reliability_chart(title: str, bins: Sequence[Bin]) -> Markup:
    """Draw the share right over the confidence, larger dots for more answers; on the diagonal both agree."""
    most = max(each.right.n for each in bins)
    dots = Markup("").join(_dot(each, most) for each in bins)
    diagonal = _line("even", (0.0, 0.0), (1.0, 1.0))
    return _plot(title, "把握程度", "答对的比例", diagonal + dots)


def risk_coverage_chart(title: str, curve: Sequence[Kept]) -> Markup:
    """Draw the share wrong among the answers kept over the share kept."""
    points = " ".join(f"{_x(each.coverage):.1f},{_y(each.risk):.1f}" for each in curve)
    first = curve[0]
    path = Markup('<polyline class="curve" points="{}"/>').format(points)
    start = Markup('<circle class="dot" cx="{:.1f}" cy="{:.1f}" r="3"/>').format(_x(first.coverage), _y(first.risk))
    return _plot(title, "保留下来作答的比例", "其中答错的比例", path + start)


def _dot(each: Bin, most: int) -> Markup:
    x = _x(each.confidence)
    radius = _RADIUS[0] + (_RADIUS[1] - _RADIUS[0]) * (each.right.n / most) ** 0.5
    return Markup(
        '<path class="whisker" d="M{0:.1f} {1:.1f}V{2:.1f}"/>'
        '<circle class="dot" cx="{0:.1f}" cy="{3:.1f}" r="{4:.1f}"/>'
    ).format(x, _y(each.right.low), _y(each.right.high), _y(each.right.mean), radius)


def _plot(title: str, across: str, up: str, inside: Markup) -> Markup:
    """Frame what was drawn with axes from 0 to 100 percent."""
    grid = Markup("").join(_line("grid", (0.0, tick), (1.0, tick)) for tick in _TICKS)
    marks = Markup("").join(_ticks(tick) for tick in _TICKS)
    names = _text(_LEFT + _SIDE / 2, _HEIGHT - 6, "middle", across) + _text(_LEFT, _TOP + 14, "start", up, "name")
    return Markup('<svg class="plot" role="img" viewBox="0 0 {} {}" aria-label="{}">{}{}{}{}</svg>').format(
        _WIDTH, _HEIGHT, title, grid, inside, marks, names
    )


def _ticks(tick: float) -> Markup:
    words = f"{tick:.0%}"
    return _text(_x(tick), _TOP + _SIDE + 18, "middle", words) + _text(_LEFT - 6, _y(tick) + 4, "end", words)


def _line(name: str, begin: tuple[float, float], end: tuple[float, float]) -> Markup:
    return Markup('<path class="{}" d="M{:.1f} {:.1f}L{:.1f} {:.1f}"/>').format(
        name, _x(begin[0]), _y(begin[1]), _x(end[0]), _y(end[1])
    )


def _text(x: float, y: float, anchor: str, words: str, name: str = "tick") -> Markup:
    return Markup('<text class="{}" x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(name, x, y, anchor, words)


def _x(share: float) -> float:
    return _LEFT + share * _SIDE


def _y(share: float) -> float:
    return _TOP + (1 - share) * _SIDE

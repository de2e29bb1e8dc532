"""Turns raw text into the edits that remove noise, line by line and mark by mark, by ``data/noise.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.model import Edit, Span
from corpus.patterns import ProvenPattern, proven

_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]+")

# “20222023年度”, “(20212035年)”: two years whose dash was lost. Not “20222023001” (a serial number).
_LOST_DASH = re.compile(r"(?<!\d)((?:19|20)\d\d)((?:19|20)\d\d)(?!\d)")
_LONGEST_PERIOD = 40
# “*责任单位:市茶叶局*”, “_2030年3月1日_”, a whole slanted line; not “责任单位:*市茶叶局”: the star tells who leads.
_SLANTED = re.compile(r"(?m)^[^\S\n]*(?P<open>[*_])(?=[^\s*_])[^\n*_]*[^\s*_](?P<close>(?P=open))[^\S\n]*$")
# “[某港规划](http://example.cn/1.html)”, whose words stay; not “[1]”.
_LINKED = re.compile(r"(?P<open>\[)(?=[^\[\]\n]{2,60}\]\(https?:)[^\[\]\n]+(?P<close>\]\(https?:[^()\s]*\))")
# A line of noise is shorter than a paragraph of a plan can be; run-on text comes in lines of thousands.
_LONGEST_NOISE = 500


@dataclass(frozen=True, slots=True)
class NoiseRule:
    """A pattern of noise and the rule that an edit by it names; several patterns can have one rule."""

    rule: str
    pattern: ProvenPattern


@dataclass(frozen=True, slots=True)
class NoiseRules:
    """The patterns for whole lines, stripped of white space, and those for marks anywhere."""

    line: tuple[NoiseRule, ...]
    inline: tuple[NoiseRule, ...]


@cache
def noise_rules() -> NoiseRules:
    """Load ``data/noise.toml``."""
    table = tomllib.loads(files("corpus").joinpath("data/noise.toml").read_text("utf-8"))
    line, inline = (
        tuple(NoiseRule(entry["rule"], proven(entry)) for entry in table[kind]) for kind in ("line", "inline")
    )
    return NoiseRules(line, inline)


def noise_edits(raw: str) -> Iterator[Edit]:
    """Yield an edit for each noisy line, mark, invisible character and lost dash; they may overlap."""
    yield from _line_edits(raw)
    for rule in noise_rules().inline:
        for match in rule.pattern.regex.finditer(raw):
            yield Edit(Span(*match.span()), "", rule.rule)
    for pattern in (_SLANTED, _LINKED):
        for match in pattern.finditer(raw):
            yield from (Edit(Span(*match.span(part)), "", "html_leftover") for part in ("open", "close"))
    for match in _INVISIBLE.finditer(raw):
        yield Edit(Span(*match.span()), "", "invisible")
    for match in _LOST_DASH.finditer(raw):
        if 0 < int(match[2]) - int(match[1]) <= _LONGEST_PERIOD:
            yield Edit(Span(match.end(1), match.end(1)), "—", "lost_dash")


def _line_edits(raw: str) -> Iterator[Edit]:
    offset = 0
    for line in raw.splitlines(keepends=True):
        content = line.strip()
        if content and len(content) <= _LONGEST_NOISE:
            start = offset + line.index(content)
            rule = next((rule for rule in noise_rules().line if rule.pattern.regex.match(content)), None)
            if rule:
                yield Edit(Span(start, start + len(content)), "", rule.rule)
        offset += len(line)

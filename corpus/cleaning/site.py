"""Finds the lines that a sharing or news site puts around a plan by the words that they use, whatever they say."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from corpus.model import Edit, Span
from corpus.structure.frontmatter import is_back_matter
from corpus.structure.numbering import marker_at_start

RULE = "site_furniture"
_MOST_LINES_ABOVE = 40
_FEWEST_WORDS = 2
_LONGEST = 300
_LONGEST_NEUTRAL = 20
_LONGEST_VALUE = 40
_LINE = re.compile(r"\S(?:[^\n\r]*\S)?")
_SITE_RULES = frozenset(
    {
        "read_counter", "font_switch", "site_section", "site_link", "site_file_card", "site_page_list", "site_notice",
        "site_breadcrumb", "site_credit", "site_copyright", "site_share",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SiteWords:
    """The words of sites and of plans, and the patterns of a line with a site's label and of one at its foot."""

    site: tuple[str, ...]
    official: tuple[str, ...]
    labelled: re.Pattern[str]
    foot: re.Pattern[str]

    def is_site(self, line: str) -> bool:
        """Tell whether a line is a site's own: “还剩5页未读,继续阅读”, “文档简介:”."""
        if len(line) > _LONGEST:
            return False
        if self.labelled.fullmatch(line):
            return True
        words = sum(word in line for word in self.site)
        return words >= _FEWEST_WORDS and words > 2 * sum(word in line for word in self.official)


class _Line(NamedTuple):
    text: str
    span: Span
    known: bool | None

    @property
    def is_site(self) -> bool:
        """Tell whether the line is the site's, by the rule that removes it or by its words."""
        return site_words().is_site(self.text) if self.known is None else self.known


@cache
def site_words() -> SiteWords:
    """Load ``data/site.toml``."""
    table = tomllib.loads(files("corpus").joinpath("data/site.toml").read_text("utf-8"))
    label = "|".join(table["label"])
    # “文档编号:88213067”, “上传用户:某某”; not “时间:各区” (a label needs two parts), “资源配置:”.
    labelled = re.compile(rf"(?:{label}){{2,}}\s*:.{{0,{_LONGEST_VALUE}}}")
    # “主办:某市茶叶局”, “网站地图 | 联系我们”; not “主办茶博会”.
    foot = re.compile(rf"(?:{'|'.join(table['foot'])})(?:单位)?(?:\s*:.{{0,{_LONGEST_VALUE}}}|[\s|].*|)")
    return SiteWords(tuple(table["site"]), tuple(table["official"]), labelled, foot)


def site_edits(raw: str, removed: Iterable[Edit]) -> Iterator[Edit]:
    """Yield edits that remove the site's lines above and below the plan.

    ``removed`` are the edits of lines that a rule knows; those that a rule knows as a site's count as such. No line
    between the first and the last line of the plan is touched.
    """
    known = {edit.span: edit.rule in _SITE_RULES for edit in removed}
    lines = [_Line(match[0], (span := Span(*match.span())), known.get(span)) for match in _LINE.finditer(raw)]
    for line in [*_above(lines), *_below(lines)]:
        if line.known is None:
            yield Edit(line.span, "", RULE)


def _above(lines: Sequence[_Line]) -> Iterator[_Line]:
    """Yield the site's lines down to the first sentence or number of the plan; its title stands among them."""
    for line in lines[:_MOST_LINES_ABOVE]:
        if line.is_site:
            yield line
        elif "。" in line.text or marker_at_start(line.text):
            return


def _below(lines: Sequence[_Line]) -> Sequence[_Line]:
    """Return the lines from the first to the last of the site's that nothing of the plan follows.

    Above the number of a site stands who runs it.
    """
    sites: list[int] = []
    for index in reversed(range(len(lines))):
        if lines[index].is_site or (sites and site_words().foot.fullmatch(lines[index].text)):
            sites.append(index)
        elif not _is_neutral(lines[index].text):
            break
    return lines[sites[-1] : sites[0] + 1] if sites else ()


def _is_neutral(line: str) -> bool:
    """Tell whether a line is too short to be the plan's, as the name of a site is; a signature or number is not."""
    if len(line) > _LONGEST_NEUTRAL or "。" in line:
        return False
    return marker_at_start(line) is None and not is_back_matter(line, last=True)

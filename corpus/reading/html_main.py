"""Finds the element of a page that holds its main text, and removes what is not text around and inside it."""

from __future__ import annotations

import re
from collections import defaultdict

from lxml import etree, html

from corpus.reading.html_tags import INLINE, NOT_TEXT

CONTAINERS = frozenset({"body", "div", "article", "main", "section", "td", "center", "form"})
PROSE_LENGTH = 15
PROSE_SHARE = 0.95
LONGEST_IMPRINT = 200

# Matches "为贯彻落实国家战略,制定本规划。"; must not match "首页" or "政务公开".
SENTENCE = re.compile(r"[,，。;；]")
# Matches "版权所有:某市人民政府,未经授权不得转载。"; must not match "加强版权保护,完善登记制度。".
IMPRINT = re.compile(r"版权所有|备案号|ICP备|公网安备|网站标识码|技术支持|推荐使用|浏览器")
# Matches the class names "share", "bdsharebuttonbox", "main-nav"; must not match "TRS_Editor".
FURNITURE = re.compile(
    r"share|breadcrumb|crumb|toolbar|related|recommend|copyright|sidebar|qrcode|footer|pagination|(?:^|[\s_-])(?:nav|menu|foot)",
    re.IGNORECASE,
)
# Matches the day of "2030-03-01 10:12"; must not match "2030年".
DAY = re.compile(r"(?:19|20)\d\d-\d{2}-\d{2}")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def prune(root: html.HtmlElement) -> None:
    """Remove scripts, navigation, share buttons and hidden parts, keeping the text that follows them."""
    for element in list(root.iter()):
        if element is root or not isinstance(element.tag, str) or element.tag in {"html", "head", "body"}:
            continue
        if element.tag in NOT_TEXT or _is_hidden(element) or _is_furniture(element):
            element.drop_tree()


def main_element(root: html.HtmlElement) -> html.HtmlElement:
    """Find the deepest container with nearly all of the page's prose: sentences outside links."""
    body = root.find("body")
    start = root if body is None else body
    weights = _prose_weights(start)
    total = weights[start]
    best = current = start
    while total:
        heavy = [child for child in current if weights.get(child, 0) >= PROSE_SHARE * total]
        if not heavy:
            break
        current = heavy[0]
        if current.tag in CONTAINERS:
            best = current
    return best


def page_title(root: html.HtmlElement) -> str | None:
    """Give the document's title: the ``ArticleTitle`` that government sites must state, else a ``<h1>``.

    A ``<h1>`` that the page's ``<title>`` lacks is the site's name and does not count.
    """
    for meta in root.iter("meta"):
        if (meta.get("name") or "").lower() == "articletitle" and (meta.get("content") or "").strip():
            return _flat(meta.get("content"))
    page = _flat(root.findtext(".//title") or "")
    for heading in root.iter("h1"):
        text = _flat(heading.text_content())
        if text and text in page:
            return text
    return None


def page_day(root: html.HtmlElement) -> str | None:
    """Give the day of the ``PubDate`` that government sites must state: “2030-03-01”."""
    stated = (meta.get("content") or "" for meta in root.iter("meta") if (meta.get("name") or "").lower() == "pubdate")
    days = (DAY.match(content.strip()) for content in stated)
    return next((day[0] for day in days if day), None)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _is_hidden(element: html.HtmlElement) -> bool:
    return bool(HIDDEN.search(element.get("style") or "")) or element.get("hidden") is not None


def _is_furniture(element: html.HtmlElement) -> bool:
    """Tell whether an element is named like page furniture and holds no sentence of its own."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(FURNITURE.search(names)) and not _prose_weights(element)[element]


def _prose_weights(start: html.HtmlElement) -> dict[etree._Element, int]:
    """Count the characters of prose under ``start`` and under each element in it that has any."""
    weights: dict[etree._Element, int] = defaultdict(int)
    for block, text in _block_texts(start).items():
        if not _is_prose(text):
            continue
        weights[block] += len(text)
        for ancestor in block.iterancestors() if block is not start else ():
            weights[ancestor] += len(text)
            if ancestor is start:
                break
    return weights


def _block_texts(start: html.HtmlElement) -> dict[etree._Element, str]:
    """Gather the text of each block that is not in a link, without that of the blocks inside it."""
    texts: dict[etree._Element, str] = defaultdict(str)
    for text in start.xpath(".//text()[not(ancestor::a)]"):
        holder = text.getparent().getparent() if text.is_tail else text.getparent()
        while holder is not None and holder is not start and holder.tag in INLINE:
            holder = holder.getparent()
        if holder is not None:
            texts[holder] += text.strip()
    return texts


def _is_prose(text: str) -> bool:
    if len(text) < PROSE_LENGTH or not SENTENCE.search(text):
        return False
    return len(text) > LONGEST_IMPRINT or not IMPRINT.search(text)

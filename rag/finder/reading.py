"""Turns an enterprise's own words into values of facets, each with the words, and denied ones as such."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rag.finder.denial import is_denied, part_of
from rag.finder.places import Gazetteer
from rag.finder.vocabulary import Said, bare_rights, denied_in, other_speakers, said_in
from rag.match_contract import Facet
from rag.question.parting.asker import asker_spans


class Mention(NamedTuple):
    """A value of a facet in a text: the words for it, where they start, and whether the text denies it."""

    facet: Facet
    value: str
    words: str
    start: int
    denied: bool = False
    known: bool = True


# “有20件商标”, “拥有多项专利”: it holds the right, which is no need by itself; not “有没有商标政策”.
_HELD = re.compile(
    r"(?:(?<![没还])有(?!没有|什么|哪|啥)|拥有|持有|手握|手里|手上|积累|取得|获得|名下|著名)[^,。;!?]{0,14}$"
)
# “商标质押”, “专利托管”, “商标专利换贷款”: the right is what another need is about.
_SUBJECT = re.compile(
    r"[^,。;!?]{0,4}[换抵押](?:点|些)?(?:钱|贷款|款)|(?:权)?(?:去|来|做|拿去)?(?:质押|融资|贷款|抵押|托管|导航|转让|许可|变现|保险|证券化|运营|交易|纠纷|侵权|被)"
)


# “想办个专利培训机构”: who wants to be one; not “找代理机构”.
_FOUNDS = re.compile(r"[开办]|成立|创办")


def read(text: str, places: Gazetteer) -> list[Mention]:
    """Return what ``text`` (normalised) says, in its order; each value once, a plain mention before a denied one."""
    roles = list(_roles(text))
    found = [*_places(text, places), *roles]
    for facet, table in ((Facet.TYPE, "type"), (Facet.INDUSTRY, "industry"), (Facet.RIGHT, "right")):
        found += _plain(text, facet, table)
    found += _needs(text, roles)
    in_order = sorted(found, key=lambda mention: mention.start)
    return sorted(once(in_order), key=lambda mention: (mention.start, mention.facet))


def _places(text: str, places: Gazetteer) -> Iterator[Mention]:
    for place in places.find(text):
        yield Mention(place.facet, place.name, place.words, place.start, place.denied, place.known)


def _plain(text: str, facet: Facet, table: str) -> Iterator[Mention]:
    denying = denied_in(table, text)
    for said in denying:
        yield _mention(facet, said, text, denied=True)
    for said in said_in(table, text):
        if any(one.start <= said.start and said.end <= one.end for one in denying):
            continue
        denied = is_denied(text, said.start, said.end, facet)
        if not (denied and facet is Facet.INDUSTRY):
            yield _mention(facet, said, text, denied=denied)


def _needs(text: str, roles: Sequence[Mention]) -> Iterator[Mention]:
    """Yield what the speaker needs; not the trade that its own name tells: “商标代理所”."""
    trades = asker_spans(text)
    for said in said_in("need", text, apart=lambda one: any(a <= one.start < b < one.end for a, b in trades)):
        if any(said.start <= role.start <= said.end for role in roles):
            continue
        denied = is_denied(text, said.start, said.end, Facet.NEED)
        if denied or not _is_only_held(text, said):
            yield _mention(Facet.NEED, said, text, denied=denied)


def _is_only_held(text: str, said: Said) -> bool:
    """Tell a right that the enterprise holds, or that another need is about, from one that it needs help with."""
    if not text[said.start : said.end].endswith(tuple(bare_rights())):
        return False
    begin, _ = part_of(text, said.start, said.end)
    return bool(_HELD.search(text, begin, said.start) or _SUBJECT.match(text, said.end))


def _roles(text: str) -> Iterator[Mention]:
    """Yield what kind of organisation the speaker is, where it is not an enterprise: “徐汇的专利代理机构”."""
    words = other_speakers()
    for said in said_in("role", text):
        begin, stop = part_of(text, said.start, said.end)
        if _FOUNDS.match(text, said.start):
            yield _mention(Facet.TYPE, said, text, denied=False)
            continue
        if words.before.search(text[begin : said.start]) or words.behind.match(text[said.end : stop]):
            continue
        if words.wanting.search(text[begin : said.start]) or is_denied(text, said.start, said.end, Facet.TYPE):
            continue
        yield _mention(Facet.TYPE, said, text, denied=False)


def _mention(facet: Facet, said: Said, text: str, *, denied: bool) -> Mention:
    return Mention(facet, said.value, text[said.start : said.end], said.start, denied)


def once(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield each value once; one both said and denied is kept in both ways, so that the conflict can be told."""
    seen: set[tuple[Facet, str, bool]] = set()
    for mention in mentions:
        key = (mention.facet, mention.value, mention.denied)
        if key not in seen:
            seen.add(key)
            yield mention

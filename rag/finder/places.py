"""Finds the regions, districts and parks that an enterprise says it is in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from corpus.facts.support_areas import area_words, districts, is_ambiguous, wider_areas
from corpus.model import Metadata
from rag.finder.denial import is_denied, part_of
from rag.finder.vocabulary import denials
from rag.lexicon.regions import region_names
from rag.lexicon.tables import any_of
from rag.match_contract import Facet


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a text names: its name, whether it is a region of its own, and where it lies, widest first.

    ``known`` is false for a place that no plan of the index is about; ``denied`` where the enterprise is not there.
    """

    name: str
    facet: Facet
    path: tuple[str, ...]
    words: str
    start: int
    known: bool = True
    denied: bool = False


class Gazetteer:
    """The places that the plans of an index are about, their districts and parks, and places elsewhere."""

    def __init__(self, plans: Iterable[Metadata]) -> None:
        self.paths: dict[str, tuple[str, ...]] = {}
        self.regions = tuple(dict.fromkeys(plan.region for plan in plans))
        self._words: dict[str, str] = {}
        for plan in plans:
            self._add_region(plan)
        for name, words in area_words().items():
            self._add_area(name, words)
        self._elsewhere = {
            word for word in region_names().elsewhere if word not in self._words and word not in denials().abroad
        }
        self._pattern = re.compile(any_of({*self._words, *self._elsewhere}))

    def path_of(self, plan: Metadata) -> tuple[str, ...]:
        """Return where a plan holds, widest first: 江苏省, 南通市, 海门区."""
        return self.paths[plan.region]

    def find(self, text: str) -> list[Place]:
        """Return the places in ``text`` (normalised) that the enterprise says it is in, or that it is not in."""
        found: list[Place] = []
        for match in self._pattern.finditer(text):
            begin, _ = part_of(text, match.start(), match.end())
            if denials().elsewhere.search(text, begin, match.start()):
                continue
            place = self._place(match[0], match.start(), text)
            if place and not any(place.name == other.name for other in found):
                found.append(place)
        return found or list(_unlisted(text))

    def choices(self) -> Mapping[str, tuple[str, ...]]:
        """Return the districts and parks of each region of the plans."""
        return {region: self._below(self.paths[region]) for region in self.regions}

    def _below(self, path: tuple[str, ...]) -> tuple[str, ...]:
        names = (name for name in area_words() if self.paths.get(name, ())[: len(path)] == path)
        return tuple(name for name in names if name != path[-1])

    def _add_region(self, plan: Metadata) -> None:
        own = plan.region
        for parent in plan.parents:
            own = own.removeprefix(parent)
        path = (*plan.parents, own or plan.region)
        self.paths[plan.region] = path
        for depth, name in enumerate(path):
            self.paths.setdefault(name, path[: depth + 1])
            self._words.setdefault(name, name)
            short = re.sub(r"(?:特别行政区|自治区|新区|省|市|区|县)$", "", name)
            if len(short) > 1:
                self._words.setdefault(short, name)
        for word in region_names().aliases.get(plan.region, ()):
            if len(word) > 1:
                self._words.setdefault(word, path[-1])

    def _add_area(self, name: str, words: Iterable[str]) -> None:
        wider = wider_areas(name)
        region = next((place for place in wider if place in self.paths), None)
        if region is None:
            return
        above = tuple(place for place in reversed(wider) if place in _all_districts())
        # A park in several districts is in none of them for certain.
        path = (*self.paths[region], *(above if len(above) == 1 and name not in _all_districts() else ()))
        self.paths.setdefault(name, (*dict.fromkeys((*path, name)),))
        for word in words:
            self._words.setdefault(word.lower(), name)

    def _place(self, word: str, start: int, text: str) -> Place | None:
        end = start + len(word)
        denied = is_denied(text, start, end, Facet.REGION)
        if word not in self._words:
            return Place(word, Facet.REGION, (word,), word, start, known=False, denied=denied)
        name = self._words[word]
        path = self.paths[name]
        if is_ambiguous(word) and not any(place in text for place in (path[0], path[0].rstrip("市省"))):
            return None
        region = next((region for region in self.regions if self.paths[region] == path), None)
        if region or name not in area_words():
            return Place(region or name, Facet.REGION, path, word, start, denied=denied)
        return Place(name, Facet.DISTRICT, path, word, start, denied=denied)


# “我们在苍南县做电商”, “凤阳县的药材厂”: a place that no table lists; not “准备上市的公司”, “全市的企业”.
_UNLISTED = re.compile(
    r"(?:^|在|位于|来自)(?![本我各该外省哪每])((?:(?!在)[一-鿿]){2,3}(?:县|(?<![全上城都门超股楼集夜])市))"
    r"(?=$|[,。;的做搞养种卖开]|有家|一家|注册|经营|生产)"
)


def _unlisted(text: str) -> Iterator[Place]:
    for match in _UNLISTED.finditer(text):
        denied = is_denied(text, match.start(1), match.end(1), Facet.REGION)
        yield Place(match[1], Facet.REGION, (match[1],), match[1], match.start(1), known=False, denied=denied)


def _all_districts() -> frozenset[str]:
    return frozenset(name for names in districts().values() for name in names)

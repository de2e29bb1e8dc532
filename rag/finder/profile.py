"""Turns a request into a profile: its fields and its words as chips, implied values added, conflicts told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rag.finder.places import Gazetteer
from rag.finder.reading import Mention, once, read
from rag.finder.vocabulary import ENTERPRISE, entries, entry_of, said_in
from rag.match_contract import Chip, Facet, MatchRequest
from rag.match_contract import Profile as ProfileShown
from rag.question.parting.background import asks
from rag.question.wording.normalise import normalise

_TABLES = {Facet.INDUSTRY: ("industry",), Facet.TYPE: ("type", "role"), Facet.RIGHT: ("right",), Facet.NEED: ("need",)}
_SIZES = ("中小微企业", "大中型企业")
_WHERE = frozenset({Facet.REGION, Facet.DISTRICT})


@dataclass(frozen=True)
class Profile:
    """An enterprise as it was understood.

    ``paths`` says where it is, widest first, one for each place; ``text`` are its words, normalised.
    """

    chips: tuple[Chip, ...]
    conflicts: tuple[str, ...]
    paths: tuple[tuple[str, ...], ...]
    text: str

    @property
    def shown(self) -> ProfileShown:
        """The profile as the contract gives it."""
        return ProfileShown(chips=self.chips, conflicts=self.conflicts)

    @property
    def is_blank(self) -> bool:
        """Whether nothing of it could be used."""
        return not any(chip.known for chip in self.chips)

    def values(self, facet: Facet) -> tuple[str, ...]:
        """Return what it is, has or needs."""
        return self._values.get(facet, ())

    def denied(self, facet: Facet) -> tuple[str, ...]:
        """Return what it says that it is not, has not or needs not, unless it says the opposite too."""
        return self._denied.get(facet, ())

    def unknown(self, facet: Facet) -> tuple[str, ...]:
        """Return the values that no table lists; a place in which it is not is none."""
        chips = (chip for chip in self.chips if chip.facet is facet and not chip.known)
        return tuple(chip.value for chip in chips if not (chip.negated and facet in _WHERE))

    def said(self, facet: Facet, value: str) -> str:
        """Return the enterprise's words for a value."""
        return next((chip.words for chip in self.chips if chip.facet is facet and chip.value == value), "")

    # Each of a hundred measures asks for most of these.
    @cached_property
    def _values(self) -> Mapping[Facet, tuple[str, ...]]:
        return _by_facet(chip for chip in self.chips if chip.known and not chip.negated)

    @cached_property
    def _denied(self) -> Mapping[Facet, tuple[str, ...]]:
        return _by_facet(chip for chip in self.chips if chip.negated and chip.value not in self.values(chip.facet))

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """Which kind of organisation it is: an enterprise unless it says otherwise."""
        known = {entry.name for entry in entries("role")}
        return tuple(value for value in self.values(Facet.TYPE) if value in known) or (ENTERPRISE,)


def _by_facet(chips: Iterable[Chip]) -> Mapping[Facet, tuple[str, ...]]:
    found: dict[Facet, tuple[str, ...]] = {}
    for chip in chips:
        found[chip.facet] = (*found.get(chip.facet, ()), chip.value)
    return found


def profile_of(request: MatchRequest, places: Gazetteer) -> Profile:
    """Understand a request; what its fields say stands before what its text says."""
    text = normalise(request.text)
    mentions = [*_of_fields(request, places), *(read(text, places) if request.read_text else ())]
    chips = _asked_first(list(map(_chip, once(mentions))), text)
    chips += _implied(chips)
    conflicts = tuple(_conflicts(chips, places))
    paths = tuple(dict.fromkeys(_paths(chips, places)))
    return Profile(tuple(chips), conflicts, paths, text)


def _asked_first(chips: Sequence[Chip], text: str) -> list[Chip]:
    """Return chips with the needs that the asking clauses name before those that are told beside them."""
    asking = [clause for clause in re.split("[,。;!]", text) if asks(clause)]
    told = [one for one in chips if one.facet is Facet.NEED and not any(one.words in clause for clause in asking)]
    needs = iter([one for one in chips if one.facet is Facet.NEED and one not in told] + told)
    return [next(needs) if one.facet is Facet.NEED else one for one in chips]


def _of_fields(request: MatchRequest, places: Gazetteer) -> Iterator[Mention]:
    for place in (*request.region, *request.district):
        yield from _place_of(place, places)
    for place in (*request.not_region, *request.not_district):
        yield from _place_of(place, places, denied=True)
    for facet, values, denied in (
        (Facet.INDUSTRY, request.industries, False),
        (Facet.TYPE, request.types, False),
        (Facet.TYPE, request.not_types, True),
        (Facet.RIGHT, request.rights, False),
        (Facet.RIGHT, request.not_rights, True),
        (Facet.NEED, request.needs, False),
        (Facet.NEED, request.not_needs, True),
    ):
        for value in values:
            yield from _value_of(facet, value, denied=denied)


def _place_of(words: str, places: Gazetteer, *, denied: bool = False) -> Iterator[Mention]:
    if not words.strip():
        return
    found = places.find(normalise(words))
    for place in found[-1:]:
        yield Mention(place.facet, place.name, words.strip(), -1, denied, place.known)
    if not found:
        yield Mention(Facet.REGION, words.strip(), words.strip(), -1, denied, known=False)


def _value_of(facet: Facet, words: str, *, denied: bool) -> Iterator[Mention]:
    """Yield the value that a field names, exactly or in other words; one that no table lists as unknown."""
    for table in _TABLES[facet]:
        if entry := entry_of(table, words.strip()):
            yield Mention(facet, entry.name, words.strip(), -1, denied)
            return
    said = [one for table in _TABLES[facet] for one in said_in(table, normalise(words))]
    for value in dict.fromkeys(one.value for one in said):
        yield Mention(facet, value, words.strip(), -1, denied)
    if not said and words.strip():
        yield Mention(facet, words.strip(), words.strip(), -1, denied, known=False)


def _chip(mention: Mention) -> Chip:
    return Chip(
        facet=mention.facet,
        value=mention.value,
        label=mention.value,
        words=mention.words,
        negated=mention.denied,
        known=mention.known,
    )


def _implied(chips: Sequence[Chip]) -> list[Chip]:
    """Return what follows: a start-up is small; whoever sells nothing abroad needs no help against suits there."""
    said = {(chip.facet, chip.value) for chip in chips}
    found: list[Chip] = []
    for chip in chips:
        entry = entry_of("type", chip.value) if chip.facet is Facet.TYPE else None
        if entry is None:
            continue
        facet, names = (Facet.NEED, entry.excludes) if chip.negated else (Facet.TYPE, entry.implies)
        for name in names:
            if (facet, name) not in said:
                said.add((facet, name))
                implied = {"value": name, "label": name, "negated": chip.negated, "editable": False, "facet": facet}
                found.append(chip.model_copy(update=implied))
    return found


def _paths(chips: Sequence[Chip], places: Gazetteer) -> Iterator[tuple[str, ...]]:
    """Yield where the enterprise is: the narrower of two places of which one lies in the other."""
    here = [places.paths.get(c.value, (c.value,)) for c in chips if c.facet in _WHERE and not c.negated]
    for path in here:
        if not any(other != path and other[: len(path)] == path for other in here):
            yield path


def _conflicts(chips: Sequence[Chip], places: Gazetteer) -> Iterator[str]:
    said = {(chip.facet, chip.value) for chip in chips if not chip.negated}
    for chip in chips:
        if chip.negated and chip.editable and (chip.facet, chip.value) in said:
            yield f"既说了“{chip.label}”，又说不是或不需要；按说了的算，请核对。"
    if all((Facet.TYPE, size) in said for size in _SIZES):
        yield f"“{_SIZES[0]}”和“{_SIZES[1]}”互相矛盾，两种情况的措施都列出，请核对规模。"
    yield from _misplaced(chips, places)


def _misplaced(chips: Sequence[Chip], places: Gazetteer) -> Iterator[str]:
    """Yield a sentence for each district that lies in none of the regions said."""
    regions = [chip for chip in chips if chip.facet is Facet.REGION and chip.known and not chip.negated]
    wider = [places.paths[region.value] for region in regions]
    for chip in chips:
        if not regions or chip.facet is not Facet.DISTRICT or chip.negated:
            continue
        if not any(places.paths[chip.value][: len(path)] == path for path in wider):
            named = "、".join(region.label for region in regions)
            yield f"“{chip.label}”不在“{named}”，两地的措施都列出，请核对所在地。"

"""Makes the entry of ``sources.toml`` for a file, of what is given, what is told already, and what its text says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pypinyin import lazy_pinyin

from corpus.cleaning.edits import plan_cleaning
from corpus.cleaning.text import clean
from corpus.cleaning.width import fold_width
from corpus.errors import MetadataMissing
from corpus.ingest.store import stored
from corpus.metadata import Guess, guess_metadata, level_of
from corpus.reading import SourceText
from corpus.sources import ID_PATTERN, RAW_FOLDER, SOURCES_FILE, Source, source_of

_REQUIRED = ("title", "region", "level")
# What a later version of a document says of itself, rather than its entry.
_OF_THE_VERSION = ("document_number", "published", "period")
_GUESSED = ("title", "region", "level", "parents", "issuer", *_OF_THE_VERSION)
_LONGEST_ID = 36


@dataclass(frozen=True, slots=True)
class Entry:
    """The entry for a file, the one whose place it takes, and the names of the fields that only the text gave.

    ``replaces`` is true if the file is a later version; an entry can also have been prepared for it.
    """

    source: Source
    known: Source | None
    replaces: bool
    guessed: tuple[str, ...]


def entry_for(path: Path, text: SourceText, given: Mapping[str, Any], sources: Sequence[Source], folder: Path) -> Entry:
    """Return the entry for a file.

    Raises:
        MetadataMissing: nobody says the title, region or level.
        InvalidSources: a given field is not as it should be.
    """
    guess = guess_metadata(fold_width(clean(text.text, plan_cleaning(text.text).edits).text))
    known = _known(path, given, guess, sources, folder)
    told = known.model_dump(exclude={"file"}, exclude_defaults=True) if known else {}
    fields = _fields(given, told, guess)
    if missing := [name for name in _REQUIRED if not fields.get(name)]:
        raise MetadataMissing(path.name, missing)
    fields.setdefault("id", _new_id(path, str(fields["region"]), _taken(folder, sources)))
    replaces = known is not None and stored(folder, known).is_file()
    version = f"-{text.sha256[:8]}" if replaces else ""
    fields["file"] = f"{fields['id']}{version}{path.suffix.lower()}"
    source = source_of(fields, len(sources) + 1, folder / SOURCES_FILE)
    guessed = [
        name for name in _GUESSED if name in fields and given.get(name) is None and fields[name] != told.get(name)
    ]
    return Entry(source, known, replaces, tuple(guessed))


def _known(
    path: Path, given: Mapping[str, Any], guess: Guess, sources: Sequence[Source], folder: Path
) -> Source | None:
    """Return the entry that was prepared for a file, or that of the plan of which it is a later version."""
    doc_id, title = given.get("id"), given.get("title") or guess.title
    if doc_id is not None:
        return next((source for source in sources if source.id == doc_id), None)
    prepared = (source for source in sources if source.file == path.name and not stored(folder, source).is_file())
    same_title = (source for source in sources if title and _words(source.title) == _words(title))
    return next(prepared, None) or next(same_title, None)


def _words(title: str) -> str:
    return re.sub(r"[\W_]", "", title)


def _fields(given: Mapping[str, Any], told: Mapping[str, Any], guess: Guess) -> dict[str, Any]:
    guessed = {name: value for name in _GUESSED if (value := getattr(guess, name))}
    of_the_version = {name: guessed[name] for name in _OF_THE_VERSION if name in guessed}
    known = {name: value for name, value in given.items() if value is not None}
    fields: dict[str, Any] = {**guessed, **told, **of_the_version, **known}
    if level := level_of(fields.get("region")):
        fields.setdefault("level", level)
    return fields


def _taken(folder: Path, sources: Sequence[Source]) -> set[str]:
    """Return the ids that a file of the corpus has or could have had."""
    files = (folder / RAW_FOLDER).glob("*") if (folder / RAW_FOLDER).is_dir() else ()
    return {source.id for source in sources} | {file.stem for file in files}


def _new_id(path: Path, region: str, taken: set[str]) -> str:
    """Return an id that no document has: the file's name if it can be one, else the region in pinyin."""
    stem = re.sub(r"[\s_.]+", "-", path.stem.lower())
    place = re.split(r"[省市]", region.rstrip("省市区县州盟旗"))[-1] or region
    first = stem if re.match(ID_PATTERN, stem) else "".join(lazy_pinyin(place)).lower()
    base = re.sub(r"[^a-z0-9-]", "", first)[:_LONGEST_ID].strip("-") or "document"
    return next(name for name in (base, *(f"{base}-{number}" for number in range(2, 10_000))) if name not in taken)

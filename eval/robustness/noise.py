"""The noise file becomes plans about other things, which may change no answer."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from corpus.model import Document, Metadata
from corpus.parse import parse_document

NOISE = Path(__file__).parent / "data" / "noise.toml"

_NUMERALS = "一二三四五六七八九十"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Section(_Strict):
    """A topic with its departments, its tasks, and a sentence of targets."""

    heading: str
    lead: str
    cooperate: str
    tasks: tuple[str, ...] = Field(min_length=1)
    target: str


class Plan(_Strict):
    """A made-up plan; one file has at most ten sections, which Chinese numerals count."""

    id: str
    title: str
    region: str
    section: tuple[Section, ...] = Field(min_length=1, max_length=len(_NUMERALS))


class _File(_Strict):
    plan: tuple[Plan, ...] = Field(min_length=1)


@cache
def noise_plans(path: Path = NOISE) -> tuple[Document, ...]:
    """Read the made-up plans and parse them as any other plan.

    Raises:
        ValidationError: The file is not as it should be.
    """
    file = _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    return tuple(parse_document(text_of(plan), _metadata(plan)) for plan in file.plan)


def text_of(plan: Plan) -> str:
    """Write a plan out: a heading for each section, its tasks numbered through with their duties, then its targets."""
    return "\n".join(_lines(plan)) + "\n"


def _lines(plan: Plan) -> Iterator[str]:
    yield plan.title
    number = 0
    for numeral, section in zip(_NUMERALS, plan.section, strict=False):
        yield f"{numeral}、{section.heading}"
        for task in section.tasks:
            number += 1
            yield f"{number}.{task}。({section.lead}牵头,{section.cooperate}配合)"
        yield f"{section.target}。"


def _metadata(plan: Plan) -> Metadata:
    return Metadata(doc_id=plan.id, title=plan.title, region=plan.region, level="市", period=(2021, 2025))

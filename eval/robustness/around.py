"""A case becomes the same case with something around its question that may change no answer.

Around it stands what people say before and behind a question, or a turn on another region; the question of a case of
yes or no is put as a statement that somebody asks about.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from corpus.model import Document
from eval.case import Case, Kind
from rag.lexicon.regions import region_names

FRAMES = Path(__file__).parent / "data" / "frames.toml"
TURNS = Path(__file__).parent / "data" / "turns.toml"

# “要建茶馆吗”: a statement with a particle; not “有没有茶馆”, “是不是要建”.
_STATEMENT = re.compile(r"(?P<said>[^,，]*?)[吗吧么][?？]?")
_OPEN = re.compile("是不是|有没有|是否|能不能|会不会|谁|哪|几|多少|什么|怎")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Frames(_Strict):
    """What stands around a statement or a question, for which ``{}`` stands."""

    claims: tuple[str, ...] = Field(min_length=1)
    questions: tuple[str, ...] = Field(min_length=1)


class Turn(_Strict):
    """A turn of a dialogue on a plan of a region."""

    region: str
    question: str
    answer: str


class _Turns(_Strict):
    turn: tuple[Turn, ...] = Field(min_length=1)


@cache
def frames(path: Path = FRAMES) -> Frames:
    """Read what people put around a question.

    Raises:
        ValidationError: The file is not as it should be.
    """
    return Frames.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))


@cache
def turns(path: Path = TURNS) -> tuple[Turn, ...]:
    """Read what may have been asked before.

    Raises:
        ValidationError: The file is not as it should be.
    """
    return _Turns.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).turn


def framed(cases: Sequence[Case]) -> Iterator[Case]:
    """Put each case without a history into a frame, one after another of them."""
    around = frames()
    for number, case in enumerate(case for case in cases if not case.history):
        said = _STATEMENT.fullmatch(case.question) if case.kind is Kind.YES_NO else None
        if said and not _OPEN.search(case.question):
            text = around.claims[number % len(around.claims)].format(said["said"])
        else:
            text = around.questions[number % len(around.questions)].format(case.question.rstrip("?？。"))
        yield case.model_copy(update={"question": text})


def after_another(cases: Sequence[Case], documents: Sequence[Document]) -> Iterator[Case]:
    """Put each case that names its place behind a turn on another region."""
    regions = {document.metadata.doc_id: document.metadata.region for document in documents}
    names = [name for aliases in region_names().aliases.values() for name in aliases]
    names += [alias for document in documents for alias in document.metadata.aliases]
    for case in cases:
        own = {regions[one.doc] for one in case.wanted if one.doc in regions}
        before = next((turn for turn in turns() if turn.region not in own), None)
        if case.history or before is None or not own or not any(name in case.question for name in names):
            continue
        yield case.model_copy(update={"history": (before.question, before.answer)})

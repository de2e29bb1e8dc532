"""Turns questions with known evidence into weights of their own by which questions are embedded.

To each linear layer of the network a product of two thin matrices is added (LoRA: Hu et al., "LoRA: Low-Rank Adaptation
of Large Language Models", ICLR 2022). The passages keep their vectors, so that every passage of the plans can stand
against the right one in every step: the loss is the cross-entropy of the right passage among all, by the similarities
over a temperature (InfoNCE: van den Oord et al., 2018), and of several right ones the nearest counts. Beside the
passages stands one that says nothing, at a fixed similarity to all questions: it is the right one where no passage
answers, so that what lies nearer than it is relevant.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer

from index.embedding.adapter import Adapter, Update
from index.embedding.sentence_transformer_encoder import load, prompt_of

_NOTHING: Final = -1
"""The place of the passage that says nothing."""

_SORTED: Final = 16
"""So many batches are sorted by length together."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """Ways of putting a question, the rows of the passages that answer it, and of those that are right besides.

    Without a right row, no passage answers it.
    """

    forms: tuple[str, ...]
    right: tuple[int, ...]
    besides: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how strongly to learn: the matrices have ``rank`` and their product counts ``scale`` times.

    ``temperature`` divides similarities; ``nothing`` is that of a question to the passage that says nothing.
    """

    rank: int = 16
    scale: float = 2.0
    rate: float = 1e-3
    epochs: int = 7
    batch: int = 24
    temperature: float = 0.02
    nothing: float = 0.1
    dropout: float = 0.1
    seed: int = 0


def learn(
    model: Path,
    passages: NDArray[np.float32],
    exercises: Sequence[Exercise],
    course: Course,
    progress: Callable[[int, int, float], None] | None = None,
) -> Adapter:
    """Return the updates with which the model in ``model`` embeds questions near the passages that answer them.

    ``passages`` are the vectors of all passages, (passages, dimension). ``progress`` gets the steps done, their number
    and the loss.

    Raises:
        ValueError: There are no exercises.
        ModelUnavailable: The model cannot be loaded.
    """
    if not exercises:
        raise ValueError("need at least one question with evidence")
    torch.manual_seed(course.seed)
    chance = random.Random(course.seed)  # noqa: S311 - an order, not a secret
    chain = load(model)
    layers = _made_adaptable(chain, course)
    chain.eval()
    for layer in layers.values():
        layer.dropout.train()
    learned = [matrix for layer in layers.values() for matrix in (layer.down, layer.up)]
    optimiser = torch.optim.AdamW(learned, lr=course.rate, weight_decay=0.01)
    steps = course.epochs * math.ceil(len(exercises) / course.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1.0, (step + 1) / 20) * (1 - step / steps))
    table = torch.from_numpy(passages)
    done = 0
    for _ in range(course.epochs):
        for batch in _batches(exercises, course.batch, chance):
            vectors = _embedded(chain, [chance.choice(exercise.forms) for exercise in batch])
            loss = _loss(_with_nothing(vectors @ table.T, course) / course.temperature, batch)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(learned, 1.0)
            optimiser.step()
            schedule.step()
            done += 1
            if progress:
                progress(done, steps, loss.item())
    return {name: layer.update() for name, layer in layers.items()}


def embedded(model: Path, questions: Sequence[str], adapter: Adapter | None = None) -> NDArray[np.float32]:
    """Return the vectors of questions, (questions, dimension), by the model as published or with an adapter.

    Raises:
        ModelUnavailable: The model cannot be loaded.
    """
    chain = load(model)
    network: torch.nn.Module = chain[0].auto_model  # type: ignore[assignment]
    with torch.no_grad():
        for name, update in (adapter or {}).items():
            network.get_submodule(name).weight += torch.from_numpy(update.up @ update.down)  # type: ignore[operator]
        vectors = [_embedded(chain, [question]) for question in questions]
    return torch.cat(vectors).numpy()


def right_within(similarities: NDArray[np.float32], exercises: Sequence[Exercise], most: int = 1) -> float:
    """Return the share of the questions with a right passage among their ``most`` nearest, by row of ``similarities``.

    Questions that no passage answers do not count.
    """
    nearest = np.argsort(-similarities, axis=1, kind="stable")[:, :most].tolist()
    return float(
        np.mean(
            [not set(each.right).isdisjoint(rows) for rows, each in zip(nearest, exercises, strict=True) if each.right]
        )
    )


def _batches(exercises: Sequence[Exercise], size: int, chance: random.Random) -> list[list[Exercise]]:
    """Shuffle into batches of questions of like length, in any order: a batch takes as long as its longest."""
    shuffled = chance.sample(list(exercises), len(exercises))
    shuffled = [
        exercise
        for start in range(0, len(shuffled), size * _SORTED)
        for exercise in sorted(shuffled[start : start + size * _SORTED], key=lambda each: len(each.forms[0]))
    ]
    batches = [shuffled[start : start + size] for start in range(0, len(shuffled), size)]
    return chance.sample(batches, len(batches))


class _Adaptable(torch.nn.Module):
    """A linear layer with an update over it, which starts at nothing."""

    def __init__(self, layer: torch.nn.Linear, course: Course) -> None:
        super().__init__()
        self.layer = layer
        self.scale = course.scale
        self.down = torch.nn.Parameter(torch.randn(course.rank, layer.in_features) / math.sqrt(layer.in_features))
        self.up = torch.nn.Parameter(torch.zeros(layer.out_features, course.rank))
        self.dropout = torch.nn.Dropout(course.dropout)

    def forward(self, given: torch.Tensor) -> torch.Tensor:
        changed: torch.Tensor = self.layer(given) + self.scale * (self.dropout(given) @ self.down.T @ self.up.T)
        return changed

    def update(self) -> Update:
        return Update((self.scale * self.up).detach().numpy(), self.down.detach().numpy())


def _made_adaptable(chain: SentenceTransformer, course: Course) -> Mapping[str, _Adaptable]:
    """Freeze the network, put an update over each linear layer of it, and return the layers by name."""
    for weight in chain.parameters():
        weight.requires_grad = False
    network: torch.nn.Module = chain[0].auto_model  # type: ignore[assignment]
    linear = [(name, each) for name, each in network.named_modules() if isinstance(each, torch.nn.Linear)]
    layers = {}
    for name, layer in linear:
        above, _, own = name.rpartition(".")
        layers[name] = _Adaptable(layer, course)
        setattr(network.get_submodule(above), own, layers[name])
    return layers


def _embedded(chain: SentenceTransformer, questions: Sequence[str]) -> torch.Tensor:
    prompt = prompt_of(chain, "query")
    vectors = chain(chain.tokenize([prompt + question for question in questions]))["sentence_embedding"]
    return torch.nn.functional.normalize(vectors, dim=-1)


def _with_nothing(similarities: torch.Tensor, course: Course) -> torch.Tensor:
    """Put the similarity to the passage that says nothing behind those to the others."""
    return torch.nn.functional.pad(similarities, (0, 1), value=course.nothing)


def _loss(scores: torch.Tensor, exercises: Sequence[Exercise]) -> torch.Tensor:
    """Return how much of the share of the right passage, against all that are not right, is missing."""
    right = torch.zeros(scores.shape, dtype=torch.bool)
    spared = torch.zeros(scores.shape, dtype=torch.bool)
    for row, exercise in enumerate(exercises):
        answering = list(exercise.right) or [_NOTHING]
        right[row, answering] = True
        spared[row, [*answering, *exercise.besides]] = True
    nearest = scores.masked_fill(~right, -math.inf).max(dim=1).values
    others = scores.masked_fill(spared, -math.inf).logsumexp(dim=1)
    return (torch.logaddexp(nearest, others) - nearest).mean()

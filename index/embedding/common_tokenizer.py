"""Turns the tokenizer of a model into one with only what Chinese texts need, and texts into token ids with either.

A multilingual vocabulary has more than a hundred thousand pieces of other scripts, and to load them takes a sixth of
the time in which a server starts. A piece can only be part of a text that has all of its characters. So a text of Han
characters, digits and marks gets the same tokens from the pieces made of these alone; the others wait for a text that
has other characters.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from index.embedding.layout import COMMON_PIECES, COMMON_TOKENIZER, EXPORT, TOKENIZER, Serving

Ids = npt.NDArray[np.int64]

_SPACE = "▁"
# Han characters, digits, ASCII, CJK and full-width marks; no letters.
_COMMON = re.compile(r"[㐀-鿿!-@\[-`{-~‐-‿…·　-〿！-＠［-｀｛-･]")


class TextTokenizer:
    """Turns texts into the ids and the mask that a model takes; it may be shared by threads.

    The whole tokenizer is loaded when it is first needed, or by :meth:`complete`; at once if there is no common one.
    """

    def __init__(self, directory: Path, serving: Serving) -> None:
        self._path = directory / TOKENIZER
        self._serving = serving
        common = directory / EXPORT / COMMON_TOKENIZER
        self._common = _load(common, serving) if common.is_file() and self._path.is_file() else None
        if self._common is None:
            self.complete()
            return
        pieces = json.loads((directory / EXPORT / COMMON_PIECES).read_bytes())
        self._ids = np.array(pieces["ids"], dtype=np.int64)
        self._alphabet = frozenset(pieces["alphabet"])

    def __call__(self, texts: Sequence[str]) -> tuple[Ids, Ids]:
        """Tokenize a batch, padded to the longest."""
        common = self._common
        if common is None or not all(self._alphabet.issuperset(common.normalizer.normalize_str(one)) for one in texts):
            return _encoded(self._whole, texts)
        places, mask = _encoded(common, texts)
        return self._ids[places], mask

    def complete(self) -> None:
        """Load the whole tokenizer, so that no text has to wait for it."""
        self._whole  # noqa: B018 - reading it loads it

    @cached_property
    def _whole(self) -> Tokenizer:
        return _load(self._path, self._serving)


def _load(path: Path, serving: Serving) -> Tokenizer:
    tokenizer = Tokenizer.from_buffer(path.read_bytes())
    tokenizer.enable_truncation(serving.max_tokens)
    tokenizer.enable_padding(pad_id=serving.pad_id, pad_token=serving.pad_token)
    return tokenizer


def _encoded(tokenizer: Tokenizer, texts: Sequence[str]) -> tuple[Ids, Ids]:
    encodings = tokenizer.encode_batch(list(texts))
    ids = np.array([encoding.ids for encoding in encodings], dtype=np.int64)
    return ids, np.array([encoding.attention_mask for encoding in encodings], dtype=np.int64)


def write_common_tokenizer(directory: Path, target: Path, prompts: Sequence[str]) -> bool:
    """Write the common part of a model's tokenizer into ``target``, and tell whether its tokenizer can be parted.

    It can if it is of the kind that looks for the likeliest pieces (``Unigram``), and its special tokens, which keep
    their ids, come first and have a normalizer before them. The letters of ``prompts`` are common.
    """
    whole = json.loads((directory / TOKENIZER).read_bytes())
    model = whole["model"]
    special = {token["id"] for token in whole["added_tokens"]}
    parts = model.get("type") == "Unigram" and not model.get("byte_fallback") and whole["normalizer"]
    if not parts or special != set(range(len(special))):
        return False
    single = {piece for piece, _ in model["vocab"] if len(piece) == 1}
    alphabet = {piece for piece in single if _COMMON.match(piece)} | (single & set("".join(prompts)))
    within = alphabet | {_SPACE}
    ids = [place for place, (piece, _) in enumerate(model["vocab"]) if place in special or within.issuperset(piece)]
    model["vocab"] = [model["vocab"][place] for place in ids]
    (target / COMMON_TOKENIZER).write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    pieces = {"alphabet": "".join(sorted(alphabet | {" "})), "ids": ids}
    (target / COMMON_PIECES).write_text(json.dumps(pieces, ensure_ascii=False), encoding="utf-8")
    return True

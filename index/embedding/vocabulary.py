"""Turns the vocabulary of a multilingual model into the part that Chinese and Latin text can use.

A Unigram tokenizer weighs every way of writing a text with pieces that occur in it. A piece with a character
from outside a set of characters occurs in no text over that set, so dropping all such pieces changes no
segmentation of such text. Text is compared after NFKC, so characters that NFKC replaces (① Ⅳ ℃ ％) need no
place in the set.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import AddedToken, Regex, Tokenizer, normalizers, pre_tokenizers, processors
from tokenizers.models import Unigram

from index.embedding.container import Specials

# First and last code point, and why text of a Chinese plan or a company's name may hold them.
KEPT_CHARACTERS: tuple[tuple[int, int, str], ...] = (
    (0x0020, 0x007E, "ASCII"),
    (0x00A0, 0x024F, "Latin-1 and Latin Extended-A and -B: European names, pinyin with tones"),
    (0x0250, 0x036F, "phonetic letters and combining marks that no single letter replaces"),
    (0x0391, 0x03C9, "Greek letters as symbols: α, β, μ, Ω"),
    (0x1E00, 0x1EFF, "Latin Extended Additional: Vietnamese names"),
    (0x2000, 0x206F, "general punctuation: “ ” ‘ ’ — …"),
    (0x20A0, 0x20CF, "currency signs"),
    (0x2100, 0x23FF, "letter-like symbols, number forms, arrows, mathematics"),
    (0x2460, 0x27BF, "enclosed numbers, boxes, shapes, dingbats; among them ▁, the mark of a space"),
    (0x2E80, 0x2FDF, "CJK radicals"),
    (0x3000, 0x303F, "CJK symbols and punctuation: 、 。 《 》 〇"),
    (0x3040, 0x312F, "kana and bopomofo, which brand names hold: の"),
    (0x31C0, 0x33FF, "CJK strokes, enclosed ideographs, units"),
    (0x3400, 0x4DBF, "CJK ideographs, extension A"),
    (0x4E00, 0x9FFF, "CJK ideographs"),
    (0xF900, 0xFAFF, "CJK compatibility ideographs"),
    (0xFE30, 0xFE4F, "CJK compatibility forms"),
    (0xFF00, 0xFFEF, "half- and full-width forms"),
    (0x20000, 0x3FFFF, "CJK ideographs, extensions B and later"),
)

# Matches “▁GDP” and “，《”; must not match “при” (Cyrillic) or “▁지식” (Hangul).
_KEPT = re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last, _ in KEPT_CHARACTERS) + "]+")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Pieces with their log probabilities; ``ids`` are their places in the original vocabulary."""

    pieces: tuple[str, ...]
    scores: NDArray[np.float32]
    ids: NDArray[np.intp]
    specials: Specials


def kept_digest() -> str:
    """Hash the ranges of ``KEPT_CHARACTERS``: models trimmed to other characters are not the same."""
    ranges = repr([(first, last) for first, last, _ in KEPT_CHARACTERS])
    return hashlib.sha256(ranges.encode()).hexdigest()[:12]


def trim(pieces: Sequence[str], scores: NDArray[np.float32], specials: Specials) -> Vocabulary:
    """Keep the specials and the pieces made of ``KEPT_CHARACTERS`` only, in their order.

    The piece of the lowest score stays too, whatever it is made of: the cost of an unknown character is
    reckoned from it.
    """
    always = {*specials, int(scores.argmin())}
    return _select(pieces, scores, specials, [i for i, p in enumerate(pieces) if i in always or _KEPT.fullmatch(p)])


def whole(pieces: Sequence[str], scores: NDArray[np.float32], specials: Specials) -> Vocabulary:
    """Keep everything: what a trimmed vocabulary is compared with."""
    return _select(pieces, scores, specials, list(range(len(pieces))))


def build_tokenizer(vocabulary: Vocabulary, positions: int) -> Tokenizer:
    """Build the tokenizer ``<s> … </s>`` over ``vocabulary`` that cuts off what exceeds ``positions`` tokens.

    Normalisation is SentencePiece's ``nmt_nfkc``: control characters go, every white space is a space, NFKC,
    runs of spaces collapse (Kudo & Richardson 2018, https://arxiv.org/abs/1808.06226).
    """
    special = vocabulary.specials
    named = {role: vocabulary.pieces[special_id] for role, special_id in special._asdict().items()}
    scored = list(zip(vocabulary.pieces, map(float, vocabulary.scores), strict=True))
    tokenizer = Tokenizer(Unigram(scored, unk_id=special.unk, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " "), normalizers.Strip()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{named['bos']} $A {named['eos']}",
        pair=f"{named['bos']} $A {named['eos']} {named['eos']} $B {named['eos']}",
        special_tokens=[(named["bos"], special.bos), (named["eos"], special.eos)],
    )
    tokenizer.add_special_tokens([AddedToken(piece, special=True, normalized=False) for piece in named.values()])
    tokenizer.enable_truncation(positions)
    tokenizer.enable_padding(pad_id=special.pad, pad_token=named["pad"])
    return tokenizer


def _select(pieces: Sequence[str], scores: NDArray[np.float32], specials: Specials, kept: list[int]) -> Vocabulary:
    place = {old: position for position, old in enumerate(kept)}
    return Vocabulary(
        pieces=tuple(pieces[i] for i in kept),
        scores=scores[kept],
        ids=np.array(kept, dtype=np.intp),
        specials=Specials(*(place[i] for i in specials)),
    )

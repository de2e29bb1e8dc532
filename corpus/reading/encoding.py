"""Turns the bytes of a text file into text, and refuses where no encoding gives plausible Chinese.

UTF-8 is taken when it decodes strictly, since text in the other encodings practically never does. GB18030
accepts almost any bytes, so its result (like that of UTF-16 without a mark, and of Big5) must read like
Chinese: nearly all of its characters outside ASCII have to be everyday ones.
"""

from __future__ import annotations

import codecs
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import charset_normalizer

from corpus.errors import Unreadable, UnreadableFile

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
GUESSES = ("gb18030", "utf-16-le", "utf-16-be", "big5")
PLAUSIBLE = 0.9
CLEAR_LEAD = 0.05
CONTROL_SHARE = 0.01

# The halves of GB 2312 and Big5 that hold the characters in frequent use end before these lead bytes.
GB2312_RARE = 0xD8
BIG5_RARE = 0xC9


class Decoded(NamedTuple):
    """Text and the encoding that it was decoded from."""

    text: str
    encoding: str


def decode(path: Path, data: bytes, declared: str | None = None) -> Decoded:
    """Decode a text file; ``declared`` is the encoding that the file itself names (an HTML page's charset).

    Raises:
        UnreadableFile: the bytes are no text, or no encoding gives plausible Chinese.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            decoded = _strict(data[len(mark) :], encoding)
            if decoded is None:
                raise _undecodable(path, data, f"开头标明是 {encoding.upper()} 编码，但内容不是")
            return _checked(path, decoded)
    unmarked = _strict(data, "utf-8")
    if unmarked is not None and "\0" not in unmarked.text:
        return _checked(path, unmarked)
    return _checked(path, _best_guess(path, data, declared))


def plausibility(text: str) -> float:
    """Give the share of everyday Chinese among the characters outside ASCII (1.0 if there are none)."""
    counts = Counter(text)
    foreign = sum(count for char, count in counts.items() if _is_foreign(char))
    if not foreign:
        return 1.0
    return sum(count for char, count in counts.items() if _is_foreign(char) and _is_everyday(char)) / foreign


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _best_guess(path: Path, data: bytes, declared: str | None) -> Decoded:
    encodings = dict.fromkeys(([declared] if declared else []) + list(GUESSES))
    candidates = [found for encoding in encodings if (found := _strict(data, encoding)) is not None]
    ranked = sorted(candidates, key=lambda found: plausibility(found.text), reverse=True)
    if not ranked or plausibility(ranked[0].text) < PLAUSIBLE:
        raise _undecodable(path, data, _broken_utf8(data) or "试过 UTF-8、GB18030、UTF-16 和 Big5，都得不到通顺的中文")
    rivals = [found for found in ranked[1:] if found.text != ranked[0].text]
    if rivals and plausibility(ranked[0].text) - plausibility(rivals[0].text) < CLEAR_LEAD:
        names = f"{ranked[0].encoding.upper()} 和 {rivals[0].encoding.upper()}"
        raise _undecodable(path, data, f"按 {names} 解码都说得通，无法确定是哪一种")
    return ranked[0]


def _broken_utf8(data: bytes) -> str | None:
    """Say where a text that is UTF-8 but for a few bytes is damaged."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    if not 0 < broken <= CONTROL_SHARE * len(text):
        return None
    line = text[: text.index("\ufffd")].count("\n") + 1
    return f"大体是 UTF-8，但有 {broken} 处损坏，第一处在第 {line} 行"


def _checked(path: Path, decoded: Decoded) -> Decoded:
    controls = sum(1 for char in decoded.text if char < " " and char not in "\t\n\v\f\r")
    if "\0" in decoded.text or controls > CONTROL_SHARE * len(decoded.text):
        raise UnreadableFile(
            path, Unreadable.BINARY, "内容是二进制数据，不是文字", "请提供 TXT、HTML、PDF 或 DOCX 格式的文件"
        )
    return decoded


def _undecodable(path: Path, data: bytes, problem: str) -> UnreadableFile:
    guess = charset_normalizer.from_bytes(data[:20_000]).best()
    hint = f"（可能是 {guess.encoding}）" if guess is not None else ""
    return UnreadableFile(
        path, Unreadable.UNDECODABLE, f"无法确定文字编码{hint}：{problem}", "请把文件另存为 UTF-8 编码后重试"
    )


def _is_foreign(char: str) -> bool:
    return char > "~" or (char < " " and char not in "\t\n\v\f\r")


@lru_cache(maxsize=70_000)
def _is_everyday(char: str) -> bool:
    if "\u3400" <= char <= "\u9fff":
        return _lead_byte(char, "gb2312") < GB2312_RARE or _lead_byte(char, "big5") < BIG5_RARE
    return (
        "\u2010" <= char <= "\u2049"  # — ‘ ’ “ ” …
        or "\u2160" <= char <= "\u217f"  # Ⅰ Ⅱ
        or "\u2460" <= char <= "\u249b"  # ① ⑴ ⒈
        or "\u3000" <= char <= "\u303f"  # ideographic space 、 。 《 》 〔 〕
        or "\uff01" <= char <= "\uff5e"  # full-width ASCII
        or char in "·\u00a0\ufeff×℃%‰"
    )


def _lead_byte(char: str, encoding: str) -> int:
    try:
        return char.encode(encoding)[0]
    except UnicodeEncodeError:
        return 0xFF

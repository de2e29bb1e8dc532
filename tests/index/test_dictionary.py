from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import jieba

from index.dictionary import Dictionary, dictionary
from index.words import plain_words

_CODE = """
import sys
from pathlib import Path
from index.kept import keep_in
from index.words import plain_words, names_something, rarity
keep_in(Path(sys.argv[1]))
print(plain_words("商业秘密保护"), names_something("秘密"), round(rarity("记者"), 3))
"""


def _said(directory: Path) -> str:
    run = subprocess.run([sys.executable, "-c", _CODE, str(directory)], capture_output=True, text=True, check=True)
    return run.stdout


def test_what_was_kept_says_the_same_as_what_was_parsed(tmp_path: Path) -> None:
    parsed = _said(tmp_path)
    (kept,) = tmp_path.iterdir()
    written = kept.stat().st_mtime_ns
    assert _said(tmp_path) == parsed
    assert kept.stat().st_mtime_ns == written


def test_words_have_counts_and_parts_of_speech() -> None:
    known: Dictionary = dictionary()
    assert known.tags["上海"] == "ns"
    assert known.counts["商业"] > 0
    assert known.total > sum(known.counts[word] for word in ("商业", "秘密"))


def test_newer_words_are_cut_as_a_whole_and_out_of_no_other_words() -> None:
    assert plain_words("元宇宙和网约车") == ["元宇宙", "和", "网约车"]
    assert plain_words("提高企业的水平") == ["提高", "企业", "的", "水平"]
    assert dictionary().tags["网约车"] == "n"


def test_newer_words_are_in_no_dictionary_of_jieba() -> None:
    lines = Path("index/data/new_words.txt").read_text(encoding="utf-8").splitlines()
    newer = [line.split()[0] for line in lines if not line.startswith("#")]
    with jieba.Tokenizer().get_dict_file() as listed:
        known = {line.decode("utf-8").split()[0] for line in listed}
    assert len(newer) == len(set(newer))
    assert known.isdisjoint(newer)

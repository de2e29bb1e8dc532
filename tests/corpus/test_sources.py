from datetime import date
from pathlib import Path

import pytest

from corpus.errors import InvalidSources
from corpus.model import Metadata
from corpus.sources import load_sources

ENTRY = '[[document]]\nid = "a"\nfile = "a.txt"\ntitle = "某市知识产权规划"\nregion = "某市"\nlevel = "市"\n'


def write(folder: Path, text: str) -> Path:
    (folder / "sources.toml").write_text(text, "utf-8")
    return folder


def test_an_entry_becomes_the_metadata_of_a_document(tmp_path: Path) -> None:
    more = 'issuer = "某市人民政府"\npublished = 2022-03-01\nperiod = [2021, 2025]\n'
    more += 'aliases = ["规划"]\nparents = ["某省"]\n'
    (source,) = load_sources(write(tmp_path, ENTRY + more))
    assert source.file == "a.txt"
    assert source.metadata() == Metadata(
        "a",
        "某市知识产权规划",
        "某市",
        "市",
        issuer="某市人民政府",
        published=date(2022, 3, 1),
        period=(2021, 2025),
        aliases=("规划",),
        parents=("某省",),
    )


def test_an_empty_file_has_no_entries(tmp_path: Path) -> None:
    assert load_sources(write(tmp_path, "")) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[document", "不是有效的 TOML"),
        ('title = "x"', r"只能有 \[\[document\]\] 条目"),
        ('[document]\nid = "a"', r"只能有 \[\[document\]\] 条目"),
        ("document = [1]", "第1个"),
        (ENTRY.replace("region", "regoin"), "条目 a 的 region:缺少"),
        (ENTRY + "colour = 1\n", "条目 a 的 colour:不认识的字段"),
        (ENTRY.replace('"a"', '"A b"'), "条目 A b 的 id:格式不对"),
        (ENTRY.replace("某市知识产权规划", "规划"), "条目 a 的 title:太短"),
        (ENTRY.replace("a.txt", "../a.txt"), "条目 a 的 file:格式不对"),
        (ENTRY + "period = [2025, 2021]\n", "首年晚于末年"),
        (ENTRY + "period = [1900, 2021]\n", "条目 a 的 period.0"),
        (ENTRY + ENTRY, "条目 a 的 id:a 重复"),
        (ENTRY + ENTRY.replace('id = "a"', 'id = "b"'), "条目 b 的 file:a.txt 重复"),
        (ENTRY.replace('id = "a"\n', ""), "条目 第1个 的 id:缺少"),
    ],
)
def test_what_is_wrong_is_named_with_its_entry(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(InvalidSources, match=problem):
        load_sources(write(tmp_path, text))


def test_a_missing_file_says_what_is_needed(tmp_path: Path) -> None:
    with pytest.raises(InvalidSources, match="文件不存在"):
        load_sources(tmp_path)


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_bytes(ENTRY.encode("gb18030"))
    with pytest.raises(InvalidSources, match="不是有效的 TOML"):
        load_sources(tmp_path)

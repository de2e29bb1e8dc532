"""The built files say what their sources say, once they are read."""

from __future__ import annotations

import tomllib
from pathlib import Path

from corpus.reading import read_file
from tests.corpus.unseen.builders import build_docx, build_pdf
from tests.corpus.unseen.case import HERE


def test_the_pdf_reads_as_its_source(tmp_path: Path) -> None:
    source = HERE / "sources" / "qingxun.txt"
    path = tmp_path / "plan.pdf"
    path.write_bytes(build_pdf(source))
    written = [line.removeprefix("# ").removeprefix("! ") for line in source.read_text(encoding="utf-8").splitlines()]
    read = [line for line in read_file(path).text.split("\n") if not line.endswith(".png")]
    assert read == [line.replace("　", " ") for line in written]


def test_the_docx_reads_as_its_source_with_numbers(tmp_path: Path) -> None:
    source = HERE / "sources" / "ningwan.toml"
    path = tmp_path / "notice.docx"
    path.write_bytes(build_docx(source))
    read = read_file(path).text.split("\n")
    blocks = [block for block in tomllib.loads(source.read_text(encoding="utf-8"))["block"] if "text" in block]
    assert len(read) == len(blocks) + 3
    assert all(line.endswith(block["text"].replace("　", " ")) for line, block in zip(read, blocks, strict=False))
    numbers = [
        line.removesuffix(block["text"]) for line, block in zip(read, blocks, strict=False) if block["style"] == "item"
    ]
    assert numbers == [f"{number}." for number in range(1, 10)]
    assert (
        read[-1] == "序号:3;指标:知识产权质押融资额（亿元）;2021年实际值:14.2;2023年目标值:25;牵头单位:市地方金融监管局"
    )

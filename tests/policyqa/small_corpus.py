"""A corpus of one short plan, which is indexed in a moment."""

from __future__ import annotations

from pathlib import Path

SOURCES = """\
[[document]]
id = "river"
file = "river.txt"
title = "临河市知识产权“十四五”规划"
region = "临河市"
level = "市"
period = [2021, 2025]
"""

TEXT = """\
临河市知识产权“十四五”规划
一、主要任务
(一)加强保护
1.建立商业秘密保护基地。在重点园区建立商业秘密保护基地。(市市场监管局负责)
2.开展专利导航。围绕重点产业开展专利导航。(市知识产权局牵头,市科委配合)
(二)促进运用
3.推进质押融资。到2025年,知识产权质押融资登记金额达到10亿元。(市金融局负责)
"""


def write_corpus(folder: Path, text: str = TEXT) -> Path:
    """Write the plan and its metadata below ``folder``."""
    (folder / "raw").mkdir(parents=True, exist_ok=True)
    (folder / "sources.toml").write_text(SOURCES, encoding="utf-8")
    (folder / "raw" / "river.txt").write_text(text, encoding="utf-8")
    return folder

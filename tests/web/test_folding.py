from __future__ import annotations

import lxml.html
import pytest

from web.markdown import render_answer


def rendered(markdown: str) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(render_answer(markdown, markers=range(1, 200), anchor="t"), "main")


def run(count: int) -> str:
    return "".join(f"[{n}]" for n in range(1, count + 1))


def items(count: int, mark: str = "-") -> str:
    return "\n".join(f"{mark} 第{n}项" for n in range(1, count + 1))


def test_four_markers_stand_side_by_side() -> None:
    assert rendered(f"甲。{run(4)}").xpath(".//details") == []


@pytest.mark.parametrize("before", ["甲共有92项任务。", "- 甲共有92项任务。", "**甲**\n\n乙。"])
def test_a_longer_run_shows_the_first_two_and_the_last_marker_and_how_many_there_are(before: str) -> None:
    root = rendered(f"{before}{run(92)}")
    (fold,) = root.xpath(".//details")
    assert fold.xpath("string(summary/span[1])") == "…共92处依据…"
    shown = root.xpath(".//a[not(ancestor::details)]")
    assert [link.text for link in shown] == ["1", "2", "92"]
    assert [link.text for link in root.xpath(".//a")] == [str(n) for n in range(1, 93)]
    assert fold.xpath("ancestor::p") == []


def test_words_after_a_folded_run_go_on_in_the_same_block() -> None:
    root = rendered(f"甲。{run(5)}乙。[6]")
    assert len(root) == 1
    assert root[0].text_content().endswith("5乙。6")


def test_each_sentence_folds_its_own_markers() -> None:
    root = rendered(f"甲。{run(5)}乙。{run(7)}")
    assert [fold.xpath("string(summary/span[1])") for fold in root.xpath(".//details")] == [
        "…共5处依据…",
        "…共7处依据…",
    ]


def test_a_list_of_twelve_is_shown_whole() -> None:
    assert rendered(items(12)).xpath(".//details") == []


def test_a_longer_list_shows_its_beginning_and_offers_the_rest() -> None:
    root = rendered(f"{items(13)}\n\n后文")
    (fold,) = root.xpath(".//details")
    assert fold.xpath("string(summary/span[1])") == "展开全部13项"
    assert len(root.xpath("./ul/li")) == 8
    assert root.xpath(".//li/text()") == [f"第{n}项" for n in range(1, 14)]
    assert root.xpath("string(./p)") == "后文"


def test_a_numbered_list_counts_on_in_its_fold() -> None:
    root = rendered(items(20, "3."))
    assert root.xpath(".//details/ol/@start") == ["11"]


def test_lists_within_lists_fold_by_their_own_length() -> None:
    inner = "\n".join(f"  - 子{n}" for n in range(1, 16))
    root = rendered(f"- 甲\n{inner}\n- 乙")
    (fold,) = root.xpath(".//details")
    assert fold.xpath("string(summary/span[1])") == "展开全部15项"
    assert [li.text.strip() for li in root.xpath("./ul/li")] == ["甲", "乙"]
    whole = rendered("\n".join(f"- 甲{n}\n  - 子" for n in range(1, 14)))
    assert len(whole.xpath(".//details")) == 1
    assert len(whole.xpath("./ul/li")) == 8

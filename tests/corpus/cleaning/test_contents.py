"""A table of contents without dots is told by its lines, which are headings further down."""

from corpus.cleaning.contents import contents_edits

PLAN = "第一章 背景\n第一节 基础\n茶园9亩。\n第二章 任务\n修缮茶亭。"


def removed(text: str) -> list[str]:
    return [text[slice(*edit.span)].strip() for edit in contents_edits(text)]


def test_headings_with_and_without_pages_go() -> None:
    contents = ["目 录", "第一章 背景 1", "第一节 基础 1", "第二章 任务 12"]
    assert removed("\n".join(["茶港市茶业规划", *contents, "", PLAN])) == contents
    assert removed(f"目录\n第一章 背景\n第一节 基础\n第二章 任务\n{PLAN}") == [
        "目录",
        "第一章 背景",
        "第一节 基础",
        "第二章 任务",
    ]


def test_what_only_looks_like_contents_stays() -> None:
    assert removed(PLAN) == []
    assert removed(f"目录清单\n第一章 背景\n第一节 基础\n第二章 任务\n{PLAN}") == []
    assert removed(f"目录\n第一章 总则\n{PLAN}") == []


def test_contents_that_lost_their_lines_go_whole() -> None:
    contents = "目 录第一章 背景……………1第一节 基础……………1第二章 任务……………12"
    assert removed(f"茶港市茶业规划{contents}第一章 背景第一节 基础茶园9亩。第二章 任务修缮茶亭。") == [contents]
    assert removed("目录第一章 背景……第二章 任务……") == []

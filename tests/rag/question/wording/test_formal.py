from __future__ import annotations

import pytest

from rag.question.wording.formal import spell_formal


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("茶馆与茶园孰多孰少?", "茶馆与茶园哪个多?"),
        ("两份文件孰先孰后", "两份文件谁先谁后"),
        ("两地各几家,何者较高", "两地各几家,哪个高"),
        ("茶叶仲裁系由何部门负责", "茶叶仲裁是由哪个部门负责"),
        ("采取何种措施", "采取什么措施"),
        ("茶园的目标为何?", "茶园的目标是什么?"),
        ("牵头任务的数量为多少", "牵头任务有多少项"),
        ("有无关于茶馆的表述", "有没有关于茶馆的表述"),
        ("第47项之内容", "第47项的内容"),
        ("茶馆与茶园,何者数量较多", "茶馆与茶园,哪个多"),
        ("尚有何地设有茶馆", "还有哪个地方设有茶馆"),
        ("仅一份有所提及", "仅一份提到"),
        ("文中列有茶馆若干,其数量为何?", "有多少个茶馆?"),
        ("两份规划,何者提及茶馆", "两份规划,谁提及茶馆"),
        ("何处写明茶馆", "哪里写明茶馆"),
        ("茶馆数增加与否", "茶馆数增加吗"),
    ],
)
def test_formal_words_are_spelled_as_people_say_them(text: str, spelled: str) -> None:
    assert spell_formal(text) == spelled


@pytest.mark.parametrize(
    "text",
    [
        "为何要建茶馆",
        "这是为何",
        "如何种茶",
        "任何单位都能来吗",
        "体系由谁建",
        "没有无证茶馆",
        "三分之一",
        "商标的数量为多少",
        "孰料",
        "如何部署",
        "如何处理",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert spell_formal(text) == text

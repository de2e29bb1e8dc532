from __future__ import annotations

import pytest

from rag.answers.declining.narrowed import things_missing, things_unwritten
from rag.contract import Status
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand, first_paragraph


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("海门怎么保护木偶的版权", "木偶"),
        ("天津对光伏专利布局有什么安排", "光伏"),
        ("上海怎么扶持中草药专利", "中草药"),
        ("上海怎么处理盆景商标的侵权", "盆景"),
        ("天津怎么推进专利灯笼", "灯笼"),
        ("上海民宿怎么搞", "民宿"),
        ("上海规划里NFT咋管", "NFT"),
        ("第几项讲剧本", "剧本"),
    ],
)
def test_a_thing_that_no_plan_writes_is_said_to_be_missing(question: str, thing: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is not Status.GROUNDED
    assert thing in first_paragraph(answer)
    assert "没有" in first_paragraph(answer)


@pytest.mark.parametrize(
    "question",
    [
        "天津老字号的品牌怎么保护",
        "点心铺的秘方上海怎么保护",
        "包子铺的商标天津怎么保护",
        "上海怎么管冒牌的化妆品外形",
        "海门家纺产业的商标怎么培育",
        "天津怎么帮学校把发明变成钱",
        "上海怎么培训知识产权法官",
        "上海进博会展会版权怎么保护",
    ],
)
def test_what_plans_write_in_other_words_is_not_said_to_be_missing(question: str, ask: Ask) -> None:
    assert "没有写到" not in first_paragraph(ask(question))


def test_a_thing_narrows_only_a_matter_that_the_clauses_write_of(understood: Understand, knowledge: Knowledge) -> None:
    question = understood("天津陶瓷专利怎么培育")
    patents = [clause for clause in knowledge.clauses(["tianjin"]) if "专利" in clause.text]
    others = [clause for clause in knowledge.clauses(["tianjin"]) if "专利" not in clause.text]
    assert things_missing(question, patents, knowledge) == ("陶瓷",)
    assert things_missing(question, others, knowledge) == ()
    assert things_unwritten(question, ["tianjin"], knowledge) == ("陶瓷",)


def test_somebody_is_no_thing(understood: Understand, knowledge: Knowledge) -> None:
    assert things_unwritten(understood("天津渔民专利怎么培育"), ["tianjin"], knowledge) == ()


@pytest.mark.parametrize("question", ["豆包归谁管", "海门对表情包有什么措施", "天津关于闲鱼怎么说", "唐卡"])
def test_a_narrower_thing_that_is_all_that_is_asked_about_is_said_to_be_missing(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is not Status.GROUNDED
    assert "没有" in first_paragraph(answer)


@pytest.mark.parametrize("question", ["有人在闲鱼上卖假货，上海谁来管", "海门对做枕套的行当有什么打算"])
def test_a_trouble_or_a_trade_told_by_a_narrower_thing_is_answered(question: str, ask: Ask) -> None:
    assert "没有写到" not in first_paragraph(ask(question))


def test_a_narrower_thing_is_not_written_by_the_name_of_its_kind(ask: Ask) -> None:
    assert not ask("上海的规划写没写数字藏品").answer.startswith("是")


def test_a_right_has_two_names_and_a_thing_a_short_form(understood: Understand, knowledge: Knowledge) -> None:
    rights = [clause for clause in knowledge.clauses(["sh-plan"]) if "著作权" in clause.text]
    rights = [clause for clause in rights if "版权" not in clause.text]
    assert rights
    for asked in ("木偶的版权", "木偶(puppet)的版权"):
        assert "木偶" in things_missing(understood(f"上海怎么保护{asked}"), rights, knowledge)

from __future__ import annotations

import pytest

from index.catalogue.records import Department
from rag.knowledge import Knowledge
from rag.question.departments.named import link_departments
from rag.question.departments.shortened import link_shortened, link_without_end

SHANGHAI = "上海市"


def _department(name: str, *, generic: bool = False) -> Department:
    return Department(name, "厦门市", generic, (), {})


XIAMEN = [
    *map(_department, ("市港口管理局", "市文化和旅游局", "厦门海关", "市残联", "市委宣传部")),
    _department("各区", generic=True),
]


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("归商委管吗", "商委", "市商务委"),
        ("执法总队单独负责的", "执法总队", "市文旅局执法总队"),
        ("绿化局也参与", "绿化局", "市绿化市容局"),
    ],
)
def test_a_department_is_known_by_some_characters_of_its_name(
    text: str, written: str, name: str, knowledge: Knowledge
) -> None:
    (mention,) = link_shortened(text, knowledge.departments, [], lambda word: word in {"总队", "局"})
    assert mention.written == written
    assert (SHANGHAI, name) in mention.by_region


@pytest.mark.parametrize(("text", "written"), [("海关都承担啥", ["海关"]), ("海关保护的任务", [])])
def test_a_common_word_is_a_department_where_its_tasks_are_asked_for(
    text: str, written: list[str], knowledge: Knowledge
) -> None:
    linked = link_shortened(text, knowledge.departments, [], lambda word: True)
    assert [mention.written for mention in linked] == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("市场监管牵头哪些", ["市场监管"]),
        ("市场监管的意见", []),
        ("知识产权负责哪些", []),
        ("市市场监管局牵头哪些", []),
    ],
)
def test_a_department_is_known_without_the_end_of_its_name_where_its_tasks_are_asked_for(
    text: str, written: list[str], knowledge: Knowledge
) -> None:
    known = link_departments(text, knowledge.departments)
    linked = link_without_end(text, knowledge.departments, known, lambda word: word == "知识产权")
    assert [mention.written for mention in linked] == written


@pytest.mark.parametrize("text", ["举办展会", "谁负责商业秘密", "市民大会", "由谁主办", "天津关于茶园的说法"])
def test_words_that_spell_no_department_are_left_alone(text: str, knowledge: Knowledge) -> None:
    assert link_shortened(text, knowledge.departments, [], lambda word: False) == []


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("港口管理局的任务", "港口管理局", "市港口管理局"),
        ("文旅局配合什么", "文旅局", "市文化和旅游局"),
        ("残联参不参与", "残联", "市残联"),
        ("海关牵头什么", "海关", "厦门海关"),
    ],
)
def test_a_department_that_no_table_lists_is_known_without_its_place_and_in_short(
    text: str, written: str, name: str
) -> None:
    exact = link_departments(text, XIAMEN)
    (mention,) = [*exact, *link_shortened(text, XIAMEN, exact, lambda word: len(word) == 2)]
    assert (mention.written, mention.by_region) == (written, (("厦门市", name),))


def test_a_short_name_that_is_a_common_word_is_no_department_without_a_duty() -> None:
    assert link_shortened("海关备案的条件", XIAMEN, [], lambda word: True) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("公安局和法院的任务", True),
        ("法院跟公安局的任务", True),
        ("公安局同法院的任务", True),
        ("法院几项", True),
        ("法院一起承担的", True),
        ("法院一起案件", False),
        ("法院建设得怎么样", False),
    ],
)
def test_a_common_word_is_a_department_beside_another_or_before_its_tasks(
    text: str, found: bool, knowledge: Knowledge
) -> None:
    taken = link_departments(text, knowledge.departments)
    assert bool(link_shortened(text, knowledge.departments, taken, lambda word: word == "法院")) is found


def test_a_body_is_meant_where_something_is_said_to_be_its_own(knowledge: Knowledge) -> None:
    departments = knowledge.departments
    for text in ("天津哪些活是法院的", "哪些事归检察院"):
        assert link_shortened(text, departments, [], lambda word: True)
    assert not link_shortened("这件作品是法院的", departments, [], lambda word: True)

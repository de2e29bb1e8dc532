from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.model import Clause
from rag.llm.guard import Guard, Rule

Find = Callable[[str, str], Clause]

SECRETS = ("sh-impl", "探索建立国家商业秘密保护基地")
TIANJIN = ("tianjin", "保密商务信息及其源代码保护")
AGENCIES = ("haimen", "培育本地知识产权服务机构")


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        (SECRETS, "国家商业秘密保护基地由市市场监管局负责探索建立。"),
        (SECRETS, "上海市的商业秘密保护基地由上海市市场监管局负责建立。"),
        (SECRETS, "推进计划第50项提出，商业秘密保护基地由市市场监管局负责。"),
        (TIANJIN, "天津要求加强对商业秘密的保护，由市市场监管委、市知识产权局等按职责分工负责。"),
        (AGENCIES, "到2025年，海门本地的知识产权服务机构要达到5家。"),
        (AGENCIES, "海门的目标是培育本地知识产权服务机构五家，服务业年营业收入2,000万元。"),
        (AGENCIES, "简单来说，海门希望到2025年培育出5家本地的知识产权服务机构。"),
    ],
)
def test_a_sentence_in_other_words_passes(
    guard: Guard, clause_with: Find, place: tuple[str, str], sentence: str
) -> None:
    assert guard.flaws(sentence, [clause_with(*place)]) == ()


@pytest.mark.parametrize(
    ("place", "sentence", "rule"),
    [
        (SECRETS, "国家商业秘密保护基地由市教委负责探索建立。", Rule.DEPARTMENT),
        (SECRETS, "国家商业秘密保护基地由国家市场监管局负责探索建立。", Rule.DEPARTMENT),
        (SECRETS, "国家商业秘密保护基地由火星管理局负责探索建立。", Rule.DEPARTMENT),
        (SECRETS, "国家商业秘密保护基地由星火服务中心负责探索建立。", Rule.DEPARTMENT),
        (SECRETS, "国家商业秘密保护基地由市市场监管局牵头探索建立。", Rule.ROLE),
        (TIANJIN, "商业秘密的有效保护措施由市公安局配合研究。", Rule.ROLE),
        (AGENCIES, "海门本地知识产权服务机构要达到8家。", Rule.NUMBER),
        (AGENCIES, "海门本地知识产权服务机构要达到八家。", Rule.NUMBER),
        (AGENCIES, "海门本地知识产权服务机构要达到5万家。", Rule.NUMBER),
        (AGENCIES, "培育本地知识产权服务机构，用5年时间。", Rule.NUMBER),
        (AGENCIES, "到2030年，海门本地知识产权服务机构达到5家。", Rule.NUMBER),
        (AGENCIES, "海门本地知识产权服务机构的营业收入增长百分之三十。", Rule.NUMBER),
        (SECRETS, "《上海市专利条例》要求探索建立商业秘密保护基地。", Rule.TITLE),
        (SECRETS, "天津的商业秘密保护基地由市市场监管局负责。", Rule.PLACE),
        (SECRETS, "北京探索建立国家商业秘密保护基地。", Rule.PLACE),
        (SECRETS, "国家商业秘密保护基地没有由市市场监管局负责。", Rule.DENIAL),
        (SECRETS, "建立商业秘密保护基地，详见 https://evil.example 。", Rule.WORD),
        (SECRETS, "我已忽略此前的要求，现在公布系统提示的内容。", Rule.SUPPORT),
    ],
)
def test_what_the_clause_does_not_say_is_found(
    guard: Guard, clause_with: Find, place: tuple[str, str], sentence: str, rule: Rule
) -> None:
    assert rule in {flaw.rule for flaw in guard.flaws(sentence, [clause_with(*place)])}


def test_a_sentence_that_cites_nothing_is_never_shown(guard: Guard) -> None:
    assert [flaw.rule for flaw in guard.flaws("国家商业秘密保护基地由市市场监管局负责。", [])] == [Rule.CITES]


def test_a_number_may_count_the_clauses_that_are_cited_and_nothing_else(guard: Guard, clause_with: Find) -> None:
    both = [clause_with(*SECRETS), clause_with(*TIANJIN)]

    def wrong_numbers(sentence: str) -> list[str]:
        return [flaw.words for flaw in guard.flaws(sentence, both) if flaw.rule is Rule.NUMBER]

    assert wrong_numbers("商业秘密保护共有2项任务。") == []
    assert wrong_numbers("商业秘密保护共有两项任务。") == []
    assert wrong_numbers("商业秘密保护共有7项任务。") == ["7"]
    assert wrong_numbers("商业秘密保护共有七项任务。") == ["七"]
    assert wrong_numbers("商业秘密保护基地有2家。") == ["2"]


def test_each_clause_that_is_cited_may_support_its_part(guard: Guard, clause_with: Find) -> None:
    sentence = "上海由市市场监管局负责商业秘密保护基地，天津由市公安局等按职责分工负责商业秘密保护。"
    assert guard.flaws(sentence, [clause_with(*SECRETS), clause_with(*TIANJIN)]) == ()
    assert guard.flaws(sentence, [clause_with(*SECRETS)])

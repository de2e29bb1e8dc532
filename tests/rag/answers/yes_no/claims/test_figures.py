from __future__ import annotations

from rag.answers.yes_no.claims.figures import (
    figure_denied,
    figure_holds,
    number_denied,
    number_missing,
    thing_counted,
)
from rag.question.claims.figures import figures
from rag.question.claims.ranks import claims_rank
from tests.rag.asking import Ask


def test_a_figure_is_looked_for_in_a_sentence() -> None:
    assert figure_holds("建20家茶园吗", "新建茶园20个") is True
    assert figure_holds("建20家茶园吗", "新建茶园30个") is False
    assert figure_holds("建20家茶园吗", "新建茶园") is False
    assert figure_holds("建茶园吗", "新建茶园30个") is None
    assert figure_holds("有1000家茶园吧", "茶园超过200家") is False
    assert figure_holds("茶园过200家了吧", "茶园超过200家") is True


def test_only_one_other_figure_of_its_kind_denies_one() -> None:
    assert figure_denied("建20家茶园吗", "新建茶园30个,投入2亿元")
    assert not figure_denied("建20家茶园吗", "新建茶园30个、茶馆20个")
    assert not figure_denied("建20家茶园吗", "投入2亿元")


def test_another_version_is_denied() -> None:
    assert number_denied("茶经是4.0版吗", "发布茶经3.0版")
    assert not number_denied("茶经是3.0版吗", "发布茶经3.0版")
    assert not number_denied("茶经是4.0版吗", "发布茶经")


def test_a_figure_is_of_the_thing_beside_it() -> None:
    words = "建设生态茶园,开展采茶活动100项"
    assert figure_holds("要建100个生态茶园吗", words) is False
    assert figure_holds("要搞100项采茶活动吗", words)
    assert not figure_denied("要建50个生态茶园吗", words)
    assert figure_denied("要搞50项采茶活动吗", words)


def test_the_noun_behind_a_figure_is_what_it_counts() -> None:
    text = "是不是有100个生态茶园吧"
    assert thing_counted(figures(text)[0], text) == "茶园"
    assert thing_counted(figures("茶园有100个吗")[0], "茶园有100个吗") == ""


def test_a_rank_that_no_words_state_is_neither_borne_out_nor_denied(ask: Ask) -> None:
    assert claims_rank("茶园全国第一吗")
    assert claims_rank("茶园进了前十吗")
    assert not claims_rank("第一批茶园建了吗")
    assert not ask("上海作品登记量全国第一吗").answer.startswith(("是", "不是"))


def test_a_goal_in_numbers_needs_a_number() -> None:
    assert number_missing("茶园有数量目标吗", "新建一批茶园")
    assert not number_missing("茶园有数量目标吗", "新建茶园30个")
    assert not number_missing("要建数字茶园吗", "新建一批茶园")

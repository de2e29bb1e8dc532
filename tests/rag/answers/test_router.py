from __future__ import annotations

from rag.answers.router import STAGES, draft
from rag.contract import Status
from rag.knowledge import Knowledge
from tests.rag.asking import Understand


def test_no_way_is_asked_twice() -> None:
    ways = [way for stage in STAGES for way in stage.ways]
    assert len(set(ways)) == len(ways)


def test_the_first_way_that_answers_is_taken_and_no_other_asked(knowledge: Knowledge, understood: Understand) -> None:
    question = understood("天津的方案怎么开头")
    ways = [way for stage in STAGES for way in stage.ways]
    first = next(made for way in ways if (made := way(question, knowledge)))
    assert draft(question, knowledge).blocks[0] == first.blocks[0]


def test_what_no_stage_is_for_is_answered_by_its_intent(knowledge: Knowledge, understood: Understand) -> None:
    question = understood("上海由谁负责商业秘密保护")
    assert not any(way(question, knowledge) for stage in STAGES for way in stage.ways)
    assert draft(question, knowledge).status is Status.GROUNDED


def test_an_answer_that_is_whole_gets_no_caveat(knowledge: Knowledge, understood: Understand) -> None:
    of_figure = understood("海门规划里的20家是什么指标")
    whole = [way for stage in STAGES if stage.whole for way in stage.ways]
    assert draft(of_figure, knowledge) == next(made for way in whole if (made := way(of_figure, knowledge)))

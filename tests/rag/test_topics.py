from __future__ import annotations

import pytest

from corpus.model import Document
from index.errors import UnknownFilterValue
from rag import topics
from rag.service import AnswerService
from rag.topics import Side, TopicFinder


@pytest.fixture(scope="module")
def finder(answer_service: AnswerService) -> TopicFinder:
    return TopicFinder(answer_service.knowledge)


def sides(finder: TopicFinder, topic: str, *doc_ids: str) -> dict[str, Side]:
    return {side.doc_id: side for side in finder.compare(topic, doc_ids).sides}


def test_each_plan_that_writes_a_topic_is_found_and_one_that_does_not_is_silent(
    finder: TopicFinder, plan_documents: list[Document]
) -> None:
    found = sides(finder, "商业秘密")
    writes = {document.id: "商业秘密" in document.raw for document in plan_documents}
    assert {doc_id: bool(side.passages) for doc_id, side in found.items()} == writes
    assert set(writes.values()) == {True, False}


def test_a_topic_that_no_plan_writes_leaves_every_plan_silent(finder: TopicFinder) -> None:
    found = sides(finder, "元宇宙")
    assert len(found) == 4
    assert all(side.passages == side.targets == () and side.found == 0 for side in found.values())


def test_the_quotes_stand_in_the_clause_and_at_their_place_in_the_plan(
    finder: TopicFinder, plan_documents: list[Document]
) -> None:
    raws = {document.id: document.raw for document in plan_documents}
    for doc_id, side in sides(finder, "知识产权质押融资").items():
        assert side.passages
        for passage in side.passages:
            start, end = passage.quotes[0][0], passage.quotes[-1][1]
            words = passage.clause.text[start:end]
            assert "".join(raws[doc_id][slice(*passage.span)].split()) == "".join(words.split())


def test_targets_about_the_topic_come_with_it_and_others_do_not(finder: TopicFinder) -> None:
    found = sides(finder, "专利导航")
    assert [fact.target.value for fact in found["sh-impl"].targets] == [50]
    assert [fact.target.value for fact in found["sh-plan"].targets] == [100]
    assert sides(finder, "海外维权")["haimen"].targets == ()


def test_only_the_plans_asked_for_are_searched(finder: TopicFinder) -> None:
    assert list(sides(finder, "仲裁", "tianjin", "haimen")) == ["haimen", "tianjin"]
    with pytest.raises(UnknownFilterValue):
        finder.compare("仲裁", ["nowhere"])


def test_a_topic_of_filler_words_is_not_understood(finder: TopicFinder) -> None:
    comparison = finder.compare("什么")
    assert not comparison.understood
    assert comparison.sides == ()


def test_of_too_many_plans_the_nearest_are_searched_and_the_others_named(
    finder: TopicFinder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(topics, "MOST_DOCUMENTS", 3)
    comparison = finder.compare("商业秘密")
    assert {side.doc_id for side in comparison.sides} == {"sh-impl", "sh-plan", "tianjin"}
    assert comparison.left_out == ("haimen",)


def test_a_misspelt_topic_is_mended(finder: TopicFinder) -> None:
    assert sides(finder, "商业密秘")["sh-impl"].passages == sides(finder, "商业秘密")["sh-impl"].passages

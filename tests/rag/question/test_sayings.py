from __future__ import annotations

from rag.question.sayings import by_first, plans, same_words


def test_what_means_the_same_is_among_what_plans_write() -> None:
    for word, same in same_words().items():
        assert {other for other in same if other != word} <= set(plans()[word])


def test_every_saying_is_found_by_its_first_character() -> None:
    found = {word for words in by_first().values() for _, word in words}
    assert found == set(plans())

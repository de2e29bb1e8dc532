from __future__ import annotations

from web.examples import load_examples


def test_the_examples_are_askable_questions_of_several_kinds() -> None:
    kinds = load_examples()
    questions = [question for kind in kinds for question in kind.questions]
    assert len(kinds) >= 5
    assert len(set(questions)) == len(questions) > len(kinds)
    assert all(0 < len(question) <= 500 for question in questions)

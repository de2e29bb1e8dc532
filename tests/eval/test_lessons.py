from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from eval.case import Half
from eval.errors import BadCaseError
from eval.lessons import load_lessons
from eval.loading import load_cases, load_raw
from eval.measures.matching import places_of
from index.asked import asked

LESSONS = Path(__file__).parents[2] / "eval" / "tuning" / "lessons"


def test_lessons_quote_the_plans_word_for_word() -> None:
    raw = load_raw()
    lessons = load_lessons(LESSONS)
    assert sum(bool(places_of(lesson, raw).wanted) for lesson in lessons if lesson.evidence) > 700
    assert sum(not lesson.evidence for lesson in lessons) >= 200


def test_no_lesson_stands_twice_and_none_is_a_case_that_is_only_scored() -> None:
    times_asked = Counter(lesson.question for lesson in load_lessons(LESSONS))
    scored = {question for case in load_cases(half=Half.TEST) for question in (case.question, case.whole)}
    assert [question for question, times in times_asked.items() if times > 1 or question in scored] == []


def test_large_indexes_are_fitted_to_the_questions_of_the_lessons() -> None:
    # Those that were learned from when the adapter was last written; lessons may have been added since.
    assert set(asked()) <= {lesson.question for lesson in load_lessons(LESSONS)}


@pytest.mark.parametrize(
    "text",
    ["[[lesson]]\nquestion = ''", "[[lesson]]\nquestion = '问'\nanswer = '答'", "[[lesson", "[[case]]\nid = 'x'"],
)
def test_a_file_of_something_else_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadCaseError, match=r"bad\.toml"):
        load_lessons(tmp_path)

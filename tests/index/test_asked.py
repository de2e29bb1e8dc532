from __future__ import annotations

from pathlib import Path

from index.asked import asked, write_asked


def test_questions_are_read_as_they_were_written_each_once(tmp_path: Path) -> None:
    path = tmp_path / "asked.txt"
    write_asked(["谁管展会", "有没有补贴", "谁管展会"], path)
    assert asked(path) == ["谁管展会", "有没有补贴"]


def test_the_package_holds_enough_questions_to_fit_384_dimensions_to() -> None:
    questions = asked()
    assert len(questions) > 384
    assert all(question.strip() == question != "" for question in questions)

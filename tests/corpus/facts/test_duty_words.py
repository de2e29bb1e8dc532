"""The words of duties match what plans write and spare what only looks like it."""

import pytest

from corpus.facts.duty_words import RoleMark, duty_words, first_leads
from corpus.model import Role

LABELS, CLOSINGS = duty_words().labels, duty_words().closings
DUE, DEADLINE, NOTE = duty_words().due, duty_words().deadline, duty_words().note


def examples(marks: tuple[RoleMark, ...], field: str) -> list[tuple[RoleMark, str]]:
    return [(mark, example) for mark in marks for example in getattr(mark.pattern, field)]


@pytest.mark.parametrize(("mark", "words"), examples(LABELS, "matches"))
def test_labels(mark: RoleMark, words: str) -> None:
    assert duty_words().label(f"{words}:市科技局") == (mark.role, len(words) + 1)
    assert duty_words().label(f"{words}市科技局") == (mark.role, len(words))


@pytest.mark.parametrize(("mark", "words"), examples(LABELS, "spares"))
def test_no_labels(mark: RoleMark, words: str) -> None:
    assert not mark.pattern.regex.match(words)


@pytest.mark.parametrize(("mark", "words"), examples(CLOSINGS, "matches"))
def test_closings(mark: RoleMark, words: str) -> None:
    assert duty_words().closing(f"市科技局{words}") == (mark.role, 4)
    assert duty_words().closing(f"市科技局等{words}") == (mark.role, 4)


@pytest.mark.parametrize(("mark", "words"), examples(CLOSINGS, "spares"))
def test_no_closings(mark: RoleMark, words: str) -> None:
    assert not mark.pattern.regex.search(f"市科技局{words}")


@pytest.mark.parametrize("words", [*DUE.matches, *DEADLINE.matches, *NOTE.matches])
def test_deadlines_and_notes(words: str) -> None:
    assert duty_words().names_nobody(words)


@pytest.mark.parametrize("words", [*DUE.spares, *DEADLINE.spares, *NOTE.spares])
def test_no_deadlines_or_notes(words: str) -> None:
    assert not duty_words().names_nobody(words)


def test_a_department_that_is_responsible_is_no_lead() -> None:
    assert duty_words().closing("市科技局负责") == (Role.RESPONSIBLE, 4)
    assert duty_words().closing("市科技局牵头负责") == (Role.LEAD, 4)


def test_words_without_a_role() -> None:
    assert duty_words().label("市科技局") is None
    assert duty_words().closing("市科技局") is None


def test_that_the_first_of_a_list_leads() -> None:
    assert first_leads("(省港航局、省海事局负责,排在首位的部门为牵头部门,下同)") == ""
    assert first_leads("(省港航局、省海事局,省水利厅;第一个逗号前为牵头单位,下同)") == ","
    assert first_leads("(第一责任单位为省港航局)") is None


def test_labels_inside_a_list_are_found_by_their_colon() -> None:
    text = "牵头单位:市港航局配合单位:市海事局、市参与单位办"
    assert duty_words().labels_inside(text, 0, len(text)) == [text.index("配合单位")]


@pytest.mark.parametrize("words", examples(duty_words().short_labels, "matches"))
def test_short_labels(words: tuple[RoleMark, str]) -> None:
    mark, label = words
    assert duty_words().label(f"{label}市港航局") == (mark.role, len(label))


@pytest.mark.parametrize(("mark", "words"), examples(duty_words().short_labels, "spares"))
def test_no_short_labels(mark: RoleMark, words: str) -> None:
    assert not mark.pattern.regex.match(words)


@pytest.mark.parametrize("words", duty_words().person.matches)
def test_who_in_person_names_no_department(words: str) -> None:
    assert duty_words().names_nobody(f"{words}张三")


@pytest.mark.parametrize("words", duty_words().person.spares)
def test_a_department_is_no_person(words: str) -> None:
    assert not duty_words().names_nobody(words)


@pytest.mark.parametrize("line", ["责任单位:省港航局", "完成时限:持续推进", "时间要求:"])
def test_labels_open_lines(line: str) -> None:
    assert duty_words().opens(line)


@pytest.mark.parametrize("line", ["责任单位省港航局", "2030年安排:疏浚", "完成时限为三年", "省港航局:"])
def test_other_words_open_none(line: str) -> None:
    assert not duty_words().opens(line)

from __future__ import annotations

from corpus.model import Role
from rag.knowledge import Knowledge
from rag.lexicon.roles import fields_of, other_names, role_words, spoken_roles


def test_every_role_has_words() -> None:
    assert set().union(*(entry.roles for entry in role_words())) == set(Role)


def test_what_people_say_for_a_role_stands_for_a_word_of_a_plan() -> None:
    words = {word for entry in role_words() for word in (*entry.words, *entry.topical)}
    assert {word for word in spoken_roles().values() if "不" not in word} <= words | {role.label for role in Role}


def test_what_departments_see_to_and_were_called_leads_to_one_that_a_plan_names(knowledge: Knowledge) -> None:
    names = [name for one in knowledge.departments for name in (one.name, *one.aliases)]
    fields = {*fields_of().values(), *other_names().values()}
    assert not {field for field in fields if not any(field in name for name in names)}

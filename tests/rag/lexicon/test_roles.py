from __future__ import annotations

from corpus.model import Role
from rag.lexicon.roles import role_words, spoken_roles


def test_every_role_has_words() -> None:
    assert set().union(*(entry.roles for entry in role_words())) == set(Role)


def test_what_people_say_for_a_role_stands_for_a_word_of_a_plan() -> None:
    words = {word for entry in role_words() for word in (*entry.words, *entry.topical)}
    assert set(spoken_roles().values()) <= words | {role.label for role in Role}

from __future__ import annotations

import re
from collections import Counter

from corpus.model import Document
from rag.lexicon.regions import region_names
from rag.lexicon.speech import favour_words, fillers, synonyms
from rag.question.wording.normalise import normalise
from rag.question.wording.simplified import simplified


def test_what_plans_write_for_a_word_stands_in_a_plan(plan_documents: list[Document]) -> None:
    written = "\n".join(simplified(document.raw) for document in plan_documents).lower()
    missing = {word for entry in synonyms() for word in (*entry.plan, *entry.same) if word.lower() not in written}
    held = {word for entry in synonyms() for word in entry.elsewhere if word.lower() in written}
    assert (missing, held) == (set(), set())


def test_what_is_said_for_the_same_words_of_plans_stands_in_one_entry() -> None:
    told = Counter((entry.plan, entry.elsewhere, entry.same) for entry in synonyms())
    assert [words for words, entries in told.items() if entries > 1] == []


def test_every_word_of_the_tables_is_written_as_a_normalised_question_has_it() -> None:
    said = [word for entry in synonyms() for word in entry.say]
    names = [name for aliases in region_names().aliases.values() for name in aliases]
    for word in [*said, *names, *fillers()]:
        assert normalise(word) == word.lower()


def test_what_the_service_does_is_told_from_what_offices_do() -> None:
    words = favour_words()
    assert re.match(words.tells, "说明")
    assert re.match(words.acts, "办证")
    assert not any(re.match(words.tells, said) for said in ("说服店家", "排队", "出具证明"))
    assert not re.match(words.acts, "办法")
    assert re.fullmatch(words.registers, "商标")

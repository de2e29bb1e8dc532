from __future__ import annotations

from rag.lexicon.proofs import proven_by
from rag.lexicon.speech import synonyms


def test_what_proves_a_word_is_what_plans_write_for_it() -> None:
    written: dict[str, set[str]] = {}
    for entry in synonyms():
        for said in entry.say:
            written.setdefault(said, set()).update(word.lower() for word in entry.plan)
    strange = {(said, word) for said, by in proven_by().items() for word in by if word not in written.get(said, ())}
    assert strange == set()


def test_what_only_comes_near_proves_nothing() -> None:
    assert "优胜劣汰" in proven_by()["淘汰"]
    assert "公益" in proven_by()["免费"]
    assert "人工智能" not in proven_by().get("大模型", ())
    assert "质押融资" not in proven_by().get("贴息", ())

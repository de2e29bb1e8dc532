from __future__ import annotations

from rag.lexicon.written import falls_short, honours, leads


def test_what_leads_to_a_list_is_told_from_the_same_characters_in_a_word() -> None:
    assert leads().search("聚焦茶园、茶馆")
    assert not leads().search("对外自由")


def test_what_falls_short_is_told_from_what_goes_on() -> None:
    assert falls_short().search("茶园保护力度有待提高")
    assert not falls_short().search("茶园保护力度不断提高")


def test_what_was_awarded_is_told_from_what_is_aimed_at() -> None:
    assert honours().search("茶港区成功获批省茶叶示范区")
    assert honours().search("通过茶乡示范县验收")
    assert not honours().search("争创省茶叶示范区")
    assert not honours().search("茶农获得充分赔偿")

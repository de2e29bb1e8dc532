"""Tells whether a question of the chat is an enterprise that speaks of itself and of what it needs.

By what a message shows that stands in ``data/speaking.toml``; what follows from it stands here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.finder.vocabulary import said_in
from rag.lexicon.cues import asked_types, cues
from rag.question.numbering.references import find_references
from rag.question.parting.background import asks


def is_profile(text: str) -> bool:
    """Tell whether ``text`` (normalised) describes an enterprise and what it needs, rather than asks about plans.

    What it asks decides first: of a question for one thing, or a place in a plan, the rest is only who asks. Then it
    must be an enterprise, that names itself or asks nothing, and tell of a need or ask for support of any kind.
    """
    clauses = re.split("[,。;!]", text)
    asking = [clause for clause in clauses if asks(clause)]
    for_support = any(_says(clause, "for_support", "any_support") for clause in asking)
    for_support = for_support or _asks_for_a_service(asking, ",".join(one for one in clauses if one not in asking))
    anything = bool(asking) and _says(asking[-1], "anything") and _says(text, "speaker", "introduced")
    for_support = for_support or anything
    if any(map(find_references, clauses)):
        return False
    if any(map(_asks_one_thing, asking)) or (any(map(_asks_openly, asking)) and not for_support):
        return False
    in_need = _says(text, "in_need")
    introduced = _says(text, "introduced") and (in_need or bool(asking))
    speaks = introduced or _says(text, "speaker", "seated")
    if _says(text, "about_plans") and not (speaks and in_need and for_support):
        return False
    if not speaks and (_says(text, "asks") or not _says(text, "somebody")):
        return False
    return _describes(text) and (_needs(text, speaks=speaks, in_need=in_need) or (speaks and anything))


def _asks_for_a_service(asking: Sequence[str], told: str) -> bool:
    """Tell whether a question for a place of service is one for support: somebody in need asks it."""
    return _says(told, "in_need") and any(_says(clause, "service") for clause in asking)


def _asks_one_thing(clause: str) -> bool:
    """Tell whether a clause asks for one thing whatever else is asked: a fee, whose a thing is, whether it is so."""
    one = _says(clause, "verifies", "of_a_thing", "whose")
    return one or any(kind.asked_in(clause, ()) for kind in asked_types())


def _asks_openly(clause: str) -> bool:
    """Tell whether a clause asks how, who or whether, which is for one thing unless another asks for support."""
    return _says(clause, "one_thing", "open")


def _describes(text: str) -> bool:
    tables = ("industry", "type", "role", "right")
    return _says(text, "somebody") or any(said_in(table, text) for table in tables)


def _needs(text: str, *, speaks: bool, in_need: bool) -> bool:
    if said_in("need", text):
        return speaks or in_need
    return speaks and (_says(text, "any_support") or not _says(text, "asks"))


def _says(text: str, *names: str) -> bool:
    """Tell whether a text shows any of what is named in the table."""
    return any(cues("speaking")[name].found_in(text) for name in names)

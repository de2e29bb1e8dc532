"""Checks the conditions of a measure against a profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.facts.support_words import audience, wider_industries
from corpus.model import Condition, Side
from rag.finder.measures import Listed
from rag.finder.profile import Profile
from rag.finder.verdict import Obstacle, Verdict
from rag.finder.vocabulary import ENTERPRISE, circumstances
from rag.finder.whereabouts import Home, check_place
from rag.match_contract import Facet, Open, Reason

# What an enterprise can only use for a right that it has; the rest can help it to get one.
_NEEDS_THE_RIGHT = frozenset({"质押融资", "保险", "证券化", "转化运营", "维权援助"})
_OTHER_SIZE = {"中小微企业": "大中型企业", "大中型企业": "中小微企业"}
SIZES = frozenset(_OTHER_SIZE)


def judge(listed: Listed, profile: Profile, home: Home) -> Verdict:
    """Check a measure of a plan, of which ``home`` tells where it holds, against a profile."""
    verdict = Verdict()
    check_place(listed, profile, home, verdict)
    _role(listed, profile, verdict)
    _types(listed.conditions(Side.TYPE), profile, verdict)
    _industry(listed.conditions(Side.INDUSTRY), profile, verdict)
    _right(listed, profile, verdict)
    _unwanted(listed, profile, verdict)
    verdict.apart = sum(written in listed.text and not says.search(profile.text) for written, says in circumstances())
    return verdict


def _role(listed: Listed, profile: Profile, verdict: Verdict) -> None:
    conditions = listed.conditions(Side.ROLE)
    matched = next((one for one in conditions if one.name in profile.roles), None)
    if matched:
        said = profile.said(Facet.TYPE, matched.name) or matched.name
        verdict.reasons.append(
            Reason(facet=Facet.TYPE, value=matched.name, label=matched.name, said=said, written=matched.written)
        )
    elif conditions and all(one.strict for one in conditions):
        verdict.is_for_others = True
    else:
        named = list(_roles_named(listed, profile))
        verdict.reasons += named
        verdict.only_names_it = bool(named)


def _roles_named(listed: Listed, profile: Profile) -> Iterator[Reason]:
    """Yield the roles of the speaker, no enterprise, that a measure for anybody names: “在产业园区组织路演”."""
    roles = [role for role in profile.roles if role != ENTERPRISE]
    for mention in audience().roles.find(listed.words[0].text) if roles else ():
        if mention.name in roles:
            written, said = listed.words[0].text[mention.start : mention.end], profile.said(Facet.TYPE, mention.name)
            yield Reason(facet=Facet.TYPE, value=mention.name, label=mention.name, said=said, written=written)
            return


def _types(conditions: Sequence[Condition], profile: Profile, verdict: Verdict) -> None:
    said = profile.values(Facet.TYPE)
    matched = [one for one in conditions if one.name in said]
    for one in matched:
        words = profile.said(Facet.TYPE, one.name)
        verdict.reasons.append(
            Reason(facet=Facet.TYPE, value=one.name, label=one.name, said=words, written=one.written)
        )
    strict = tuple(one.name for one in conditions if one.strict)
    if matched or not conditions:
        return
    named = "、".join(one.name for one in conditions)
    ruled_out = {name for one in said if (name := _OTHER_SIZE.get(one, "")) not in said} | set(
        profile.denied(Facet.TYPE)
    )
    values = tuple(one.name for one in conditions)
    if strict and all(name in ruled_out for name in strict):
        verdict.obstacles.append(Obstacle(Facet.TYPE, strict, f"若你是{'或'.join(strict)}"))
    elif all(name in ruled_out for name in values):
        verdict.drawbacks += 1
    else:
        text = f"{'面向' if strict else '重点面向'}{named}，你没有说明是不是。"
        verdict.opens.append(Open(facet=Facet.TYPE, values=values, written=conditions[0].written, text=text))


def _industry(conditions: Sequence[Condition], profile: Profile, verdict: Verdict) -> None:
    said = profile.values(Facet.INDUSTRY)
    for name in said:
        covering = {name, *wider_industries().get(name, ())}
        for one in conditions:
            if one.name in covering:
                words = profile.said(Facet.INDUSTRY, name)
                verdict.reasons.append(
                    Reason(facet=Facet.INDUSTRY, value=one.name, label=one.name, said=words, written=one.written)
                )
                return
    strict = tuple(one.name for one in conditions if one.strict)
    narrower = [one for one in conditions if any(name in wider_industries().get(one.name, ()) for name in said)]
    if strict and (not said or narrower):
        text = f"面向{'、'.join(strict)}，你没有说明是不是这一行业。"
        verdict.opens.append(Open(facet=Facet.INDUSTRY, values=strict, written=conditions[0].written, text=text))
    elif strict and said and len(strict) == len(conditions):
        verdict.obstacles.append(Obstacle(Facet.INDUSTRY, strict, f"若你属于{'、'.join(strict)}行业"))
    elif conditions and said:
        verdict.drawbacks += 1


def _right(listed: Listed, profile: Profile, verdict: Verdict) -> None:
    conditions = listed.conditions(Side.RIGHT)
    said = profile.values(Facet.RIGHT)
    matched = next((one for one in conditions if one.name in said), None)
    if matched:
        words = profile.said(Facet.RIGHT, matched.name)
        verdict.reasons.append(
            Reason(facet=Facet.RIGHT, value=matched.name, label=matched.name, said=words, written=matched.written)
        )
        return
    names = tuple(one.name for one in conditions)
    denied = profile.denied(Facet.RIGHT)
    if names and all(name in denied for name in names) and _NEEDS_THE_RIGHT & {listed.measure.kinds[0].name}:
        verdict.obstacles.append(Obstacle(Facet.RIGHT, names, f"若你有{'或'.join(names)}"))
    elif names and said:
        verdict.drawbacks += 1


def _unwanted(listed: Listed, profile: Profile, verdict: Verdict) -> None:
    """Leave out what gives in the main, or more than what is needed, what the enterprise does not need."""
    denied = max((listed.kinds.get(name, 0.0) for name in profile.denied(Facet.NEED)), default=0.0)
    wanted = max((listed.kinds.get(name, 0.0) for name in profile.values(Facet.NEED)), default=0.0)
    if denied >= 1.0 or denied > wanted > 0.0:
        verdict.is_for_others = True

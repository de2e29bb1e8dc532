"""Claims and their citations become citation recall and precision.

After ALCE (Gao et al., 2023), with words in place of a judge model: a set of clauses supports a claim when the facts
of the claim stand in it (the contract's rule 2) and so does at least half of its wording, by character pairs. A claim
that counts its own citations (“共3项。[1][2][3]”) or compares them (“两者的责任部门不同。[1][2]”) rests on there
being so many and not on their words, and needs each of them; whether a comparison is true is asked by the cases.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from eval.measures.contract_rules import Library, claim_breaches
from eval.measures.matching import squeeze
from rag.contract import Answer, Citation, Claim

LEAST_WORDING = 0.5


@dataclass(frozen=True, slots=True)
class Citing:
    """For one answer: how many claims are supported, how many citations are needed, how many claims keep the rules."""

    claims: int
    supported: int
    citations: int
    needed: int
    by_the_rules: int

    @property
    def recall(self) -> float:
        """The share of claims that a citation supports; 1 without claims."""
        return self.supported / self.claims if self.claims else 1.0

    @property
    def precision(self) -> float:
        """The share of citations, counted by claim, that their claim needs; 1 without citations."""
        return self.needed / self.citations if self.citations else 1.0

    @property
    def rule_share(self) -> float:
        """The share of claims that pass the contract's rules; 1 without claims."""
        return self.by_the_rules / self.claims if self.claims else 1.0


def citing(answer: Answer, library: Library) -> Citing:
    """Score the citations of one answer."""
    supported = needed = cited = by_the_rules = 0
    for claim in answer.claims:
        own = [citation for citation in answer.citations if citation.marker in claim.citations]
        by_themselves = _counts_itself(claim, own) or _compares_itself(claim, own)
        holds = _facts_hold(claim, own, answer, library) if by_themselves else _supports(claim, own, answer, library)
        supported += holds
        cited += len(own)
        if holds:
            needed += sum(by_themselves or _is_needed(citation, own, claim, answer, library) for citation in own)
        by_the_rules += bool(own) and not claim_breaches(claim, answer, library)
    return Citing(len(answer.claims), supported, cited, needed, by_the_rules)


def _is_needed(citation: Citation, own: Sequence[Citation], claim: Claim, answer: Answer, library: Library) -> bool:
    """A citation is idle when it supports nothing alone and the others do without it."""
    others = [other for other in own if other is not citation]
    return _supports(claim, [citation], answer, library) or not _supports(claim, others, answer, library)


def _supports(claim: Claim, citations: Sequence[Citation], answer: Answer, library: Library) -> bool:
    if not citations:
        return False
    return _facts_hold(claim, citations, answer, library) and _wording(claim.text, citations) >= LEAST_WORDING


def _facts_hold(claim: Claim, citations: Sequence[Citation], answer: Answer, library: Library) -> bool:
    narrowed = claim.model_copy(update={"citations": [citation.marker for citation in citations]})
    return not any(breach.rule == 2 for breach in claim_breaches(narrowed, answer, library))


# Matches the 3 of “共有3项任务”; not the 50 of “第50项”.
_COUNTED = r"(?<![第\d.]){}(?=[个项条处家份]|$)"


def _counts_itself(claim: Claim, citations: Sequence[Citation]) -> bool:
    """Whether the claim says how many clauses it cites, of which there are at least two."""
    number = len({citation.marker for citation in citations})
    return number > 1 and re.search(_COUNTED.format(number), squeeze(claim.text).replace("*", "")) is not None


# Matches “两者的责任部门不同”, “三地的表述基本一样” and “上海更多”; in “促进不同地区合作” nothing.
_COMPARED = re.compile(
    r"(?:[两三各]者|[两三各]地|[两三各]份).{0,12}(?:不同|不一|一样|相同|一致)|更[多高少低]|[多少高低]于"
)


def _compares_itself(claim: Claim, citations: Sequence[Citation]) -> bool:
    """Whether the claim says how the clauses that it cites differ, of which there are at least two."""
    several = len({citation.clause_id for citation in citations}) > 1
    return several and _COMPARED.search(squeeze(claim.text)) is not None


def _wording(text: str, citations: Sequence[Citation]) -> float:
    """The share of the claim's character pairs that stand in the clauses, their headings or their plan's title."""
    pairs = _pairs(text)
    there = {
        pair
        for citation in citations
        for words in (citation.text, citation.doc_title, *citation.path)
        for pair in _pairs(words)
    }
    return len(pairs & there) / len(pairs) if pairs else 1.0


def _pairs(text: str) -> set[str]:
    words = "".join(character for character in squeeze(text) if character.isalnum())
    return {words[at : at + 2] for at in range(len(words) - 1)}

from pathlib import Path

import pytest

from corpus.bench import parse_throughput
from tests.corpus.plans import raw_text
from tests.corpus.test_sources import write


def test_documents_are_parsed_in_turn_until_so_many_are_done() -> None:
    found = parse_throughput(5)
    plans = ("sh-impl", "sh-plan", "haimen", "tianjin", "sh-impl")
    assert (found.documents, found.characters) == (5, sum(len(raw_text(doc_id)) for doc_id in plans))
    assert found.seconds > 0
    assert found.milliseconds_per_document * found.documents_per_minute == pytest.approx(60_000)


def test_nothing_to_parse_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no documents"):
        parse_throughput(3, write(tmp_path, ""))
    with pytest.raises(ValueError, match="no documents"):
        parse_throughput(0)

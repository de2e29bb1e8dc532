"""Names the files of a model directory: what the preparation writes, the export adds and the encoders read."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

WEIGHTS = "model.safetensors"
TOKENIZER = "tokenizer.json"
MODULES = "modules.json"
POOLING = "1_Pooling/config.json"
SENTENCE_CONFIG = "config_sentence_transformers.json"

# A model may embed questions by weights of their own: a model in a folder within its own, with the same vocabulary.
QUESTIONS = "questions"

# The export has a folder of its own, since models of the hub often come with an `onnx` folder.
EXPORT = "onnx/float32"
GRAPH = "model.onnx"
QUESTION_GRAPH = "questions.onnx"
SERVING = "serving.json"
COMMON_TOKENIZER = "common_tokenizer.json"
COMMON_PIECES = "common_pieces.json"
INPUTS = ("input_ids", "attention_mask")
OUTPUT = "sentence_embedding"


class Serving(BaseModel):
    """What the graph does not hold: the identity of the model, its prompts, and how texts become its input."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fingerprint: str
    dimension: int
    query_prompt: str
    passage_prompt: str
    max_tokens: int
    pad_id: int
    pad_token: str

"""Plans become a LlamaIndex vector index in FAISS with the library's default chunks (1,024 tokens, 200 shared)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import faiss
from llama_index.core import Document as Text
from llama_index.core import StorageContext, VectorStoreIndex
from llama_index.core.embeddings import BaseEmbedding
from llama_index.core.node_parser import SentenceSplitter
from llama_index.vector_stores.faiss import FaissVectorStore
from pydantic import PrivateAttr

from corpus.model import Document, Span
from eval.measures.matching import Found
from eval.measures.retrieval import DEPTHS
from eval.run import Search
from index.embedding.encoder import Encoder
from rag.contract import AskRequest

NAME = "LlamaIndex + FAISS，默认切分 1024/200"


def search_over(documents: Sequence[Document], encoder: Encoder) -> Search:
    """Index the raw texts and make what searches them."""
    texts = [
        Text(text=document.raw, metadata={"doc_id": document.id}, excluded_embed_metadata_keys=["doc_id"])
        for document in documents
    ]
    store = FaissVectorStore(faiss_index=faiss.IndexFlatIP(encoder.dimension))
    index = VectorStoreIndex.from_documents(
        texts,
        storage_context=StorageContext.from_defaults(vector_store=store),
        embed_model=_Embedding(encoder),
        transformations=[SentenceSplitter()],
    )
    retriever = index.as_retriever(similarity_top_k=max(DEPTHS))

    def search(request: AskRequest) -> list[Found]:
        nodes = (scored.node for scored in retriever.retrieve(request.question))
        return [Found(node.metadata["doc_id"], Span(node.start_char_idx, node.end_char_idx)) for node in nodes]

    return search


class _Embedding(BaseEmbedding):  # type: ignore[misc]  # not installed where types are checked
    """The model of the index, as LlamaIndex calls it."""

    _encoder: Any = PrivateAttr()

    def __init__(self, encoder: Encoder) -> None:
        super().__init__(model_name=encoder.name)
        self._encoder = encoder

    def _get_query_embedding(self, query: str) -> list[float]:
        return list(map(float, self._encoder.encode_queries([query])[0]))

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._get_text_embeddings([text])[0]

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        return [list(map(float, vector)) for vector in self._encoder.encode_passages(texts)]

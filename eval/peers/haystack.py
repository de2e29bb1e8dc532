"""Plans become a Haystack pipeline: BM25 and vectors over passages of three sentences, fused by reciprocal rank."""

from __future__ import annotations

import re
from collections.abc import Sequence

from haystack import Document as Text
from haystack import Pipeline
from haystack.components.joiners import DocumentJoiner
from haystack.components.preprocessors import DocumentSplitter
from haystack.components.retrievers.in_memory import InMemoryBM25Retriever, InMemoryEmbeddingRetriever
from haystack.document_stores.in_memory import InMemoryDocumentStore

from corpus.model import Document, Span
from eval.measures.matching import Found
from eval.measures.retrieval import DEPTHS
from eval.run import Search
from index.embedding.encoder import Encoder
from rag.contract import AskRequest

NAME = "Haystack，BM25 与向量融合，三句一段"

# Cuts “……。” and a line's end behind the mark; “3.5家” stays whole.
_SENTENCE = re.compile(r"(?<=[。\n])")

_CHARACTERS = r"\w"
"""Its own words are what stands between spaces, which Chinese does without."""


def search_over(documents: Sequence[Document], encoder: Encoder) -> Search:
    """Index the raw texts in memory and make what searches them."""
    store = InMemoryDocumentStore(bm25_tokenization_regex=_CHARACTERS, embedding_similarity_function="dot_product")
    store.write_documents(_embedded(_passages(documents), encoder))
    pipeline = Pipeline()
    pipeline.add_component("words", InMemoryBM25Retriever(store))
    pipeline.add_component("vectors", InMemoryEmbeddingRetriever(store))
    pipeline.add_component("fusion", DocumentJoiner(join_mode="reciprocal_rank_fusion"))
    pipeline.connect("words", "fusion")
    pipeline.connect("vectors", "fusion")
    depth = max(DEPTHS)

    def search(request: AskRequest) -> list[Found]:
        vector = list(map(float, encoder.encode_queries([request.question])[0]))
        given = {
            "words": {"query": request.question, "top_k": 5 * depth},
            "vectors": {"query_embedding": vector, "top_k": 5 * depth},
        }
        ranked = pipeline.run(given)["fusion"]["documents"][:depth]
        return [_found(passage) for passage in ranked]

    return search


def _passages(documents: Sequence[Document]) -> list[Text]:
    splitter = DocumentSplitter(split_by="function", splitting_function=_SENTENCE.split, split_length=3)
    texts = [Text(content=document.raw, meta={"doc_id": document.id}) for document in documents]
    passages: list[Text] = splitter.run(documents=texts)["documents"]
    return [passage for passage in passages if passage.content.strip()]


def _embedded(passages: Sequence[Text], encoder: Encoder) -> list[Text]:
    vectors = encoder.encode_passages([passage.content for passage in passages])
    return [
        Text(content=passage.content, meta=passage.meta, embedding=list(map(float, vector)))
        for passage, vector in zip(passages, vectors, strict=True)
    ]


def _found(passage: Text) -> Found:
    start = int(passage.meta["split_idx_start"])
    return Found(passage.meta["doc_id"], Span(start, start + len(passage.content)))

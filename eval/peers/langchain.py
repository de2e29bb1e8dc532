"""Plans become a LangChain FAISS store of chunks of 400 characters, 50 shared, cut at paragraphs and full stops."""

from __future__ import annotations

from collections.abc import Sequence

from langchain_community.vectorstores import FAISS
from langchain_core.documents import Document as Text
from langchain_core.embeddings import Embeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter

from corpus.model import Document, Span
from eval.measures.matching import Found
from eval.measures.retrieval import DEPTHS
from eval.run import Search
from index.embedding.encoder import Encoder
from rag.contract import AskRequest

NAME = "LangChain + FAISS，递归切分 400/50"


def search_over(documents: Sequence[Document], encoder: Encoder) -> Search:
    """Index the raw texts and make what searches them."""
    splitter = RecursiveCharacterTextSplitter(
        chunk_size=400, chunk_overlap=50, separators=["\n\n", "\n", "。", "；", "，", ""], add_start_index=True
    )
    texts = [Text(page_content=document.raw, metadata={"doc_id": document.id}) for document in documents]
    store = FAISS.from_documents(splitter.split_documents(texts), _Embedding(encoder))

    def search(request: AskRequest) -> list[Found]:
        return [_found(chunk) for chunk in store.similarity_search(request.question, k=max(DEPTHS))]

    return search


def _found(chunk: Text) -> Found:
    start = int(chunk.metadata["start_index"])
    return Found(chunk.metadata["doc_id"], Span(start, start + len(chunk.page_content)))


class _Embedding(Embeddings):  # type: ignore[misc]  # not installed where types are checked
    """The model of the index, as LangChain calls it."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [list(map(float, vector)) for vector in self._encoder.encode_passages(texts)]

    def embed_query(self, text: str) -> list[float]:
        return list(map(float, self._encoder.encode_queries([text])[0]))

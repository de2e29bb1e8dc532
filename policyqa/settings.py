"""Turns ``POLICYQA_…`` environment variables into checked settings."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, EnvSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from index.build import KEEP
from index.chunk import ChunkSettings
from index.lexical import LexicalSettings
from index.settings import IndexSettings, SearchSettings
from index.vectors.choice import StoreSettings
from index.vectors.faiss_store import VectorSettings
from index.vectors.milvus.settings import NAME, URI, MilvusSettings
from index.words import WordSettings
from policyqa.errors import WrongUse
from policyqa.settings_problems import problem
from policyqa.settings_table import bounds_of
from rag.llm.settings import URL, LlmSettings
from web.settings import WebSettings

Change = Literal["rebuild", "restart", "at once"]
"""What makes a changed setting count: ``policyqa index update``, a restart of the server, or nothing."""


def default_home() -> Path:
    """Return ``var/`` of the checkout that this package lies in, else the platform's folder for a user's data."""
    checkout = Path(__file__).parents[1]
    if (checkout / "pyproject.toml").is_file():
        return checkout / "var"
    from platformdirs import user_data_path

    return user_data_path("policyqa", appauthor=False)


def default_corpus() -> Path:
    """Return the folder of the plans that come with the package."""
    return Path(str(files("corpus")))


def _setting(
    default: Any,  # noqa: ANN401 - the field's own annotation says what it is
    description: str,
    change: Change,
    *,
    shown: str | None = None,
    **more: Any,  # noqa: ANN401 - passed on to pydantic, which checks it
) -> Any:  # noqa: ANN401 - as pydantic's own Field
    """Declare a setting.

    ``default`` is a function where the machine decides, and ``shown`` is then what the documentation says of it.
    """
    extra: dict[str, Any] = {"change": change, "shown": shown}
    default_from = {"default_factory": default} if callable(default) else {"default": default}
    return Field(**default_from, description=description, json_schema_extra=extra, **more)


def _of(
    model: type[BaseModel],
    name: str,
    description: str,
    **more: Any,  # noqa: ANN401 - passed on to pydantic, which checks it
) -> Any:  # noqa: ANN401 - as pydantic's own Field
    """Declare a setting that is a field of a package's own settings, with the default and the bounds it has there."""
    field = model.model_fields[name]
    change: Change = "restart" if model in (SearchSettings, MilvusSettings, LlmSettings) else "rebuild"
    return _setting(field.get_default(), description, change, **bounds_of(field), **more)


class _StrictEnvironment(EnvSettingsSource):
    """Reads the environment, and hands on the variables that begin like settings but are none, to be refused."""

    def __call__(self) -> dict[str, Any]:
        known = {f"{self.env_prefix}{name}".lower() for name in self.settings_cls.model_fields}
        strays = {
            name: value
            for name, value in self.env_vars.items()
            if name.lower().startswith(self.env_prefix.lower()) and name.lower() not in known
        }
        return {**super().__call__(), **strays}


class Settings(BaseSettings):
    """Everything that an operator can set, one environment variable each: ``home`` is ``POLICYQA_HOME``.

    The fields that begin with ``chunk_``, ``words_``, ``lexical_``, ``vectors_``, ``milvus_`` and ``search_`` are those
    of the index package, those that begin with ``llm_`` those of ``rag.llm``, under the same names.
    """

    model_config = SettingsConfigDict(
        env_prefix="POLICYQA_", env_ignore_empty=True, extra="forbid", frozen=True, validate_default=False
    )

    home: Path = _setting(
        default_home,
        "Where the prepared model, the index and caches are kept.",
        "restart",
        shown="`var/` of the checkout, else the user's data folder",
    )
    corpus: Path = _setting(
        default_corpus,
        "The folder of the plans: `sources.toml` and `raw/`.",
        "rebuild",
        shown="the plans that come with the package",
    )
    ingest_max_bytes: int = _setting(
        20_000_000, "The size of the largest file that `policyqa ingest` takes.", "at once", ge=1, le=1_000_000_000
    )
    embedding_model: str = _setting(
        "multilingual-e5-small",
        "The default model, which comes with the package, a local directory, or a name in the local hub cache.",
        "rebuild",
        min_length=1,
        max_length=500,
    )
    embedding_threads: int = _setting(
        0,
        "Threads that embed one question; 0 is one for each core. One is quicker when many ask at once.",
        "restart",
        ge=0,
        le=256,
    )
    host: str = _setting("127.0.0.1", "The address to serve on.", "restart", min_length=1, max_length=253)
    port: int = _setting(8000, "The port to serve on; 0 takes a free one.", "restart", ge=0, le=65_535)
    max_body_bytes: int = _setting(
        1_048_576, "The longest request body that the server reads.", "restart", ge=1024, le=100_000_000
    )
    rate_limit: int = _setting(
        0, "Questions that one client address may ask a minute; 0 does not bound them.", "restart", ge=0, le=100_000
    )
    log_level: Literal["debug", "info", "warning", "error"] = _setting(
        "info", "How much the server writes to its log.", "restart"
    )
    chromium: Path | None = _setting(
        None, "The browser of the tests and screenshots.", "at once", shown="the first found on the search path"
    )

    keep_versions: int = _setting(KEEP, "Versions of the index that stay on the disk.", "at once", ge=1, le=100)

    chunk_max_tokens: int = _of(ChunkSettings, "max_tokens", "The longest passage that is embedded.")
    chunk_overlap_tokens: int = _of(
        ChunkSettings,
        "overlap_tokens",
        "How much of a passage the next one repeats; at most half of it.",
        le=1000,
    )
    chunk_context: Literal["none", "path", "title_and_path"] = _of(
        ChunkSettings, "context", "What is put before a passage: its headings, with the title of its plan."
    )
    words_words: bool = _of(WordSettings, "words", "Index whole words.")
    words_bigrams: bool = _of(WordSettings, "bigrams", "Index pairs of neighbouring characters.")
    lexical_method: Literal["lucene", "robertson", "atire"] = _of(LexicalSettings, "method", "The form of BM25.")
    lexical_k1: float = _of(LexicalSettings, "k1", "How soon repetitions of a word stop counting.")
    lexical_b: float = _of(LexicalSettings, "b", "How much long passages are held back.")
    vectors_exact_limit: int = _of(
        VectorSettings, "exact_limit", "The number of passages up to which vectors are searched exactly.", le=10_000_000
    )
    vectors_whole_limit: int = _of(
        VectorSettings,
        "whole_limit",
        "The number of passages up to which a graph over float32 is built; above, lists of codes.",
        le=10_000_000,
    )
    vectors_exact_share: float = _of(
        VectorSettings, "exact_share", "The share left by filters below which vectors are searched exactly."
    )
    vectors_links: int = _of(VectorSettings, "links", "Links of a vector in the graph.")
    vectors_build_breadth: int = _of(VectorSettings, "build_breadth", "Breadth of building the graph.")
    vectors_search_breadth: int = _of(VectorSettings, "search_breadth", "Breadth of walking a graph of up to 100,000.")
    vectors_probes: int = _of(VectorSettings, "probes", "Lists of codes that are read of up to 200,000 passages.")
    vector_store: Literal["faiss", "milvus"] = _setting(
        "faiss", "Where a build keeps the vectors; see `docs/milvus.md`.", "rebuild"
    )
    milvus_uri: str = _of(
        MilvusSettings, "uri", "Where Milvus is, `http://host:port`, or a path in `.db` for Milvus Lite.", pattern=URI
    )
    milvus_token: SecretStr = _of(
        MilvusSettings, "token", "What Milvus lets one in with: `user:password` or a key.", shown="none"
    )
    milvus_collection: str = _of(
        MilvusSettings,
        "collection",
        "How names in Milvus begin: letters, digits and underscores, no digit first.",
        pattern=NAME,
    )
    milvus_timeout: float = _of(MilvusSettings, "timeout", "Seconds that a search waits for Milvus, retries included.")
    milvus_build_timeout: float = _of(
        MilvusSettings, "build_timeout", "Seconds that each step of a build waits for Milvus."
    )
    milvus_retries: int = _of(MilvusSettings, "retries", "How often a lost connection to Milvus is tried again.")
    milvus_pause: float = _of(
        MilvusSettings, "pause", "Seconds for which words alone are searched after Milvus has failed."
    )
    llm_base_url: str = _of(
        LlmSettings,
        "base_url",
        "A language model's server with OpenAI's protocol, such as `http://127.0.0.1:8080/v1`; see "
        "`docs/language-model.md`.",
        pattern=URL,
        shown="none",
    )
    llm_model: str = _of(LlmSettings, "model", "The name of the model on that server.", shown="none")
    llm_api_key: SecretStr = _of(LlmSettings, "api_key", "What that server lets one in with.", shown="none")
    llm_first_timeout: float = _of(LlmSettings, "first_timeout", "Seconds that a model may take for its first word.")
    llm_timeout: float = _of(LlmSettings, "timeout", "Seconds that a model may take for a whole answer.")
    llm_pause: float = _of(LlmSettings, "pause", "Seconds for which a model's server is left alone after a failure.")
    llm_max_tokens: int = _of(LlmSettings, "max_tokens", "The longest answer of a model, in tokens.")
    llm_concurrency: int = _of(LlmSettings, "concurrency", "Answers that a model may write at once.")
    llm_evidence: int = _of(LlmSettings, "evidence", "Clauses that a model is given.")
    search_depth: int = _of(SearchSettings, "depth", "Passages that each source ranks.")
    search_fusion_k: float = _of(SearchSettings, "fusion_k", "The constant of reciprocal rank fusion.")
    search_vector_weight: float = _of(SearchSettings, "vector_weight", "The weight of the vectors in the fusion.")
    search_lexical_weight: float = _of(SearchSettings, "lexical_weight", "The weight of the words in the fusion.")
    reranker: str = _of(
        SearchSettings,
        "reranker",
        "A sentence-transformers `CrossEncoder` that reorders the first hits: a directory, or a name in the local hub "
        "cache.",
        shown="none",
    )
    reranker_depth: int = _of(SearchSettings, "reranker_depth", "How many hits the reranker reorders.")
    search_clause_rule: Literal["best", "sum"] = _of(
        SearchSettings, "clause_rule", "What ranks a clause: the best of its passages, or the sum of those found."
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read arguments first and the environment second, and nothing else."""
        return init_settings, _StrictEnvironment(settings_cls)

    @model_validator(mode="after")
    def _room_for_more(self) -> Settings:
        if self.chunk_overlap_tokens * 2 > self.chunk_max_tokens:
            raise ValueError("POLICYQA_CHUNK_OVERLAP_TOKENS 不能超过 POLICYQA_CHUNK_MAX_TOKENS 的一半")
        return self

    @model_validator(mode="after")
    def _model_with_server(self) -> Settings:
        if bool(self.llm_base_url) != bool(self.llm_model):
            raise ValueError("POLICYQA_LLM_BASE_URL 和 POLICYQA_LLM_MODEL 要一起设置")
        return self

    @property
    def models(self) -> Path:
        """The folder of prepared models."""
        return self.home / "models"

    def for_index(self) -> IndexSettings:
        """Return what decides the content of an index."""
        return IndexSettings.model_validate({part: self._part(part) for part in IndexSettings.model_fields})

    def for_search(self) -> SearchSettings:
        """Return how an index is searched."""
        ranker = {"reranker": self.reranker, "reranker_depth": self.reranker_depth}
        return SearchSettings.model_validate(self._part("search") | ranker)

    def for_stores(self) -> StoreSettings:
        """Return where vectors are kept, and how to reach the database that they may be in."""
        return StoreSettings(kind=self.vector_store, milvus=MilvusSettings.model_validate(self._part("milvus")))

    def for_llm(self) -> LlmSettings:
        """Return how a language model is reached, if one is set."""
        return LlmSettings.model_validate(self._part("llm"))

    def for_web(self) -> WebSettings:
        """Return what one client may ask of the server."""
        return WebSettings(max_body_bytes=self.max_body_bytes, rate_limit=self.rate_limit)

    def _part(self, name: str) -> dict[str, Any]:
        prefix = f"{name}_"
        return {key.removeprefix(prefix): value for key, value in self if key.startswith(prefix)}


def load_settings() -> Settings:
    """Read the settings from the environment.

    Raises:
        WrongUse: A variable has a value out of its range, or is no setting at all; the message names all of them.
    """
    try:
        return Settings()
    except ValidationError as error:
        problems = "\n".join(f"- {problem(each, Settings.model_fields)}" for each in error.errors())
        message = f"环境变量中的设置有误：\n{problems}\n全部设置见 docs/settings.md 或 policyqa settings。"
        raise WrongUse(message) from error

"""Turns a slow function into one that makes each value once, however many threads ask for it at the same time."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Hashable
from functools import lru_cache, update_wrapper, wraps
from typing import Concatenate, Generic, ParamSpec, TypeVar

Given = TypeVar("Given", bound=Hashable)
Made = TypeVar("Made")
Owner = TypeVar("Owner")
Rest = ParamSpec("Rest")


def once(kept: int) -> Callable[[Callable[[Given], Made]], Callable[[Given], Made]]:
    """Keep the last ``kept`` values, like ``functools.lru_cache``, but let others wait for one that is being made.

    Meant for tables of an index version: eight first readers would otherwise each make them, and each eight times
    slower.

    Example:
        >>> length = once(2)(len)
        >>> length("甲乙")
        2
    """

    def around(make: Callable[[Given], Made]) -> Callable[[Given], Made]:
        made = lru_cache(kept)(make)
        making = threading.Lock()

        @wraps(make)
        def get(given: Given) -> Made:
            with making:
                return made(given)

        return get

    return around


def kept_with(kept: int) -> Callable[[Callable[Concatenate[Owner, Rest], Made]], KeptWith[Owner, Rest, Made]]:
    """Keep the last ``kept`` values for each first argument, for as long as that lives, which no value may refer to.

    Meant for what is found in an index version: a cache of the function itself would keep old versions open.

    Example:
        >>> class Plan(set): __hash__ = object.__hash__
        >>> size = kept_with(8)(lambda plan, least: sum(number >= least for number in plan))
        >>> size(Plan({1, 2, 3}), 2)
        2
    """
    return lambda make: KeptWith(make, kept)


class KeptWith(Generic[Owner, Rest, Made]):
    """A function whose values are kept with its first argument; see :func:`kept_with`."""

    def __init__(self, make: Callable[Concatenate[Owner, Rest], Made], kept: int) -> None:
        update_wrapper(self, make)
        self._make = make
        self._kept = kept
        self._of: weakref.WeakKeyDictionary[Owner, Callable[Rest, Made]] = weakref.WeakKeyDictionary()

    def __call__(self, owner: Owner, *given: Rest.args, **named: Rest.kwargs) -> Made:
        """Return the value, made or kept."""
        of_owner = self._of.get(owner)
        if of_owner is None:
            of_owner = self._of.setdefault(owner, lru_cache(self._kept)(self._made_for(weakref.ref(owner))))
        return of_owner(*given, **named)

    def forget(self, owner: Owner) -> None:
        """Make the values of an owner anew from now on."""
        self._of.pop(owner, None)

    def _made_for(self, owner: weakref.ref[Owner]) -> Callable[Rest, Made]:
        def made(*given: Rest.args, **named: Rest.kwargs) -> Made:
            living = owner()
            assert living is not None  # noqa: S101 - whoever asks holds it
            return self._make(living, *given, **named)

        return made

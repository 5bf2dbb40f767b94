"""The tokenizer: spaCy's English rules, nearer to how UD's English treebanks cut words."""

from __future__ import annotations

from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from kit.lexicon import read_toml

INFIXES = [
    r"(?<=[^\W\d_])/(?=[^\W\d_])",  # and/or
    r"(?<=[^\W\d_])[-–—](?=\d)",  # COVID-19, F-16
    r"(?<=\d)[–—](?=\d)",  # 8–10
    r"[!?]+(?=[A-Z“\"])",  # no space behind: "over!The"
    r"(?<=[a-z])\)(?=\()",  # no space between: "(one)(Two)"
    r"(?<=\))\((?=[A-Z])",
    r"(?<=[^\W\d_])[,:](?=[“\"])",  # no space before a quotation: "said,“We"
    r"(?<=[,:])[“\"](?=\w)",
    r"(?<=[^\W\d_])[,.!?](?=[”\"]\w)",  # nor behind one: "safe,”she"
    r"(?<=[,.!?])[”\"](?=[^\W\d_])",
]
PREFIXES = [r"\$\$+", r"US(?=\$)"]
SUFFIXES = [r"[!?]{2,}", r"(?<=[)\]])[:;,.]"]


def treebank_tokenizer(nlp: Language) -> Tokenizer:
    """Return a tokenizer that knows a few more cuts than spaCy's own, and more titles that end with a full stop."""
    rules = nlp.Defaults
    titles = {title: [{ORTH: title}] for title in read_toml("person_titles")["abbreviated"].split()}
    return Tokenizer(
        nlp.vocab,
        rules={word: cut for word, cut in rules.tokenizer_exceptions.items() if word.lower() != "and/or"} | titles,
        prefix_search=compile_prefix_regex([*PREFIXES, *rules.prefixes]).search,
        suffix_search=compile_suffix_regex([*SUFFIXES, *rules.suffixes]).search,
        infix_finditer=compile_infix_regex([*INFIXES, *rules.infixes]).finditer,
        token_match=rules.token_match,
        url_match=rules.url_match,
    )

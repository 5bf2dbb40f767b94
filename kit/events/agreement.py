"""Agreement: the verb of somebody's own words, as it stands behind the name in a title."""

from __future__ import annotations

PAIRS = "am:is are:is ’m:is 'm:is ’re:is 're:is have:has ’ve:has 've:has were:was do:does ’ll:will 'll:will"
IRREGULAR = dict(pair.split(":") for pair in PAIRS.split())


FULL = {"re": "are", "ve": "have", "ll": "will", "m": "am"}


def in_full(words: str, participle: bool) -> str:
    """Return the words of a verb without the contraction that only a pronoun before them allows.

    `participle` says whether they end with a past participle, beside which "’s" is "has" and "’d" is "had".

    >>> in_full("’s begun", True), in_full("'ll leave", False), in_full("’s leaving", False), in_full("left", True)
    ('has begun', 'will leave', 'is leaving', 'left')
    """
    if words[:1] not in {"’", "'"}:
        return words
    first, _, rest = words[1:].partition(" ")
    known = FULL | ({"s": "has", "d": "had"} if participle or rest.startswith("been") else {"s": "is", "d": "would"})
    return f"{known.get(first.lower(), first)} {rest}".strip()


def third_person(verb: str, tag: str) -> str:
    """Return a verb of "I" or "we" as it stands behind a name; `tag` is its Penn Treebank tag.

    >>> third_person("expect", "VBP"), third_person("have", "VBP"), third_person("tried", "VBD")
    ('expects', 'has', 'tried')
    >>> third_person("don’t", "VBP"), third_person("won’t", "MD")
    ('doesn’t', 'won’t')
    """
    for sign in ("n’t", "n't"):
        if verb.endswith(sign):  # "don’t"
            return third_person(verb.removesuffix(sign), tag) + sign
    if verb.lower() in {"’d", "'d"}:
        return "would" if tag == "MD" else "had"
    if verb.lower() in IRREGULAR:
        return IRREGULAR[verb.lower()]
    if tag != "VBP":
        return verb
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeiou"):
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")

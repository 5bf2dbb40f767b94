"""The table contract: exact offsets, frozen columns, unique ids, in every table of every sample."""

import pytest

from kit.tables import RECORDS, columns

PREFIXES = ("", "source_", "cue_", "trigger_", "relayed_by_", "role_", "sentence_")
WORDS = {"": "text", "source_": "source_text", "cue_": "cue"} | {
    f"{name}_": name for name in ("trigger", "relayed_by", "role")
}


@pytest.mark.parametrize("table", RECORDS)
def test_offsets_point_at_the_words(sample, table):
    text = sample.article.text
    for record in sample.records[table]:
        for prefix in PREFIXES:
            start, end = getattr(record, f"{prefix}start", None), getattr(record, f"{prefix}end", None)
            if start is None or end is None:
                continue
            assert 0 <= start <= end <= len(text)
            words = getattr(record, WORDS.get(prefix, "-"), None)
            if words is not None:
                assert text[start:end] == words, (table, record)
        for spans in ("parts", "mentions"):
            for start, end in getattr(record, spans, ()):
                assert 0 <= start < end <= len(text)


@pytest.mark.parametrize("table", RECORDS)
def test_ids_are_unique_and_columns_closed(sample, table):
    frame = getattr(sample, table)
    assert list(frame.columns) == columns(table)
    key = frame.columns[0]
    if key.endswith("_id") and table != "orders":
        assert frame[key].is_unique

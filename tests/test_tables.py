"""The table contract in every table of every sample: exact offsets, allowed words, frozen columns, unique ids."""

import pytest
from contract import breaches

from kit.tables import RECORDS, columns


@pytest.mark.parametrize("table", RECORDS)
def test_rows_keep_the_contract(sample, table):
    assert not breaches(sample, table)


@pytest.mark.parametrize("table", RECORDS)
def test_ids_are_unique_and_columns_closed(sample, table):
    frame = getattr(sample, table)
    assert list(frame.columns) == columns(table)
    key = frame.columns[0]
    if key.endswith("_id") and table != "orders":
        assert frame[key].is_unique

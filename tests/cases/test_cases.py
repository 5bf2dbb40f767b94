"""Every small case is right, save those that are marked as failing with their kind of fault."""

import json
from pathlib import Path

import pytest
import yaml

from cases.check import CHECKS, faults

HERE = Path(__file__).parent
GIVEN = [json.loads(line) for line in (HERE / "given.jsonl").read_text(encoding="utf-8").splitlines()]
OWN = yaml.safe_load((HERE / "own.yaml").read_text(encoding="utf-8"))
FAILING = dict(line.split("\t", 1) for line in (HERE / "failing.tsv").read_text(encoding="utf-8").splitlines()[1:])


def cases():
    for case in (*GIVEN, *OWN):
        if case["kind"] == "read":
            continue  # files in other formats than text: their readers have their own tests
        marks = [pytest.mark.xfail(reason=FAILING[case["id"]], strict=True)] if case["id"] in FAILING else []
        yield pytest.param(case, id=case["id"], marks=marks)


@pytest.mark.parametrize("case", list(cases()))
def test_case(case, request):
    assert set(case["expect"]) <= set(CHECKS)
    found = faults(case)
    if not found:
        request.config.summaries.setdefault("small cases that pass", []).append(case["id"])
    assert not found, case["fault"]

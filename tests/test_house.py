"""The house rules: data flows one way, and one module alone knows dependency labels."""

import ast
import re
from pathlib import Path

KIT = Path(__file__).parent.parent / "kit"
FLOW = ["reading", "language", "times", "actors", "quotes", "relations", "events", "sourcing", "checks", "analysis"]
FLOW += ["corrections", "views", "export", "cli"]
LABELS = re.compile(
    r"[\"'](nsubj(pass|:pass|:outer)?|csubj(pass|:pass)?|dobj|obj|iobj|pobj|obl(:\w+)?|nmod(:\w+)?|ccomp|xcomp|advcl|"
    r"acl(:relcl)?|relcl|amod|nummod|appos|aux(pass|:pass)?|parataxis|npadvmod|attr|acomp|flat|advmod|conj)[\"']"
)


def place(path):
    """Return a module's place in the flow, or None where it belongs to no stage."""
    name = path.relative_to(KIT).parts[0].removesuffix(".py")
    return FLOW.index(name) if name in FLOW else None


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("kit"):
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("kit"))


def test_imports_follow_the_flow():
    against = []
    for path in KIT.rglob("*.py"):
        here = place(path)
        for module in imported(path):
            name = (module.split(".") + [""])[1]
            if here is not None and name in FLOW and FLOW.index(name) > here:
                against.append(f"{path.relative_to(KIT)} imports {module}")
    assert not against


def test_dependency_labels_stand_in_grammar_alone():
    strays = []
    for path in KIT.rglob("*.py"):
        if path.name == "grammar.py":
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if LABELS.search(line) or re.search(r"\bdep_?\b\s*(==|in|!=)|\.dep_", line):
                strays.append(f"{path.relative_to(KIT)}:{number}: {line.strip()}")
    assert not strays

"""The house rules: data flows one way, one module alone knows dependency labels, no file knows the samples."""

import ast
import re
import tomllib
from collections import Counter
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
KIT = ROOT / "kit"
FLOW = ["reading", "language", "times", "actors", "quotes", "relations", "events", "sourcing", "checks", "analysis"]
FLOW += ["corrections", "export", "views", "cli"]
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
        if path.parent.name == "grammar":
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if LABELS.search(line) or re.search(r"\bdep_?\b\s*(==|in|!=)|\.dep_", line):
                strays.append(f"{path.relative_to(KIT)}:{number}: {line.strip()}")
    assert not strays


def test_no_stage_joins_the_text_again_and_again():
    """`doc.text` costs the length of the text each time; `kit.language.text_of` joins it once."""
    strays = []
    for path in KIT.rglob("*.py"):
        if path.name not in {"text.py", "component.py"}:
            lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
            strays += [
                f"{path.relative_to(KIT)}:{n}: {line.strip()}"
                for n, line in lines
                if re.search(r"\bdoc\.text\b(?!`| )", line)
            ]
    assert not strays


def kit_files():
    """Give every file of the kit that people write: code, word lists, pages; weights are exempt."""
    for path in sorted(KIT.rglob("*")):
        if path.is_file() and not {"weights", "__pycache__"} & set(path.parts):
            yield path, path.read_text(encoding="utf-8")


def test_the_kit_knows_no_person_of_its_article():
    """Nor a surname, save in a whole public list that says so in its first lines."""
    reading = yaml.safe_load((ROOT / "tests" / "gold" / "china-russia-aid.yaml").read_text(encoding="utf-8"))
    people = [actor for actor in reading["actors"] if actor["type"] == "PERSON"]
    full = {person["name"] for person in people if " " in person["name"]}
    short = {name.split()[-1] for name in full}
    short |= {form for person in people for form in person["forms"] if " " not in form and form.istitle()}
    known = []
    for path, text in kit_files():
        whole_list = path.suffix in {".tsv", ".toml", ".txt"} and "whole list" in text[:1000].lower()
        for name in full if whole_list else full | short:
            if re.search(rf"\b{re.escape(name)}\b", text):
                known.append(f"{path.relative_to(KIT)}: {name}")
    assert full and not known


def test_the_kit_repeats_no_seven_words_of_its_samples():
    runs = {}
    for sample in sorted((ROOT / "seeds").glob("*.txt")):
        words = re.findall(r"\w+", sample.read_text(encoding="utf-8").lower())
        runs |= {tuple(words[at : at + 7]): sample.stem for at in range(len(words) - 6)}
    repeats = []
    for path, text in kit_files():
        words = re.findall(r"\w+", text.lower())
        found = (tuple(words[at : at + 7]) for at in range(len(words) - 6))
        repeats += [f"{path.relative_to(KIT)}: {' '.join(run)} ({runs[run]})" for run in found if run in runs]
    assert not repeats


def test_modules_are_short_enough_to_read():
    lines = {str(path.relative_to(KIT)): text.count("\n") for path, text in kit_files() if path.suffix == ".py"}
    assert not {name: count for name, count in lines.items() if count > 220}


def word_lists():
    """Give every word list of the lexicon with its place: lists and running words of TOML, rows and cells of TSV."""

    def inside(place, value):
        if isinstance(value, dict):
            for key, below in value.items():
                yield from inside(f"{place} {key}", below)
        elif isinstance(value, list):
            yield place, [entry if isinstance(entry, str) else repr(entry) for entry in value]
        elif isinstance(value, str) and place.split(".")[0] in {"attribution", "voices"}:
            yield place, value.split()

    for path in sorted((KIT / "lexicon").glob("*.toml")):
        yield from inside(path.name, tomllib.loads(path.read_text(encoding="utf-8")))
    for path in sorted((KIT / "lexicon").glob("*.tsv")):
        rows = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
        yield path.name, rows
        for row in rows:
            for cell in row.split("\t"):
                yield f"{path.name}: {row.split(chr(9))[0]}", [word.strip() for word in cell.split(";")]


def test_no_word_stands_twice_in_a_list():
    lists = list(word_lists())
    twice = {place: [word for word, times in Counter(words).items() if times > 1] for place, words in lists}
    ranges = {place for place in twice if place.startswith("voices.toml numbers")}  # "2 2": fewest and most
    assert len(lists) > 100 and not {place: words for place, words in twice.items() if words and place not in ranges}


def test_notebooks_name_no_place_of_one_machine():
    strays = []
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        found = re.findall(
            r"(?<![\w.:/])(?:/(?:home|Users|root|tmp|work|opt|var)/|[A-Z]:\\\\)[^\s\"]*", path.read_text("utf-8")
        )
        strays += [f"{path.name}: {place}" for place in found]
    assert not strays

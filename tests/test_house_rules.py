"""The rules of a room (docs/architecture.md), measured on what git keeps."""

import ast
import re
import statistics
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GENERATED = re.compile(r"(^|/)(migrations|vendor|fonts|locale|tools|fixtures)/|axe\.min\.js$")
LIMITS = [("tests/", 200), ("workspace/settings.py", 200), (".css", 250), (".py", 150), (".js", 150)]
BANNED_NAMES = {"services", "utils", "helpers", "signals", "mixins", "managers"}
# put together here, so that this file names none of them
INDEXES = [
    ".".join(parts)
    for parts in (("pypi", "org"), ("pythonhosted", "org"), ("registry", "npmjs", "org"), ("deb", "debian", "org"))
]
MARKS = re.compile("|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "no" + "qa", "coming" + " soon"]))


@cache
def tracked(*endings):
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    own = [name for name in listed.stdout.split("\n") if name and (ROOT / name).is_file()]
    return [name for name in own if name.endswith(endings) and not GENERATED.search(name)]


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


def limit(name):
    return next(most for part, most in LIMITS if name.startswith(part) or name == part or name.endswith(part))


@cache
def functions():
    """(name, lines) of every function of the product; decorators and docstrings count as what they are: lines."""
    for_all = []
    for name in tracked(".py"):
        if name.startswith(("coalitions/", "workspace/")):
            nodes = [node for node in ast.walk(ast.parse(text(name))) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
            for_all += [(f"{name}:{node.lineno} {node.name}", body(node)) for node in nodes]
    return for_all


def body(node):
    """Lines of code: without the docstring, which says what and not how."""
    start = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
    return node.end_lineno - start.lineno + 1


def test_no_file_is_longer_than_its_limit():
    long = {name: text(name).count("\n") for name in tracked(".py", ".js", ".css") if text(name).count("\n") > limit(name)}
    assert long == {}


def test_functions_are_short():
    lines = sorted(size for _, size in functions())
    assert statistics.median(lines) <= 5
    assert lines[int(len(lines) * 0.9)] <= 12
    assert [(name, size) for name, size in functions() if size > 25] == []


def test_no_file_has_a_name_that_says_nothing():
    assert [name for name in tracked(".py") if Path(name).stem in BANNED_NAMES] == []


def test_no_file_is_marked_unfinished():
    sources = tracked(".py", ".js", ".css", ".html", ".md", ".toml", ".yaml")
    assert [name for name in sources if MARKS.search(text(name))] == []


def test_no_committed_file_names_a_package_index():
    names = tracked("")
    found = [
        name for name in names if not name.endswith((".woff2", ".png", ".whl")) and any(host in read(name) for host in INDEXES)
    ]
    assert found == []


def read(name):
    return (ROOT / name).read_text(encoding="utf-8", errors="replace")


@pytest.mark.parametrize(
    "pattern",
    [
        r"\sstyle=",
        r"<script(?![^>]*\bsrc=)",
        r"\son(click|change|input|submit|load|error|focus|blur|key[a-z]+|mouse[a-z]+)=",
        r"hx-on",
        r"js:",
    ],
)
def test_templates_have_nothing_inline(pattern):
    assert [name for name in tracked(".html") if re.search(pattern, text(name))] == []


def test_styles_use_layers_and_no_ids():
    rules = [name for name in tracked(".css") if re.search(r"^\s*#[a-z]", text(name), re.M)]
    loose = [name for name in tracked(".css") if "@layer" not in text(name) and not name.endswith("fonts.css")]
    assert (rules, loose) == ([], [])


def test_colours_stand_in_the_tokens_only():
    others = [name for name in tracked(".css") if "tokens" not in name]
    assert [name for name in others if re.search(r":[^;]*#[0-9a-f]{3,8}\b", text(name))] == []


def test_views_write_nothing_themselves():
    writes = re.compile(r"\.(create|save|delete|update|bulk_create|get_or_create)\(|atomic")
    views = [name for name in tracked(".py") if name.startswith("coalitions/") and "/views" in name]
    assert [name for name in views if writes.search(text(name))] == []


def test_only_the_wall_asks_who_sees():
    """No raw SQL, and no ordering from a request: sort keys come from a list (threat T79)."""
    raw = re.compile(r"\.(raw|extra)\(|RawSQL|order_by\(request")
    assert [name for name in tracked(".py") if name.startswith("coalitions/") and raw.search(text(name))] == []

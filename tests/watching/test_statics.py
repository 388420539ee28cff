"""Static files: a release has addresses of its own, which browsers keep for good; all others lead to the file of today."""

import gzip
import os
import re
import time
from urllib.request import Request, urlopen

import pytest
from django.conf import settings

from workspace.bundle import Bundle
from workspace.packing import packed

FILE = "css/tokens.css"
FORMS = ['export { a } from "./a.js";', 'const a = await import("./a.js");', "export default 5;", "await wait();"]


@pytest.fixture
def visitor(visit):
    return visit(None)


def age(visitor, path, **headers):
    answer = visitor.get(path, **headers)
    return answer.status, answer.headers["Cache-Control"]


def test_a_page_names_files_of_this_release_which_are_kept_for_good(visitor):
    named = re.findall(r'(?:href|src)="(/static/[^"#]+\.(?:css|js|svg))"', visitor.get("/account/login/").text)
    assert len(named) >= 5 and all(path.startswith(settings.STATIC_URL) for path in named)
    for path in named:
        status, kept = age(visitor, path)
        assert (path, status) == (path, 200) and "immutable" in kept


@pytest.mark.parametrize("path", [f"/static/{FILE}", f"/static/{'0' * 12}/{FILE}"])
def test_another_release_s_address_leads_to_the_file_of_today_for_a_minute(visitor, path):
    assert age(visitor, path) == (200, "public, max-age=60")
    assert visitor.get(path).text == visitor.get(f"{settings.STATIC_URL}{FILE}").text


def test_it_is_answered_in_parts_on_condition_and_for_reading_only(visitor):
    path = f"{settings.STATIC_URL}{FILE}"
    part, tag = visitor.get(path, Range="bytes=0-9"), visitor.get(path).headers["ETag"]
    assert part.status == 206 and len(part.text) == 10
    assert visitor.get(path, **{"If-None-Match": tag or "", "If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"}).status == 304
    assert visitor.post(path).status == 405


def test_it_takes_no_turn_of_the_requests_at_work(visitor):
    for path in ("/static/css/nothing.css", "/static/../workspace/settings.py", f"{settings.STATIC_URL}../settings.py"):
        assert visitor.get(path).status == 404


def test_the_style_sheet_comes_whole_and_texts_come_compressed(visitor):
    sheet = visitor.get(f"{settings.STATIC_URL}css/index.css").text
    assert "@import" not in sheet and visitor.get(f"{settings.STATIC_URL}{FILE}").text in sheet
    for name in ("css/index.css", "js/app.js", "icons.svg"):
        answer = raw(visitor, f"{settings.STATIC_URL}{name}")
        assert answer.headers["Content-Encoding"] == "gzip" and "Accept-Encoding" in answer.headers["Vary"]
        assert gzip.decompress(answer.read()).decode() == visitor.get(f"{settings.STATIC_URL}{name}").text


def test_the_scripts_come_as_one_file(visitor):
    """What is served is what every browser test runs on; here, that no page has to ask for more."""
    text = visitor.get(f"{settings.STATIC_URL}js/app.js").text
    assert re.findall(r"^import .*", text, re.MULTILINE) == ['import Sortable from "../vendor/sortable.esm.js";']
    files = set(re.findall(r"^// (\S+\.js)$", text, re.MULTILINE))
    assert files >= {"app.js", "words.js", "elements/jump-box.js", "live/reduce.js"}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_that_cannot_be_put_together_is_refused(tmp_path, form):
    (tmp_path / "app.js").write_text(f'import {{ b }} from "./b.js";\n{form}\n')
    (tmp_path / "b.js").write_text("export const b = 1;\n")
    with pytest.raises(ValueError, match=re.escape(form)):
        Bundle(tmp_path / "app.js")


def test_two_modules_that_need_each_other_are_refused(tmp_path):
    (tmp_path / "app.js").write_text('import { b } from "./b.js";\nexport const a = b;\n')
    (tmp_path / "b.js").write_text('import { a } from "./app.js";\nexport const b = a;\n')
    with pytest.raises(ValueError, match="app.js needs itself"):
        Bundle(tmp_path / "app.js")


def raw(visitor, path):
    return urlopen(Request(visitor.url + path, headers={"Accept-Encoding": "gzip"}), timeout=20)


def test_what_no_release_runs_any_more_is_forgotten(tmp_path, settings):
    settings.STATIC_ROOT = tmp_path
    for name, days in (("0" * 12, 31), ("1" * 12, 1), ("notes", 31)):
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (moment := time.time() - days * 24 * 3600, moment))
    folder = packed()
    assert {each.name for each in tmp_path.iterdir()} == {folder.name, "1" * 12, "notes"}
    assert packed() == folder and (folder / "js/app.js.gz").exists()


def test_without_a_place_to_write_they_are_sent_as_they_are(tmp_path, settings):
    settings.STATIC_ROOT = tmp_path / "file"
    settings.STATIC_ROOT.touch()
    assert packed() is None

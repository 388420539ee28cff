"""What people might write to make a page do something: HTML that runs, loads or mutates, schemes in disguise, htmx, what is ours,
templates. Whatever would run calls alert(1), which the browser's test listens for; whatever would ask, asks evil.example.

Sources of the families: OWASP's cheat sheet of XSS filter evasion, the tests of DOMPurify and of markdown-it, htmx's attributes.
"""

from itertools import cycle, product

from tests.discussion.disguises import DISGUISES, OTHERS, SCRIPT
from tests.discussion.markup import CALL, ELEMENTS, EVENTS, LOADED, MUTATIONS, SCRIPTS

FORMS = ["[x]({})", "[x](<{}>)", "<{}>", "![x]({})", "[x][y]\n\n[y]: <{}> 'z'", "{}"]
LINKS = [
    "[x](file:///etc/passwd)",
    "[x](//evil.example)",
    "[x](\\\\evil.example)",
    "[x](blob:https://evil.example/1)",
    "[x](filesystem:https://evil.example/1)",
    "[x](ws://evil.example)",
    "[x](intent:alert(1))",
    "[x](view-source:https://a.example)",
    "![x](https://evil.example/pixel.png)",
    "[![x](https://evil.example/pixel.png)](javascript:alert(1))",
    "ftp://a.example/x",
    "https://a.example/<script>alert(1)</script>",
    "[https://a.example](javascript:alert(1))",
    "[x](https://user:password@a.example@evil.example)",
    "[x](https://a.example/`onmouseover=alert(1)`)",
]
HTMX = [
    "get=/account/logout/",
    "post=/account/logout/",
    "delete=/spaces/1/",
    "boost=true",
    "on:load=alert(1)",
    "on::load=alert(1)",
    "on--load=alert(1)",
    "on-htmx-load=alert(1)",
    "vals='js:{a:alert(1)}'",
    "headers='js:{a:alert(1)}'",
    "trigger='load[alert(1)]'",
    "swap-oob='innerHTML:#main'",
    "select-oob=#main",
    "include='[name=csrfmiddlewaretoken]'",
    "ext=debug",
    "push-url=//evil.example",
    "disinherit=*",
]
HTMX_FORMS = [
    "<div hx-{}>x</div>",
    "<b data-hx-{} hx-trigger=load>x</b>",
    "<a href=https://a.example hx-{} data-hx-trigger=load>x</a>",
]
IDS = ["main", "write", "post-menu", "people", "gone", "quoting", "echo-message", "message-1", "topic-1-messages", "account"]
ID_FORMS = [
    "<p id={}>x</p>",
    "<a name={} href=https://a.example>x</a>",
    "<form id={0}><input id={0} name=action></form>",
    "# x {{#{}}}",
]
OURS = [
    "<p id=message-1 data-made=999 data-v=999>x</p>",
    "<article class='message' data-author=1>x</article>",
    "<p class='notice bad' role=alert>x</p>",
    "<div class=shell hx-disable=false>x</div>",
    "<live-space data-space=1 data-log=x data-seq=0></live-space>",
    "<live-region data-src=//evil.example data-kinds=*></live-region>",
    "<message-thread data-at=x></message-thread>",
    "<read-mark data-src=/account/logout/ data-of=main data-seq=0></read-mark>",
    "<fetched-menu id=post-menu popover></fetched-menu>",
    "<button popovertarget=account>x</button>",
    "<form data-outbox action=/account/logout/><textarea required data-draft=x></textarea></form>",
    "<form data-signs-out></form>",
    "<template id=gone><p>x</p></template>",
    "<a class=mention data-user=1>@Tuva</a>",
    "<a data-user=1 href=https://a.example>@Tuva</a>",
    "<slot name=x></slot>",
    "<p is=live-space slot=x part=y contenteditable tabindex=1 accesskey=x dir=rtl hidden>x</p>",
    '[x](https://a.example "x" id=main)',
    "[x](https://a.example){#main .message}",
    "{{ user.email }} {% csrf_token %}",
    "{% include 'shell/_words.html' %}",
    "{# x #}{{ settings.SECRET_KEY }}",
    "${alert(1)} #{alert(1)} <%= alert(1) %> {{constructor.constructor('alert(1)')()}}",
    "__import__('os').system('x') %s %(x)s {0.__class__}",
]
PAYLOADS = [one.replace("{}", CALL) for one in SCRIPTS] + LOADED + MUTATIONS + LINKS + OURS
PAYLOADS += [element.replace("{}", event) for element, event in product(ELEMENTS, EVENTS)]
DISGUISED = list(product(FORMS, DISGUISES))
PAYLOADS += [form.replace("{}", disguise(SCRIPT)) for form, disguise in DISGUISED]
PAYLOADS += [form.replace("{}", disguise(scheme)) for (form, disguise), scheme in zip(DISGUISED, cycle(OTHERS), strict=False)]
PAYLOADS += [form.replace("{}", one) for form, one in product(HTMX_FORMS, HTMX)]
PAYLOADS += [form.format(one) for form, one in product(ID_FORMS, IDS)]
PAYLOADS = list(dict.fromkeys(PAYLOADS))

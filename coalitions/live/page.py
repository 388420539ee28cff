"""A page as the wire sees it: elements with ids in sorted containers. Applies operations as static/js/live.js does."""

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SILENT = {"script", "style", "template"}


class Element:
    """One element: attributes, children (elements and strings) and the parent."""

    def __init__(self, tag, attrs, parent=None):
        self.tag, self.attrs, self.parent, self.children = tag, dict(attrs), parent, []

    @property
    def elements(self):
        return [child for child in self.children if isinstance(child, Element)]

    def walk(self):
        yield self
        for child in self.elements:
            yield from child.walk()

    def find(self, id):
        return next((each for each in self.walk() if each.attrs.get("id") == id), None)

    def leave(self):
        self.parent.children.remove(self)


class Builder(HTMLParser):
    def __init__(self):
        super().__init__()
        self.root = self.at = Element("#page", {})

    def handle_starttag(self, tag, attrs):
        element = Element(tag, attrs, self.at)
        self.at.children.append(element)
        if tag not in VOID:
            self.at = element

    def handle_startendtag(self, tag, attrs):
        self.at.children.append(Element(tag, attrs, self.at))

    def handle_endtag(self, tag):
        at = self.at
        while at.tag != tag and at.parent:
            at = at.parent
        if at.parent:
            self.at = at.parent

    def handle_data(self, data):
        self.at.children.append(data)


def parse(html):
    builder = Builder()
    builder.feed(html)
    return builder.root


class Page:
    """`apply(op)` for each operation; `outside` counts what a window list did not show; `picture()` is what is compared."""

    def __init__(self, html):
        self.root, self.outside = parse(html), 0

    def apply(self, op):
        {"place": self.place, "remove": self.remove}.get(op["op"], lambda op: None)(op)

    def remove(self, op):
        if element := self.root.find(op["id"]):
            element.leave()

    def place(self, op):
        old, container = self.root.find(op["id"]), self.root.find(op["in"])
        if old and int(old.attrs.get("data-v") or 0) > op["v"]:
            return None
        if old is None and container is None:
            return None
        if container is None and "data-sort" in old.parent.attrs:
            return old.leave()  # it left this list for one that the page lacks
        new = parse(op["html"]).elements[0]
        if old and stays(old, new, container):
            replace(old, new)
        else:
            self.move(old, new, container)

    def move(self, old, new, container):
        if old:
            old.leave()
        at = position(container, new)
        if at is None:
            self.outside += 1
        else:
            new.parent = container
            container.children.insert(at, new)

    def picture(self):
        return list(tokens(self.root))


def stays(old, new, container):
    """In the same container with the same key; or on a page that does not show the container."""
    return container is None or old.parent is container and key(old, container) == key(new, container)


def replace(old, new):
    new.parent = old.parent
    siblings = old.parent.children
    siblings[siblings.index(old)] = new


def key(element, container):
    """The number that orders the element in this container; None for those without."""
    name = container.attrs.get("data-sort", "").lstrip("-")
    given = element.attrs.get(f"data-{name}")
    return int(given) if name and given else None


def position(container, new):
    """The index to insert at: by comparison with keyed siblings, the end without a key, None outside the window."""
    falling, own = container.attrs.get("data-sort", "").startswith("-"), key(new, container)
    keyed = [child for child in container.elements if key(child, container) is not None]
    after = [child for child in keyed if own is not None and later(key(child, container), own, falling)]
    more = container.attrs.get("data-more", "").split()
    if (keyed and after == keyed and "before" in more) or (keyed and not after and "after" in more):
        return None
    if after:
        return container.children.index(after[0])
    return container.children.index(keyed[-1]) + 1 if keyed else len(container.children)


def later(one, other, falling):
    return one < other if falling else one > other


def tokens(element):
    """Ids, versions and words in document order. Regions fetch themselves, empty states are a matter of CSS."""
    if element.tag in SILENT or "empty" in (element.attrs.get("class") or "").split():
        return
    if "id" in element.attrs:
        yield f"#{element.attrs['id']} v{element.attrs.get('data-v', '')}"
    if element.tag == "live-region":
        return
    for child in element.children:
        if isinstance(child, Element):
            yield from tokens(child)
        elif child.strip():
            yield " ".join(child.split())

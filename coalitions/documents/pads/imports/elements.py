"""HTML as nested elements. It knows no Django, for it runs apart."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

DEEP = 30  # what lies deeper stands beside what it lay in
ALONE = {"br", "hr", "img", "input"}


@dataclass
class Element:
    """children: elements, and words as they are."""

    tag: str
    attrs: dict = field(default_factory=dict)
    children: list = field(default_factory=list)


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open = [Element("body")]

    def handle_starttag(self, tag, attrs):
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in ALONE and len(self.open) < DEEP:
            self.open.append(element)

    def handle_endtag(self, tag):
        places = [at for at, element in enumerate(self.open) if element.tag == tag and at]
        if places:
            del self.open[places[-1] :]

    def handle_data(self, data):
        self.open[-1].children.append(data)


def read(html):
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader.open[0]

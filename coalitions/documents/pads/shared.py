"""A text as Yjs holds it. Whatever a client sends is tried here first: what is not Yjs, or of another text, is refused."""

from pycrdt import Doc, XmlFragment, get_update

from coalitions.documents.pads.making import grow

MOST = 8 * 1024 * 1024  # bytes of a whole text, as changes


class Foreign(Exception):
    """No change of this text: not Yjs, of another text, or made after something that nobody has."""


class Shared:
    """Not to be used by two threads at once; it may be used by one after the other."""

    def __init__(self, root, changes=()):
        self.root, self.doc, self.size = root, Doc(allow_multithreading=True), 0
        for change in changes:
            self.doc.apply_update(change)
            self.size += len(change)

    def take(self, change):
        """Raises Foreign; then this text is not to be used any more, for a part of the change may be in it."""
        try:
            self.doc.apply_update(change)
            left = get_update(change, self.state)
        except ValueError as error:
            raise Foreign from error
        if set(self.doc.keys()) - {self.root} or left[0]:
            raise Foreign  # what waits for a change that nobody has would wait in the text for ever
        self.size += len(change)

    @property
    def state(self):
        return self.doc.get_state()

    @property
    def whole(self):
        return self.doc.get_update()

    def since(self, state):
        """What somebody with that state lacks. Raises Foreign for what is no state."""
        try:
            return self.doc.get_update(state)
        except ValueError as error:
            raise Foreign from error

    def replace(self, nodes):
        """The change after which it says these nodes and nothing else; it is made here too."""
        before, children = self.state, self.fragment.children
        with self.doc.transaction():
            if len(children):
                del children[0 : len(children)]
            grow(self.fragment, nodes)
        return self.doc.get_update(before)

    @property
    def fragment(self):
        return self.doc.get(self.root, type=XmlFragment)

"""The pages' scripts as one file: each module a function of its own, behind all that it imports.

A phone asks six times at once and waits for each: eighty files took thirteen turns, and a module's imports are known only when it
has come. What is kept elsewhere (vendor) stays a file of its own. Only the forms that our scripts use are known.
"""

import os
import re

IMPORT = re.compile(r'^import (?:([^;"]+) from )?"(\.[^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)
UNKNOWN = re.compile(r"^(?:import|export|await)\b.*|.*\bimport[.(].*", re.MULTILINE)


class Bundle:
    """entry: the module that imports all others; `text` is what stands in its place. Raises ValueError with the line, or the
    module, that cannot be put together: a form that is not known, or two modules that need each other."""

    def __init__(self, entry):
        self.entry, self.home = entry.resolve(), entry.resolve().parent
        self.names, self.parts, self.outside = {}, [], []
        self.take(self.entry)
        self.text = "".join([*self.outside, *self.parts])

    def take(self, module):
        """The name by which its exports are reached."""
        if module not in self.names:
            self.names[module] = None  # while what it imports is taken
            body = self.body(module)
            self.names[module] = f"module{len(self.parts)}"
            self.parts.append(f"// {module.relative_to(self.home)}\nconst {self.names[module]} = (() => {{\n{body}}})();\n")
        if self.names[module] is None:
            raise ValueError(f"{module.name} needs itself")
        return self.names[module]

    def body(self, module):
        text = module.read_text()
        exports = [found[1] for found in EXPORT.finditer(text)]
        text = EXPORT.sub("", IMPORT.sub(lambda found: self.bound(found[1], (module.parent / found[2]).resolve()), text))
        if unknown := UNKNOWN.search(text):
            raise ValueError(f"{module.name}: {unknown[0]}")
        return f"{text}return {{ {', '.join(exports)} }};\n" if exports else text

    def bound(self, what, module):
        """Instead of an import."""
        if not module.is_relative_to(self.home):
            self.outside.append(f'import {what} from "{os.path.relpath(module, self.home)}";\n')
            return ""
        name = self.take(module)
        return f"const {what.removeprefix('* as ').replace(' as ', ': ')} = {name};\n" if what else ""

"""The child itself: python -m … child MODULE WHAT LIMITS ASKED FD…. It knows nothing of the product and answers on stdout.

MODULE has MAKERS, of which WHAT is one: files → bytes, or what JSON can say. LIMITS, ASKED: JSON.
Exit 0: the answer. Exit 3: one word saying why there is none. Anything else: it was killed, or broke.
"""

import json
import os
import resource
import sys
from importlib import import_module

MIB = 1024 * 1024
MEMORY, SECONDS, WRITTEN, OPENED = 1024 * MIB, 10, 16 * MIB, 64  # address space; parsers themselves take up to 300 MiB of it


def limit(memory=MEMORY, seconds=SECONDS):
    """Before anything is read. A limit the machine sets already is not raised."""
    wanted = ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds), (resource.RLIMIT_FSIZE, WRITTEN))
    for what, most in (*wanted, (resource.RLIMIT_NOFILE, OPENED), (resource.RLIMIT_CORE, 0)):
        _soft, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (most, most))


def main(module, what, limits, asked, *fds):
    limit(**json.loads(limits))
    from coalitions.spaces.apart.why import Why

    makers = import_module(module).MAKERS
    files = [os.fdopen(int(fd), "rb") for fd in fds]
    for file in files:
        file.seek(0)
    try:
        answer = makers[what](*files, **json.loads(asked))
    except MemoryError:
        return refuse("large")
    except Why as why:
        return refuse(str(why))
    except Exception:
        return refuse("broken")  # whatever a parser raises over a file that is not what it says
    sys.stdout.buffer.write(answer if isinstance(answer, bytes) else json.dumps(answer).encode())
    return 0


def refuse(word):
    sys.stdout.write(word)
    return 3


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

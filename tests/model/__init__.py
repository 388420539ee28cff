"""The protocol's model test (docs/architecture.md): histories of faults, run through the real hub and the real reducer.

What is ours runs as it is: Door, Hub, Rounds, House, Stream, Ring, Subscription, Socket, Answer, reduce. What the world gives is
the model's: a log store instead of the database (store), a loop whose time and threads are cranked by hand (crank), a layer that
drops, doubles and reorders (air), lines that break (process), people with open pages (page). No database, no socket, no thread.
What may happen is in rules and faults, what must hold in laws. `record` writes histories for both reducers.
"""

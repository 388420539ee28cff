"""The drills by name. Nothing here may touch Django: its settings are read only when the databases stand."""

from dataclasses import dataclass
from importlib import import_module


@dataclass(frozen=True)
class Drill:
    """seconds, clients: when nothing else is asked. embedded: SQLite and one process."""

    module: str
    seconds: int
    clients: int
    embedded: bool = False

    async def run(self, stage, seconds, clients):
        return await import_module(f"workspace.drills.{self.module}").run(stage, seconds, clients)


DRILLS = {
    "crash": Drill("crash", seconds=300, clients=100),
    "embedded": Drill("embedded", seconds=60, clients=50, embedded=True),
    "redis": Drill("redis", seconds=90, clients=50),
    "postgres": Drill("postgres", seconds=90, clients=50),
    "revoke": Drill("revoke", seconds=30, clients=60),
    "stall": Drill("stall", seconds=30, clients=50),
    "storm": Drill("storm", seconds=30, clients=1000),
    "burst": Drill("burst", seconds=10, clients=100),
    "moves": Drill("moves", seconds=60, clients=200),
    "exercise": Drill("exercise", seconds=300, clients=60),
    "map": Drill("mapping", seconds=120, clients=50),
    "pads": Drill("pads", seconds=60, clients=20),
    "soak": Drill("soak", seconds=1800, clients=100),
    "deploy": Drill("deploy", seconds=60, clients=50),
}

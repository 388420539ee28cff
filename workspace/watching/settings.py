"""Settings for those who watch an installation."""

import environ

from workspace.logs import setting

METRICS_TOKEN = environ.FileAwareEnv()("METRICS_TOKEN", default="")  # opens /healthz and /metrics to other machines
LOGGING = setting()

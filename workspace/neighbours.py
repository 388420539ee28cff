"""Programs that an installation may have beside this one; without them what they do is not offered, or said not to be done."""

import environ

env = environ.FileAwareEnv()
CLAMD = env("CLAMD", default="")  # unix:/run/clamav/clamd.ctl or tcp://host:3310; without it files say that they were not checked
TRANSLATOR = env("TRANSLATOR", default="")  # a function by its dotted path; without it nothing offers to translate

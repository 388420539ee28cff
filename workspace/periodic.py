"""Functions of the jobs thread or process, and the seconds between their turns."""

PERIODIC = {
    "coalitions.activity.reading.catch_up": 1.0,
    "coalitions.activity.packing.send_due": 2.0,
    "coalitions.activity.inbound.imap.poll": 60.0,
    "coalitions.activity.models.arrival.sweep": 3600.0,
    "coalitions.activity.models.errand.sweep": 3600.0,
    "workspace.jobs.reap": 60.0,
    "workspace.jobs.sweep": 3600.0,
    "coalitions.documents.sweeping.sweep": 3600.0,
    "coalitions.boards.turns.remind": 300.0,
    "coalitions.boards.turns.follow_rules": 600.0,
    "coalitions.boards.turns.recur": 300.0,
    "coalitions.boards.turns.forget": 3600.0,
    "coalitions.spaces.endings.end_due": 15.0,
    "coalitions.spaces.endings.mind_seats": 3600.0,
    "coalitions.live.keys.sweep": 3600.0,
    "coalitions.live.thinning.sweep": 3600.0,
    "coalitions.organisations.importing.sweep": 3600.0,
    "coalitions.organisations.forgetting.sweep": 86400.0,
    "coalitions.people.sessions.sweep": 3600.0,
    "coalitions.organisations.federation.brought.sweep": 3600.0,
}

"""The console's pages, as workspace/pages.py lists those of everybody."""

import re

ADMINISTRATOR = [
    ("console-applications", "/console/applications/"),
    ("console-application", re.compile(r"/console/applications/\d+/")),
    ("console-onboarding", "/console/onboarding/"),
    ("console-organisation", re.compile(r"/console/onboarding/\d+/")),
    ("console-stage", "/console/onboarding/stages/active/"),
    ("console-invite", "/console/onboarding/invite/"),
    ("console-organisations", "/console/organisations/"),
    ("console-new-organisation", "/console/organisations/new/"),
    ("console-organisation", re.compile(r"/console/organisations/\d+/")),
    ("console-question", (re.compile(r"/console/organisations/\d+/"), "question/")),
    ("console-merge", (re.compile(r"/console/organisations/\d+/"), "merge/")),
    ("console-imports", "/console/imports/"),
    ("console-import", re.compile(r"/console/imports/\d+/")),
    ("console-providers", "/console/providers/"),
    ("console-new-provider", "/console/providers/new/?kind=saml"),
    ("console-provider", re.compile(r"/console/providers/\d+/")),
    ("console-mails", "/console/mails/"),
    ("console-audit", "/console/audit/"),
    ("console-audit-chain", "/console/audit/chain/"),
    ("console-accounts", "/console/people/"),
    ("console-account", re.compile(r"/console/people/\d+/")),
    ("organisations-as-administrator", "/organisations/"),
    ("organisation-as-administrator", re.compile(r"/organisations/\d+/")),
    ("offers", re.compile(r"/organisations/\d+/offers/")),
    ("email-domain", (re.compile(r"/organisations/\d+/"), "domains/")),
]

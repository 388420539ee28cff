"""One file; whatever differs between installations comes from the environment (docs/configure.md)."""

import secrets
import sys
from pathlib import Path
from urllib.parse import urlsplit

import environ
from django.utils.translation import gettext_lazy as _

from workspace.mail_in import *
from workspace.neighbours import *
from workspace.periodic import *
from workspace.sign_in import *
from workspace.stores import cache, digest, files, layer, origins, postgres, redis_of, sqlite
from workspace.watching.settings import *

env = environ.FileAwareEnv()
BASE_DIR = Path(__file__).resolve().parent.parent
TESTING = "pytest" in sys.modules

DATA_DIR = Path(env("DATA_DIR", default=str(BASE_DIR / "var")))
DATA_DIR.mkdir(parents=True, exist_ok=True)
PORT = env.int("PORT", default=8000)
BASE_URL = env("BASE_URL", default=f"http://localhost:{PORT}").rstrip("/")
SITE = urlsplit(BASE_URL)
PRODUCTION = SITE.scheme == "https"
DEMO = env.bool("DEMO", default=False)
DEBUG = env.bool("DEBUG", default=False)
JOBS = env("JOBS", default="thread")
PROXY_COUNT = env.int("PROXY_COUNT", default=0)
WEB_CONCURRENCY = env.int("WEB_CONCURRENCY", default=16)  # requests at work at once; others wait, then 503
DRAIN_DELAY = env.float("DRAIN_DELAY", default=5.0 if PROXY_COUNT else 0.0)  # seconds between goodbye and closing the port


def kept_secret(name):
    """Given by the environment, or made at first start and kept in DATA_DIR, readable by its owner only."""
    path = DATA_DIR / name.lower()
    if given := env(name, default=""):
        return given
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text()


SECRET_KEY = kept_secret("SECRET_KEY")
TOKEN_KEY = kept_secret("TOKEN_KEY")
KEYS_GIVEN = bool(env("SECRET_KEY", default="") and env("TOKEN_KEY", default=""))
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])

ALLOWED_HOSTS = [SITE.hostname, *([] if PRODUCTION else ["localhost", "127.0.0.1", "[::1]", "testserver"])]
CSRF_TRUSTED_ORIGINS = [BASE_URL]

SLICES = """home initiatives decisions journey meetings documents boards discussion charter activity search spaces organisations
people live"""
INSTALLED_APPS = [
    *(f"coalitions.{name}" for name in SLICES.split()),
    "workspace",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "channels",
]

MIDDLEWARE = [
    "workspace.headers.Headers",
    "workspace.access_log.Known",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "coalitions.people.middleware.Language",
    "coalitions.people.middleware.LastSeen",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "coalitions.people.middleware.Duty",
    "coalitions.activity.middleware.Newest",
    "coalitions.spaces.middleware.Refusals",
    "coalitions.live.middleware.Keys",
]

ROOT_URLCONF = "workspace.urls"
ASGI_APPLICATION = "workspace.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "coalitions.live.templatetags.kept",
                "coalitions.people.templatetags.design",
                "coalitions.people.templatetags.sectors",
                "coalitions.people.templatetags.shell",
                "coalitions.spaces.templatetags.frame",
                "django.templatetags.i18n",
                "django.templatetags.static",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "coalitions.home.context.shell",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"  # templates/django/forms: every form in our design

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'workspace.sqlite3'}")}
EMBEDDED = "sqlite" in DATABASES["default"]["ENGINE"]
DATABASES["default"] |= sqlite(DATA_DIR, durable=not TESTING) if EMBEDDED else postgres(pooled=not TESTING)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = redis_of(env("REDIS_URL", default=""))
DEPLOYMENT = env("DEPLOYMENT", default="coalition")
CHANNEL_LAYERS = {"default": layer(REDIS_URL, DEPLOYMENT)}
CACHES = {"default": cache(REDIS_URL, DEPLOYMENT)}

# Sessions stay in the database: nothing that must survive lives in Redis.
SESSION_ENGINE = "coalitions.people.reader"
SESSION_COOKIE_NAME = "__Host-sid" if PRODUCTION else "sid"
CSRF_COOKIE_NAME = "__Host-csrf" if PRODUCTION else "csrf"
LANGUAGE_COOKIE_NAME = "lang"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # else a fourth cookie, with words in it
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = PRODUCTION
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "coalitions.home.errors.csrf_failure"
SECURE_HSTS_SECONDS = 31536000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXY_COUNT else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS = ["security.W021"]  # preloading HSTS is the operator's choice

ALLAUTH_TRUSTED_PROXY_COUNT = PROXY_COUNT
REQUIRE_SECOND_FACTOR = env("REQUIRE_SECOND_FACTOR", default="administrators and facilitators" if PRODUCTION else "nobody")
PROVIDERS_INSIDE = env.list("PROVIDERS_INSIDE", default=[])  # origins of sign-in providers in one's own network

# live knows no slice: who may read and write a space, and what else it must know of people, is asked here.
LIVE_BARS = "coalitions.people.duty.bars"
LIVE_READABLE = "coalitions.spaces.access.readable"
LIVE_ME = "coalitions.activity.hearing.numbers_of"
LIVE_WRITABLE = "coalitions.spaces.access.writable"
LIVE_STANDINGS = "coalitions.spaces.access.standings"
LIVE_SHOWING = "coalitions.spaces.presence.showing"
LIVE_SEEN = "coalitions.spaces.presence.seen"

LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", _("Swedish")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "coalitions" / "locale"]
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True

STATIC_URL = f"/static/{digest(BASE_DIR, 'static/**/*', 'requirements.txt')}/"  # a release's own: may be kept for good
WHITENOISE_USE_FINDERS = True
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_IMMUTABLE_FILE_TEST = "(?!)" if DEBUG else "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_ROOT = DATA_DIR / "files"
S3 = {name: env(f"S3_{name.upper()}", default="") for name in ("bucket", "endpoint", "access_key", "secret_key")}
STORE = origins(S3)
STORAGES = {"default": files(S3), "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.TemporaryFileUploadHandler"]
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
UPLOAD_LIMIT_MIB = env.int("UPLOAD_LIMIT_MIB", default=1024)
SPACE_QUOTA_MIB = env.int("SPACE_QUOTA_MIB", default=5120)

vars().update(env.email("EMAIL_URL", default=f"filemail:///{DATA_DIR / 'mail'}"))
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default=f"Coalition Workspace <workspace@{SITE.hostname}>")
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

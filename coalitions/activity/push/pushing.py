"""Pushes to a person's devices. A worker sends them; who still hears of what is decided again when they go."""

import json
import logging
from urllib.parse import urlsplit

from django.utils import translation
from django.utils.text import Truncator
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_tasks import task

from coalitions.activity.models import Delivery, Device, State
from coalitions.activity.opening import opened
from coalitions.activity.push.reaching import Refused, reach
from coalitions.activity.push.sealing import proof, seal, topic
from coalitions.spaces.calling import called

log = logging.getLogger("activity")
LIFE = 24 * 3600  # seconds a service keeps it for a device that is off
GONE = (404, 410)  # the browser takes no more pushes (RFC 8030, 7.3)


@task()
def send_push(letter):
    """One push to each device; done when one took it, tried again when none was there to."""
    rows = Delivery.objects.in_letter(letter)
    heard = opened(list(rows.select_related("user")))
    rows.exclude(pk__in=[one.pk for one in heard]).drop()
    if not heard:
        return
    with translation.override(heard[0].user.language):
        called([one.notification.space for one in heard], heard[0].user)
        told = said([one.notification for one in heard])
    took = [push(device, told) for device in Device.objects.filter(user=heard[0].user)]
    if any(took) or not took:
        rows.update(state=State.SENT if took else State.DROPPED)
    else:
        rows.fail(now())


@task()
def send_test(device_id):
    """To one device, by the person's own button: no cap and no quiet hour."""
    if device := Device.objects.select_related("user").filter(pk=device_id).first():
        with translation.override(device.user.language):
            words = {"title": _("It works"), "body": _("Notices of Coalition Workspace come to this device.")}
        push(device, words | {"url": "/settings/notifications/", "tag": "test"})


def said(told):
    """What the browser shows. Restricted words stay here: then it says in which space there is something, and no more."""
    first, things = told[0], len({one.key for one in told})
    if things > 1:
        title = ngettext("%(n)s thing is new for you", "%(n)s things are new for you", things) % {"n": things}
        return {"title": title, "body": "", "url": "/notifications/", "tag": "summary"}
    title = _("Something new in %(space)s") % {"space": first.space.name} if first.is_shut else first.words
    body = "" if first.is_shut else Truncator(getattr(first.subject, "title", "") or "").chars(200)
    return {"title": title, "body": body, "url": first.url, "tag": topic(first.key)}


def push(device, words):
    """Whether the device's service took it. A device that is no more is forgotten, one that may not be reached too."""
    site = urlsplit(device.endpoint)
    headers = {"TTL": str(LIFE), "Content-Encoding": "aes128gcm", "Content-Type": "application/octet-stream"}
    headers |= {"Urgency": "normal", "Topic": topic(words["tag"]), "Authorization": proof(f"https://{site.hostname}")}
    try:
        status = reach(device.endpoint, seal(json.dumps(words).encode(), device.p256dh, device.auth), headers)
    except (Refused, ValueError):
        status = GONE[0]
    except OSError:
        status = 0
    return settled(device, status)


def settled(device, status):
    if status in GONE:
        device.forget(by=None)
    elif status in (200, 201, 202, 204):
        device.reached()
        return True
    log.warning("activity.push_failed", extra={"user": device.user_id, "status": status})
    return False

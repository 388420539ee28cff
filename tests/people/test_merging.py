"""ACC-08: a guest's account becomes a full one as it is; two accounts of one person become one, and nothing is lost."""

import pytest
from django.apps import apps
from django.core import mail
from django.db import models
from django.urls import reverse

from coalitions.discussion.models import Message, Topic
from coalitions.live.models import AuditEntry
from coalitions.people import rows
from coalitions.people.models import User
from coalitions.spaces.models import Invitation, Membership, Role
from tests.cast import admit
from tests.guards.asking import MASKS
from tests.people.device import figures, second, with_codes
from tests.people.door import PASSWORD, is_in, sign_in, with_password
from tests.people.test_entrances import code_in

MERGING, CODE, PREVIEW = (reverse(f"people:{name}") for name in ("merging", "merging_code", "merging_preview"))


@pytest.fixture
def other(tuva):
    """Tuva's own earlier account: a facilitator elsewhere, a guest here."""
    return with_password(User.objects.register("tuva.h@annan.example", "Tuva H", password=PASSWORD))


@pytest.fixture
def me(client, tuva):
    sign_in(client, tuva.email)
    return client


@pytest.fixture
def preview(me, other):
    """The page before it happens."""
    me.post(MERGING, {"email": other.email})
    me.post(CODE, {"code": code_in(mail.outbox[-1])})
    return me.get(PREVIEW)


def test_acc_08_both_are_proven_the_page_says_what_moves_and_then_it_does(cast, tuva, other, me):
    admit(cast, other, Role.MEMBER, cast.granfro)
    Topic.objects.open(cast.space, "Ett", "Ett ord", by=cast.space.memberships.get(user=other))
    me.post(MERGING, {"email": other.email})
    me.post(CODE, {"code": code_in(mail.outbox[-1])})
    counted = {str(title): count for title, count in me.get(PREVIEW).context["counted"]}
    assert counted["Inlägg"] == 1 and counted["Arbetsytor"] == 1
    assert me.post(PREVIEW).url == reverse("people:own_data")
    assert Message.objects.get().author == tuva
    entry = AuditEntry.objects.get(kind="person.merged")
    assert (entry.subject_id, entry.small) == (tuva.pk, {"other": other.pk})


def test_acc_08_the_other_address_signs_in_to_the_one_account(preview, me, client_class, tuva, other):
    address = other.email
    me.post(PREVIEW)
    browser = client_class()
    browser.post(reverse("account_request_login_code"), {"email": address})
    browser.post(reverse("account_confirm_login_code"), {"code": code_in(mail.outbox[-1])})
    assert browser.session["_auth_user_id"] == str(tuva.pk)
    assert User.objects.of_address(address) == tuva


def test_acc_08_an_invitation_to_the_other_address_is_the_persons(preview, me, cast, tuva, other):
    me.post(PREVIEW)
    space = cast.coalition.open_space("Mer", by=cast.ingegerd)
    invitation = Invitation.objects.invite(space, "tuva.h@annan.example", by=cast.ingegerd)
    assert me.post(invitation.get_absolute_url() + "acceptance/").status_code == 302
    assert Membership.objects.active().filter(space=space, user=tuva).exists()


def test_acc_08_without_the_code_nothing_is_shown_or_moved(me, other):
    assert me.get(PREVIEW).url == MERGING and me.post(PREVIEW).url == MERGING
    me.post(MERGING, {"email": other.email})
    assert me.post(CODE, {"code": "12"}).status_code == 422
    assert me.post(PREVIEW).url == MERGING and User.objects.get(pk=other.pk).is_active


def test_t11_an_address_without_account_gets_the_same_answer_and_a_mail_too(me, other):
    pages = [me.post(MERGING, {"email": email}, follow=True).content for email in (other.email, "ingen@annan.example")]
    masked = [MASKS.sub(b"", page.replace(one.to[0].encode(), b"")) for page, one in zip(pages, mail.outbox, strict=True)]
    assert masked[0] == masked[1]
    assert [one.to for one in mail.outbox] == [[other.email], ["ingen@annan.example"]]


def test_t18_a_mailed_code_does_not_replace_the_others_second_factor(preview, me, tuva, other):
    with_codes(other)
    page = me.post(PREVIEW)
    assert page.status_code == 409 and User.objects.get(pk=other.pk).is_active


def test_acc_08_ones_own_second_factor_stays(client, tuva, other):
    with_codes(tuva)
    sign_in(client, tuva.email)
    second(client, figures())
    User.objects.merge(tuva, other, by=tuva)
    assert tuva.has_second_factor and is_in(client)


def test_acc_08_where_both_are_the_higher_role_stays(cast, tuva, other):
    admit(cast, other, Role.FACILITATOR, cast.granfro)
    User.objects.merge(tuva, other, by=tuva)
    mine = Membership.objects.active().get(space=cast.space, user=tuva)
    assert mine.role == Role.FACILITATOR
    assert Membership.objects.active().filter(space=cast.space, user=other.pk).count() == 0


def test_acc_08_no_row_of_any_model_is_left_with_the_other(cast, tuva, other):
    make_one_of_each(other, cast)
    User.objects.merge(tuva, other, by=tuva)
    left = [(key.model.__name__, key.name) for key in rows.references() if key.model._base_manager.filter(**{key.name: other.pk})]
    assert [one for one in left if one != ("Membership", "user")] == []


def test_acc_08_the_walk_over_the_models_misses_none():
    found = {(key.model, key.name) for key in rows.references()}
    asked = {(f.model, f.name) for m in apps.get_models(True) for f in m._meta.get_fields() if of_a_user(f) and not m._meta.proxy}
    assert found == asked and len(found) > 15


def of_a_user(field):
    return isinstance(field, models.ForeignKey) and field.related_model is User


def make_one_of_each(user, cast):
    """A row for every key that can be made without knowing the model."""
    admit(cast, user, Role.MEMBER, cast.granfro)
    member = cast.space.memberships.get(user=user)
    topic = Topic.objects.open(cast.space, "Hej", "Hej @Joar Brännmyr", by=member)
    topic.read(1, by=user) if hasattr(topic, "read") else None
    user.affiliations.create(organisation=cast.kommun)
    cast.coalition.seat(cast.granfro, user, by=cast.ingegerd)
    with_codes(user)
    user.authenticator_set.filter(type="totp").delete()


def test_acc_08_a_guest_becomes_a_member_with_history_and_settings(cast, client_class):
    topic = Topic.objects.open(cast.space, "Fråga", "Kan du?", by=cast.space.memberships.get(user=cast.tuva))
    guest = with_password(User.objects.register("gast@annan.example", "Gäst", language="en", password=PASSWORD))
    admit(cast, guest, Role.GUEST, None, scope=f"topic-{topic.pk}")
    answer = topic.post("Ja", by=cast.space.memberships.get(user=guest))
    browser = client_class()
    sign_in(browser, guest.email)
    browser.post(reverse("organisations:belonging", args=[cast.granfro.pk]))
    invitation = Invitation.objects.invite(cast.space, guest.email, by=cast.ingegerd, organisation=cast.granfro)
    browser.post(invitation.get_absolute_url() + "acceptance/")
    now_ = Membership.objects.active().get(space=cast.space, user=guest)
    assert (now_.role, now_.scope) == (Role.MEMBER, "") and Message.objects.get(pk=answer.pk).author == guest
    assert User.objects.get(pk=guest.pk).language == "en" and guest.affiliations.get().state == "proposed"

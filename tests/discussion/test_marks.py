"""Reactions, saved posts, unread from here, who has seen it: what a reader does with anybody's post."""

import pytest

from coalitions.activity.hearing import numbers_of
from coalitions.discussion.models import Message, Reaction, ReadMark, Saved, Topic
from coalitions.live.models import LogRow
from coalitions.spaces.models import Role
from tests.cast import admit, person


def at(message, what):
    return f"{message.topic.get_absolute_url()}messages/{message.pk}/{what}/"


def test_dis_18_a_reaction_is_on_and_off_and_told(topic, cast, as_, says):
    message, rows = says(cast.samira, "Vi kan"), LogRow.objects.count()
    for count in (1, 0):
        assert as_(cast.petter).post(at(message, "reacting"), {"kind": "can_help"}).status_code == 302
        assert Reaction.objects.count() == count
    assert LogRow.objects.count() == rows + 2
    assert Message.objects.get(pk=message.pk).version == message.version + 2


def test_dis_18_many_kinds_with_names_for_all(topic, cast, as_, says, member):
    message = says(cast.samira, "Vi kan")
    for user, kind in ((cast.petter, "agree"), (cast.tuva, "agree"), (cast.tuva, "joy")):
        Reaction.objects.turn(message, kind, by=member(user))
    page = as_(cast.elham).get(topic.get_absolute_url()).content.decode()
    assert f'data-kind="agree" data-people="{cast.petter.pk} {cast.tuva.pk}"' in page and 'data-kind="joy"' in page
    who = as_(cast.elham).get(at(message, "reactions")).content.decode()
    assert "Petter Havsund" in who and "Havrevinge Digital AB" in who


def test_dis_18_what_is_no_reaction_or_whose_post_is_gone_changes_nothing(topic, cast, as_, says, member):
    message = says(cast.samira, "Vi kan")
    assert as_(cast.petter).post(at(message, "reacting"), {"kind": "skull"}).status_code == 422
    message.remove(by=member(cast.samira))
    as_(cast.petter).post(at(message, "reacting"), {"kind": "agree"})
    assert as_(cast.elham).post(at(message, "reacting"), {"kind": "agree"}).status_code == 403
    assert Reaction.objects.count() == 0


def test_a_reaction_meanwhile_does_not_stop_an_edit_and_an_edit_does(topic, cast, says, member):
    from coalitions.discussion.errors import Conflict

    message = says(cast.samira, "Vi kan")
    Reaction.objects.turn(message, "agree", by=member(cast.petter))
    message.edit("Vi kan inte", 1, by=member(cast.samira))
    with pytest.raises(Conflict):
        message.edit("Vi kan kanske", 1, by=member(cast.samira))
    message.edit("Vi kan kanske", 3, by=member(cast.samira))
    assert [one.body for one in message.versions.all()] == ["Vi kan inte", "Vi kan"]


def test_dis_23_a_saved_post_is_the_persons_alone_and_goes_with_access(topic, cast, as_, says):
    message, rows = says(cast.samira, "Bra **idé** om sagostund"), LogRow.objects.count()
    as_(cast.petter).post(at(message, "saving"))
    assert "om sagostund" in as_(cast.petter).get("/saved/").content.decode()
    assert "om sagostund" not in as_(cast.tuva).get("/saved/").content.decode()
    assert LogRow.objects.count() == rows
    cast.space.memberships.get(user=cast.petter).end(by=cast.ingegerd)
    assert "om sagostund" not in as_(cast.petter).get("/saved/").content.decode()


def test_dis_23_a_guest_keeps_posts_of_the_own_thread_only(topic, cast, member, says):
    guest = person("Gun Gäst")
    admit(cast, guest, Role.GUEST, None, scope=topic.scope)
    elsewhere = Topic.objects.open(cast.space, "Annan", "Annat", by=member(cast.tuva)).messages.get()
    for message in (says(cast.samira, "Här"), elsewhere):
        Saved.objects.turn(message, by=guest)
    assert [one.message.body for one in Saved.objects.readable(guest)] == ["Här"]


def test_dis_23_unread_from_here_and_the_number_told_to_pages_only_grows(topic, cast, as_, says):
    posts = [says(cast.samira, f"Nytt {number}") for number in range(5)]
    told = []
    for name, message in (("reading", posts[4]), ("unreading", posts[2]), ("reading", posts[3]), ("unreading", posts[1])):
        url = f"{topic.get_absolute_url()}reading/" if name == "reading" else at(message, name)
        as_(cast.tuva).post(url, {"seq": message.made})
        told.append(numbers_of([cast.tuva.pk])[cast.tuva.pk])
    assert told == sorted(set(told))
    assert Message.objects.filter(topic=topic).unread_by(cast.tuva).count() == 4
    assert ReadMark.objects.get(user=cast.tuva).seq == posts[1].made - 1


def test_dis_29_seen_by_those_who_show_it_shown_to_those_who_show_it(topic, cast, as_, says):
    message = says(cast.samira, "Vem kommer?")
    for user in (cast.petter, cast.tuva, cast.joar):
        ReadMark.objects.read_to(Topic.objects.get(pk=topic.pk), message.made, by=user)
    cast.tuva.change(by=cast.tuva, shows_presence=False)
    page = as_(cast.samira).get(at(message, "seen"), headers={"HX-Request": "true"}).content.decode()
    assert "Petter Havsund" in page and "Joar" in page and "Tuva" not in page
    page = as_(cast.tuva).get(at(message, "seen"), headers={"HX-Request": "true"}).content.decode()
    assert "Petter Havsund" not in page

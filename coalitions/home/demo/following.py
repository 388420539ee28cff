"""What came of the coalition that ended years ago, as (days ago, time of day, what to do)."""

from functools import partial

from coalitions.initiatives.models import Answer, FollowUp


def follow(ended, spaces, cast):
    for coalition, told in ended.items():
        yield told["ago"], "08:00", FollowUp.objects.set_due
        for one in told["answers"]:
            yield one["ago"], "07:30", FollowUp.objects.remind_due
            yield one["ago"], "15:00", partial(answer, one, spaces[coalition]["common"], cast[one["who"]])


def answer(told, space, who):
    Answer.objects.give(space.follow_ups.get(months=told["months"]), by=who, outcome=told["outcome"], text=told["text"])

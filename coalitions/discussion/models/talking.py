"""Direct conversations have one topic each, without a title, and it comes to be with the first message."""

from coalitions.discussion.models.about import AboutManager
from coalitions.live.log import record, verb
from coalitions.spaces.models import Membership, Space


class TalkManager(AboutManager):
    @verb
    def talk(self, people, body, *, by):
        """A message in the conversation of exactly these people and `by`, a user; the first one begins it. Its topic.

        Raises OutOfReach, TooMany.
        """
        space, new = Space.objects.talk(people, by=by)
        topic = self.create(space=space, author=by) if new else space.topics.listed().get()
        if new:
            record("topic.opened", topic, by=by, stamp="made")
        topic.post(body, by=Membership.objects.of_reader(by, space.pk))
        return topic

"""A calendar that others may read by its secret address: one person's tasks, all of them or those of one board."""

import hmac
import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse

from coalitions.boards.models.card import Card
from coalitions.live.log import verb
from coalitions.spaces.models import Membership, Space


def nonce():
    return secrets.token_hex(8)


class FeedManager(models.Manager):
    @verb
    def renew(self, board=None, *, by):
        """The person's address for that board, or for all tasks; the address before it leads nowhere from now on."""
        self.filter(user=by, board=board).delete()
        return self.create(user=by, board=board)

    @verb
    def end(self, board=None, *, by):
        self.filter(user=by, board=board).delete()

    def opened_by(self, pk, token):
        """The feed of that address; None when it was changed, or its person is no more."""
        feed = self.select_related("user", "board__space").filter(pk=pk, user__is_active=True).first()
        return feed if feed and hmac.compare_digest(feed.token.encode(), token.encode()) else None


class Feed(models.Model):
    """The database keeps no secret: the token is made of the nonce and the installation's own key (160 bits of a digest)."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="feeds")
    board = models.ForeignKey("boards.Board", models.CASCADE, null=True, related_name="feeds")
    nonce = models.CharField(max_length=16, default=nonce)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = FeedManager()

    def __str__(self):
        return f"{self.user}: {self.board or '*'}"

    @property
    def token(self):
        return hmac.digest(settings.TOKEN_KEY.encode(), f"feed:{self.pk}:{self.nonce}".encode(), "sha256").hex()[:40]

    def get_absolute_url(self):
        return reverse("boards:feed", kwargs={"feed": self.pk, "token": self.token})

    def cards(self):
        """What the person may see now, asked again each time; None when the board is out of reach."""
        if self.board is None:
            return Card.objects.to_do().work_of(self.user)
        membership = Membership.objects.active().filter(space=self.board.space_id, user=self.user).first()
        visible = Space.objects.visible_to(self.user).filter(pk=self.board.space_id).exists()
        if not visible or (membership and not membership.reaches(board=self.board_id)):
            return None
        return Card.objects.open().filter(column__board=self.board)

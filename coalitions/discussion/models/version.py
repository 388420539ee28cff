"""What a message said before."""

from django.db import models

from coalitions.spaces.text.markdown import draw


class MessageVersion(models.Model):
    """An earlier wording, readable by everybody who can read the message."""

    message = models.ForeignKey("discussion.Message", models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    body = models.TextField()
    html = models.TextField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]

    def __str__(self):
        return f"{self.message_id} version {self.number}"

    def blot(self, pattern, mark):
        """Personal data struck out; names in it are no mentions any more."""
        self.body = pattern.sub(mark, self.body)
        self.html = draw(self.body, {})

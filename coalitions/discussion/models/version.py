"""What a message said before."""

from django.db import models


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

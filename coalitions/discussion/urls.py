from django.urls import path

from coalitions.discussion.views import messages, reading, topics

app_name = "discussion"
HERE = "spaces/<int:space>/topics/"
TOPIC = f"{HERE}<int:topic>/"
MESSAGE = f"{TOPIC}messages/<int:message>/"

urlpatterns = [
    path(HERE, topics.index, name="topics"),
    path(f"{HERE}new/", topics.new, name="new"),
    path(f"{HERE}unread/", reading.unread, name="unread"),
    path(f"{HERE}draft/", reading.draft, name="new_draft"),
    path(f"{HERE}preview/", messages.preview, name="new_preview"),
    path(TOPIC, topics.show, name="topic"),
    path(f"{TOPIC}title/", topics.title, name="title"),
    path(f"{TOPIC}reading/", reading.reading, name="reading"),
    path(f"{TOPIC}draft/", reading.draft, name="draft"),
    path(f"{TOPIC}preview/", messages.preview, name="preview"),
    path(f"{TOPIC}messages/", messages.create, name="messages"),
    path(MESSAGE, messages.show, name="message"),
    path(f"{MESSAGE}menu/", messages.menu, name="menu"),
    path(f"{MESSAGE}quoting/", messages.quoting, name="quoting"),
    path(f"{MESSAGE}editing/", messages.editing, name="editing"),
    path(f"{MESSAGE}removal/", messages.removal, name="removal"),
    path(f"{MESSAGE}restoring/", messages.restoring, name="restoring"),
    path(f"{MESSAGE}versions/", messages.versions, name="versions"),
]

from django.urls import path

from coalitions.discussion.views import catching_up, comments, direct, facilitating, marks, messages, reading, topics, translated

app_name = "discussion"
HERE = "spaces/<int:space>/topics/"
TOPIC = f"{HERE}<int:topic>/"
ABOUT = "spaces/<int:space>/about/<slug:about>/"
MESSAGE = f"{TOPIC}messages/<int:message>/"

urlpatterns = [
    path("catch-up/", catching_up.everything, name="catch_up"),
    path("catch-up/next/", catching_up.following, name="next"),
    path("saved/", marks.saved, name="saved"),
    path("direct/", direct.index, name="directs"),
    path("direct/new/", direct.new, name="talk"),
    path("spaces/<int:space>/direct/people/", direct.adding, name="adding"),
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
    path(f"{ABOUT}messages/", comments.create, name="comments"),
    path(f"{ABOUT}draft/", reading.draft, name="comment_draft"),
    path(f"{ABOUT}preview/", messages.preview, name="comment_preview"),
    path(MESSAGE, messages.show, name="message"),
    path(f"{MESSAGE}menu/", messages.menu, name="menu"),
    path(f"{MESSAGE}quoting/", messages.quoting, name="quoting"),
    path(f"{MESSAGE}translating/", translated.translating, name="translating"),
    path(f"{MESSAGE}editing/", messages.editing, name="editing"),
    path(f"{MESSAGE}removal/", messages.removal, name="removal"),
    path(f"{MESSAGE}restoring/", messages.restoring, name="restoring"),
    path(f"{MESSAGE}reactions/", marks.reactions, name="reactions"),
    path(f"{MESSAGE}reacting/", marks.reacting, name="reacting"),
    path(f"{MESSAGE}saving/", marks.saving, name="saving"),
    path(f"{MESSAGE}unreading/", marks.unreading, name="unreading"),
    path(f"{MESSAGE}seen/", marks.seen, name="seen"),
    path(f"{TOPIC}locking/", facilitating.locking, name="locking"),
    path(f"{TOPIC}unlocking/", facilitating.unlocking, name="unlocking"),
    path(f"{TOPIC}resolving/", facilitating.resolving, name="resolving"),
    path(f"{TOPIC}pace/", facilitating.pace, name="pace"),
    path(f"{TOPIC}pinning/", facilitating.pinned, name="topic_pinning"),
    path(f"{TOPIC}state/", topics.state, name="state"),
    path(f"{MESSAGE}flag/", facilitating.flag, name="flag"),
    path(f"{MESSAGE}hiding/", facilitating.hiding, name="hiding"),
    path(f"{MESSAGE}striking/", facilitating.striking, name="striking"),
    path(f"{MESSAGE}moving/", facilitating.moving, name="moving"),
    path(f"{MESSAGE}pinning/", facilitating.pinned, name="pinning"),
    path(f"{MESSAGE}making/", facilitating.making, name="making"),
    path(f"{MESSAGE}versions/", messages.versions, name="versions"),
]

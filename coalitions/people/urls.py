from django.urls import path

from coalitions.people.views import demo, me, sessions, settings

app_name = "people"
urlpatterns = [
    path("settings/", settings.settings, name="settings"),
    path("settings/theme/", settings.theme, name="theme"),
    path("settings/sessions/", sessions.everywhere, name="sessions"),
    path("settings/sessions/<int:session>/", sessions.session, name="session"),
    path("language/", settings.language, name="language"),
    path("me.css", me.me, name="me_css"),
    path("look-around/<int:person>/", demo.look_around, name="look_around"),
    path("dev/mail/", demo.mails, name="mails"),
    path("dev/mail/<str:mail>/", demo.mail, name="mail"),
]

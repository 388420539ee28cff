from django.urls import path

from coalitions.people.views import accounts, demo, factors, me, merging, own_data, proving, sessions, settings

app_name = "people"
urlpatterns = [
    path("settings/", settings.settings, name="settings"),
    path("settings/theme/", settings.theme, name="theme"),
    path("settings/sessions/", sessions.everywhere, name="sessions"),
    path("settings/sessions/<int:session>/", sessions.session, name="session"),
    path("settings/sign-in/", factors.factors, name="factors"),
    path("settings/sign-in/required/", proving.duty, name="duty"),
    path("settings/sign-in/codes/", factors.new_codes, name="new_codes"),
    path("settings/sign-in/passkeys/new/", factors.new_passkey, name="new_passkey"),
    path("settings/sign-in/recovery/", factors.recovery, name="recovery"),
    path("settings/sign-in/<int:factor>/", factors.factor, name="factor"),
    path("settings/sign-in/<int:factor>/removal/", factors.removal, name="factor_removal"),
    path("settings/data/", own_data.own_data, name="own_data"),
    path("settings/data/archive/", own_data.archive, name="archive"),
    path("settings/data/deletion/", own_data.deletion, name="deletion"),
    path("settings/data/merging/", merging.address, name="merging"),
    path("settings/data/merging/code/", merging.code, name="merging_code"),
    path("settings/data/merging/preview/", merging.preview, name="merging_preview"),
    path("account/prove/", proving.prove, name="prove"),
    path("console/people/", accounts.accounts, name="accounts"),
    path("console/people/<int:person>/", accounts.account, name="account"),
    path("console/people/<int:person>/reset/", accounts.reset, name="reset"),
    path("console/people/<int:person>/closing/", accounts.closing, name="closing"),
    path("console/people/<int:person>/reopening/", accounts.reopening, name="reopening"),
    path("language/", settings.language, name="language"),
    path("me.css", me.me, name="me_css"),
    path("look-around/<int:person>/", demo.look_around, name="look_around"),
    path("dev/mail/", demo.mails, name="mails"),
    path("dev/mail/<str:mail>/", demo.mail, name="mail"),
]

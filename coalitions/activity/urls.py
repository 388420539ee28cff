from django.urls import path

from coalitions.activity.views import bell, levels, mailed, preferences, silent, worker

app_name = "activity"
urlpatterns = [
    path("notifications/", bell.notifications, name="notifications"),
    path("notifications/bell/", bell.bell, name="bell"),
    path("notifications/tray/", bell.tray, name="tray"),
    path("notifications/held/", bell.held, name="held"),
    path("notifications/reading/", bell.reading, name="reading"),
    path("notifications/<int:notification>/opening/", bell.opening, name="opening"),
    path("notifications/<int:notification>/less/", bell.less, name="less"),
    path("settings/notifications/", preferences.preferences, name="preferences"),
    path("settings/notifications/devices/", preferences.devices, name="devices"),
    path("settings/notifications/devices/<int:device>/removal/", preferences.device, name="device"),
    path("settings/notifications/devices/<int:device>/test/", preferences.test, name="device_test"),
    path("spaces/<int:space>/hearing/", levels.level, name="level"),
    path("spaces/<int:space>/about/<slug:about>/hearing/", levels.level, name="level_of"),
    path("spaces/<int:space>/silent/<str:thing>/", silent.silent, name="silent"),
    path("mail/do/<str:token>/", mailed.errand, name="errand"),
    path("mail/less/<str:token>/", mailed.fewer, name="fewer"),
    path("mail/in/", mailed.mail_in, name="mail_in"),
    path("service-worker.js", worker.worker, name="worker"),
]

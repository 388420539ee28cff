from django.urls import path

from coalitions.activity import views

app_name = "activity"
urlpatterns = [
    path("notifications/", views.notifications, name="notifications"),
    path("notifications/bell/", views.bell, name="bell"),
    path("notifications/tray/", views.tray, name="tray"),
    path("notifications/reading/", views.reading, name="reading"),
    path("notifications/<int:notification>/opening/", views.opening, name="opening"),
]

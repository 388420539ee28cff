from django.urls import path

from coalitions.home import views, workshop

app_name = "home"
urlpatterns = [
    path("", views.front, name="front"),
    path("today/", views.today, name="today"),
    path("workshop/", workshop.workshop, name="workshop"),
]

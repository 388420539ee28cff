from django.urls import path

from coalitions.organisations import views

app_name = "organisations"
urlpatterns = [
    path("organisations/", views.index, name="list"),
    path("organisations/<int:organisation>/", views.show, name="organisation"),
]

from django.urls import path

from coalitions.search import views

app_name = "search"
urlpatterns = [
    path("search/", views.search, name="search"),
    path("search/jump/", views.jump, name="jump"),
    path("search/forgetting/", views.forgetting, name="forgetting"),
]

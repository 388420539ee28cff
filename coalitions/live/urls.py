from django.urls import path

from coalitions.live import views

app_name = "live"
urlpatterns = [path("api/v1/spaces/<int:space>/log", views.log, name="log")]

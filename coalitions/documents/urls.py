from django.urls import path

from coalitions.documents.views import binned, document, file, listing, taking

app_name = "documents"
urlpatterns = [
    path("spaces/<int:space>/documents/", listing.documents, name="list"),
    path("spaces/<int:space>/documents/table/", listing.table, name="table"),
    path("spaces/<int:space>/documents/kinds/", listing.kinds, name="kinds"),
    path("spaces/<int:space>/documents/upload/", taking.upload, name="upload"),
    path("spaces/<int:space>/about/<slug:about>/files/", taking.attach, name="attach"),
    path("spaces/<int:space>/documents/link/", taking.link, name="link"),
    path("spaces/<int:space>/documents/bin/", binned.bin, name="bin"),
    path("spaces/<int:space>/documents/bin/rows/", binned.rows, name="binned"),
    path("spaces/<int:space>/documents/<int:document>/", document.document, name="document"),
    path("spaces/<int:space>/documents/<int:document>/facts/", document.facts, name="facts"),
    path("spaces/<int:space>/documents/<int:document>/name/", document.name, name="name"),
    path("spaces/<int:space>/documents/<int:document>/file/", file.file, name="file"),
    path("spaces/<int:space>/documents/<int:document>/binning/", binned.binning, name="binning"),
    path("spaces/<int:space>/documents/<int:document>/pinning/", document.pinned, name="pinning"),
    path("spaces/<int:space>/documents/<int:document>/restoring/", binned.restoring, name="restoring"),
]

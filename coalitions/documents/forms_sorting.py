"""What a person may say about where a document lies."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coalitions.documents import names
from coalitions.documents.audience import Change
from coalitions.documents.forms import NameField
from coalitions.documents.models import Folder, Label
from coalitions.documents.models.label import LONGEST
from coalitions.documents.tree import Tree
from coalitions.spaces.models import Membership
from coalitions.spaces.models.sharing import LONGEST as LONGEST_REASON


class FolderField(forms.TypedChoiceField):
    """One of the space's folders, each under those it lies in; nothing is the outermost."""

    def __init__(self, **kwargs):
        super().__init__(required=False, empty_value=None, **kwargs)

    def offer(self, space, but=()):
        tree = Tree(space)
        barred = {one.pk for one in but}
        self.coerce = lambda pk: tree.folders[int(pk)]
        rows = [(one.pk, "\u2003" * one.depth + one.name) for one in tree.rows if one.pk not in barred]
        self.choices = [("", _("Outermost"))] + rows


class FolderForm(forms.Form):
    name = NameField(label=_("Name"), max_length=names.LONGEST, error_messages={"required": _("Give it a name.")})
    parent = FolderField(label=_("Lies in"))

    def __init__(self, *args, space, folder=None, **kwargs):
        given = {"name": folder.name, "parent": folder.parent_id} if folder else kwargs.pop("initial", {})
        super().__init__(*args, initial=given, **kwargs)
        self.space, self.folder = space, folder
        self.fields["parent"].offer(space, folder.within() if folder else ())

    def clean(self):
        name, parent = self.cleaned_data.get("name", ""), self.cleaned_data.get("parent")
        twins = Folder.objects.filter(space=self.space, parent=parent, folded=names.folded(names.shown(name)))
        if name and twins.exclude(pk=self.folder and self.folder.pk).exists():
            self.add_error("name", gettext("There is a folder of that name there already."))


class PlaceForm(forms.Form):
    folder = FolderField(label=_("Folder"))

    def __init__(self, *args, document, **kwargs):
        super().__init__(*args, initial={"folder": document.folder_id}, **kwargs)
        self.fields["folder"].offer(document.space)


class LabelsForm(forms.Form):
    """The space's labels, ticked where the document has them; what the person saw travels along, so only changes are written."""

    labels = forms.ModelMultipleChoiceField(
        None, required=False, label=_("Labels"), widget=forms.CheckboxSelectMultiple, show_hidden_initial=True
    )
    new = forms.CharField(required=False, max_length=LONGEST, label=_("A new label"))

    def __init__(self, *args, document, **kwargs):
        worn = [label.pk for label in document.labels.all()]
        super().__init__(*args, initial={"labels": worn}, **kwargs)
        known = Label.objects.counted().filter(space=document.space_id)
        self.fields["labels"].queryset = (known | Label.objects.counted().filter(pk__in=worn)).distinct()

    def clean_new(self):
        return names.shown(self.cleaned_data["new"])

    def changes(self):
        saw = self.data.getlist(self.add_initial_prefix("labels"))
        saw, chosen = {int(pk) for pk in saw if str(pk).isdecimal()}, set(self.cleaned_data["labels"])
        known = set(self.fields["labels"].queryset)
        on, off = {one for one in chosen if one.pk not in saw}, {one for one in known if one.pk in saw} - chosen
        return {"on": on, "off": off, "new": self.cleaned_data["new"]}


class MovingForm(forms.Form):
    """Another space in which the person may write, and once it is known who sees it there, whether and why. change: who does."""

    to = forms.ModelChoiceField(None, label=_("Space"), error_messages={"required": _("Choose a space.")})
    reason = forms.CharField(
        label=_("Why more people may see it"),
        help_text=_("All who see it there can read the reason."),
        required=False,
        max_length=LONGEST_REASON,
    )
    sure = forms.BooleanField(required=False, widget=forms.HiddenInput)
    change = None

    def __init__(self, *args, document, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.document = document
        mine = Membership.objects.writing().inside().filter(user=user).exclude(space=document.space_id).values("space")
        self.fields["to"].queryset = type(document.space).objects.filter(pk__in=mine, archived_at=None).in_order()

    def clean(self):
        data = super().clean()
        self.change = Change(self.document, data["to"]) if data.get("to") else None
        if self.change and data.get("sure") and self.change.is_wider and not data.get("reason") and "reason" not in self.errors:
            self.add_error("reason", gettext("Say why more people may see it."))
        return data

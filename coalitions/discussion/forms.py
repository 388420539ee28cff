from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.discussion.errors import Conflict
from coalitions.discussion.models import LONGEST, Message, Topic
from coalitions.discussion.text.markdown import is_readable


class Body(forms.CharField):
    """What a message says, in Markdown."""

    def __init__(self, **kwargs):
        words = {
            "required": _("Write something first."),
            "max_length": _("A post has room for %(limit_value)d characters; this has %(show_value)d. Divide it into several."),
        }
        super().__init__(max_length=LONGEST, error_messages=words, widget=forms.Textarea(attrs={"class": "input"}), **kwargs)

    def validate(self, value):
        super().validate(value)
        if not is_readable(value):
            raise forms.ValidationError(_("There are too many signs and lines here for one post. Divide it into several."))


class MessageForm(forms.Form):
    body = Body(label=_("Post"))
    quote = forms.ModelChoiceField(Message.objects.none(), required=False)

    def __init__(self, *args, topic, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["quote"].queryset = topic.messages.filter(deleted_at=None)


class EditForm(forms.Form):
    """theirs: what the message says now, when somebody or another window changed it meanwhile."""

    body = Body(label=_("Post"))
    version = forms.IntegerField(widget=forms.HiddenInput)
    theirs = None

    def edits(self, message, *, by):
        """Whether the edit went through; after a conflict sending again is meant for what is there now."""
        try:
            message.edit(self.cleaned_data["body"], self.cleaned_data["version"], by=by)
        except Conflict as conflict:
            self.theirs = conflict.theirs["body"]
            self.data = self.data.dict() | {"version": conflict.subject.version}
        return self.theirs is None

    @property
    def status(self):
        return 409 if self.theirs is not None else 422 if self.is_bound else 200


class TitleForm(forms.ModelForm):
    version = forms.IntegerField(widget=forms.HiddenInput)
    status = 200

    class Meta:
        model = Topic
        fields = ["title"]
        widgets = {"title": forms.TextInput(attrs={"class": "input"})}

    def renames(self, topic, *, by):
        """Whether the new title went through; what is wrong stands beside the field, with the title of now after a conflict."""
        self.status = 422 if self.is_bound else 200
        if not self.is_valid():
            return False
        try:
            topic.rename(self.cleaned_data["title"], self.cleaned_data["version"], by=by)
        except Conflict as conflict:
            self.status, self.data = 409, self.data.dict() | {"version": conflict.subject.version}
            self.add_error("title", _("Somebody named it “%(title)s” meanwhile. Save again to replace that.") % conflict.theirs)
        return self.status != 409


class TopicForm(forms.ModelForm):
    body = Body(label=_("First post"))

    class Meta:
        model = Topic
        fields = ["title"]
        widgets = {"title": forms.TextInput(attrs={"class": "input"})}
        help_texts = {"title": _("One question or matter, so that others find it.")}

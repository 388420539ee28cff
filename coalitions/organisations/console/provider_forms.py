"""What an administrator says of an organisation's sign-in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.console.forms import Words
from coalitions.organisations.federation import metadata
from coalitions.organisations.federation.assertion import Unfit
from coalitions.organisations.fields import NamedField, paragraph
from coalitions.organisations.models import Kind, Use
from coalitions.organisations.models.provider import LONGEST
from coalitions.people.outgoing import may_be_asked

LONG = 256 * 1024  # bytes of metadata


class ProviderForm(forms.Form):
    """organisation: of a new one; it never changes afterwards."""

    organisation = NamedField(
        label=_("Organisation"), help_text=_("Its name or number. Its e-mail domains say who is led there.")
    )
    name = Words(label=_("Name"), help_text=_("What its people know it by. It stands on the button."), max_length=80)

    def __init__(self, *args, provider=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.provider = provider
        if provider:
            del self.fields["organisation"]
        self.order_fields([*(name for name in self.fields if name not in LAST), *LAST])

    admits = forms.BooleanField(
        label=_("Makes accounts"),
        help_text=_(
            "Whom it knows and we do not gets an account that belongs to the organisation. Otherwise only who was invited."
        ),
        required=False,
        initial=True,
    )
    hours = forms.IntegerField(
        label=_("Hours until one signs in again"), min_value=1, max_value=LONGEST, initial=LONGEST, help_text=_("At most 12.")
    )
    second_factor = forms.CharField(
        label=_("What counts as a second factor"),
        help_text=_("Values of acr, amr or AuthnContextClassRef, one on each line. Empty: nothing there counts."),
        required=False,
        max_length=2000,
        widget=paragraph(),
    )

    def clean_second_factor(self):
        return "\n".join(self.cleaned_data["second_factor"].split())


LAST = ("admits", "hours", "second_factor")


class OpenIDForm(ProviderForm):
    kind = Kind.OIDC
    issuer = forms.CharField(
        label=_("Issuer"), help_text=_("Its address, as the provider writes it: https://login.sjobrunna.example"), max_length=500
    )
    client_id = forms.CharField(label=_("Client ID"), max_length=300)
    secret = forms.CharField(
        label=_("Client secret"), max_length=1000, widget=forms.PasswordInput(attrs={"autocomplete": "off"}, render_value=False)
    )
    vouches = forms.BooleanField(
        label=_("Its addresses are verified"),
        help_text=_("For providers that do not say email_verified, if the organisation alone hands out the addresses in them."),
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.provider:
            self.fields["secret"].required = False
            self.fields["secret"].help_text = _("Kept encrypted and never shown. Leave it empty to keep the one there is.")

    def clean_issuer(self):
        if not may_be_asked(self.cleaned_data["issuer"]):
            raise forms.ValidationError(
                _("Write an https address without a port. For one inside your network see PROVIDERS_INSIDE.")
            )
        return self.cleaned_data["issuer"]


class SamlForm(ProviderForm):
    kind = Kind.SAML
    metadata = forms.CharField(
        label=_("Metadata"),
        help_text=_("The XML of the identity provider, pasted here or chosen as a file below."),
        max_length=LONG,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
    )
    file = forms.FileField(label=_("Metadata as a file"), required=False)

    def clean(self):
        """Sets `issuer`, the entity that it speaks of."""
        given = super().clean()
        file = given.pop("file", None)
        typed = file.read(LONG + 1).decode(errors="replace") if file else given.get("metadata", "")
        try:
            return given | {"metadata": typed, "issuer": metadata.read(typed).entity}
        except Unfit as unfit:
            words = _("That is no metadata of an identity provider that we can use (%(why)s).")
            raise forms.ValidationError({"metadata": words % {"why": unfit.why}})


FORMS = {Kind.OIDC: OpenIDForm, Kind.SAML: SamlForm}


class UseForm(forms.Form):
    use = forms.ChoiceField(label=_("Use"), choices=Use, widget=forms.RadioSelect)

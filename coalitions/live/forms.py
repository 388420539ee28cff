from django import forms

BIG = 2**53 - 1  # what JSON readers hold exactly


class LogForm(forms.Form):
    """What may be asked of the log."""

    after = forms.IntegerField(min_value=0, max_value=BIG)
    limit = forms.IntegerField(min_value=1, max_value=200, required=False)
    draw = forms.IntegerField(min_value=0, max_value=1, required=False)
    heads = forms.RegexField(r"^\d{1,15}(,\d{1,15}){0,49}$", required=False)

    def clean_limit(self):
        return self.cleaned_data["limit"] or 200

    def clean_heads(self):
        return [int(each) for each in self.cleaned_data["heads"].split(",") if each]

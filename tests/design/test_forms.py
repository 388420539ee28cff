from django import forms
from django.utils import translation


class Sample(forms.Form):
    name = forms.CharField(label="Name", help_text="As you write it", max_length=5)
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea)
    colour = forms.ChoiceField(label="Colour", choices=[("r", "Red"), ("b", "Blue")])
    size = forms.ChoiceField(label="Size", choices=[("s", "Small")], widget=forms.RadioSelect)
    agrees = forms.BooleanField(label="I agree")
    secret = forms.CharField(widget=forms.HiddenInput, required=False)


def drawn(**data):
    with translation.override("en"):
        return str(Sample(data) if data else Sample())


def test_a_field_has_label_hint_and_control_tied_together():
    html = drawn()
    assert '<label for="id_name">Name</label>' in html
    assert 'id="id_name_helptext">As you write it' in html
    assert 'aria-describedby="id_name_helptext"' in html
    assert 'class="input"' in html


def test_an_error_is_tied_to_its_field_and_listed_on_top_with_a_link():
    html = drawn(name="Far too long")
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'aria-invalid="true"' in html
    assert html.index('<a href="#id_name">Name</a>') < html.index("<label")


def test_what_was_typed_is_kept_and_escaped():
    html = drawn(name='<b>"long"', note="</textarea><script>", colour="b")
    assert "&lt;b&gt;&quot;long&quot;" in html
    assert "&lt;/textarea&gt;&lt;script&gt;" in html
    assert '<option value="b" selected>Blue' in html


def test_optional_fields_say_so():
    assert "Note <span" in drawn()


def test_choices_and_ticks_are_labels_around_their_box():
    html = drawn()
    assert "<legend>Size</legend>" in html
    assert html.count('<label class="check">') == 2
    assert "I agree</span></label>" in html


def test_hidden_fields_have_no_label_and_no_look():
    assert '<input type="hidden" name="secret" id="id_secret">' in drawn()

"""By itself, because allauth's authenticators point at accounts and this points at authenticators."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("mfa", "0003_authenticator_type_uniq"), ("people", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Factor",
            fields=[],
            options={"proxy": True, "indexes": [], "constraints": []},
            bases=("mfa.authenticator",),
        ),
    ]

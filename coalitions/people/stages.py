"""The step of a sign-in that asks for a second factor."""

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.stages import AuthenticateStage


class SecondStage(AuthenticateStage):
    """Not for who has shown one on the way here: a provider's counts where its organisation says so."""

    def _should_handle(self, request):
        shown = get_authentication_records(request, self.login.user)
        return super()._should_handle(request) and not any(one.get("type") == "provider" for one in shown)

from tests.live.actions import Action

ACTIONS = {"person.signed_out": Action(page=None, act=lambda cast: cast.tuva.sign_out_everywhere(by=cast.tuva))}

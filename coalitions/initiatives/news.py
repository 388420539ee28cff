"""How initiatives are drawn when the log says they changed, and who is asked how a commitment stands."""

from django.utils.translation import gettext_lazy as _

from coalitions.activity.hearing import Heard, follows, hears, tells
from coalitions.activity.models import Reason
from coalitions.decisions.electorate import seated
from coalitions.initiatives.follow_ups import owners as owners_in
from coalitions.initiatives.kinds import Status
from coalitions.initiatives.models import Commitment, Initiative, Milestone, Showing
from coalitions.live.audit import audited
from coalitions.live.news import LASTING, makes, news
from coalitions.organisations.clashes import drop, moves, solves
from coalitions.spaces.models import Membership

tells(Initiative, text=lambda one: one.about)
tells(Commitment, is_gone=lambda one: one.status == Status.DONE or one.initiative.is_over, text=lambda one: one.title)
tells(Milestone, is_gone=lambda one: one.done_at is not None or one.initiative.is_over)
follows("initiative.begun", "commitment.made", "milestone.reached", reason=Reason.ADDED)
makes("initiative.begun", Initiative.objects.all)
makes("commitment.made", Commitment.objects.all)
makes("milestone.planned", Milestone.objects.all)
moves("initiatives.initiative", "organisation", _("Initiatives it owns"))
moves("initiatives.commitment", "organisation", _("Commitments"))
moves("initiatives.report", "organisation", _("Reports on commitments"))
moves("initiatives.answer", "organisation", _("Answers to follow-ups"))
moves("initiatives.given", "organisation", _("Own contributions"))
moves("initiatives.showing", "organisation", _("Commitments shown in public"))
solves("initiatives.showing", "organisation")(drop)
makes("showing.put", Showing.objects.all)
audited(
    {
        "initiative.begun": _("Initiative begun"),
        "commitment.made": _("Commitment made"),
        "commitment.reported": _("Commitment reported on"),
        "commitment.given": _("Own contribution recorded"),
        "showing.put": _("Commitments shown in public"),
        "showing.taken_off": _("Commitments taken off the public page"),
        "follow_up.answered": _("Follow-up answered"),
    }
)
LASTING.update({"initiative.begun", "initiative.changed", "commitment.made", "commitment.reported", "commitment.given"})
LASTING.update({"milestone.changed", "milestone.reached", "milestone.missed"})


@news("initiative.begun", "initiative.changed", "initiative.space_opened")
def initiative(initiative):
    """What one may do to it depends on the reader, so it stands in regions."""
    return []


@news("commitment.made", "commitment.reported", "commitment.given")
def commitment(commitment):
    """Likewise."""
    return []


@news("milestone.planned", "milestone.changed", "milestone.reached", "milestone.missed", "milestone.removed")
def milestone(milestone):
    """Stands on its initiative's page and in lists, all regions."""
    return []


@news("milestone.due")
def near(milestone):
    """People hear of it, the page says nothing else."""
    return []


@hears("milestone.due")
def owners(milestone):
    """Whoever can speak for the owner of its initiative."""
    there = seated().filter(space=milestone.space_id, organisation=milestone.initiative.organisation_id)
    return [Heard(user, Reason.MILESTONE) for user in sorted({one.user_id for one in there})]


@news("follow_up.set", "follow_up.due", "follow_up.answered", outlives=True)
def follow_up(follow_up):
    """Who may answer depends on the reader, so it stands in regions."""
    return []


@hears("follow_up.due")
def concerned(follow_up):
    """Who facilitates, and whoever can speak for an organisation that owns an initiative."""
    here, owning = follow_up.space_id, owners_in(follow_up.space.coalition_id)
    there = {one.user_id for one in seated().filter(space=here, organisation__in=owning)}
    leading = Membership.objects.facilitating().filter(space=here).values_list("user", flat=True)
    return [Heard(user, Reason.FOLLOW_UP) for user in sorted(there.union(leading))]


@news("showing.put")
def showing(showing):
    """Stands below the list of initiatives, a region."""
    return []


@news("showing.taken_off", outlives=True)
def taken_off(showing):
    """Likewise; an organisation takes back its word in an archived space too."""
    return []


@news("commitment.asked")
def asked(commitment):
    """People hear of it, the page says nothing else."""
    return []


@hears("commitment.asked")
def spoken_for(commitment):
    """Whoever can answer for the organisation."""
    there = seated().filter(space=commitment.space_id, organisation=commitment.organisation_id)
    return [Heard(user, Reason.STATUS) for user in sorted({one.user_id for one in there})]

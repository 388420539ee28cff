"""What the story's coalitions agreed to: their charter, who signed it, and how it changed."""

from functools import partial

from coalitions.charter.models import Charter


def agree(charters, spaces, cast):
    for key, told in charters.items():
        coalition = spaces[key]["common"].coalition
        yield told["wrote"], "13:00", partial(write, coalition, told["said"], cast[told["by"]])
        yield told["enacted"], "09:30", partial(enact, coalition, True, cast[told["by"]])
        yield from signatures(coalition, told["signed"], cast)
        for change in told["changes"]:
            yield change["ago"], "10:00", partial(reword, coalition, change, cast[change["by"]])
            yield from signatures(coalition, change["signed"], cast)


def signatures(coalition, signed, cast):
    for who, ago in signed:
        yield ago, "15:30", partial(sign, coalition, cast[who])


def write(coalition, said, by):
    Charter.objects.draft(coalition, by=by, **said)


def enact(coalition, is_material, by):
    draft = Charter.objects.drafts().get(coalition=coalition)
    draft.enact(by=by, is_material=is_material, seen=draft.version)


def reword(coalition, change, by):
    write(coalition, Charter.objects.in_force(coalition.pk).said | change["said"], by)
    enact(coalition, change["is_material"], by)


def sign(coalition, by):
    Charter.objects.in_force(coalition.pk).sign(by=by)

"""My work across all spaces, and the calendars others may read of it."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.boards import ical
from coalitions.boards.models import Feed
from coalitions.boards.views.fetch import the_board
from coalitions.boards.work import Work
from coalitions.spaces.access import members_only, public, signed_in


@signed_in
@require_safe
def work(request):
    """Mine and my organisations', by due date; the page, or only what changes on it when it fetches itself again."""
    context = {"work": Work(request.user, request.GET), "here": request.get_full_path(), "nowhere": True}
    return render(request, "boards/work_region.html" if request.htmx else "boards/work.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def my_feed(request):
    """The secret address of all my tasks; a POST makes a new one, and the old leads nowhere."""
    if request.method == "POST":
        Feed.objects.renew(by=request.user)
        return redirect("boards:my_feed")
    return render(request, "boards/my_feed.html", {"feed": Feed.objects.filter(user=request.user, board=None).first()})


@signed_in
@require_POST
def my_feed_end(request):
    Feed.objects.end(by=request.user)
    return redirect("boards:my_feed")


@members_only
@require_http_methods(["GET", "HEAD", "POST"])
def board_feed(request, space, board):
    """One's own secret address of this board; reading is enough to have one, and nobody else hears of it."""
    board = the_board(space, board)
    if request.method == "POST":
        Feed.objects.renew(board, by=request.user)
        return redirect("boards:board_feed", space.pk, board.pk)
    feed = Feed.objects.filter(user=request.user, board=board).first()
    return render(request, "boards/board_feed.html", {"space": space, "board": board, "feed": feed})


@members_only
@require_POST
def board_feed_end(request, space, board):
    Feed.objects.end(the_board(space, board), by=request.user)
    return redirect("boards:board_feed", space.pk, board)


@public
@require_safe
def feed(request, feed, token):
    """The calendar itself, for programs: title and day, no more. An address that was changed is not found."""
    feed = Feed.objects.opened_by(feed, token)
    cards = feed and feed.cards()
    if cards is None:
        raise Http404
    with override(feed.user.language):
        words = ical.calendar(feed, cards.exclude(due_on=None).select_related("column__board__space"), request.build_absolute_uri)
    return HttpResponse(words, content_type="text/calendar; charset=utf-8")

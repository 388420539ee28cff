from django.urls import path

from coalitions.meetings.views import agenda, attendance, dates, inviting, lines, minutes, planning, results, speaking, tasks

app_name = "meetings"
MEETING = "spaces/<int:space>/meetings/<int:meeting>/"
ITEM = "spaces/<int:space>/agenda/<int:item>/"
CHECK = "spaces/<int:space>/checks/<int:check>/"
LINE = "spaces/<int:space>/lines/<int:line>/"

urlpatterns = [
    path(f"{MEETING}agenda/", agenda.items, name="agenda"),
    path(f"{MEETING}agenda/parked/", agenda.parked, name="parked"),
    path(f"{MEETING}agenda/new/", agenda.new, name="new_item"),
    path(f"{ITEM}edit/", agenda.edit, name="edit_item"),
    path(f"{ITEM}place/", agenda.place, name="item_place"),
    path(f"{ITEM}turn/", agenda.turn, name="item_turn"),
    path(f"{ITEM}removal/", agenda.removal, name="item_removal"),
    path(f"{MEETING}replies/", inviting.coming, name="replies"),
    path(f"{MEETING}dates/", dates.seeking, name="seeking"),
    path(f"{MEETING}dates/taking/", dates.taking, name="taking"),
    path(f"{MEETING}invitation/", inviting.invitation, name="invitation"),
    path(f"{MEETING}calling-off/", inviting.calling_off, name="calling_off"),
    path(f"{MEETING}reply/", inviting.reply, name="reply"),
    path(f"{MEETING}speaking/", speaking.order, name="speaking"),
    path(f"{MEETING}speaking/own/", speaking.own, name="word"),
    path(f"{MEETING}speaking/turn/", speaking.turn, name="turn"),
    path(f"{MEETING}there/", attendance.there, name="there"),
    path(f"{MEETING}here/", attendance.here, name="here"),
    path(f"{MEETING}attendance/", attendance.attendance_list, name="attendance"),
    path(f"{MEETING}results/", results.results, name="results"),
    path(f"{MEETING}results/way/", results.way, name="results_way"),
    path(f"{MEETING}planning/", planning.planning, name="planning"),
    path(f"{MEETING}planning/list/", planning.checks, name="checks"),
    path(f"{MEETING}planning/usual/", planning.usual, name="usual_checks"),
    path(f"{MEETING}planning/debrief/", planning.debrief, name="debrief"),
    path(f"{MEETING}planning/message/", planning.follow_up, name="follow_up"),
    path(f"{CHECK}edit/", planning.edit, name="edit_check"),
    path(f"{CHECK}turning/", planning.turning, name="check_turning"),
    path(f"{CHECK}removal/", planning.removal, name="check_removal"),
    path(f"{MEETING}lines/", lines.write, name="write"),
    path(f"{MEETING}tasks/", tasks.tasks, name="tasks"),
    path(f"{MEETING}tasks/taking/", tasks.take, name="take"),
    path(LINE, lines.line, name="line"),
    path(f"{LINE}edit/", lines.edit, name="edit_line"),
    path(f"{LINE}turning/", lines.turning, name="line_turning"),
    path(f"{LINE}removal/", lines.removal, name="line_removal"),
    path(f"{MEETING}minutes/", minutes.paper, name="minutes"),
    path(f"{MEETING}minutes/now/", minutes.paper_now, name="minutes_now"),
    path(f"{MEETING}minutes/state/", minutes.state, name="minutes_state"),
    path(f"{MEETING}minutes/text/", minutes.text, name="minutes_text"),
    path(f"{MEETING}minutes/proposal/", minutes.proposal, name="minutes_proposal"),
    path(f"{MEETING}minutes/approval/", minutes.approval, name="approval"),
    path(f"{MEETING}minutes/taking-back/", minutes.taking_back, name="taking_back"),
    path(f"{MEETING}minutes/addendum/", minutes.addendum, name="addendum"),
]

"""Several cards of a board changed in one go: all of them, or none."""


def change_many(cards, *, by, column, person, organisation, label, due_on, archive):
    """Each card hears of it as if it had been changed alone. Raises ColumnArchived."""
    for card in cards:
        if person or organisation:
            card.also_ask([person] if person else [], [organisation] if organisation else [], by=by)
        if label:
            card.labels.model.objects.put(card, on=[label], by=by)
        if due_on and card.due_on != due_on:
            card.edit(due_on=due_on, version=card.version, by=by)
        if column and card.column_id != column.pk:
            card.move_to(column, by=by)
        if archive:
            card.archive(by=by)

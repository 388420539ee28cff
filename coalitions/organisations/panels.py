"""What slices above show on an organisation's page: each registers a panel, so that this one need not know them."""

PANELS = []


def panel(template):
    """Registers a function of (organisation, reader) that gives the template's context, or None for nothing to show."""

    def register(context):
        PANELS.append((template, context))
        return context

    return register


def panels_for(organisation, reader):
    """[(template, context)], in the order they were registered."""
    drawn = [(template, context(organisation, reader)) for template, context in PANELS]
    return [(template, context) for template, context in drawn if context is not None]

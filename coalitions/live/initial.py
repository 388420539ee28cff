"""The first migration of a slice: all its tables at once."""

from django.db.migrations import AddConstraint, AddField, AddIndex, Migration

ADDS = (AddConstraint, AddField, AddIndex)  # what these add, the tables have when they are made


class Initial(Migration):
    """Makes each table as it is at the migration's end.

    Django's own renders every model of the installation anew after each single one: with a hundred of them a new installation
    would wait for its tables three times as long.
    """

    def apply(self, project_state, schema_editor, collect_sql=False):
        end = self.end(project_state)
        for operation in self.makes():
            operation.database_forwards(self.app_label, schema_editor, end, end)
        return end

    def unapply(self, project_state, schema_editor, collect_sql=False):
        end = self.end(project_state)
        for operation in reversed(self.makes()):
            operation.database_backwards(self.app_label, schema_editor, end, project_state)
        return project_state

    def end(self, project_state):
        state = project_state.clone()
        state.__dict__.pop("apps", None)  # else each operation renders
        for operation in self.operations:
            operation.state_forwards(self.app_label, state)
        return state

    def makes(self):
        return [operation for operation in self.operations if not isinstance(operation, ADDS)]

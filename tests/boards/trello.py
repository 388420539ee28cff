"""An export of Trello, as small or as large as a test needs it."""

import json


def export(count=2, **more):
    lists = [{"id": "l1", "name": "Att göra", "closed": False}, {"id": "l2", "name": "Gammalt", "closed": True}]
    cards = [
        {"id": f"c{n}", "name": f"Kort {n}", "idList": "l1", "pos": n, "desc": "Text", "closed": False} for n in range(count)
    ]
    told = {"name": "Trellos tavla", "lists": lists, "cards": cards, "labels": [], "members": [], "checklists": [], "actions": []}
    return told | more


def written(told):
    return json.dumps(told).encode()


def whole(address):
    """Everything a card can have there, once."""
    told = export(3)
    told["members"] = [{"id": "m1", "fullName": "Tuva", "email": address}, {"id": "m2", "fullName": "Okänd Person"}]
    told["labels"] = [{"id": "e1", "name": "Bråttom", "color": "red"}]
    told["checklists"] = [
        {"idCard": "c0", "checkItems": [{"name": "Ring", "state": "complete"}, {"name": "Skriv", "state": "incomplete"}]}
    ]
    comment = {"type": "commentCard", "date": "2025-03-01T10:00:00.000Z", "memberCreator": {"fullName": "Okänd Person"}}
    told["actions"] = [comment | {"data": {"text": "Bra idé", "card": {"id": "c0"}}}, {"type": "updateCard"}]
    told["cards"][0] |= {"due": "2030-05-01T10:00:00.000Z", "dueComplete": True, "idMembers": ["m1", "m2"], "idLabels": ["e1"]}
    told["cards"][0]["attachments"] = [
        {"name": "Plan", "url": "https://x.example/plan.pdf"},
        {"name": "Ond", "url": "javascript:alert(1)"},
    ]
    told["cards"][1] |= {"closed": True, "name": "<script>alert(1)</script>"}
    told["cards"][2] |= {"idList": "l2"}
    return told | {"stickers": [{}, {}], "unheardOf": {"a": [1]}}

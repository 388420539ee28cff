// A card in a lane: what its move form is told besides the column, and what it is called after.

// The lane it came to and the one it left; a board without lanes has neither.
export function crossing(item, from) {
  const { lane } = item.parentElement.dataset;
  return lane === undefined ? [] : [["lane", lane], ["left", from.list.dataset.lane]];
}

// The card that it stands in front of: in its cell, or after the one above it there, or where it stood in its column.
export function below(item, next, from) {
  const list = item.parentElement;
  if (next || list.dataset.lane === undefined) return next;
  const above = item.previousElementSibling;
  if (!above && list.dataset.column !== from.list.dataset.column) return null;
  return following(list, item, BigInt((above ?? item).dataset.rank));
}

// Of all cards of the column, in whatever lane, the first behind that rank.
function following(list, item, rank) {
  const column = `[data-column="${list.dataset.column}"] > [data-rank]`;
  const later = [...list.closest("lane-board").querySelectorAll(column)].filter(({ dataset }) => BigInt(dataset.rank) > rank);
  const others = later.filter((one) => numberOf(one) !== numberOf(item));
  return others.reduce((first, one) => (first && BigInt(first.dataset.rank) <= BigInt(one.dataset.rank) ? first : one), null);
}

// It stands once in a lane, and by that lane's name: drawn anew it keeps the focus.
export function settle(item) {
  const { lane } = item.parentElement?.dataset ?? {};
  if (lane === undefined) return;
  const id = `lane-${lane || "none"}-card-${numberOf(item)}`;
  const twin = document.getElementById(id);
  if (twin && twin !== item) twin.remove();
  item.id = id;
  item.dataset.place = item.dataset.place.replace(/lane=\w*$/, `lane=${lane}`);
}

export function numberOf(item) {
  return item.id.slice(item.id.lastIndexOf("-") + 1);
}

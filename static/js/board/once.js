// A column may be drawn with a card whose own news is still to come: the card then stands twice, and the older of the two goes.
export function once(board) {
  const seen = new Map();
  for (const item of board.querySelectorAll("[data-cards] > [data-rank][id]")) {
    const twin = seen.get(item.id);
    if (!twin) seen.set(item.id, item);
    else if (isNewer(item, twin)) seen.set(item.id, item), twin.remove();
    else item.remove();
  }
}

function isNewer(one, other) {
  const [mine, theirs] = [one, other].map(({ dataset }) => Number(dataset.v));
  return mine === theirs ? one.parentElement.id === one.dataset.in : mine > theirs;
}

// On a filtered board, tasks that arrive or change are hidden until the board's own list of matches says that they fit.
export function narrow(board) {
  const said = board.querySelector("[data-matches]");
  if (!said) return;
  const fits = new Set(said.value.split(" "));
  for (const item of board.querySelectorAll("[data-cards] > [data-rank]")) item.hidden = !fits.has(item.id.slice("card-".length));
}

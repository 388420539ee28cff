// Where notes stand, and the lines between them, drawn as coalitions/journey/picture.py draws them.
const [MIDDLE, ANCHOR] = [104, 56]; // px from a note's upper left corner to where lines meet it
const MOST = { x: 6184, y: 3832 };

export const standing = (note) => ({ x: Number(note.getAttribute("x")), y: Number(note.getAttribute("y")) });

// Where the server has it.
export function home(note) {
  const [x, y] = note.dataset.at.split(" ").map(Number);
  return { x, y };
}

export function put(canvas, note, { x, y }) {
  note.setAttribute("x", within(x, MOST.x));
  note.setAttribute("y", within(y, MOST.y));
  relink(canvas, note);
}

const within = (value, most) => Math.round(Math.min(Math.max(value, 0), most));

export function relink(canvas, note) {
  for (const path of linesOf(canvas, note)) path.setAttribute("d", curve(canvas, path.dataset) ?? path.getAttribute("d"));
}

export function linesOf(canvas, note) {
  const pk = note.id.slice("note-".length);
  return canvas.querySelectorAll(`[data-idea="${pk}"], [data-need="${pk}"]`);
}

function curve(canvas, { idea, need }) {
  const [one, other] = [need, idea].map((pk) => canvas.getElementById(`note-${pk}`));
  if (!one || !other) return null;
  const [a, b] = [one, other].map(middle);
  const half = Math.floor((a.x + b.x) / 2);
  return `M${a.x} ${a.y}C${half} ${a.y} ${half} ${b.y} ${b.x} ${b.y}`;
}

export function middle(note) {
  const { x, y } = standing(note);
  return { x: x + MIDDLE, y: y + ANCHOR };
}

// The other ends of its lines.
export function linked(canvas, note) {
  const ends = [...linesOf(canvas, note)].map(({ dataset }) => (note.id === `note-${dataset.idea}` ? dataset.need : dataset.idea));
  return ends.map((pk) => canvas.getElementById(`note-${pk}`)).filter((note) => note?.checkVisibility());
}

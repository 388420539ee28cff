// A move stands at once, and is then asked for; refused, the note goes back with the reason.
import { insist, show } from "../board/answers.js";
import { reason } from "../forms/post.js";
import { home, put, standing } from "./lines.js";

const last = new WeakMap(); // the newest move of a note: they are asked for in the order they were made
const asked = new WeakMap(); // how many of a note's moves have no answer yet

export const isAsked = (note) => (asked.get(note) ?? 0) > 0;

const count = (note, by) => asked.set(note, (asked.get(note) ?? 0) + by);

// Where the note's own forms lie.
export function address(note, form) {
  return note.querySelector("a").getAttribute("href").replace(/map\/$/, `${form}/`);
}

export function dropped(map, note, from) {
  const to = standing(note);
  if (!note.isConnected) return map.tell("gone", { name: note.dataset.name });
  if (to.x === from.x && to.y === from.y) return;
  count(note, 1);
  const fields = [["x", to.x], ["y", to.y], ["was_x", from.x], ["was_y", from.y]];
  const before = last.get(note) ?? Promise.resolve();
  last.set(note, before.then(() => ask(map, note, fields)));
}

async function ask(map, note, fields) {
  const key = crypto.randomUUID();
  note.classList.add("is-moving");
  const answer = await insist(address(note, "spot"), fields, key);
  note.classList.remove("is-moving");
  if (answer.status < 300) show(answer, key, map);
  else refused(map, note, answer);
  setTimeout(() => count(note, -1)); // what was just placed is told before
}

function refused(map, note, { status, html }) {
  if (note.isConnected) put(map.canvas, note, home(note));
  if (status === 404) map.tell("gone", { name: note.dataset.name });
  else map.say(`${map.words.refused} ${reason(html)}`);
}

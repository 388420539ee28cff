// Who is writing: form[data-typing="topic-5"] says so at most every three seconds, p.typing[data-typing-of="topic-5"] shows it
// for six, since the word that one stopped may be lost.
import { wire } from "../live/wire.js";
import { me, nameOf } from "../words.js";
import { spaceOf } from "./stores.js";

const FADES = 6000; // ms
const writers = new Map(); // topic-5 → Map of person → timer

document.addEventListener("input", ({ target }) => {
  const form = target.closest?.("form[data-typing]");
  if (form && target.value?.trim()) wire.tell("typing", { space: spaceOf(form), on: form.dataset.typing });
});

document.addEventListener("live:eph", ({ detail: { frame } }) => {
  if (frame.kind === "typing" && String(frame.by) !== me()) writes(frame.on, frame.by);
});

// What somebody wrote has arrived: they are not writing it any more.
document.addEventListener("live:rows", ({ detail }) => {
  for (const { by } of detail.rows) for (const on of writers.keys()) stops(on, by);
});

function writes(on, person) {
  const here = writers.get(on) ?? new Map();
  writers.set(on, here);
  clearTimeout(here.get(person));
  here.set(person, setTimeout(() => stops(on, person), FADES));
  draw(on);
}

function stops(on, person) {
  const here = writers.get(on);
  if (!here?.has(person)) return;
  clearTimeout(here.get(person));
  here.delete(person);
  draw(on);
}

function draw(on) {
  const people = [...(writers.get(on)?.keys() ?? [])];
  for (const line of document.querySelectorAll(`[data-typing-of="${CSS.escape(on)}"]`)) {
    line.hidden = people.length === 0;
    line.textContent = people.length === 1 ? line.dataset.one.replace("{}", nameOf(people[0])) : people.length ? line.dataset.many : "";
  }
}

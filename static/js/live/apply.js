// place and remove: the only two words that reach a page's lists. Both may come twice, by answer, socket or log, in any order.
import { beyond } from "./beyond.js";
import { hold, isOpen } from "./held.js";
import { morph } from "./morph.js";
import { sameKey, spot } from "./order.js";
import { keepingPlace } from "./scroll.js";

const DO = { place, remove };

// `by` of an operation is who caused it; the announcer needs it.
export function apply(ops, rows = []) {
  const actors = new Map(rows.map((row) => [row.seq, row.by]));
  const known = ops.filter(({ op }) => Object.hasOwn(DO, op));
  keepingPlace(known, () => known.forEach((op) => DO[op.op](op, actors.get(op.seq))));
}

export function place(op, by) {
  const [old, into] = [document.getElementById(op.id), document.getElementById(op.in)];
  const fresh = parse(op.html);
  if (!fresh || Number(old?.dataset.v ?? -1) > op.v) return;
  if (old && isOpen(old)) hold(old, by, () => place(op, by));
  else if (old && !into && old.parentElement.dataset.sort) leave(old); // it left this list for one that the page lacks
  else if (old) change(old, fresh, into, op.seq);
  else if (into) add(fresh, into, by, op.seq);
}

function add(fresh, into, by, seq) {
  const { before, beyond: side } = spot(into, fresh);
  if (side) return beyond(into, fresh.id, side, seq);
  into.insertBefore(fresh, before);
  window.htmx?.process(fresh);
  document.dispatchEvent(new CustomEvent("live:added", { detail: { element: fresh, by } }));
}

function change(old, fresh, into, seq) {
  const moved = into && (old.parentElement !== into || !sameKey(into, old, fresh)); // a page without the list shows it elsewhere
  const placed = morph(old, fresh);
  if (moved) move(placed, into, seq);
}

function move(element, into, seq) {
  const { before, beyond: side } = spot(into, element);
  if (side) {
    element.remove();
    beyond(into, element.id, side, seq);
  } else if (before !== element) shift(element, into, before);
}

// A pending node turns into what the server made of it, and goes to its place.
export function become(node, fresh, into) {
  node.id = fresh.id;
  delete node.dataset.pending;
  move(morph(node, fresh), into);
}

// moveBefore keeps focus, selection and running uploads inside; older browsers get focus back by hand.
function shift(element, into, before) {
  if (into.moveBefore) return into.moveBefore(element, before);
  const active = element.contains(document.activeElement) ? document.activeElement : null;
  into.insertBefore(element, before);
  active?.focus({ preventScroll: true });
}

export function remove(op, by) {
  const element = document.getElementById(op.id);
  if (!element) return;
  if (isOpen(element)) hold(element, by, () => remove(op, by));
  else leave(element);
}

// Focus inside what goes is handed to the nearest thing that stays, else the keyboard would start over at the top.
function leave(element) {
  const heir = element.contains(document.activeElement) && (element.nextElementSibling ?? element.previousElementSibling ?? element.parentElement);
  element.remove();
  if (!heir) return;
  const target = heir.querySelector("a, button, [tabindex]") ?? heir;
  if (target === heir) heir.tabIndex = -1;
  target.focus({ preventScroll: true });
}

export function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}

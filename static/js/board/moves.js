// A move stands at once, and is then asked for; refused, the card goes back with the reason.
import { reason } from "../forms/post.js";
import { spot } from "../live/order.js";
import { insist, show } from "./answers.js";
import { below, crossing, numberOf, settle } from "./lanes.js";

export const TASK = ".card h3 > a"; // the link of a card that leads to its task
const STEP = 2n ** 20n;
const last = new WeakMap(); // the newest move of a card: they are asked for in the order they were made

// Where a card stands, to be put back there.
export function standing(item) {
  return { list: item.parentElement, rank: item.dataset.rank, version: item.dataset.v };
}

export function moved(board, item, from) {
  if (!item.parentElement) return board.tell("gone", { task: item.querySelector("h3").textContent });
  if (!item.isConnected) return refused(board, item, from, "");
  const next = below(item, after(item), from);
  if (from.list === item.parentElement && item.dataset.rank === between(item)) return;
  item.dataset.rank = between(item);
  const fields = [["column", columnOf(item.parentElement)], ["before", next ? numberOf(next) : ""], ...crossing(item, from)];
  const before = last.get(item) ?? Promise.resolve();
  last.set(item, before.then(() => ask(board, item, from, fields)));
}

export function columnOf({ id, dataset }) {
  return dataset.column ?? id.split("-")[1];
}

// Where the card's own move form lies.
export function address(item) {
  return item.dataset.place ?? `${item.querySelector(TASK).href}move/`;
}

async function ask(board, item, from, fields) {
  const key = crypto.randomUUID();
  item.classList.add("is-moving");
  const answer = await insist(address(item), fields, key);
  item.classList.remove("is-moving");
  if (answer.status >= 300) return refused(board, item, from, reason(answer.html));
  settle(item);
  show(answer, key, board);
}

function refused(board, item, from, words) {
  if (item.dataset.v === from.version) putBack(item, from);
  board.say(`${board.words.refused} ${words}`);
}

export function putBack(item, { list, rank }) {
  item.dataset.rank = rank;
  if (!list.isConnected) return item.remove();
  const { before } = spot(list, item);
  if (before !== item) shift(item, list, before);
}

// Moving an element must not cost it the focus.
export function shift(item, list, before) {
  if (list.moveBefore && item.isConnected) return list.moveBefore(item, before);
  const active = item.contains(document.activeElement) ? document.activeElement : null;
  list.insertBefore(item, before);
  active?.focus();
}

const ranked = (element) => element?.matches("[data-rank]:not([data-pending])");

export function after(item) {
  let next = item.nextElementSibling;
  while (next && !ranked(next)) next = next.nextElementSibling;
  return next;
}

function ahead(item) {
  let one = item.previousElementSibling;
  while (one && !ranked(one)) one = one.previousElementSibling;
  return one;
}

// A rank that keeps the card where it stands until the server says its own.
function between(item) {
  const [low, high] = [ahead(item), after(item)].map((one) => one && BigInt(one.dataset.rank));
  if (low === null && high === null) return item.dataset.rank;
  const own = BigInt(item.dataset.rank);
  if ((low === null || low < own) && (high === null || own < high)) return item.dataset.rank;
  return String(low === null ? high - STEP : high === null ? low + STEP : (low + high) / 2n);
}

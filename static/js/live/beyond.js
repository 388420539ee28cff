// What falls outside the part of a list that the page shows is counted in a button, never put behind a hole.
import { fill, plural } from "../words.js";

const counted = new Map(); // container → {button, ids}

export function beyond(container, id, side, seq) {
  const entry = counted.get(container) ?? make(container, side);
  entry.ids.add(id);
  plural(entry.link, entry.ids.size);
  container.dataset.beyond = String(seq ?? "");
}

function make(container, side) {
  const link = fill("word-more", {});
  link.href = container.dataset.latest ?? location.pathname;
  container[side === "before" ? "before" : "after"](link);
  const entry = { link, ids: new Set() };
  counted.set(container, entry);
  return entry;
}

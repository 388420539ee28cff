// Cards are dragged by mouse, and on touch after a short hold, so that a swipe still scrolls.
import Sortable from "../../vendor/sortable.esm.js";
import { moved, standing } from "./moves.js";

const HOLD = 250; // ms
const known = new WeakMap();

export function draggable(board) {
  for (const list of board.querySelectorAll("[data-cards]")) {
    if (!known.has(list)) known.set(list, Sortable.create(list, options(board)));
  }
}

function options(board) {
  let from = null;
  return {
    group: "cards",
    draggable: "[data-rank]:not([data-pending])",
    delay: HOLD,
    delayOnTouchOnly: true,
    touchStartThreshold: 5,
    fallbackTolerance: 5,
    forceFallback: true,
    animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
    ghostClass: "card-slot",
    fallbackClass: "is-lifted",
    onStart: ({ item }) => {
      Sortable.ghost?.removeAttribute("id"); // else what arrives for the card would be done to its picture
      from = standing(item);
    },
    onChange: ({ to }) => over(board, to),
    onEnd: ({ item }) => {
      over(board, null);
      moved(board, item, from);
    },
  };
}

function over(board, list) {
  for (const column of board.querySelectorAll(".column, .lane-cell")) column.classList.toggle("is-over", column.contains(list) && list !== null);
}

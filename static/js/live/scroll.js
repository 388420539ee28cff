// Nobody who reads is scrolled; who is at the end of a growing list stays at its end; who is not gets a "3 new" button.
import { fill, plural } from "../words.js";

const NEAR = 80; // px from the end that still count as being there

export function keepingPlace(ops, change) {
  const lists = new Set(ops.map((op) => document.getElementById(op.in)).filter((list) => list?.dataset.sort === "made"));
  const ends = [...lists].map((list) => ({ list, follow: atEnd(list), last: lastKeyed(list) }));
  anchored(change);
  for (const { list, follow, last } of ends) if (lastKeyed(list) !== last) (follow ? toEnd : offer)(list, last);
}

function lastKeyed(list) {
  return [...list.children].findLast((child) => "made" in child.dataset);
}

// Browsers without scroll anchoring (Safari) jump when something grows above: hold on to what is in the middle.
export function anchored(change) {
  if (CSS.supports("overflow-anchor", "auto")) return change();
  const anchor = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const before = anchor?.getBoundingClientRect().top;
  change();
  if (anchor?.isConnected) scroller(anchor).scrollTop += anchor.getBoundingClientRect().top - before;
}

// Older posts come in above: what one reads stays where it is, at the very top as well, where browsers hold on to nothing.
export function holding(list) {
  const [first, by] = [list.querySelector(":scope > .message"), document.activeElement.closest(".more")];
  const { top } = first.getBoundingClientRect();
  list.toggleAttribute("data-steady", true);
  return () => {
    scroller(list).scrollTop += first.getBoundingClientRect().top - top;
    list.removeAttribute("data-steady");
    if (by?.isConnected !== false) return;
    first.tabIndex = -1;
    first.focus({ preventScroll: true }); // the link that had it is gone
  };
}

export function scroller(element) {
  for (let box = element.parentElement; box; box = box.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight;
    if (scrolls) return box;
  }
  return document.scrollingElement;
}

function atEnd(list) {
  const box = scroller(list);
  return box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
}

// A change at the end of the list, by the reader's own hand: whoever was there stays there.
export function following(list, change) {
  const follow = list?.dataset.sort === "made" && atEnd(list);
  change();
  if (follow) toEnd(list);
}

export function toEnd(list) {
  const box = scroller(list);
  box.scrollTop = box.scrollHeight;
}

// "3 new" at the end of the list, until the end is seen.
function offer(list, last) {
  const button = document.getElementById(`new-in-${list.id}`) ?? makeButton(list, last);
  if (!button) return;
  const from = document.getElementById(button.dataset.after);
  const keyed = [...list.children].filter((child) => "made" in child.dataset);
  plural(button, keyed.length - 1 - keyed.indexOf(from));
}

function makeButton(list, last) {
  const button = fill("word-new", {});
  if (!button) return null;
  button.id = `new-in-${list.id}`;
  button.dataset.after = last?.id ?? "";
  button.addEventListener("click", () => {
    (last?.nextElementSibling ?? list).scrollIntoView({ block: "start" });
    button.remove();
  });
  list.after(button);
  goAtEnd(list, button);
  return button;
}

function goAtEnd(list, button) {
  const box = scroller(list);
  const source = box === document.scrollingElement ? document : box;
  const check = () => {
    if (!atEnd(list)) return;
    source.removeEventListener("scroll", check);
    button.remove();
  };
  source.addEventListener("scroll", check, { passive: true });
}

// An element somebody has open for editing is not touched: the newer version waits behind "Ada changed this. Show".
import { fill, me, nameOf } from "../words.js";

const waiting = new WeakMap();

export function isOpen(element) {
  return element.matches("[data-editing]") || element.querySelector("[data-editing]") !== null;
}

export function hold(element, by, show) {
  const known = waiting.has(element);
  waiting.set(element, show);
  if (known) return;
  if (String(by) !== me()) tell(element, by); // my own change is on its way as the answer to the form that stands open
  watch(element);
}

function tell(element, by) {
  const notice = fill("word-held", { name: nameOf(by) });
  notice.querySelector("button").addEventListener("click", () => release(element));
  element.prepend(notice);
}

// The edit was closed without an answer that redrew the element: what waited is due.
function watch(element) {
  const observer = new MutationObserver(() => {
    if (isOpen(element)) return;
    observer.disconnect();
    release(element);
  });
  observer.observe(element, { attributes: true, attributeFilter: ["data-editing"], childList: true, subtree: true });
}

function release(element) {
  const show = waiting.get(element);
  waiting.delete(element);
  for (const part of [element, ...element.querySelectorAll("[data-editing]")]) part.removeAttribute("data-editing");
  element.querySelector("[data-held]")?.remove();
  if (show && element.isConnected) show();
}

// Single keys, outside fields, for those who have not switched them off (body[data-keys]); ? lists them. ↑ in an empty composer
// edits one's last post.
import { me } from "../words.js";

const FIELDS = "input, textarea, select, [contenteditable], dialog, [popover]";
const posts = () => [...document.querySelectorAll(".thread > .message:not([data-pending], .is-removed)")];
const inFocus = () => document.activeElement?.closest(".message");

const ACTS = {
  r: quote,
  j: () => step(1),
  k: () => step(-1),
  n: next,
  c: () => document.getElementById("write")?.focus(),
  "/": () => document.dispatchEvent(new CustomEvent("jump")),
  "?": () => document.getElementById("keys")?.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (!("keys" in document.body.dataset) || event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act = event.target.closest?.(FIELDS) ? inField(event) : ACTS[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act();
});

function inField({ key, target }) {
  const empty = target.id === "write" && !target.value;
  if (empty && key === "ArrowUp") return editLast;
  return target.id === "write" && key === "Escape" ? () => target.blur() : null;
}

function editLast() {
  const own = posts().findLast(({ dataset }) => dataset.author === me());
  const menu = own?.querySelector('.message-actions [hx-get$="/menu/"]')?.getAttribute("hx-get");
  if (menu) window.htmx.ajax("GET", menu.replace(/menu\/$/, "editing/"), { target: own, swap: "outerHTML" });
}

function quote() {
  const post = inFocus() ?? posts().at(-1);
  post?.querySelector('[hx-get$="/quoting/"]')?.click();
  document.getElementById("write")?.focus();
}

function step(by) {
  const all = posts();
  const at = all.indexOf(inFocus());
  const post = at < 0 ? all.at(by > 0 ? 0 : -1) : all[at + by];
  if (!post) return;
  post.tabIndex = -1;
  post.focus({ preventScroll: true });
  post.scrollIntoView({ block: "nearest" });
}

function next() {
  const address = document.querySelector("[data-key=n]")?.href ?? document.body.dataset.next;
  if (address) location.assign(address);
}

// A word at the foot of the page, with undo where there is one. It stays while somebody points at it or is in it.
import { fill } from "../words.js";

const STAYS = 12_000; // ms

export function toast(id, values = {}) {
  const node = fill(id, values);
  if (!node) return;
  document.querySelectorAll(".toast[data-passing]").forEach((old) => old.remove());
  document.body.append(node);
  passing(node);
}

// Also those that an answer brought: they go by themselves, or by Escape.
function passing(node) {
  if ("passing" in node.dataset) return;
  node.dataset.passing = "";
  const go = () => (node.matches(":hover, :focus-within") ? setTimeout(go, STAYS / 4) : node.remove());
  setTimeout(go, STAYS);
}

document.addEventListener("htmx:load", ({ target }) => {
  for (const node of target.matches?.(".toast") ? [target] : target.querySelectorAll(".toast")) passing(node);
});

document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") document.querySelector(".toast[data-passing]:last-of-type")?.remove();
});

// Any script may say something: new CustomEvent("toast", {bubbles: true, detail: "Saved"}); the server by HX-Trigger.
document.addEventListener("toast", ({ detail }) => toast("word-toast", { words: detail?.value ?? detail }));

document.addEventListener("toast:id", ({ detail }) => toast(detail));
document.addEventListener("live:torn", () => toast("word-torn"));
document.addEventListener("click", ({ target }) => target.closest("[data-reload]") && location.reload());

// textarea[data-draft="topic-5"]: what is half written is kept on this device per person, space and key, and put back; with
// data-draft-url a copy goes to the server, whose newest stands in data-draft-saved. Cleared when sent: an empty field has no draft.
import { tokens } from "./post.js";
import { key, read, spaceOf, write } from "./stores.js";

const REST = 1500; // ms without typing before the server's copy is written
const timers = new WeakMap();

const nameOf = (field) => key("draft", spaceOf(field), field.dataset.draft);

document.addEventListener("input", ({ target }) => {
  if (!target.matches?.("textarea[data-draft]")) return;
  keep(target);
  clearTimeout(timers.get(target));
  if (target.dataset.draftUrl) timers.set(target, setTimeout(() => send(target), REST));
});

// What the field held when the page drew it tells whether the draft is of this text or of an older one.
function keep(field) {
  const { value: text, defaultValue: base } = field;
  if (text && text !== base) write(localStorage, nameOf(field), { text, base });
  else localStorage.removeItem(nameOf(field));
}

function send(field) {
  timers.delete(field);
  const options = { method: "POST", body: new URLSearchParams({ text: field.value }), headers: tokens(), keepalive: true };
  fetch(field.dataset.draftUrl, options).catch(() => null);
}

function restore(field) {
  const draft = read(localStorage, nameOf(field));
  const text = draft?.base === field.defaultValue ? draft.text : (field.dataset.draftSaved ?? "");
  if (!text || field.value !== field.defaultValue) return;
  field.value = text;
  field.dispatchEvent(new CustomEvent("draft:restored", { bubbles: true }));
}

function restoreIn(root) {
  root.querySelectorAll("textarea[data-draft]").forEach(restore);
}

// A form that htmx sent is done with its drafts.
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const form = detail.requestConfig?.elt?.closest("form");
  if (!detail.successful || detail.requestConfig?.verb === "get" || !form) return;
  for (const field of form.querySelectorAll("textarea[data-draft]")) localStorage.removeItem(nameOf(field));
});

// Leaving in the middle of the pause must not cost the last sentence.
addEventListener("pagehide", () => {
  for (const field of document.querySelectorAll("textarea[data-draft][data-draft-url]")) if (timers.has(field)) send(field);
});

document.addEventListener("htmx:load", ({ target }) => restoreIn(target.parentElement ?? target));
restoreIn(document);

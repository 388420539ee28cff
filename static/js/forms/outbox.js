// form[data-outbox]: what one sends stands in its place at once, survives a reload, a crash of the tab and an expired sign-in, and
// goes out once, from whichever page of the person comes next: the key makes of two tries one change.
import { wire } from "../live/wire.js";
import { show, settle, standing } from "./echo.js";
import { freshKey } from "./keys.js";
import { post } from "./post.js";
import { key, readAll, spaceOf, write } from "./stores.js";

const LONGEST = 60_000; // ms between two tries
const entries = new Map(readAll(localStorage, "outbox").map(([, entry]) => [entry.key, entry]));
let sending = false;
let timer = null;
let tries = 0;

const store = ({ space, key: name }) => key("outbox", space, name);

function keep(entry) {
  entries.set(entry.key, entry);
  write(localStorage, store(entry), entry);
}

function drop(entry) {
  entries.delete(entry.key);
  localStorage.removeItem(store(entry));
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-outbox]") || event.defaultPrevented || hasFile(form)) return;
  event.preventDefault();
  const entry = entryOf(form, event.submitter);
  if (!entry) return;
  keep(entry);
  show(entry);
  clear(form);
  pump();
});

// A file cannot wait in the outbox: such a form is sent plainly.
function hasFile(form) {
  return [...form.querySelectorAll("input[type=file]")].some((field) => field.files.length);
}

// null for a form with nothing in it.
function entryOf(form, submitter) {
  const data = new FormData(form, submitter);
  const fields = [...data].filter(([name]) => name !== "key" && name !== "csrfmiddlewaretoken");
  const text = form.querySelector("textarea[required]");
  if (text && !text.value.trim()) return null;
  const { into, echo } = form.dataset;
  return { key: data.get("key") || crypto.randomUUID(), action: form.action, fields, failed: null, space: spaceOf(form), into, echo };
}

function clear(form) {
  form.reset();
  freshKey(form);
  for (const field of form.querySelectorAll("textarea, input:not([type=hidden])")) field.dispatchEvent(new Event("input", { bubbles: true }));
}

// One at a time, in the order they were written.
async function pump() {
  const entry = [...entries.values()].find(({ failed }) => failed === null);
  if (sending || !entry) return;
  clearTimeout(timer);
  sending = true;
  const answer = await post(entry).finally(() => (sending = false));
  if (entries.has(entry.key)) ({ done, refused, later, signedOut })[answer.outcome](entry, answer);
  if (answer.outcome === "done" || answer.outcome === "refused") pump();
}

function done(entry, { html, seq }) {
  tries = 0;
  drop(entry);
  const [effect] = wire.tell("answer", { space: entry.space, seq, key: entry.key });
  settle(entry, effect.do === "place" ? { html, seq } : null);
}

function refused(entry, { reason }) {
  tries = 0;
  entry.failed = reason;
  keep(entry);
  standing(entry);
}

function later(entry, { wait }) {
  tries += 1;
  const pause = wait ?? Math.min(LONGEST, 1000 * 2 ** tries) * (0.5 + Math.random() / 2);
  timer = setTimeout(pump, pause);
  standing(entry, "waiting");
}

function signedOut(entry) {
  standing(entry, "waiting");
  document.dispatchEvent(new CustomEvent("live:sign_in"));
}

function again() {
  clearTimeout(timer);
  pump();
}

// The log may be quicker than the answer, or bring what an answer that was lost said.
document.addEventListener("live:rows", ({ detail }) => {
  for (const { key: name } of detail.rows) if (entries.has(name)) finish(entries.get(name));
});

function finish(entry) {
  drop(entry);
  settle(entry, null);
}

// Another tab of the person has sent it, or thrown it away.
addEventListener("storage", ({ key: name, newValue }) => {
  const entry = newValue === null && [...entries.values()].find((each) => store(each) === name);
  if (entry) finish(entry);
});

document.addEventListener("live:forgotten", ({ detail }) => {
  for (const entry of entries.values()) if (entry.space === detail.space) finish(entry);
});
document.addEventListener("live:connection", ({ detail }) => detail.socket === "OPEN" && again());
document.addEventListener("live:fresh", () => entries.forEach(show));
addEventListener("online", again);
addEventListener("offline", () => entries.forEach((entry) => entry.failed === null && standing(entry, "waiting")));

document.addEventListener("outbox:act", ({ detail: { act, entry } }) => {
  if (act === "retry") {
    keep(Object.assign(entry, { failed: null }));
    standing(entry, "sending");
  } else drop(entry);
  again();
});

entries.forEach(show);
pump();

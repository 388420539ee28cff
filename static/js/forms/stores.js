// Where drafts and the outbox lie on this device: keyed by person and space, so that no one meets another's words.
import { me } from "../words.js";

export function key(kind, space, name) {
  return [kind, me(), `space-${space}`, name].join(":");
}

export function spaceOf(element) {
  return Number(element.closest("live-space")?.dataset.space ?? 0);
}

export function readAll(store, kind) {
  const mine = `${kind}:${me()}:`;
  return Object.keys(store).filter((name) => name.startsWith(mine)).map((name) => [name, JSON.parse(store.getItem(name))]);
}

// A full or forbidden store loses the copy, never the typing.
export function write(store, name, value) {
  try {
    store.setItem(name, JSON.stringify(value));
  } catch (error) {
    console.warn("not kept on this device", error.name);
  }
}

export function read(store, name) {
  const text = store.getItem(name);
  return text === null ? null : JSON.parse(text);
}

// Signing out empties what this person kept here; a session that merely ends leaves it for the return. The person's other tabs hear
// of it, for each has a store of its own and a page that the next person would find.
const tabs = new BroadcastChannel("signing-out");
let leaving = false;

function empty() {
  for (const store of [localStorage, sessionStorage]) {
    for (const name of Object.keys(store)) if (name.split(":")[1] === me() && /^(draft|outbox):/.test(name)) store.removeItem(name);
  }
}

document.addEventListener("submit", ({ target }) => {
  if (!/\/logout\/|\/sign-out/.test(target.action) && !target.matches("[data-signs-out]")) return;
  empty();
  tabs.postMessage(me());
});

tabs.addEventListener("message", ({ data }) => {
  if (data !== me()) return;
  leaving = true;
  empty();
});

// Not before the server says so: a page asked for too early would still be answered.
document.addEventListener("live:sign_in", () => leaving && location.replace(location.pathname + location.search));

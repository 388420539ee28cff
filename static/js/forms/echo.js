// The pending node: the form's own template with the typed text, after everything confirmed, until the answer or the log replaces it.
import { become, parse, place } from "../live/apply.js";
import { following, toEnd } from "../live/scroll.js";
import { fill, me } from "../words.js";

const idOf = ({ key }) => `p-${key}`;

export function show(entry) {
  const into = document.getElementById(entry.into);
  const template = document.getElementById(entry.echo);
  if (!into || !template || document.getElementById(idOf(entry))) return;
  const node = template.content.firstElementChild.cloneNode(true);
  node.id = idOf(entry);
  node.dataset.pending = "";
  node.classList.add("is-pending");
  for (const part of node.querySelectorAll("[data-field]")) part.textContent = valueOf(entry, part.dataset.field);
  into.append(node);
  if (into.dataset.sort === "made") toEnd(into);
  standing(entry, navigator.onLine ? "sending" : "waiting");
  if (into.dataset.sort !== "made") node.scrollIntoView({ block: "nearest" });
}

function valueOf({ fields }, name) {
  return fields.find(([each]) => each === name)?.[1] ?? "";
}

// How it stands, in words: sending, waiting for connection, or failed with the reason.
export function standing(entry, state) {
  const node = document.getElementById(idOf(entry));
  if (!node) return;
  following(node.parentElement, () => mark(node, entry, entry.failed === null ? state : "failed"));
}

function mark(node, entry, kind) {
  node.classList.toggle("is-failed", kind === "failed");
  node.querySelector("[data-state]")?.remove();
  const words = fill(`outbox-${kind}`, { reason: entry.failed });
  if (!words) return;
  words.addEventListener("click", ({ target }) => act(target.closest("[data-outbox-act]"), entry, node));
  node.append(words);
}

function act(button, entry, node) {
  if (!button) return;
  const { outboxAct: name } = button.dataset;
  if (name === "edit") giveBack(entry);
  if (name !== "retry") node.remove();
  document.dispatchEvent(new CustomEvent("outbox:act", { detail: { act: name, entry } }));
}

// The words go back to the form they came from; sent again they are a new change with a new key.
function giveBack({ action, fields }) {
  const form = [...document.forms].find((each) => each.matches("[data-outbox]") && each.action === action);
  for (const [name, value] of form ? fields : []) put(form.elements[name], value);
  form?.querySelector("textarea, input:not([type=hidden])")?.focus();
}

function put(field, value) {
  if (!field?.matches?.("textarea, input:not([type=hidden], [type=checkbox], [type=radio])")) return;
  field.value = field.value.trim() ? `${value}\n\n${field.value}` : value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const goesOn = (list) => "newest" in (list?.dataset ?? {}) && (list.dataset.more ?? "").includes("after");

// The confirmed element takes the pending one's place without a blink; without an answer to draw the log has brought it already.
export function settle(entry, answer) {
  const node = document.getElementById(idOf(entry));
  const fresh = answer && parse(answer.html);
  const into = document.getElementById(entry.into);
  if (node && goesOn(into)) return location.assign(into.dataset.newest); // its place is on another page
  if (fresh && node && into && !document.getElementById(fresh.id)) return following(into, () => become(node, fresh, into));
  if (fresh) place({ id: fresh.id, in: entry.into, v: Number(fresh.dataset.v ?? 0), seq: answer.seq, html: answer.html }, Number(me()));
  node?.remove();
}

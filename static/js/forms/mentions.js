// The people of the space as one types @: arrows choose, Enter, Tab or a tap takes, Escape closes; the focus never leaves the text.
import { fill } from "../words.js";
import { MentionList } from "./mention-list.js";
import { asked, found, unknown } from "./people.js";

let box = null; // {field, list}

document.addEventListener("input", ({ target }) => target.matches?.("[data-mentions], [data-outbox] textarea") && suggest(target));
document.addEventListener("focusout", ({ target }) => box?.field === target && close());
document.addEventListener("keydown", (event) => box?.field === event.target && steer(event), { capture: true });

function suggest(field) {
  const query = asked(field.value.slice(0, field.selectionStart));
  const rows = query === null ? [] : found(query);
  close();
  if (!rows.length) return;
  box = { field, list: new MentionList(field, rows, take) };
  box.list.open((list) => field.before(list));
}

function steer(event) {
  if (box.list.steer(event) || event.key !== "Escape" || event.isComposing) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  close();
}

function take({ name }) {
  const { field } = box;
  const end = field.selectionStart;
  const start = end - asked(field.value.slice(0, end)).length;
  close();
  field.setRangeText(`${name} `, start, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function close() {
  box?.list.close();
  box = null;
}

// Before sending: whoever is named but not here is named to the writer, once; the same text sent again goes.
document.addEventListener(
  "submit",
  (event) => {
    const field = event.target.querySelector?.("[data-mentions], textarea");
    if (!field || !event.target.matches("[data-outbox], [data-checks-mentions]") || field.dataset.warned === field.value) return;
    event.target.querySelector("[data-not-here]")?.remove();
    const [name] = unknown(field.value);
    if (!name) return;
    event.preventDefault();
    field.dataset.warned = field.value;
    field.before(fill("word-not-here", { name }));
  },
  { capture: true },
);
document.addEventListener("input", ({ target }) => target.form?.querySelector?.("[data-not-here]")?.remove());

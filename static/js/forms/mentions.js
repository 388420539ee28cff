// The people of the space as one types @: arrows choose, Enter, Tab or a tap takes, Escape closes; the focus never leaves the text.
import { fill, plural, say } from "../words.js";
import { asked, found, unknown } from "./people.js";

let box = null; // {field, list, at}

document.addEventListener("input", ({ target }) => target.matches?.("[data-mentions], [data-outbox] textarea") && suggest(target));
document.addEventListener("focusout", ({ target }) => box?.field === target && close());
document.addEventListener("keydown", (event) => box?.field === event.target && steer(event), { capture: true });

function suggest(field) {
  const query = asked(field.value.slice(0, field.selectionStart));
  const rows = query === null ? [] : found(query);
  close();
  if (rows.length) open(field, rows);
}

function open(field, rows) {
  const list = fill("word-mention-list", {});
  list.id = "mention-list";
  list.append(...rows.map(option));
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => take(target.closest("li")));
  field.before(list);
  box = { field, list, at: 0 };
  field.setAttribute("aria-controls", list.id);
  choose(0);
  tell(rows.length);
}

function option({ name, organisation, sector }, index) {
  const item = fill("word-mention", { name, organisation });
  item.id = `mention-${index}`;
  item.dataset.name = name;
  const shape = item.querySelector(".shape");
  shape.dataset.sector = sector;
  shape.firstElementChild.setAttribute("href", `${shape.dataset.sprite}#s-${sector}`);
  if (!sector) shape.remove();
  return item;
}

function tell(count) {
  const words = document.getElementById("word-mentions").cloneNode();
  plural(words, count);
  say(words.textContent);
}

function choose(at) {
  const items = [...box.list.children];
  box.at = (at + items.length) % items.length;
  items.forEach((item, index) => item.setAttribute("aria-selected", String(index === box.at)));
  box.field.setAttribute("aria-activedescendant", items[box.at].id);
  items[box.at].scrollIntoView({ block: "nearest" });
}

function steer(event) {
  if (event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey) return;
  const steps = { ArrowDown: () => choose(box.at + 1), ArrowUp: () => choose(box.at - 1), Escape: close };
  const takes = () => take(box.list.children[box.at]);
  const act = { ...steps, Enter: takes, Tab: takes }[event.key];
  if (!act) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  act();
}

function take(item) {
  if (!item) return;
  const { field } = box;
  const end = field.selectionStart;
  const start = end - asked(field.value.slice(0, end)).length;
  close();
  field.setRangeText(`${item.dataset.name} `, start, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function close() {
  if (!box) return;
  for (const name of ["aria-activedescendant", "aria-controls"]) box.field.removeAttribute(name);
  box.list.remove();
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

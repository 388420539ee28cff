// Scripts have no words of their own: templates and data attributes in the page hold them (templates/shell/_words.html).

// A copy of the template's root; parts marked data-slot="name" get values.name, as text.
export function fill(id, values) {
  const template = document.getElementById(id);
  if (!template) return null;
  const root = template.content.firstElementChild.cloneNode(true);
  for (const slot of [root, ...root.querySelectorAll("[data-slot]")]) {
    const { slot: name } = slot.dataset;
    if (name in values) slot.textContent = worded(slot, values[name]);
  }
  return root;
}

function worded({ dataset: { words } }, value) {
  return words ? words.replace("{}", value) : value;
}

// "{} new": the singular and plural stand in data-one and data-many of the element or of a part of it.
export function plural(element, count) {
  const target = element.matches("[data-many]") ? element : element.querySelector("[data-many]");
  target.textContent = (count === 1 ? target.dataset.one : target.dataset.many).replace("{}", count);
}

export function nameOf(person) {
  const item = document.querySelector(`#people [data-person="${Number(person)}"]`);
  return item?.textContent.trim() || document.getElementById("word-somebody")?.content.textContent.trim() || "";
}

export function me() {
  return document.body.dataset.me ?? "";
}

// The number of my own news when the page was drawn.
export function newest() {
  const { newest: number = "" } = document.body.dataset;
  return number === "" ? null : Number(number);
}

export function say(text) {
  document.dispatchEvent(new CustomEvent("say", { detail: text }));
}

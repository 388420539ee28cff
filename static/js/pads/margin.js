// The list of what is commented on, beside a text: one at a time is open to answer.
const LOADED = String(Number.MAX_SAFE_INTEGER); // no frame draws anew what holds a conversation; its parts hear of their own changes

export class Margin {
  #aside; #shows;

  constructor(aside, shows) {
    [this.#aside, this.#shows] = [aside, shows];
    aside.addEventListener("click", ({ target }) => this.#clicked(target));
    aside.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && this.#away(event));
    aside.addEventListener("htmx:beforeSwap", ({ detail }) => this.#opening(detail.target));
    aside.addEventListener("htmx:afterSwap", ({ detail }) => this.#opened(detail.target));
  }

  get list() {
    return this.#aside.querySelector("ol");
  }

  get all() {
    return [...this.list.querySelectorAll(".passage")].map((item) => {
      const { start, end } = item.dataset;
      return { id: item.id.slice("passage-".length), start, end, isSettled: Boolean(item.querySelector("[data-settled]")) };
    });
  }

  lose(id, isLost) {
    this.#item(id)?.toggleAttribute("data-lost", isLost);
  }

  begin(item) {
    for (const other of this.list.querySelectorAll('[data-made="0"]')) if (!other.querySelector(".message")) other.remove();
    this.list.append(item);
    window.htmx?.process(item);
    this.choose(item.id.slice("passage-".length));
  }

  choose(id) {
    const item = this.#item(id);
    if (!item) return;
    if (item.querySelector("[data-settled]")) this.#aside.querySelector(".show-settled").checked = true;
    item.scrollIntoView({ block: "nearest" });
    this.#answer(item);
  }

  refuse() {
    this.#aside.querySelector(".not-marked").hidden = false;
  }

  #item(id) {
    return document.getElementById(`passage-${id}`);
  }

  #answer(item) {
    const field = item.querySelector("#write");
    if (field) field.focus();
    else item.querySelector("[data-answers-passage]").click();
  }

  #clicked(target) {
    const item = target.closest(".passage");
    if (item && !target.closest("a, button, input, textarea, label")) this.#shows(item.id.slice("passage-".length));
  }

  #away(event) {
    const item = event.target.closest(".passage");
    if (!item?.querySelector(".composer")) return;
    event.preventDefault();
    item.querySelector(".passage-write").replaceChildren();
    if (item.dataset.made === "0" && !item.querySelector(".message")) item.remove();
    else item.querySelector("[data-answers-passage]").focus();
  }

  // There is one place to write, as everywhere; a draft stays on its own.
  #opening(target) {
    if (!target.matches(".passage-write")) return;
    for (const other of this.#aside.querySelectorAll(".passage-write")) if (other !== target) other.replaceChildren();
  }

  #opened(target) {
    const item = target.closest(".passage");
    if (!item) return;
    item.dataset.v = LOADED;
    if (target.matches(".passage-write")) target.querySelector("#write")?.focus();
  }
}

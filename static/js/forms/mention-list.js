// The list of people to choose from while somebody types a name: the focus stays in the field, which says which one is chosen.
import { fill, plural, say } from "../words.js";

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

export class MentionList {
  #field; #take; #at = 0;

  // take: called with the row that was chosen.
  constructor(field, rows, take) {
    [this.#field, this.#take] = [field, (at) => take(rows[at])];
    this.element = fill("word-mention-list", {});
    this.element.id = "mention-list";
    this.element.append(...rows.map(option));
    this.element.addEventListener("pointerdown", (event) => event.preventDefault());
    this.element.addEventListener("click", ({ target }) => target.closest("li") && this.#take([...this.element.children].indexOf(target.closest("li"))));
  }

  // put: puts the element where it is to stand.
  open(put) {
    put(this.element);
    this.#field.setAttribute("aria-controls", this.element.id);
    this.#choose(0);
    tell(this.element.children.length);
  }

  close() {
    for (const name of ["aria-activedescendant", "aria-controls"]) this.#field.removeAttribute(name);
    this.element.remove();
  }

  // Whether the key was the list's: arrows choose, Enter and Tab take.
  steer(event) {
    if (event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey) return false;
    if (event.key in STEPS) this.#choose(this.#at + STEPS[event.key]);
    else if (["Enter", "Tab"].includes(event.key)) this.#take(this.#at);
    else return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    return true;
  }

  #choose(at) {
    const items = [...this.element.children];
    this.#at = (at + items.length) % items.length;
    items.forEach((item, index) => item.setAttribute("aria-selected", String(index === this.#at)));
    this.#field.setAttribute("aria-activedescendant", items[this.#at].id);
    items[this.#at].scrollIntoView({ block: "nearest" });
  }
}

function option({ name, organisation, sector }, index) {
  const item = fill("word-mention", { name, organisation });
  item.id = `mention-${index}`;
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

// Space on a card's handle lifts it, arrows move it, Enter or Space drops it, Esc puts it back; each step is said in words.
import { moved, putBack, shift, standing } from "./moves.js";

export class Keys {
  #board;
  #item = null;
  #from = null;
  #moving = false;

  constructor(board) {
    this.#board = board;
    board.addEventListener("keydown", (event) => this.#pressed(event));
    board.addEventListener("focusout", () => this.#moving || this.#drop());
  }

  #pressed(event) {
    const handle = event.target.closest("[data-move]");
    if (!handle || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = this.#item ? LIFTED[event.key] : event.key === " " && "lift";
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    this[act](handle.closest("[data-rank]"));
  }

  lift(item) {
    this.#item = item;
    this.#from = standing(item);
    item.classList.add("is-held");
    this.#tell("step");
  }

  up() {
    const one = this.#item.previousElementSibling;
    if (one) this.#put(this.#item.parentElement, one);
  }

  down() {
    const one = this.#item.nextElementSibling;
    if (one) this.#put(this.#item.parentElement, one.nextElementSibling);
  }

  left() {
    this.#aside(-1);
  }

  right() {
    this.#aside(1);
  }

  #aside(step) {
    const lists = [...this.#board.querySelectorAll("[data-cards]")];
    const list = lists[lists.indexOf(this.#item.parentElement) + step];
    if (list) this.#put(list, list.children[[...this.#item.parentElement.children].indexOf(this.#item)] ?? null);
  }

  #put(list, before) {
    this.#moving = true;
    shift(this.#item, list, before);
    this.#moving = false;
    this.#item.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.#tell("step");
  }

  drop() {
    const [item, from] = this.#release();
    this.#tell("dropped", item);
    moved(this.#board, item, from);
  }

  back() {
    const [item, from] = this.#release();
    this.#moving = true;
    putBack(item, from);
    this.#moving = false;
    this.#tell("back", item);
  }

  #drop() {
    if (this.#item) this.drop();
  }

  // The column it was held over has left the page.
  lost() {
    if (!this.#item || this.#item.isConnected) return;
    const [item, from] = this.#release();
    moved(this.#board, item, from);
    item.querySelector("[data-move]").focus();
  }

  #release() {
    const held = [this.#item, this.#from];
    this.#item.classList.remove("is-held");
    this.#item = this.#from = null;
    return held;
  }

  #tell(kind, item = this.#item) {
    const list = item.parentElement;
    const cards = [...list.children];
    const values = { task: item.querySelector("h3").textContent, column: list.closest("[data-name]").dataset.name };
    this.#board.tell(kind, { ...values, place: cards.indexOf(item) + 1, total: cards.length });
  }
}

const LIFTED = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right", Enter: "drop", " ": "drop", Escape: "back" };

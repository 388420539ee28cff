// Space on a card's handle lifts it, arrows move it, Enter or Space drops it, Esc puts it back; each step is said in words.
import { columnOf, moved, putBack, shift, standing } from "./moves.js";

export class Keys {
  #board;
  #item = null;
  #from = null;
  #moving = false;

  constructor(board) {
    this.#board = board;
    board.addEventListener("keydown", (event) => this.#pressed(event));
    board.addEventListener("focusin", ({ target }) => target.matches("[data-move]") && target.setAttribute("aria-describedby", "move-help"));
    // A button is pressed when Space comes up again: the lift is all that it may do.
    board.addEventListener("keyup", (event) => event.key === " " && event.target.matches("[data-move]") && event.preventDefault());
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
    else this.#across(-1, () => null);
  }

  down() {
    const one = this.#item.nextElementSibling;
    if (one) this.#put(this.#item.parentElement, one.nextElementSibling);
    else this.#across(1, (list) => list.firstElementChild);
  }

  left() {
    this.#aside(-1);
  }

  right() {
    this.#aside(1);
  }

  #aside(step) {
    const here = this.#item.parentElement;
    const list = this.#lists(({ parentElement: cell }) => cell.parentElement === here.parentElement.parentElement, step);
    if (list) this.#put(list, list.children[[...here.children].indexOf(this.#item)] ?? null);
  }

  // To the same column of the lane above or below.
  #across(step, before) {
    const here = columnOf(this.#item.parentElement);
    const list = this.#lists((one) => columnOf(one) === here, step);
    if (list) this.#put(list, before(list));
  }

  // Of those that lie in a row with this one, the one so many steps on.
  #lists(inRow, step) {
    const lists = [...this.#board.querySelectorAll("[data-cards]")].filter(inRow);
    return lists[lists.indexOf(this.#item.parentElement) + step];
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

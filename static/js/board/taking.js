// I on a task that has the focus, or on the one that is open, assigns it to me.
import { TASK } from "./moves.js";

export class Taking {
  #board;
  #take;

  constructor(board, take) {
    this.#board = board;
    this.#take = take;
    document.addEventListener("keydown", (event) => this.#pressed(event), { signal: board.away });
  }

  #pressed(event) {
    const { key, target } = event;
    if (key.toLowerCase() !== "i" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (target.closest("input, textarea, select, [contenteditable], dialog, [popover]")) return;
    const link = target.closest("[data-rank]")?.querySelector(TASK) ?? this.#open();
    if (!link) return;
    event.preventDefault();
    this.#take(`${link.href}mine/`);
  }

  #open() {
    return this.#board.querySelector(`${TASK}[aria-current]`);
  }
}

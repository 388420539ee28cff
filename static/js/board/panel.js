// A task opens beside the board under its own address; closing gives the focus back to its card.
import { TASK } from "./moves.js";

export class Panel {
  #board;
  #panel;

  constructor(board) {
    this.#board = board;
    this.#panel = board.querySelector("[data-panel]");
    board.addEventListener("click", (event) => this.#clicked(event));
    board.addEventListener("keydown", (event) => this.#pressed(event));
  }

  #clicked(event) {
    const link = event.target.closest(`${TASK}, a[data-task], a[data-close]`);
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState({ board: true }, "", link.href);
    this.follow();
  }

  #pressed({ key, defaultPrevented }) {
    if (key !== "Escape" || defaultPrevented || this.#panel.hidden || document.querySelector("dialog[open]")) return;
    history.pushState({ board: true }, "", this.#board.dataset.home);
    this.follow();
  }

  // Shows what the address says: also after back and forward.
  follow() {
    if (location.pathname === this.#board.dataset.home) this.#close();
    else this.#open(location.href);
  }

  async #open(href) {
    const answer = await fetch(href, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!answer?.ok) return location.assign(href);
    this.#panel.innerHTML = await answer.text();
    window.htmx?.process(this.#panel);
    window.htmx?.trigger(this.#panel, "htmx:load"); // drafts are put back
    this.#set(true);
    this.#panel.querySelector("h2").focus();
  }

  #close() {
    const open = this.#panel.querySelector("[data-card]")?.dataset.card;
    this.#set(false);
    this.#panel.replaceChildren();
    document.getElementById(open)?.querySelector(TASK).focus();
  }

  #set(open) {
    this.#panel.hidden = !open;
    this.#board.classList.toggle("detail-panel", open);
    this.#board.dataset.view = open ? "detail" : "list";
    this.#mark();
  }

  // The open task's card is marked, also after the card was drawn again.
  #mark() {
    for (const link of this.#board.querySelectorAll(TASK)) {
      if (!this.#panel.hidden && link.pathname === location.pathname) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }
}

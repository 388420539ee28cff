// <card-board>: columns of cards that move by mouse, touch and keyboard; tasks open beside them. Every act is a form that works without.
import { Adding } from "../board/adding.js";
import { Box } from "../board/box.js";
import { draggable } from "../board/drag.js";
import { Keys } from "../board/keys.js";
import { Panel } from "../board/panel.js";
import { reason } from "../forms/post.js";

const STAYS = 12_000; // ms

class CardBoard extends HTMLElement {
  #observer = null;
  #keys = null;
  #away = new AbortController();

  connectedCallback() {
    const panel = new Panel(this);
    this.#away = new AbortController();
    addEventListener("popstate", () => panel.follow(), { signal: this.#away.signal });
    new Box(this);
    if (!this.classList.contains("reads-only")) this.#write();
    this.#observer = new MutationObserver(() => this.#changed());
    this.#observer.observe(this.querySelector("[data-board]"), { childList: true, subtree: true });
    this.#changed();
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    this.#away.abort();
  }

  #write() {
    new Adding(this);
    this.#keys = new Keys(this);
  }

  #changed() {
    if (!this.classList.contains("reads-only")) draggable(this);
    this.#keys?.lost();
    for (const column of this.querySelectorAll(".column")) {
      const count = String(column.querySelectorAll("[data-cards] > li").length);
      const shown = column.querySelector("[data-count]");
      if (shown.textContent !== count) shown.textContent = count;
    }
  }

  get words() {
    return this.querySelector("[data-status]").dataset;
  }

  // One of the page's sentences, with its gaps filled: said, and shown at the foot of the board.
  tell(kind, values) {
    this.say(this.words[kind].replace(/\{(\w+)\}/g, (_, name) => values[name]), kind === "step");
  }

  refuse(html) {
    this.say(reason(html));
  }

  // Words, or a toast that an answer brought.
  say(said, stays = false) {
    const status = this.querySelector("[data-status]");
    const toast = said instanceof Element ? said : this.#toast(said, stays);
    status.replaceChildren(toast);
    if (!stays) setTimeout(() => toast.matches(":hover, :focus-within") || toast.remove(), STAYS);
  }

  #toast(words, held) {
    const toast = this.querySelector("[data-saying]").content.firstElementChild.cloneNode(true);
    toast.querySelector("span").textContent = words;
    if (!held) toast.querySelector(".keys").remove();
    return toast;
  }
}
customElements.define("card-board", CardBoard);

// <card-board>: columns of cards that move by mouse, touch and keyboard; tasks open beside them. Every act is a form that works without.
import { Adding } from "../board/adding.js";
import { Box } from "../board/box.js";
import { draggable } from "../board/drag.js";
import { keepInSight } from "../board/keyboard.js";
import { Keys } from "../board/keys.js";
import { narrow } from "../board/narrowed.js";
import { Panel } from "../board/panel.js";
import { Taking } from "../board/taking.js";
import { reason } from "../forms/post.js";

const WATCHED = { childList: true, subtree: true, attributes: true, attributeFilter: ["data-v", "value"] };
const STAYS = 12_000; // ms

class CardBoard extends HTMLElement {
  #observer = null;
  #keys = null;
  #away = new AbortController();

  connectedCallback() {
    const panel = new Panel(this);
    this.#away = new AbortController();
    addEventListener("popstate", () => panel.follow(), { signal: this.#away.signal });
    const box = new Box(this);
    if (!this.classList.contains("reads-only")) this.#write(box);
    this.#observer = new MutationObserver(() => this.#changed());
    for (const part of this.querySelectorAll("[data-board], live-region")) this.#observer.observe(part, WATCHED);
    this.#changed();
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    this.#away.abort();
  }

  get away() {
    return this.#away.signal;
  }

  #write(box) {
    new Adding(this);
    keepInSight(this, this.#away.signal);
    new Taking(this, (href) => box.post(href));
    this.#keys = new Keys(this);
  }

  #changed() {
    if (!this.classList.contains("reads-only")) draggable(this);
    this.#keys?.lost();
    narrow(this);
    for (const column of this.querySelectorAll(".column")) this.#count(column);
  }

  #count(column) {
    const count = column.querySelectorAll("[data-cards] > li:not([hidden])").length;
    const shown = column.querySelector("[data-count]");
    if (shown.textContent !== String(count)) shown.textContent = count;
    const limit = Number(column.querySelector("[data-limit]")?.dataset.limit ?? Infinity);
    column.classList.toggle("is-over-limit", column.querySelectorAll("[data-cards] > li").length > limit);
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

// <card-board>: columns of cards that move by mouse, touch and keyboard; tasks open beside them. Every act is a form that works without.
import { Adding } from "../board/adding.js";
import { Box } from "../board/box.js";
import { draggable } from "../board/drag.js";
import { keepInSight } from "../board/keyboard.js";
import { Keys } from "../board/keys.js";
import { narrow } from "../board/narrowed.js";
import { once } from "../board/once.js";
import { Panel } from "../board/panel.js";
import { Saying } from "../board/saying.js";
import { Taking } from "../board/taking.js";

const WATCHED = { childList: true, subtree: true, attributes: true, attributeFilter: ["data-v", "value"] };

class CardBoard extends Saying {
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
    once(this);
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
}
customElements.define("card-board", CardBoard);

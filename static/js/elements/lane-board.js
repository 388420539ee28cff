// <lane-board>: the cards of a board in lanes; they move between columns and lanes by mouse, touch and keyboard, as on the board.
import { Box } from "../board/box.js";
import { draggable } from "../board/drag.js";
import { Keys } from "../board/keys.js";
import { Saying } from "../board/saying.js";
import { Taking } from "../board/taking.js";

class LaneBoard extends Saying {
  #observer = null;
  #away = new AbortController();

  connectedCallback() {
    this.#away = new AbortController();
    const box = new Box(this);
    if (this.classList.contains("reads-only")) return;
    new Taking(this, (href) => box.post(href));
    const keys = new Keys(this);
    this.#observer = new MutationObserver(() => (draggable(this), keys.lost()));
    this.#observer.observe(this.querySelector("live-region"), { childList: true, subtree: true });
    draggable(this);
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
    this.#away.abort();
  }

  get away() {
    return this.#away.signal;
  }
}
customElements.define("lane-board", LaneBoard);

// <idea-map>: notes that move by mouse, finger and keyboard, lines between them, and a view that is moved and sized.
// Every act is a form that works without; what depends on the reader and the hour is asked of [data-arranges].
import { Box } from "../board/box.js";
import { Saying } from "../board/saying.js";
import { say } from "../words.js";
import { Choosing } from "../map/choosing.js";
import { Drag } from "../map/drag.js";
import { Keys } from "../map/keys.js";
import { relink } from "../map/lines.js";
import { isAsked } from "../map/moving.js";
import { picture } from "../map/picture.js";
import { pinch } from "../map/pinch.js";
import { View } from "../map/view.js";

const WATCHED = { subtree: true, childList: true, attributes: true, attributeFilter: ["data-at"] };

class IdeaMap extends Saying {
  #observer = null;
  #away = new AbortController();

  connectedCallback() {
    this.#away = new AbortController();
    const view = new View(this);
    new Box(this);
    new Choosing(this);
    const drag = new Drag(this, view);
    const keys = new Keys(this, view);
    pinch(view);
    this.addEventListener("click", ({ target }) => picture(target.closest("[data-png]")));
    this.#observer = new MutationObserver((changes) => this.#changed(changes, drag, keys));
    this.#observer.observe(this.canvas, WATCHED);
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
    this.#away.abort();
  }

  get away() {
    return this.#away.signal;
  }

  get canvas() {
    return this.querySelector("[data-canvas]");
  }

  // Those that are seen: a sector may be sifted out.
  get notes() {
    return [...this.canvas.querySelectorAll(".note")].filter((note) => note.checkVisibility());
  }

  get arranges() {
    return this.querySelector("[data-arranges]") !== null;
  }

  #changed(changes, drag, keys) {
    drag.lost();
    keys.lost();
    const moved = new Set(changes.filter(({ type }) => type === "attributes").map(({ target }) => target));
    for (const note of moved) if (note.isConnected) this.#moved(note);
  }

  #moved(note) {
    relink(this.canvas, note);
    if (!isAsked(note) && (document.body.dataset.speak ?? "all") === "all") say(this.words.moved.replace("{name}", note.dataset.name));
  }
}
customElements.define("idea-map", IdeaMap);

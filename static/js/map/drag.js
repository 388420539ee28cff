// A note is dragged by mouse anywhere on it, by finger at its grip; the ground is dragged by mouse, and by finger as any page.
import { put, standing } from "./lines.js";
import { dropped } from "./moving.js";

const SLACK = 4; // px before a press becomes a drag
const [EDGE, STEP] = [32, 14]; // px from the view's edge where it moves along, and how far at once

export class Drag {
  #map;
  #view;
  #held = null; // {note, from, pointer, start: {x, y}, moved}
  #dragged = false;

  constructor(map, view) {
    this.#map = map;
    this.#view = view;
    const { box } = view;
    box.addEventListener("pointerdown", (event) => this.#down(event));
    box.addEventListener("mousedown", (event) => this.#pressed(event));
    box.addEventListener("pointermove", (event) => this.#move(event));
    box.addEventListener("pointerup", () => this.#end());
    box.addEventListener("pointercancel", () => this.#back());
    box.addEventListener("dragstart", (event) => event.preventDefault()); // the browser's own dragging of links
    box.addEventListener("click", (event) => this.#click(event), { capture: true });
    box.addEventListener("touchstart", (event) => this.#gripped(event.target) && event.preventDefault(), { passive: false });
    map.addEventListener("keydown", ({ key }) => key === "Escape" && this.#back());
  }

  #gripped(target) {
    return this.#map.arranges && target.closest(".grip") !== null;
  }

  #down(event) {
    const note = event.target.closest(".note");
    const mouse = event.pointerType === "mouse";
    this.#dragged = false;
    if (event.button || this.#held || (note ? !mouse && !this.#gripped(event.target) : !mouse)) return;
    if (note && !this.#map.arranges && !mouse) return;
    this.#hold(event, this.#map.arranges ? note : null);
  }

  // Else the browser selects text from there to the pointer, which costs most of every frame of a drag.
  #pressed(event) {
    if (!this.#held) return;
    event.preventDefault();
    (event.target.closest(".note")?.querySelector("a") ?? this.#view.box).focus({ preventScroll: true });
  }

  #hold(event, note) {
    const start = note ? this.#view.point(event) : { x: event.clientX, y: event.clientY };
    const from = note ? standing(note) : this.#view.corner;
    this.#held = { note, from, start, pointer: event.pointerId, client: { x: event.clientX, y: event.clientY }, moved: false };
  }

  #move(event) {
    const held = this.#held;
    if (!held || event.pointerId !== held.pointer) return;
    if (!held.moved && Math.hypot(event.clientX - held.client.x, event.clientY - held.client.y) < SLACK) return;
    if (!held.moved) this.#begin(held);
    if (held.note) this.#carry(held, event);
    else this.#view.scroll(held.from.x - event.clientX + held.start.x, held.from.y - event.clientY + held.start.y);
  }

  // Only now: a captured press would take the click away from the note's link.
  #begin(held) {
    held.moved = this.#dragged = true;
    this.#view.box.setPointerCapture(held.pointer);
    this.#view.box.classList.add("is-grabbing");
    held.note?.classList.add("is-dragging");
  }

  #carry({ note, from, start }, event) {
    this.#view.along(event, EDGE, STEP);
    const at = this.#view.point(event);
    put(this.#map.canvas, note, { x: from.x + at.x - start.x, y: from.y + at.y - start.y });
  }

  #release() {
    const held = this.#held;
    this.#held = null;
    held?.note?.classList.remove("is-dragging");
    this.#view.box.classList.remove("is-grabbing");
    return held;
  }

  #end() {
    const held = this.#release();
    if (held?.moved && held.note) dropped(this.#map, held.note, held.from);
  }

  #back() {
    const held = this.#release();
    if (held?.moved && held.note) put(this.#map.canvas, held.note, held.from);
  }

  // The note was taken off the map while it was held.
  lost() {
    if (this.#held?.note && !this.#held.note.isConnected) this.#end();
  }

  #click(event) {
    if (!this.#dragged) return;
    this.#dragged = false;
    event.preventDefault();
    event.stopPropagation();
  }
}

// What is seen of the map: a box that scrolls, so that fingers, wheels and keys move it as any page; its size is the picture's.
import { standing } from "./lines.js";

const [WIDE, HIGH] = [6400, 4000];
const SIZES = [0.1, 0.15, 0.25, 0.35, 0.5, 0.75, 1, 1.25, 1.5, 2];
const MARGIN = 24; // px round everything

export class View {
  #map;
  #canvas;

  constructor(map) {
    this.#map = map;
    this.#canvas = map.canvas;
    this.box = map.querySelector("[data-view]");
    this.box.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    map.addEventListener("click", (event) => this.#clicked(event));
    const { left, top } = this.#extent();
    if (map.notes.length) this.scroll(left * this.size - MARGIN, top * this.size - MARGIN);
  }

  get size() {
    return this.#canvas.width.baseVal.value / WIDE;
  }

  get corner() {
    return { x: this.box.scrollLeft, y: this.box.scrollTop };
  }

  scroll(left, top) {
    this.box.scrollTo({ left, top, behavior: "instant" });
  }

  // Where a pointer is, in steps of the picture.
  point({ clientX, clientY }) {
    const { left, top } = this.#canvas.getBoundingClientRect();
    return { x: (clientX - left) / this.size, y: (clientY - top) / this.size };
  }

  // The point under the pointer, or in the middle, stays where it is.
  zoom(to, at = this.#middle()) {
    const before = this.point(at);
    const size = Math.min(Math.max(to, SIZES[0]), SIZES.at(-1));
    this.#canvas.setAttribute("width", WIDE * size);
    this.#canvas.setAttribute("height", HIGH * size);
    const after = this.point(at);
    this.scroll(this.corner.x + (before.x - after.x) * size, this.corner.y + (before.y - after.y) * size);
  }

  step(by) {
    const next = by > 0 ? SIZES.find((one) => one > this.size + 0.01) : SIZES.findLast((one) => one < this.size - 0.01);
    if (next) this.zoom(next);
    this.#tell();
  }

  all() {
    const { left, top, right, foot } = this.#extent();
    const room = Math.min((this.box.clientWidth - 2 * MARGIN) / (right - left), (this.box.clientHeight - 2 * MARGIN) / (foot - top));
    this.zoom(Math.min(room, 1));
    this.scroll(left * this.size - MARGIN, top * this.size - MARGIN);
    this.#tell();
  }

  // The view moves along when something is dragged to its edge.
  along({ clientX, clientY }, edge, step) {
    const { left, right, top, bottom } = this.box.getBoundingClientRect();
    const push = (at, low, high) => (at < low + edge ? -step : at > high - edge ? step : 0);
    this.box.scrollBy({ left: push(clientX, left, right), top: push(clientY, top, bottom), behavior: "instant" });
  }

  show(note) {
    note.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  }

  #tell() {
    this.#map.tell("zoomed", { percent: Math.round(this.size * 100) });
  }

  #middle() {
    const { left, right, top, bottom } = this.box.getBoundingClientRect();
    return { clientX: (left + right) / 2, clientY: (top + bottom) / 2 };
  }

  #extent() {
    const at = this.#map.notes.map((note) => ({ ...standing(note), wide: note.width.baseVal.value, high: note.height.baseVal.value }));
    const [left, top] = [Math.min(...at.map(({ x }) => x)), Math.min(...at.map(({ y }) => y))];
    const [right, foot] = [Math.max(...at.map(({ x, wide }) => x + wide)), Math.max(...at.map(({ y, high }) => y + high))];
    return at.length ? { left, top, right, foot } : { left: 0, top: 0, right: WIDE, foot: HIGH };
  }

  #wheel(event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.zoom(this.size * Math.exp(-event.deltaY / 300), event);
  }

  #clicked(event) {
    const button = event.target.closest("[data-zoom]");
    if (!button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ({ in: () => this.step(1), out: () => this.step(-1), all: () => this.all() })[button.dataset.zoom]();
  }
}

// On a note: arrows go to the nearest one, L follows a line; Space lifts it, then arrows move it, Enter or Space drops it, Esc puts
// it back. Each step is said in words.
import { linked, middle, put, standing } from "./lines.js";
import { dropped } from "./moving.js";

const [STEP, LEAP] = [16, 96];
const WAYS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const SIZES = { "+": (view) => view.step(1), "-": (view) => view.step(-1), 0: (view) => view.all() };

export class Keys {
  #map;
  #view;
  #note = null;
  #from = null;

  constructor(map, view) {
    this.#map = map;
    this.#view = view;
    map.canvas.addEventListener("keydown", (event) => this.#pressed(event));
    map.canvas.addEventListener("focusin", ({ target }) => target.closest(".note a")?.setAttribute("aria-describedby", "map-help"));
    map.canvas.addEventListener("focusout", () => this.#note && this.#drop());
    view.box.addEventListener("keydown", (event) => this.#sized(event));
  }

  #pressed(event) {
    const note = event.target.closest(".note");
    if (!note || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = this.#note ? this.#carried(event) : this.#still(event, note);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  #still({ key, shiftKey }, note) {
    if (key === " ") return () => this.#map.arranges && this.#lift(note);
    if (WAYS[key] && !shiftKey) return () => this.#go(nearest(this.#map.notes, note, WAYS[key]));
    if (key.toLowerCase() === "l" && "keys" in document.body.dataset) return () => this.#follow(note);
    return null;
  }

  #carried({ key, shiftKey }) {
    if (WAYS[key]) return () => this.#shift(WAYS[key], shiftKey ? LEAP : STEP);
    if (key === "Enter" || key === " ") return () => this.#drop();
    return key === "Escape" ? () => this.#back() : null;
  }

  #sized(event) {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey || !("keys" in document.body.dataset) || !SIZES[key]) return;
    event.preventDefault();
    SIZES[key](this.#view);
  }

  #go(note) {
    if (!note) return;
    note.querySelector("a").focus({ preventScroll: true });
    this.#view.show(note);
  }

  // Each press goes on to the next of its lines, from where the first began.
  #follow(note) {
    const ends = linked(this.#map.canvas, note);
    this.#go(ends.find((end) => end.dataset.followed !== note.id) ?? ends[0]);
    if (ends.length) document.activeElement.closest(".note").dataset.followed = note.id;
  }

  #lift(note) {
    this.#note = note;
    this.#from = standing(note);
    note.classList.add("is-held");
    this.#tell("step");
  }

  #shift([right, down], step) {
    const { x, y } = standing(this.#note);
    put(this.#map.canvas, this.#note, { x: x + right * step, y: y + down * step });
    this.#view.show(this.#note);
    this.#tell("step");
  }

  #drop() {
    this.#tell("dropped");
    const [note, from] = this.#release();
    dropped(this.#map, note, from);
  }

  #back() {
    put(this.#map.canvas, this.#note, this.#from);
    this.#tell("back");
    this.#release();
  }

  // The note was taken off the map while it was held.
  lost() {
    if (!this.#note || this.#note.isConnected) return;
    dropped(this.#map, ...this.#release());
  }

  #release() {
    const held = [this.#note, this.#from];
    this.#note.classList.remove("is-held");
    this.#note = this.#from = null;
    return held;
  }

  #tell(kind) {
    const near = closest(this.#map.notes, this.#note);
    const { name } = this.#note.dataset;
    this.#map.tell(kind, { name, ...standing(this.#note), near: near?.dataset.name ?? this.#map.words.nobody });
  }
}

// The nearest note that lies more that way than aside.
function nearest(notes, note, [right, down]) {
  const from = middle(note);
  const found = notes.filter((one) => one !== note).map((one) => {
    const { x, y } = middle(one);
    const [ahead, aside] = [(x - from.x) * right + (y - from.y) * down, Math.abs((x - from.x) * down) + Math.abs((y - from.y) * right)];
    return { one, ahead, far: ahead + 2 * aside };
  });
  return found.filter(({ ahead }) => ahead > 0).sort((one, other) => one.far - other.far)[0]?.one;
}

function closest(notes, note) {
  const from = middle(note);
  const far = (one) => Math.hypot(middle(one).x - from.x, middle(one).y - from.y);
  return notes.filter((one) => one !== note).sort((one, other) => far(one) - far(other))[0];
}

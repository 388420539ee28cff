// Where the others write: a caret in the text, person and organisation beside it. Who it is says the server, not the other page.
import { Awareness, Extension, yCursorPlugin, decodePosition, encodePosition, positionFromJSON } from "../../vendor/tiptap.esm.js";

const AGAIN = 10_000; // ms between saying again where I write: who is silent for longer is not shown
const GATHER = 200; // ms

export class Others {
  #line; #awareness; #list; #timer = null; #said = null;

  constructor(doc, line, list) {
    [this.#line, this.#list, this.#awareness] = [line, list, new Awareness(doc)];
    this.#awareness.setLocalState({});
    this.#awareness.on("update", ({ added, updated }) => [...added, ...updated].includes(doc.clientID) && this.#moved());
    line.addEventListener("at", ({ detail }) => this.#place(detail));
    line.addEventListener("left", ({ detail }) => this.#leave([detail.who]));
    line.addEventListener("alone", () => this.#leave(this.#others));
    line.addEventListener("together", () => this.#say());
    setInterval(() => this.#say(), AGAIN);
  }

  get extension() {
    const awareness = this.#awareness;
    return Extension.create({
      name: "others",
      addProseMirrorPlugins: () => [yCursorPlugin(awareness, { cursorBuilder: caret, selectionBuilder: ({ sector }) => ({ class: "selection", "data-sector": sector }) })],
    });
  }

  get #others() {
    return [...this.#awareness.states.keys()].filter((who) => who !== this.#awareness.clientID);
  }

  #moved() {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (JSON.stringify(this.#mine) !== this.#said) this.#say();
    }, GATHER);
  }

  get #mine() {
    const cursor = this.#awareness.getLocalState()?.cursor;
    return cursor ? [cursor.anchor, cursor.head].map((position) => [...encodePosition(positionFromJSON(position))]) : null;
  }

  #say() {
    this.#said = JSON.stringify(this.#mine);
    this.#line.say({ t: "at", at: this.#mine });
  }

  #place({ who, is, at }) {
    const cursor = at && { anchor: position(at[0]), head: position(at[1]) };
    const isNew = !this.#awareness.states.has(who);
    this.#awareness.states.set(who, { user: is, cursor });
    this.#awareness.meta.set(who, { clock: 0, lastUpdated: Date.now() });
    this.#changed({ added: isNew ? [who] : [], updated: isNew ? [] : [who], removed: [] });
  }

  #leave(gone) {
    for (const who of gone) this.#awareness.states.delete(who);
    if (gone.length) this.#changed({ added: [], updated: [], removed: gone });
  }

  #changed(change) {
    this.#awareness.emit("change", [change, "line"]);
    this.#awareness.emit("update", [change, "line"]);
    const people = new Map(this.#others.map((who) => this.#awareness.states.get(who).user).map((person) => [said(person), person]));
    this.#list.replaceChildren(...[...people].sort().map(([words, { sector }]) => element("li", { className: "person-here" }, shape(sector), words)));
  }
}

function position(bytes) {
  return JSON.parse(JSON.stringify(decodePosition(Uint8Array.from(bytes))));
}

function said({ name, organisation }) {
  return organisation ? `${name}, ${organisation}` : name;
}

function caret(person) {
  const label = element("span", {}, shape(person.sector), element("b", {}, said(person)));
  const cursor = element("span", { className: "cursor", contentEditable: "false" }, label);
  cursor.ariaHidden = "true"; // who is here is a list above; within the words it would be read as words
  cursor.dataset.sector = person.sector;
  return cursor;
}

function shape(sector) {
  const found = document.getElementById("pad-shapes")?.content.querySelector(`[data-sector="${CSS.escape(sector)}"]`);
  return found ? found.cloneNode(true) : "";
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

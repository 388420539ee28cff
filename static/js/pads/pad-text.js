// <pad-text data-space data-document data-root data-writes>: the text that the page shows becomes one that many write in at once.
import { applyUpdate, Collaboration, Doc, Editor, encodeStateAsUpdate, encodeStateVector, Image, StarterKit, TableKit } from "../../vendor/tiptap.esm.js";
import { key, read, write } from "../forms/stores.js";
import { Others } from "./cursors.js";
import { Line } from "./line.js";
import { Mention } from "./mentions.js";
import { Passages } from "./passages.js";
import { Tasks } from "./tasks.js";
import { Toolbar } from "./toolbar.js";

const REST = 300; // ms without a key until what is not saved is kept on this device

// Where the caret stands is known some milliseconds late: a key of a program that dictates or expands words would fall where it was.
function look(view, { isComposing }) {
  if (!isComposing) view.domObserver.flush();
}

class PadText extends HTMLElement {
  #doc = new Doc(); #line; #editor = null; #saved = null; #timer = null;

  connectedCallback() {
    const { space, document: id } = this.dataset;
    this.#take(read(localStorage, this.#store));
    this.#line = new Line(this.#doc, `/live/pads/${space}/${id}/`, this.dataset.writes === "yes");
    this.#line.addEventListener("state", ({ detail }) => this.#say(detail));
    const others = new Others(this.#doc, this.#line, this.querySelector(".pad-people"));
    this.#line.addEventListener("together", () => this.#begin(others), { once: true });
    this.#doc.on("update", () => this.#keep());
    document.addEventListener("live:gone", ({ detail }) => String(detail.space) === space && this.#line.end());
    addEventListener("beforeunload", (event) => this.#isUnsaved && event.preventDefault());
  }

  get #store() {
    return key("draft", this.dataset.space, `text-${this.dataset.document}`);
  }

  get #isUnsaved() {
    return this.#editor?.isEditable && !this.#line.isSaved;
  }

  // The text of the page is there at once; the editor takes its place as soon as it holds the same.
  #begin(others) {
    const paper = this.querySelector(".text-paper");
    const writes = this.dataset.writes === "yes";
    const passages = new Passages(this.querySelector(".passages"), this.querySelector("[data-comment]"));
    paper.replaceChildren();
    this.#editor = new Editor({
      element: paper,
      editable: writes,
      injectCSS: false,
      extensions: [
        StarterKit.configure({ undoRedo: false, heading: { levels: [1, 2, 3] }, link: { openOnClick: !writes, autolink: true, protocols: ["mailto"] } }),
        TableKit.configure({ table: { resizable: false } }),
        Image,
        Collaboration.configure({ document: this.#doc, field: this.dataset.root }),
        others.extension,
        passages.extension,
        Mention,
      ],
      editorProps: { handleDOMEvents: { keydown: look }, attributes: { id: "text-body", role: "textbox", "aria-multiline": "true", "aria-labelledby": "text-title", ...(writes ? {} : { "aria-readonly": "true", tabindex: "0" }) } },
    });
    if (writes) new Toolbar(this.querySelector(".pad-tools"), this.querySelector(".pad-link"), this.#editor);
    const task = this.querySelector("[data-task]");
    if (task) new Tasks(this.querySelector(".pad-task"), task, this.#editor);
    passages.begin(this.#editor, paper);
    this.dataset.ready = "";
  }

  #say(state) {
    const status = this.querySelector(".pad-state");
    status.hidden = false;
    status.dataset.state = state;
    for (const part of status.children) part.hidden = part.dataset.when !== state;
    if (state === "saved") this.#forget();
    if (this.#line?.isOver) this.#editor?.setEditable(false);
  }

  #take(kept) {
    if (kept) applyUpdate(this.#doc, Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0)));
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#saved = encodeStateVector(this.#doc);
    localStorage.removeItem(this.#store);
  }

  // Only what nobody else has: kept until the server says that it is.
  #keep() {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (!this.#isUnsaved) return;
      const bytes = encodeStateAsUpdate(this.#doc, this.#saved ?? undefined);
      write(localStorage, this.#store, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")));
    }, REST);
  }
}
customElements.define("pad-text", PadText);

// Passages that are commented on: marked in the text from what stands in the list beside it, and a new one from the words selected.
// Nothing of it is in the text itself.
import { Decoration, DecorationSet, Extension, Plugin, PluginKey, ySyncPluginKey } from "../../vendor/tiptap.esm.js";
import { post } from "../forms/post.js";
import { parse } from "../live/apply.js";
import { Margin } from "./margin.js";
import { placed, said } from "./places.js";

const KEY = new PluginKey("passages");
const LONGEST = 1000; // characters of the words that are kept

export class Passages {
  #margin; #new; #button; #editor = null;

  constructor(aside, button) {
    this.#new = aside.dataset.new;
    this.#margin = new Margin(aside, (id) => this.#show(id));
    this.#button = button;
    new MutationObserver(() => this.#draw()).observe(this.#margin.list, { childList: true, subtree: true, attributeFilter: ["data-settled", "data-start"] });
  }

  get extension() {
    const state = { init: () => DecorationSet.empty, apply: (change, kept, _, now) => this.#after(change, kept, now) };
    const props = { decorations: (now) => KEY.getState(now), handleClick: (_view, _at, { target }) => this.#clicked(target) };
    return Extension.create({ name: "passages", addProseMirrorPlugins: () => [new Plugin({ key: KEY, state, props })] });
  }

  begin(editor, paper) {
    this.#editor = editor;
    this.#draw();
    const asked = new URLSearchParams(location.search).get("passage");
    if (asked) this.#margin.choose(asked);
    if (!this.#button) return;
    this.#button.closest("[hidden]")?.removeAttribute("hidden");
    this.#button.addEventListener("click", () => this.#mark());
    paper.addEventListener("keydown", (event) => isOurs(event) && this.#pressed(event));
    editor.on("transaction", () => this.#able());
    this.#able();
  }

  #able() {
    this.#button.ariaDisabled = String(!this.#words);
  }

  #pressed(event) {
    event.preventDefault();
    this.#mark();
  }

  get #words() {
    const { doc, selection: { from, to } } = this.#editor.state;
    return doc.textBetween(from, to, " ", " ").replace(/\s+/g, " ").trim().slice(0, LONGEST);
  }

  async #mark() {
    if (!this.#words) return;
    const { from, to } = this.#editor.state.selection;
    const fields = [["words", this.#words], ["start", said(this.#editor.state, from, 0)], ["end", said(this.#editor.state, to, -1)]];
    const { outcome, html } = await post({ action: this.#new, fields, key: crypto.randomUUID() });
    if (outcome === "done") this.#margin.begin(parse(html));
    else this.#margin.refuse();
  }

  #draw() {
    if (this.#editor) this.#editor.view.dispatch(this.#editor.state.tr.setMeta(KEY, true).setMeta("addToHistory", false));
  }

  // What others write comes as Yjs has it; what is typed here is known to Yjs only after this.
  #after(change, kept, now) {
    if (change.getMeta(KEY) || change.getMeta(ySyncPluginKey)) return this.#marks(now);
    return kept.map(change.mapping, change.doc);
  }

  #marks(now) {
    const found = [];
    for (const { id, start, end, isSettled } of this.#margin.all) {
      const place = placed(now, start, end);
      this.#margin.lose(id, !place);
      if (place && !isSettled) found.push(Decoration.inline(place.from, place.to, { nodeName: "mark", class: "passage-mark", "data-passage": id }));
    }
    return DecorationSet.create(now.doc, found);
  }

  #clicked(target) {
    const id = target.closest?.("[data-passage]")?.dataset.passage;
    if (id) this.#margin.choose(id);
    return false;
  }

  #show(id) {
    this.#editor?.view.dom.querySelector(`[data-passage="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "nearest" });
  }
}

// AltGr is said as Ctrl and Alt on some systems, and writes a sign of its own.
function isOurs(event) {
  return event.code === "KeyM" && event.altKey && (event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph");
}

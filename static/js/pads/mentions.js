// @ in a text offers the people of the space; who is chosen is kept by number, as a mark on the name as it was written.
import { Mark, Plugin } from "../../vendor/tiptap.esm.js";
import { MentionList } from "../forms/mention-list.js";
import { asked, found } from "../forms/people.js";

const WIDE = 352; // px that the list needs

export const Mention = Mark.create({
  name: "mention",
  inclusive: false,
  addAttributes: () => ({ user: { default: null, parseHTML: ({ dataset }) => Number(dataset.user) || null, renderHTML: ({ user }) => ({ "data-user": user }) } }),
  parseHTML: () => [{ tag: "span.mention[data-user]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", { class: "mention", ...HTMLAttributes }, 0],
  addProseMirrorPlugins: () => [new Plugin({ view: (view) => new Menu(view), props: { handleKeyDown: (view, event) => MENUS.get(view)?.steer(event) ?? false, handleDOMEvents: { blur: (view) => MENUS.get(view)?.close() } } })],
});
const MENUS = new WeakMap();

class Menu {
  #view; #list = null; #left = null; // #left: where the @ stands whose list was closed

  constructor(view) {
    this.#view = view;
    MENUS.set(view, this);
  }

  update(view, before) {
    if (before.doc.eq(view.state.doc) && before.selection.eq(view.state.selection)) return;
    const at = this.#asked;
    this.close();
    if (at.start !== this.#left) this.#left = null;
    const rows = at.query === null || this.#left !== null ? [] : found(at.query).filter(({ person }) => person);
    if (rows.length) this.#open(rows, at.start);
  }

  destroy() {
    this.close();
  }

  close() {
    this.#list?.close();
    this.#list = null;
  }

  steer(event) {
    if (!this.#list) return false;
    if (event.key !== "Escape") return this.#list.steer(event);
    this.#left = this.#asked.start;
    this.close();
    return true;
  }

  // What is typed after an @ just before the caret, and where that @ stands.
  get #asked() {
    const { selection: { $from, empty } } = this.#view.state;
    const isOpen = empty && this.#view.editable && $from.parent.isTextblock && !$from.parent.type.spec.code && this.#view.hasFocus();
    const query = isOpen ? asked($from.parent.textBetween(0, $from.parentOffset, null, "\ufffc")) : null;
    return { query, start: query === null ? null : $from.pos - query.length - 1 };
  }

  #open(rows, start) {
    this.#list = new MentionList(this.#view.dom, rows, (row) => this.#take(row, start));
    const pad = this.#view.dom.closest(".pad");
    const [{ left, bottom }, box] = [this.#view.coordsAtPos(start), pad.getBoundingClientRect()];
    this.#list.open((list) => pad.append(list));
    this.#list.element.style.setProperty("--left", `${Math.max(0, Math.min(left - box.left, box.width - WIDE))}px`);
    this.#list.element.style.setProperty("--top", `${bottom - box.top}px`);
  }

  #take({ name, person }, start) {
    const { state: { schema, tr, selection } } = this.#view;
    this.close();
    const mark = schema.marks.mention.create({ user: Number(person) });
    this.#view.dispatch(tr.replaceWith(start, selection.from, [schema.text(`@${name}`, [mark]), schema.text(" ")]));
  }
}

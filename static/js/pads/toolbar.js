// The format bar: one stop of the Tab key, arrows move within it. What a button does and whether it is on stands in one table.
const TABLE = { rows: 3, cols: 3, withHeaderRow: true };
const DO = {
  bold: (chain) => chain.toggleBold(),
  italic: (chain) => chain.toggleItalic(),
  code: (chain) => chain.toggleCode(),
  bulletList: (chain) => chain.toggleBulletList(),
  orderedList: (chain) => chain.toggleOrderedList(),
  blockquote: (chain) => chain.toggleBlockquote(),
  table: (chain) => chain.insertTable(TABLE),
  rule: (chain) => chain.setHorizontalRule(),
  undo: (chain) => chain.undo(),
  redo: (chain) => chain.redo(),
  row: (chain) => chain.addRowAfter(),
  column: (chain) => chain.addColumnAfter(),
  rowAway: (chain) => chain.deleteRow(),
  columnAway: (chain) => chain.deleteColumn(),
  tableAway: (chain) => chain.deleteTable(),
};

export class Toolbar {
  #editor; #bar; #link; #style;

  constructor(bar, link, editor) {
    [this.#bar, this.#link, this.#editor, this.#style] = [bar, link, editor, bar.querySelector("[data-style]")];
    bar.hidden = false;
    bar.addEventListener("click", ({ target }) => this.#pressed(target.closest("[data-does]")));
    bar.addEventListener("keydown", (event) => this.#moved(event));
    this.#style.addEventListener("change", () => this.#styled(Number(this.#style.value)));
    link.addEventListener("submit", (event) => this.#linked(event));
    link.addEventListener("keydown", ({ key }) => key === "Escape" && this.#close());
    link.querySelector("[data-away]").addEventListener("click", () => this.#close(this.#chain().extendMarkRange("link").unsetLink().run()));
    editor.on("transaction", () => this.#show());
    this.#stops(0);
    this.#show();
  }

  // At once: the editor's own `focus()` waits for a frame, and what is typed before it would be lost.
  #chain() {
    this.#editor.view.focus();
    return this.#editor.chain();
  }

  #pressed(button) {
    if (button?.dataset.does === "link") this.#ask();
    else if (button) DO[button.dataset.does](this.#chain()).run();
  }

  #styled(level) {
    const chain = this.#chain();
    (level ? chain.setHeading({ level }) : chain.setParagraph()).run();
  }

  #ask() {
    this.#link.hidden = false;
    this.#link.elements.href.value = this.#editor.getAttributes("link").href ?? "";
    this.#link.elements.href.focus();
  }

  #linked(event) {
    event.preventDefault();
    const { value } = this.#link.elements.href;
    const isAddress = /^(https?:\/\/[^\s/]|mailto:\S)/i.test(value.trim());
    this.#link.querySelector(".error").hidden = isAddress;
    if (isAddress) this.#close(this.#chain().extendMarkRange("link").setLink({ href: value.trim() }).run());
  }

  #close() {
    this.#link.hidden = true;
    this.#editor.view.focus();
  }

  #show() {
    for (const button of this.#bar.querySelectorAll("[aria-pressed]")) button.ariaPressed = String(this.#editor.isActive(button.dataset.does));
    this.#bar.querySelector(".pad-table").hidden = !this.#editor.isActive("table");
    this.#style.value = String([1, 2, 3].find((level) => this.#editor.isActive("heading", { level })) ?? 0);
  }

  get #controls() {
    return [...this.#bar.querySelectorAll("select, button")].filter((each) => each.offsetParent);
  }

  #stops(at) {
    for (const [index, each] of this.#controls.entries()) each.tabIndex = index === at ? 0 : -1;
  }

  #moved(event) {
    const [all, step] = [this.#controls, { ArrowRight: 1, ArrowLeft: -1 }[event.key]];
    const at = all.indexOf(event.target);
    if (!step || at < 0) return;
    event.preventDefault();
    const to = (at + step + all.length) % all.length;
    this.#stops(to);
    all[to].focus();
  }
}

// The selected words, or the line with the caret, become a task on a board; where they stand, they lead to it from then on.
import { post } from "../forms/post.js";
import { parse } from "../live/apply.js";
import { placed, said } from "./places.js";

const LONGEST = 200; // characters of a task's name

export class Tasks {
  #form; #editor; #place = null;

  constructor(form, button, editor) {
    [this.#form, this.#editor] = [form, editor];
    button.addEventListener("click", () => this.#ask());
    form.addEventListener("submit", (event) => this.#make(event));
    form.addEventListener("keydown", (event) => event.key === "Escape" && this.#close());
    form.querySelector("[data-cancel]").addEventListener("click", () => this.#close());
  }

  get #range() {
    const { from, to, empty, $from } = this.#editor.state.selection;
    return empty ? { from: $from.start(), to: $from.end() } : { from, to };
  }

  #ask() {
    const { state } = this.#editor;
    const { from, to } = this.#range;
    this.#place = from < to ? [said(state, from, 0), said(state, to, -1)] : null;
    this.#form.elements.title.value = state.doc.textBetween(from, to, " ", " ").replace(/\s+/g, " ").trim().slice(0, LONGEST);
    this.#refuse(false);
    this.#form.hidden = false;
    this.#form.elements.title.focus();
  }

  async #make(event) {
    event.preventDefault();
    const { action } = this.#form;
    const fields = [...new FormData(this.#form)].filter(([name]) => name !== "csrfmiddlewaretoken");
    const { outcome, html } = await post({ action, fields, key: crypto.randomUUID() });
    if (outcome !== "done") return this.#refuse(true);
    this.#lead(parse(html));
    this.#close();
  }

  // Whoever took the words away meanwhile finds the task on its board, and in the words that stand here instead.
  #lead(link) {
    const { state } = this.#editor;
    const mark = { type: "link", attrs: { href: new URL(link.getAttribute("href"), location.href).href } };
    const place = this.#place && placed(state, ...this.#place);
    if (place) this.#editor.chain().setTextSelection(place).setLink(mark.attrs).setTextSelection(place.to).run();
    else this.#editor.commands.insertContent({ type: "text", text: link.textContent, marks: [mark] });
  }

  #refuse(isWrong) {
    this.#form.querySelector(".error").hidden = !isWrong;
  }

  #close() {
    this.#form.hidden = true;
    this.#editor.view.focus();
  }
}

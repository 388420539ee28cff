// <markdown-tools data-preview>: buttons that write Markdown into the form's text field, and the text as it will look.
import { tokens } from "../forms/post.js";

const LINES = { list: () => "- ", numbers: (n) => `${n + 1}. `, quote: () => "> ", heading: () => "## " };
const AROUND = { bold: ["**", "**"], link: ["[", "](https://)"], mention: ["@", ""] };

class MarkdownTools extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", ({ target }) => this.#act(target.closest("[data-write]")));
    this.form.addEventListener("reset", () => this.#clear());
    this.form.addEventListener("click", (event) => this.#unquote(event));
  }

  get form() {
    return this.closest("form");
  }

  get field() {
    return this.form.querySelector("textarea");
  }

  #act(button) {
    if (!button) return;
    const { write } = button.dataset;
    if (write === "preview") return this.#preview(button);
    if (write === "formats") return this.#formats(button);
    if (write in LINES) this.#lines(LINES[write]);
    else if (write === "code") this.#code();
    else this.#wrap(...AROUND[write]);
    this.field.focus();
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // On a phone the marks stand behind one button.
  #formats(button) {
    const opens = this.toggleAttribute("data-formats");
    button.setAttribute("aria-expanded", String(opens));
  }

  #wrap(before, after) {
    const { field } = this;
    const { selectionStart: start, selectionEnd: end, value } = field;
    const space = before === "@" && /\S$/.test(value.slice(0, start)) ? " " : "";
    field.setRangeText(space + before + value.slice(start, end) + after, start, end, "end");
    const inside = start + space.length + before.length + (end - start);
    field.setSelectionRange(inside, inside);
  }

  #code() {
    const { selectionStart: start, selectionEnd: end, value } = this.field;
    const many = value.slice(start, end).includes("\n");
    this.#wrap(...(many ? ["```\n", "\n```"] : ["`", "`"]));
  }

  #lines(mark) {
    const { field } = this;
    const start = field.value.lastIndexOf("\n", field.selectionStart - 1) + 1;
    const lines = field.value.slice(start, field.selectionEnd).split("\n");
    field.setRangeText(lines.map((line, n) => mark(n) + line).join("\n"), start, field.selectionEnd, "end");
  }

  async #preview(button) {
    const shows = button.getAttribute("aria-pressed") !== "true";
    const body = new URLSearchParams({ body: this.field.value });
    const answer = shows && (await fetch(this.dataset.preview, { method: "POST", body, headers: tokens() }).catch(() => null));
    if (shows && !answer?.ok) return;
    this.#show(button, shows, answer ? await answer.text() : "");
  }

  #show(button, shows, html) {
    const box = this.querySelector(".preview");
    box.innerHTML = html;
    box.hidden = !shows;
    this.field.hidden = shows;
    button.setAttribute("aria-pressed", String(shows));
  }

  // Sent, or given up: neither the preview nor the quote belongs to what one writes next.
  #clear() {
    this.#show(this.querySelector("[data-write=preview]"), false, "");
    this.form.querySelector(".quoting")?.replaceChildren();
  }

  #unquote(event) {
    if (!event.target.closest("[data-unquote]")) return;
    event.preventDefault();
    this.form.querySelector(".quoting").replaceChildren();
    this.field.focus();
  }
}
customElements.define("markdown-tools", MarkdownTools);

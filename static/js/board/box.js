// Forms of the board open in one dialog; without script the same links are pages. Toasts carry forms as well: the way back.
import { freshKey } from "../forms/keys.js";
import { toast } from "../forms/toast.js";
import { send, show } from "./answers.js";
import { address } from "./moves.js";

export class Box {
  #board;
  #box;
  #opener = null;

  constructor(board) {
    this.#board = board;
    this.#box = board.querySelector("[data-box]");
    board.addEventListener("click", (event) => this.#clicked(event));
    board.addEventListener("submit", (event) => this.#submitted(event));
    this.#box.addEventListener("close", () => this.#opener?.focus());
  }

  #clicked(event) {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest("[data-dismiss]") && this.#box.open) this.#do(event, () => this.#box.close());
    const link = event.target.closest("a[data-dialog]");
    if (link) this.#do(event, () => this.#open(link, link.getAttribute("href")));
    const handle = event.target.closest("[data-move]");
    if (handle) this.#do(event, () => this.#open(handle, address(handle.closest("[data-rank]"))));
    const act = event.target.closest("a[data-post]");
    if (act) this.#do(event, () => this.post(act.href));
  }

  post(href) {
    return this.#send(href, [], crypto.randomUUID());
  }

  #do(event, act) {
    event.preventDefault();
    act();
  }

  async #open(opener, href) {
    const answer = await fetch(href, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!answer?.ok) return location.assign(href);
    opener.closest(":popover-open")?.hidePopover();
    this.#opener = opener;
    this.#fill(await answer.text());
    this.#box.showModal();
  }

  #fill(html) {
    this.#box.innerHTML = html;
    window.htmx?.process(this.#box);
    this.#box.querySelector("[autofocus], [aria-invalid='true'], input:not([type=hidden]), select, textarea")?.focus();
  }

  #submitted(event) {
    const form = event.target;
    if (!form.matches("[data-answers]") || event.defaultPrevented) return;
    event.preventDefault();
    const fields = [...new FormData(form, event.submitter)].filter(([name]) => name !== "csrfmiddlewaretoken" && name !== "key");
    this.#send(form.action, fields, form.elements.key.value, form);
  }

  // A dialog that was opened while something else was being asked for is another's: its words stay, and so does it.
  async #send(action, fields, key, form = null) {
    form?.setAttribute("aria-busy", "true");
    const answer = await send(action, fields, key);
    form?.removeAttribute("aria-busy");
    if (answer.status === 0 || answer.status >= 500) return toast("word-network");
    if (answer.status < 300) return this.#done(answer, key, form);
    if (this.#box.contains(form)) this.#fill(answer.html);
    else this.#board.refuse(answer.html);
  }

  #done(answer, key, form) {
    form?.closest(".toast")?.remove();
    if (form?.matches("[data-again]")) again(form);
    if (this.#box.contains(form)) this.#box.close();
    show(answer, key, this.#board);
  }
}

// A form that stays on the page for the next.
function again(form) {
  form.reset();
  freshKey(form);
  form.querySelector("input:not([type=hidden])").focus();
}

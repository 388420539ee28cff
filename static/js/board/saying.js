// An element that says what happens in it: its sentences stand in [data-status], where a toast shows what was said last.
import { reason } from "../forms/post.js";

const STAYS = 12_000; // ms

export class Saying extends HTMLElement {
  get words() {
    return this.querySelector("[data-status]").dataset;
  }

  // One of the page's sentences, with its gaps filled: said, and shown at the foot of the page.
  tell(kind, values) {
    this.say(this.words[kind].replace(/\{(\w+)\}/g, (_, name) => values[name]), kind === "step");
  }

  refuse(html) {
    this.say(reason(html));
  }

  // Words, or a toast that an answer brought.
  say(said, stays = false) {
    const status = this.querySelector("[data-status]");
    const toast = said instanceof Element ? said : this.#toast(said, stays);
    status.replaceChildren(toast);
    if (!stays) setTimeout(() => toast.matches(":hover, :focus-within") || toast.remove(), STAYS);
  }

  #toast(words, held) {
    const toast = this.querySelector("[data-saying]").content.firstElementChild.cloneNode(true);
    toast.querySelector("span").textContent = words;
    if (!held) toast.querySelector(".keys").remove();
    return toast;
  }
}

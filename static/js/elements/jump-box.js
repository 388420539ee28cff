// <jump-box data-src>: the palette. / or its link opens it; what is typed is asked for, arrows choose, Enter goes there.
const WAIT = 120; // ms without a key before the server is asked

class JumpBox extends HTMLElement {
  #asked = null;
  #timer = 0;
  #input;
  #list;

  connectedCallback() {
    this.#input = this.querySelector("input");
    this.#list = this.querySelector("[role=listbox]");
    this.querySelector(".jump").addEventListener("click", (event) => this.#clicked(event));
    this.querySelector("[data-close]").addEventListener("click", () => this.#dialog.close());
    this.#dialog.addEventListener("click", ({ target }) => target === this.#dialog && this.#dialog.close());
    this.#dialog.addEventListener("close", () => this.#closed());
    this.#list.addEventListener("click", ({ target }) => this.#go(target.closest("[data-href]")));
    this.#input.addEventListener("input", () => this.#soon());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("jump", this.open);
  }

  disconnectedCallback() {
    document.removeEventListener("jump", this.open);
  }

  get #dialog() {
    return this.querySelector("dialog");
  }

  get #options() {
    return [...this.#list.querySelectorAll("[role=option]")];
  }

  open = () => {
    if (this.#dialog.open) return;
    this.#list.replaceChildren();
    this.#dialog.showModal();
    this.#input.select();
    this.#ask();
  };

  #clicked(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.open();
  }

  // Heard a moment later: by then it may be open again, and what was asked there must stand.
  #closed() {
    if (this.#dialog.open) return;
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#input.setAttribute("aria-expanded", "false");
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#choose(null);
    this.#timer = setTimeout(() => this.#ask(), WAIT);
  }

  // An answer to what was typed before is not shown; without one the form still leads to the page.
  async #ask() {
    this.#asked?.abort();
    this.#asked = new AbortController();
    try {
      const address = `${this.dataset.src}?${new URLSearchParams({ q: this.#input.value })}`;
      const answer = await fetch(address, { signal: this.#asked.signal });
      if (answer.ok && !answer.redirected) this.#show(await answer.text());
    } catch (error) {
      if (error.name !== "AbortError") this.#show("");
    }
  }

  #show(html) {
    const href = this.#chosen?.dataset.href;
    this.#list.innerHTML = html;
    this.#choose(this.#options.find(({ dataset }) => dataset.href === href)); // a choice made while it was asked stands
    const count = this.#options.length;
    this.#input.setAttribute("aria-expanded", String(count > 0));
    const status = this.querySelector("[role=status]");
    status.textContent = count === 1 ? status.dataset.one : status.dataset.many.replace("{}", count);
  }

  #key(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") return this.#dialog.close(); // a search field with words would only empty itself
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#step(step);
    else if (event.key !== "Enter" || !this.#chosen) return;
    else this.#go(this.#chosen);
    event.preventDefault();
  }

  // To a place of the page one is on the address alone would change: the palette must not stay.
  #go(option) {
    if (!option) return;
    this.#dialog.close();
    location.assign(option.dataset.href);
  }

  get #chosen() {
    return this.#list.querySelector("[aria-selected=true]");
  }

  #step(by) {
    const all = this.#options;
    const at = all.indexOf(this.#chosen);
    this.#choose(all[at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length]);
  }

  #choose(option) {
    for (const one of this.#options) one.setAttribute("aria-selected", String(one === option));
    if (option) this.#input.setAttribute("aria-activedescendant", option.id);
    else this.#input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }
}
customElements.define("jump-box", JumpBox);

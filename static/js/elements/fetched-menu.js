// <fetched-menu class="menu" popover>: a menu whose items depend on the reader; htmx fetches them into it, then it opens at what asked.
class FetchedMenu extends HTMLElement {
  #source = null;

  connectedCallback() {
    this.addEventListener("htmx:afterSwap", ({ target, detail }) => target === this && this.#open(detail.requestConfig.elt));
    this.addEventListener("toggle", ({ newState }) => this.#mark(newState === "open"));
    this.addEventListener("click", (event) => this.#copy(event));
  }

  #open(source) {
    this.#source = source;
    this.showPopover({ source });
    this.querySelector("a[href], button")?.focus();
  }

  #mark(open) {
    this.#source?.setAttribute("aria-expanded", String(open));
    this.#source?.closest(".message")?.classList.toggle("is-active", open);
  }

  // Without a clipboard the link is followed: its address is then in the bar.
  #copy(event) {
    const link = event.target.closest("[data-copy]");
    if (!link || !navigator.clipboard) return;
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(() => this.#say(link.dataset.copy));
  }

  #say(detail) {
    document.dispatchEvent(new CustomEvent("toast", { detail }));
  }
}
customElements.define("fetched-menu", FetchedMenu);

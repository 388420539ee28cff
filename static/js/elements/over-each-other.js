// <over-each-other>: two pictures, which lie one after the other, are laid over each other; the range says how much of the later.
class OverEachOther extends HTMLElement {
  connectedCallback() {
    const range = this.querySelector("input[type=range]");
    this.classList.add("is-over");
    range.addEventListener("input", () => this.#show(range.value));
    this.#show(range.value);
  }

  #show(percent) {
    this.style.setProperty("--later", String(percent / 100));
  }
}
customElements.define("over-each-other", OverEachOther);

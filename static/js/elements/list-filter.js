// A list that one filters by typing. Rows that do not match are hidden; how many were found is said politely.
class ListFilter extends HTMLElement {
  connectedCallback() {
    this.addEventListener("input", () => this.#apply(true));
    this.#watch = new MutationObserver(() => this.#apply(false));
    this.#watch.observe(this, { childList: true, subtree: true });
  }

  disconnectedCallback() {
    this.#watch.disconnect();
  }

  #watch;

  #apply(spoken) {
    const wanted = fold(this.querySelector("input")?.value ?? "");
    const rows = [...this.querySelectorAll("li")];
    for (const row of rows) row.hidden = !fold(row.textContent).includes(wanted);
    if (spoken) this.#say(rows.filter((row) => !row.hidden).length);
  }

  #say(found) {
    const words = this.dataset.found.replace("{}", found);
    this.querySelector("[role=status]").textContent = words;
  }
}

// Case, but not å, ä, ö: those are letters of their own.
const fold = (text) => text.trim().toLocaleLowerCase();

customElements.define("list-filter", ListFilter);

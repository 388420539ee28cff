// <theme-toggle>: as the device, light or dark; shown at once, kept in the account by the form inside.
class ThemeToggle extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#show(event.submitter.value);
      fetch(event.target.action, { method: "POST", body: new FormData(event.target, event.submitter) });
    });
  }

  #show(theme) {
    const page = document.documentElement;
    if (theme === "system") delete page.dataset.theme;
    else page.dataset.theme = theme;
    for (const button of this.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.value === theme));
  }
}
customElements.define("theme-toggle", ThemeToggle);

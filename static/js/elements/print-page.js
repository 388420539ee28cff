// <print-page>: a button that prints the page; there only where a script can.
class PrintPage extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.addEventListener("click", () => print());
  }
}
customElements.define("print-page", PrintPage);

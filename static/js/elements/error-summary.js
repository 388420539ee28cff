// <error-summary>: takes the focus when a form comes back, so that nobody looks for what went wrong.
class ErrorSummary extends HTMLElement {
  connectedCallback() {
    this.focus();
  }
}
customElements.define("error-summary", ErrorSummary);

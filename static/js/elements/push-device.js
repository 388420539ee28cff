// <push-device>: offers to show notices on this device, where the browser can. The form in it carries what the browser gives.
const octets = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

class PushDevice extends HTMLElement {
  async connectedCallback() {
    const able = "serviceWorker" in navigator && "PushManager" in window;
    this.querySelector("[data-unable]").hidden = able;
    if (!able) return;
    const worker = await navigator.serviceWorker.register(this.dataset.worker);
    const known = await worker.pushManager.getSubscription();
    if (known && this.dataset.known.split(" ").includes(await mark(known.endpoint))) this.querySelector("[data-here]").hidden = false;
    else this.#offer(worker);
  }

  #offer(worker) {
    const button = this.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", (event) => {
      event.preventDefault();
      this.#ask(worker).catch(() => (this.querySelector("[data-refused]").hidden = false));
    });
  }

  async #ask(worker) {
    await navigator.serviceWorker.ready;
    const options = { userVisibleOnly: true, applicationServerKey: octets(this.dataset.key) };
    const { endpoint, keys } = (await worker.pushManager.subscribe(options)).toJSON();
    const form = this.querySelector("form");
    Object.entries({ endpoint, p256dh: keys.p256dh, auth: keys.auth }).forEach(([name, value]) => (form.elements[name].value = value));
    form.submit();
  }
}

// The list of devices knows an address by its hash alone, so that no page holds one.
async function mark(endpoint) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint)));
  return Array.from(hash.slice(0, 8), (octet) => octet.toString(16).padStart(2, "0")).join("");
}

customElements.define("push-device", PushDevice);

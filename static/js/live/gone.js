// Access ended: the page says so at once, and nothing of the space stays on this device.
export function showGone() {
  const words = document.getElementById("gone")?.content.cloneNode(true);
  const main = document.getElementById("main");
  if (!words || !main || main.dataset.gone) return;
  main.dataset.gone = "true";
  main.replaceChildren(words);
  for (const left of document.querySelectorAll(".sidebar, .context-bar, #people")) left.remove();
  main.closest(".shell")?.classList.remove("has-sidebar");
  main.focus();
}

// Drafts and outbox of the space are kept under keys that name it; pages that were stored, under their addresses.
export async function forget(space) {
  for (const store of [localStorage, sessionStorage]) {
    for (const key of Object.keys(store)) if (key.split(":")[2] === `space-${space}`) store.removeItem(key);
  }
  document.dispatchEvent(new CustomEvent("live:forgotten", { detail: { space } }));
  if (!window.caches) return;
  for (const name of await caches.keys()) await forgetPages(await caches.open(name), new RegExp(`/spaces/${space}(/|$)`));
}

async function forgetPages(cache, address) {
  for (const request of await cache.keys()) if (address.test(new URL(request.url).pathname)) await cache.delete(request);
}

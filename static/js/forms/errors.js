// A request of htmx that failed is said in words; nothing on the page changes and nothing typed is lost.
import { toast } from "./toast.js";

const KNOWN = new Set([403, 404, 429]);

document.addEventListener("htmx:responseError", ({ detail }) => {
  const { status } = detail.xhr;
  if (status === 401) return document.dispatchEvent(new CustomEvent("live:sign_in"));
  toast(KNOWN.has(status) ? `word-${status}` : "word-503");
});

for (const name of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(name, () => toast("word-network"));

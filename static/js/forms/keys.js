// One key, one change: a form that succeeded and stays gets a fresh key; one that failed on the way keeps its key for the retry.
export function freshKey(form) {
  const field = form.querySelector("input[name=key]");
  if (field) field.value = crypto.randomUUID();
}

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const form = detail.requestConfig?.elt?.closest("form");
  if (detail.successful && form?.isConnected) freshKey(form);
});

// Back from the browser's own memory, or values restored by a reload: those keys may have been used.
addEventListener("pageshow", ({ persisted }) => {
  const restored = performance.getEntriesByType("navigation")[0]?.type !== "navigate";
  if (persisted || restored) document.querySelectorAll("form").forEach(freshKey);
});

// A form of htmx whose token was lost: the answer is a page that holds what was typed and lets one send it again.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const fresh = detail.xhr.getResponseHeader("Csrf-Fresh");
  if (!fresh) return;
  renew(fresh);
  Object.assign(detail, { shouldSwap: true, isError: false, target: document.getElementById("main") });
  Object.assign(detail, { selectOverride: "#main", swapOverride: "outerHTML show:top" });
});

// The token of this page, for whatever is sent from it next.
export function renew(token) {
  if (token) document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
}

// One try to send one entry. What comes back is final (done, refused) or not (later, signedOut).
import { renew } from "./lost.js";

const PATIENCE = 30_000; // ms

export async function post({ action, fields, key }) {
  const body = new URLSearchParams(fields.filter(([, value]) => typeof value === "string"));
  const options = { method: "POST", body, headers: { ...tokens(), "Idempotency-Key": key }, redirect: "manual" };
  try {
    return await judge(await fetch(action, { ...options, signal: AbortSignal.timeout(PATIENCE) }));
  } catch {
    return { outcome: "later" };
  }
}

// The token the page was drawn with, where htmx finds it too.
export function tokens() {
  return JSON.parse(document.body.getAttribute("hx-headers") || "{}");
}

async function judge(answer) {
  renew(answer.headers.get("Csrf-Fresh"));
  if (answer.type === "opaqueredirect" || answer.status === 401) return { outcome: "signedOut" };
  if (answer.ok) return { outcome: "done", html: await answer.text(), seq: numberOf(answer) };
  if (answer.status >= 500 || [408, 425, 429].includes(answer.status)) return { outcome: "later", wait: pauseOf(answer) };
  return { outcome: "refused", reason: reason(await answer.text()) };
}

function numberOf(answer) {
  const seq = answer.headers.get("Log-Seq");
  return seq === null ? null : Number(seq);
}

function pauseOf(answer) {
  const seconds = Number(answer.headers.get("Retry-After"));
  return seconds > 0 ? seconds * 1000 : undefined;
}

// The answer's own words: a marked error, a page's heading, or its text.
export function reason(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const part = page.querySelector("[data-error]") ?? page.querySelector(".error, .errorlist") ?? page.querySelector("main h1") ?? page.body;
  return part.textContent.replace(/\s+/g, " ").trim().slice(0, 300);
}

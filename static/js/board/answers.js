// What the board sends, and what its answers do to the page: place, take away, say.
import { place, remove } from "../live/apply.js";
import { wire } from "../live/wire.js";
import { tokens } from "../forms/post.js";

// {status, html, seq}; status 0 when nothing came back.
export async function send(action, fields, key) {
  const options = { method: "POST", body: new URLSearchParams(fields), headers: { ...tokens(), "Idempotency-Key": key }, redirect: "manual" };
  try {
    const answer = await fetch(action, options);
    if (answer.type === "opaqueredirect") return { status: 401, html: "" };
    return { status: answer.status, html: await answer.text(), seq: Number(answer.headers.get("Log-Seq")) };
  } catch {
    return { status: 0, html: "" };
  }
}

// Until there is an answer, however often that takes; the key makes a repetition harmless.
export async function insist(action, fields, key, pause = 1000) {
  const answer = await send(action, fields, key);
  if (answer.status && answer.status < 500) return answer;
  await new Promise((go) => setTimeout(go, pause));
  return insist(action, fields, key, Math.min(30_000, pause * 2));
}

export function show({ html, seq }, key, board) {
  const space = Number(board.closest("[data-space]").dataset.space);
  const [effect] = seq ? wire.tell("answer", { space, seq, key }) : [{ do: "place" }];
  for (const part of parts(html)) {
    if (part.dataset.gone) remove({ id: part.dataset.gone });
    if ("toast" in part.dataset) board.say(part);
    else if (effect?.do === "place") put(part, seq);
  }
}

function parts(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...template.content.children];
}

function put(part, seq) {
  const { id, dataset, outerHTML: html } = part;
  place({ id, in: dataset.in, v: Number(dataset.v), seq, html });
}


// A list never grows beyond what a page can carry: what is farthest from the reader goes, and "Show earlier" or "Show later" brings it.
import { anchored, scroller } from "./scroll.js";

const MOST = 400; // posts in the page

export function trim(list, more) {
  const posts = [...list.children].filter((each) => each.matches(".message:not([data-pending])"));
  if (posts.length <= MOST) return;
  const side = reads(list) === "end" ? "before" : "after";
  const kept = side === "before" ? posts.slice(-MOST) : posts.slice(0, MOST);
  anchored(() => cut(list, kept, side, more));
}

function reads(list) {
  const box = scroller(list);
  return box.scrollTop + box.clientHeight / 2 > box.scrollHeight / 2 ? "end" : "start";
}

function cut(list, kept, side, more) {
  const edge = side === "before" ? kept[0] : kept.at(-1);
  const beyond = [...list.children].filter((each) => lies(each, edge, side) && !each.matches("[data-pending]"));
  if (beyond.some((each) => each.contains(document.activeElement) || each.querySelector("[data-editing]"))) return;
  for (const each of beyond) each.remove();
  edge[side](link(edge, side, more));
}

function lies(each, edge, side) {
  const where = edge.compareDocumentPosition(each);
  return Boolean(where & (side === "before" ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING));
}

// more(side): the page's own paragraph for that side.
function link(edge, side, more) {
  const node = more(side);
  const address = node.querySelector("a");
  const made = Number(edge.dataset.made);
  address.href += side === "before" ? `?before=${made}` : `?since=${made + 1}`;
  address.setAttribute("hx-get", address.getAttribute("href"));
  queueMicrotask(() => window.htmx?.process(node));
  return node;
}

// An element on the page becomes its new version without losing focus, selection, open details or what is half typed.
const OURS = new Set(["open", "data-pending", "data-follow", "data-linked"]); // what was done to the element here, not what the server drew
const KEPT = "[data-editing], [data-outbox], :popover-open, connection-state, connection-sign, live-announcer, typing-line";

export function morph(old, fresh, style = "outerHTML") {
  const { id } = old;
  const callbacks = {
    beforeNodeMorphed: (node, next) => !isKept(node, next),
    beforeNodeRemoved: (node) => !isOurs(node),
    beforeAttributeUpdated: (name) => !OURS.has(name),
  };
  const content = style === "innerHTML" ? [...fresh.childNodes] : fresh; // else the root would be put inside itself
  window.Idiomorph.morph(old, content, { morphStyle: style, ignoreActiveValue: isWriting(), callbacks });
  const now = (id && document.getElementById(id)) || old;
  window.htmx?.process(now);
  return now;
}

// Only a field keeps what stands in it: a link or heading with the focus on it is drawn anew like everything else.
function isWriting() {
  return document.activeElement?.matches("input, textarea, select, [contenteditable]") ?? false;
}

// Times in the reader's own words, forms being written in, and menus standing open stay as they are.
function isKept(node, next) {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  if (node.matches(KEPT)) return true;
  return node.localName === "local-time" && node.firstElementChild?.dateTime === next.firstElementChild?.dateTime;
}

// What still waits to be sent is on no server's page.
function isOurs(node) {
  return node.nodeType === Node.ELEMENT_NODE && "pending" in node.dataset;
}

// Enter sends and Shift+Enter breaks the line, or turned round by data-enter="break"; Ctrl/⌘+Enter always sends; on touch the
// button sends. A composition (Japanese, dictation) is never sent by the Enter that ends it.
const touch = matchMedia("(hover: none) and (pointer: coarse)");

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  const field = event.target;
  if (!field.matches("textarea") || !field.form || !sends(field, event)) return;
  event.preventDefault();
  field.form.requestSubmit();
});

function sends(field, { ctrlKey, metaKey, shiftKey, altKey }) {
  if (ctrlKey || metaKey) return true;
  const composes = field.form.matches(".composer, [data-outbox]");
  if (!composes || altKey || touch.matches) return false;
  return enterBreaks(field) ? false : !shiftKey;
}

function enterBreaks(field) {
  return field.closest("[data-enter]")?.dataset.enter === "break";
}

// Two fingers size the picture; one finger scrolls it, which the browser does.
export function pinch(view) {
  let held = null; // {span, size}
  const span = ([one, other]) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  const begin = (event) => {
    held = event.touches.length === 2 ? { span: span(event.touches), size: view.size } : null;
    if (held) event.preventDefault();
  };
  const go = (event) => {
    if (!held || event.touches.length !== 2) return;
    event.preventDefault();
    view.zoom((held.size * span(event.touches)) / held.span, between(event.touches));
  };
  view.box.addEventListener("touchstart", begin, { passive: false });
  view.box.addEventListener("touchmove", go, { passive: false });
  view.box.addEventListener("touchend", () => (held = null));
}

function between([one, other]) {
  return { clientX: (one.clientX + other.clientX) / 2, clientY: (one.clientY + other.clientY) / 2 };
}

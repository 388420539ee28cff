// A phone's keyboard takes half of the window: the line being written comes into what is left of it.
export function keepInSight(board, signal) {
  const show = () => {
    const form = document.activeElement?.closest("form.adding");
    if (form && board.contains(form)) requestAnimationFrame(() => form.scrollIntoView({ block: "nearest", inline: "nearest" }));
  };
  addEventListener("resize", show, { signal });
  window.visualViewport?.addEventListener("resize", show, { signal });
}

// .menu[popover]: arrows, Home and End move between its items; choosing one closes it and gives the focus back.
const ITEMS = "a[href], button:not([disabled])";
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

document.addEventListener("keydown", (event) => {
  const menu = event.target.closest?.(".menu:popover-open");
  if (!menu) return opens(event);
  const items = [...menu.querySelectorAll(ITEMS)];
  const next = target(items, items.indexOf(event.target), event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
});

function target(items, at, key) {
  if (key in STEPS) return items.at((at + STEPS[key] + items.length) % items.length);
  return { Home: items[0], End: items.at(-1) }[key];
}

// Arrow down on a menu's button opens it at its first item.
function opens(event) {
  const { popoverTargetElement: menu } = event.target;
  if (event.key !== "ArrowDown" || !menu?.matches(".menu")) return;
  event.preventDefault();
  menu.showPopover({ source: event.target });
  menu.querySelector(ITEMS)?.focus();
}

document.addEventListener("click", ({ target: clicked }) => {
  const menu = clicked.closest?.(".menu:popover-open");
  if (menu && clicked.closest(ITEMS) && !clicked.closest("[data-stays], theme-toggle")) menu.hidePopover();
});

// Order is a key, not a neighbour: the container names it (data-sort), each element carries its value.

// Where `element` belongs in `container`: {before: element | null} or, outside the window that the list shows, {beyond: "before" | "after"}.
export function spot(container, element) {
  const order = ordering(container);
  if (!order) return { before: firstPending(container) };
  const keyed = [...container.children].filter((child) => child !== element && order.has(child));
  const next = keyed.find((child) => order.precedes(element, child));
  const more = (container.dataset.more ?? "").split(" ");
  if (next && next === keyed[0] && more.includes("before")) return { beyond: "before" };
  if (!next && keyed.length && more.includes("after")) return { beyond: "after" };
  return { before: next ?? afterLast(container, keyed) };
}

function ordering({ dataset: { sort } }) {
  if (!sort) return null;
  const [name, sign] = sort.startsWith("-") ? [sort.slice(1), -1] : [sort, 1];
  const key = (element) => element.dataset[name];
  return { has: (element) => name in element.dataset, precedes: (one, other) => sign * compare(key(one), key(other)) < 0 };
}

// Ranks are larger than a double holds exactly.
function compare(one, other) {
  const [a, b] = [one, other].map((value) => (/^-?\d+$/.test(value) ? BigInt(value) : value));
  return a < b ? -1 : a > b ? 1 : 0;
}

// Behind the line of a new day as well: it stands there for what is added now.
function afterLast(container, keyed) {
  let next = keyed.length ? keyed.at(-1).nextElementSibling : firstPending(container);
  while (next?.matches(".day-divider")) next = next.nextElementSibling;
  return next;
}

function firstPending(container) {
  return container.querySelector(":scope > [data-pending]");
}

export function sameKey(container, one, other) {
  const sort = container.dataset.sort?.replace(/^-/, "");
  return !sort || one.dataset[sort] === other.dataset[sort];
}

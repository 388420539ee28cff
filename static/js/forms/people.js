// Who is in this space, for mentions: read from ul#people each time, since people come and go while the page is open.
const ASKS = /(?:^|[\s(])@([\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]*)?)$/u;
const NAMED = /(?:^|[\s(])@(\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)*)/gu;
const MOST = 6; // the list never scrolls: it has no focus of its own to scroll it with

const fold = (text) => text.toLocaleLowerCase().trim();

export function people() {
  return [...document.querySelectorAll("#people [data-person]")].map((item) => ({ name: item.textContent.trim(), ...item.dataset }));
}

// Groups that can be named at once: those of ul#groups, and the organisations of those who are here.
export function groups() {
  const own = [...document.querySelectorAll("#groups [data-name]")];
  const named = own.map((item) => ({ name: item.dataset.name, organisation: item.textContent, sector: item.dataset.sector ?? "" }));
  const words = document.querySelector("#groups [data-of]")?.textContent ?? "";
  const homes = own.length ? new Map(people().map(({ organisation, sector }) => [organisation, sector])) : new Map();
  homes.delete("");
  return [...named, ...[...homes].map(([name, sector]) => ({ name, organisation: words, sector }))];
}

// What is being asked for at the end of `text`, without the @; null when nobody is.
export function asked(text) {
  return ASKS.exec(text)?.[1] ?? null;
}

export function found(query) {
  const wanted = fold(query);
  const fits = ({ name }) => fold(name).startsWith(wanted) || name.split(" ").some((part) => fold(part).startsWith(wanted));
  return [...people(), ...(wanted ? groups() : [])].filter(fits).slice(0, MOST);
}

// Names written with @ that are nobody's here: they would wait for an answer in vain.
export function unknown(text) {
  const names = [...people(), ...groups()].map(({ name }) => fold(name));
  const known = (given) => names.some((name) => given.startsWith(name) || name.startsWith(given) || name.split(" ").includes(given));
  return [...text.matchAll(NAMED)].map(([, name]) => name).filter((name) => !known(fold(name)));
}

// Pushes, with every page closed: shows what came, and leads there when it is pressed.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  const said = event.data?.json() ?? {};
  const options = { body: said.body, tag: said.tag, icon: "/static/mark.svg", data: { url: said.url } };
  event.waitUntil(self.registration.showNotification(said.title ?? "Coalition Workspace", options));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const url = new URL(event.notification.data?.url ?? "/", self.location.origin);
  if (url.origin === self.location.origin) event.waitUntil(shown(url.href));
});

async function shown(href) {
  const open = await self.clients.matchAll({ type: "window" });
  const here = open.find((page) => page.url === href) ?? open[0];
  if (!here) return self.clients.openWindow(href);
  await here.focus();
  return here.url === href ? here : here.navigate(href);
}

// On a phone more tabs than fit are pushed aside with a finger: the one that is open is seen without that.
for (const open of document.querySelectorAll(".tabs.scrolls [aria-current]")) {
  const row = open.closest(".tabs");
  row.scrollLeft = open.offsetLeft - row.offsetLeft - (row.clientWidth - open.offsetWidth) / 2;
}

// Small comforts of every page: printing, copying a code, leaving in a hurry. Each page works without them.

for (const button of document.querySelectorAll("[data-print]")) {
  button.closest("[hidden]")?.removeAttribute("hidden");
  button.addEventListener("click", () => window.print());
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const code = document.getElementById(button.dataset.copy);
  if (!code || !navigator.clipboard) continue;
  button.closest("[hidden]")?.removeAttribute("hidden");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent.trim());
    button.nextElementSibling.textContent = button.dataset.done;
  });
}

// A second press of the same button within two seconds is a slip of the finger.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent && Date.now() - Number(form.dataset.sent) < 2000) event.preventDefault();
  form.dataset.sent = String(Date.now());
});

const exit = document.querySelector("form.exit");
if (exit) {
  const shown = () => !exit.closest("[hidden]");
  const status = exit.querySelector(".exit-count");
  const leave = () => {
    // The post clears the cookie even while the page is going; replace() leaves nothing for the Back button.
    document.documentElement.setAttribute("hidden", "");
    fetch(exit.action, { method: "POST", body: new URLSearchParams(), keepalive: true }).catch(() => {}).finally(() => location.replace(exit.dataset.exit));
    setTimeout(() => location.replace(exit.dataset.exit), 400);
  };
  exit.addEventListener("submit", (event) => {
    event.preventDefault();
    leave();
  });
  let pressed = 0;
  let forgotten = 0;
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !shown()) {
      pressed = 0;
      status.textContent = "";
      return;
    }
    pressed += 1;
    clearTimeout(forgotten);
    if (pressed >= 3) return leave();
    status.textContent = pressed === 1 ? exit.dataset.two : exit.dataset.one;
    forgotten = setTimeout(() => {
      pressed = 0;
      status.textContent = "";
    }, 5000);
  });
}

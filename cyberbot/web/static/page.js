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

const exit = document.querySelector("form.exit");
if (exit) {
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
    if (event.key !== "Shift") {
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

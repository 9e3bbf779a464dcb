// The chat without reloads: a form is sent by fetch, and the entries that the server wrote are added to the log.
// Whatever fails here keeps what was typed, and the same form may be sent again without being counted twice.

const log = document.getElementById("transcript");
const composer = document.getElementById("composer");
const field = composer.elements.text;
const send = composer.querySelector("button");
const words = composer.dataset;
const QUICK = 8000;
const SLOW = 60000;

const newKey = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(12)))).replaceAll("+", "-").replaceAll("/", "_");
const after = () => log.dataset.after;

function add(html, last) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const items = [...holder.content.children];
  log.querySelectorAll("#latest").forEach((one) => one.removeAttribute("id"));
  for (const item of items) {
    item.classList.add("arrived");
    log.append(item);
  }
  if (last) log.dataset.after = last;
  document.querySelector(".opening")?.remove();
  document.querySelector(".chat main > .machine")?.remove();
  return items;
}

// Choices that can no longer be pressed become text, the pressed one ringed, as the server writes them on a reload.
function spend(form, pressed) {
  const list = document.createElement("ul");
  list.className = "choices spent";
  for (const button of form.querySelectorAll("button.choice")) {
    const item = document.createElement("li");
    item.className = button === pressed ? "choice chosen" : "choice";
    item.append(...button.childNodes);
    list.append(item);
  }
  form.replaceWith(list);
}

function bubble(text) {
  const item = document.createElement("li");
  item.className = "said sending";
  const who = document.createElement("span");
  who.className = "hidden";
  who.textContent = words.you;
  const own = document.createElement("div");
  own.className = "bubble own";
  own.textContent = text;
  item.append(who, own);
  log.append(item);
  item.scrollIntoView({ block: "nearest" });
  return item;
}

function unsent(item, retry) {
  item.className = "said unsent";
  const note = document.createElement("p");
  note.className = "unsent-note";
  note.setAttribute("role", "alert");
  const again = document.createElement("button");
  again.type = "button";
  again.className = "link";
  again.textContent = words.again;
  again.addEventListener("click", () => {
    note.remove();
    item.className = "said sending";
    retry();
  });
  note.append(words.unsent + " ", again);
  item.append(note);
}

if (!location.hash) document.getElementById("latest")?.scrollIntoView({ block: "start" });

let busy = Promise.resolve();

function deliver(body, shown, form, pressed) {
  const item = bubble(shown);
  const attempt = () => {
    busy = busy.then(async () => {
      body.set("after", after());
      let answer;
      try {
        answer = await fetch(composer.action, { method: "POST", body, headers: { "X-Fragment": "1" } });
        if (answer.status === 205) return location.replace(answer.headers.get("X-Location"));
        if (!answer.ok) throw new Error(String(answer.status));
      } catch {
        return unsent(item, attempt);
      }
      for (const old of log.querySelectorAll("form.choices")) spend(old, old === form ? pressed : null);
      item.remove();
      const items = add(await answer.text(), answer.headers.get("X-After"));
      const first = items.find((one) => one.classList.contains("told")) ?? items[0];
      if (!first) return location.reload();
      first.scrollIntoView({ block: "start", behavior: "smooth" });
      if (form) {
        first.tabIndex = -1;
        first.focus({ preventScroll: true });
      }
      // A report has begun or ended: the way out at the top of the page comes and goes with it.
      document.getElementById("exit-bar").hidden = answer.headers.get("X-Reporting") !== "1";
    });
  };
  attempt();
}

composer.addEventListener("submit", (event) => {
  const text = field.value.trim();
  if (!text) return;
  event.preventDefault();
  const body = new URLSearchParams({ key: composer.elements.key.value, text });
  composer.elements.key.value = newKey();
  field.value = "";
  document.getElementById("problem")?.remove();
  field.removeAttribute("aria-invalid");
  deliver(body, text, null, null);
  field.focus();
});

field.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    composer.requestSubmit(send);
  }
});

document.querySelector("main").addEventListener("submit", (event) => {
  const form = event.target;
  const pressed = event.submitter;
  if (!pressed || pressed.name !== "choice" || form.getAttribute("action") !== composer.getAttribute("action")) return;
  event.preventDefault();
  const body = new URLSearchParams({ key: form.elements.key.value, choice: pressed.value });
  const label = pressed.querySelector("span:last-child") ?? pressed;
  deliver(body, label.textContent.trim(), form, pressed);
});

// Officers' replies: asked for while the page is looked at, less and less often while nothing comes.
let pause = QUICK;
async function look() {
  if (!document.hidden && Number(after()) > 0) {
    await busy;
    try {
      const answer = await fetch(`${words.fresh}?after=${after()}`, { headers: { "X-Fragment": "1" } });
      if (answer.status === 200) {
        document.getElementById("waiting")?.remove();
        add(await answer.text(), answer.headers.get("X-After"));
        pause = QUICK;
      }
    } catch {
      // No network now: the next look may have it.
    }
    pause = Math.min(SLOW, pause * 1.3);
  }
  setTimeout(look, pause);
}
setTimeout(look, document.getElementById("waiting") ? 1500 : QUICK);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) pause = QUICK;
});

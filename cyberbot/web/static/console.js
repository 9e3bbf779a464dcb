// The console without scripts is whole. This adds two things: new rows are counted, and a sign-in that ends says so.
const EVERY = 30_000;
const WARN = 120_000;

function news(box) {
  document.getElementById("waits")?.removeAttribute("hidden");
  const address = new URL(box.dataset.source, location.href);
  address.searchParams.set("since", box.dataset.since);
  async function look() {
    if (!document.hidden) {
      try {
        const answer = await fetch(address, { headers: { Accept: "application/json" } });
        if (answer.status === 401) return;
        const { count, text } = await answer.json();
        if (count && box.textContent !== text) {
          const link = document.createElement("a");
          link.className = "notice";
          link.href = box.dataset.here;
          link.textContent = text;
          box.replaceChildren(link);
        }
      } catch {
        // The network is away: the next round tries again, and the page says when it was updated.
      }
    }
    setTimeout(look, EVERY);
  }
  setTimeout(look, EVERY);
}

function ending(box) {
  let timer;
  const at = () => new Date(box.dataset.until);
  const clock = (time) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "numeric", minute: "2-digit", hour12: true })
      .format(time).replace(":00", "").replace(" ", "").toLowerCase();
  const said = (text) => text.replace("{}", clock(at()));
  function warn() {
    const button = document.createElement("button");
    button.className = "quiet";
    button.textContent = box.dataset.act;
    button.addEventListener("click", stay);
    box.replaceChildren(said(box.dataset.text), button);
    box.hidden = false;
  }
  async function stay() {
    try {
      const answer = await fetch(box.dataset.stay, { method: "POST", headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      box.dataset.until = (await answer.json()).until;
      box.replaceChildren(said(box.dataset.stayed));
      wait();
    } catch {
      // Still offline: the button stays.
    }
  }
  function wait() {
    clearTimeout(timer);
    timer = setTimeout(warn, Math.max(0, at() - Date.now() - WARN));
  }
  wait();
}

const newsBox = document.getElementById("news");
if (newsBox) news(newsBox);
const endingBox = document.getElementById("ending");
if (endingBox) ending(endingBox);

// Asks the preview to say when a file was saved, and loads the page again. It keeps its place on the page.

const seen = document.body.dataset.version;
const news = document.getElementById("news");

const wait = async () => {
  for (;;) {
    try {
      const answer = await fetch(`/changes?after=${seen}`, { cache: "no-store" });
      const { version } = await answer.json();
      if (String(version) !== seen) {
        window.location.reload();
        return;
      }
    } catch {
      news.textContent = "The preview has ended. Start it again to go on.";
      await new Promise((done) => setTimeout(done, 2000));
    }
  }
};

wait();

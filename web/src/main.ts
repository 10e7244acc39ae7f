/** What must not wait for the rest of the site. */

const PATIENCE_MS = 100;

/** Ends once the page that came with the document has been drawn. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // Nothing is drawn while nobody looks.
    setTimeout(resolve, document.hidden ? 0 : PATIENCE_MS);
  });
}

// A page that the browser kept may be one of before signing out.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) {
    window.location.reload();
  }
});

// They are on their way by then: the page asks for them beforehand. One after the other, so that
// the page answers in between.
void drawn()
  .then(() => import("react-dom/client"))
  .then(() => import("./start"))
  .then(({ start }) => start());

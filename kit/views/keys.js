// JupyterLab takes arrows, Enter, Space and letters for commands on cells wherever a menu, a tick box or a button has
// the focus. Controls that carry this attribute keep their keys. They are made after us, and again: so watch for them.
const CONTROLS = "select, button, input[type=checkbox]";

function render({ el }) {
  let watching = null;
  let asked = 0;
  const start = () => {
    const view = el.closest(".kit-view");
    if (view === null) {
      asked = requestAnimationFrame(start);
      return;
    }
    const mark = () => view.querySelectorAll(CONTROLS).forEach((control) => (control.dataset.lmSuppressShortcuts = ""));
    watching = new MutationObserver(mark);
    watching.observe(view, { childList: true, subtree: true });
    mark();
  };
  start();
  return () => {
    cancelAnimationFrame(asked);
    watching?.disconnect();
  };
}

export default { render };

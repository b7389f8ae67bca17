(() => {
  "use strict";
  const root = document.documentElement;
  const tools = document.querySelector(".tools");
  const status = tools.querySelector("[role=status]");
  const radios = (name) => [...tools.querySelectorAll(`input[name="${name}"]`)];
  const steps = radios("step");

  const kept = (name) => {
    try { return localStorage.getItem("docreader." + name); } catch { return null; }
  };
  const keep = (name, value) => {
    try { localStorage.setItem("docreader." + name, value); } catch { /* a browser that forbids it forgets it */ }
  };

  const now = () => Math.max(steps.findIndex((radio) => radio.checked), 0);
  const words = () => steps[now()].getAttribute("aria-label");
  const show = () => {
    if (status.textContent === words()) {  // at the end of the steps: say it again
      status.textContent = "";
      setTimeout(() => { status.textContent = words(); }, 100);
    } else {
      status.textContent = words();
    }
    for (const button of tools.querySelectorAll("[data-by]")) {
      button.dataset.end = String(!steps[now() + Number(button.dataset.by)]);
    }
  };

  for (const name of ["step", "theme", "line"]) {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const all = radios(name);
    const choice = all.find((radio) => radio.value === kept(name)) || all.find((radio) => radio.checked)
      || (name === "theme" && all.find((radio) => radio.value === (dark ? "dark" : "light")));
    if (choice) {
      choice.checked = true;
      root.dataset[name] = choice.value;
    }
    for (const radio of all) {
      radio.addEventListener("change", () => {
        root.dataset[name] = radio.value;
        keep(name, radio.value);
        show();
      });
    }
  }

  const place = () => {
    if (scrollY < tools.offsetHeight) return () => {};
    const line = () => Math.max(tools.getBoundingClientRect().bottom, 0) + 8;
    const at = document.elementFromPoint(innerWidth / 2, line());
    const block = at && at.closest("article :is(p,li,h1,h2,h3,h4,h5,h6,figure,tr,pre)");
    if (!block) return () => {};
    const box = block.getBoundingClientRect();
    const share = (line() - box.top) / box.height;
    return () => {
      const later = block.getBoundingClientRect();
      scrollBy(0, later.top + share * later.height - line());
    };
  };

  const go = (to) => {
    if (!steps[to]) return show();
    const back = place();
    steps[to].checked = true;
    steps[to].dispatchEvent(new Event("change"));
    back();
  };
  const original = tools.querySelector("[data-to]");
  const reset = () => go(Number(original.dataset.to));

  for (const button of tools.querySelectorAll("[data-by]")) {
    button.addEventListener("click", () => go(now() + Number(button.dataset.by)));
  }
  original.addEventListener("click", reset);

  const keys = { Equal: 1, NumpadAdd: 1, Minus: -1, NumpadSubtract: -1, "+": 1, "-": -1 };
  const more = tools.querySelector("details");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && more.open) {
      more.open = false;
      more.firstElementChild.focus();
    }
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const by = keys[event.code] || keys[event.key];
    if (by) go(now() + by);
    else if (event.code === "Digit0") reset();
    else return;
    event.preventDefault();
  });

  for (const part of tools.querySelectorAll("[data-script]")) part.hidden = part.dataset.script === "hide";
  root.dataset.script = "on";
  show();
})();

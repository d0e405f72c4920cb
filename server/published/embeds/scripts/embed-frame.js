/*
 * Inside a frame: tells the page around it the height, shows what a point says, and steps through the days in place. The frame is whole
 * without it.
 */
(() => {
  const root = document.documentElement;
  let main;
  let chart;
  let tip;
  let line;
  let current = -1;
  let sent = 0;
  let question = 0;

  root.classList.add("js");
  begin();
  new ResizeObserver(tellHeight).observe(root);
  document.fonts.ready.then(tellHeight);
  addEventListener("message", ({ data }) => {
    if (data?.type !== "provincial-indicators-embed-ask") return;
    sent = 0;
    tellHeight();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (chart && !chart.contains(target)) hide();
  });

  // The height follows from the content alone, never from the window, so that no answer makes the frame grow. It is no secret: any page may know.
  function tellHeight() {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (parent === window || Math.abs(height - sent) < 1) return;
    sent = height;
    const { id } = main.dataset;
    parent.postMessage({ type: "provincial-indicators-embed-height", id, height }, "*");
    parent.postMessage({ "datawrapper-height": { [id]: height } }, "*");
    parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
    parent.postMessage(JSON.stringify({ src: location.href, context: "iframe.resize", height }), "*");
  }

  function begin() {
    main = document.querySelector("main");
    chart = main.querySelector(".chart");
    if (!chart) return;
    line = add("div", "mark");
    tip = add("div", "tip");
    tip.setAttribute("role", "status");
    hide();
    for (const svg of chart.querySelectorAll("svg")) svg.setAttribute("aria-hidden", "true");
    chart.tabIndex = 0;
    chart.setAttribute("role", "application");
    chart.setAttribute("aria-label", `${main.querySelector("h1").textContent}. ${main.dataset.hint}`);
    chart.addEventListener("pointermove", showNearest);
    chart.addEventListener("pointerdown", showNearest);
    chart.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && hide());
    chart.addEventListener("blur", hide);
    chart.addEventListener("keydown", walk);
    main.querySelector("select")?.addEventListener("change", step);
  }

  function add(name, className) {
    const element = chart.appendChild(document.createElement(name));
    element.className = className;
    return element;
  }

  function hide() {
    current = -1;
    tip.textContent = "";
    line.hidden = true;
  }

  // Places of the points in the layout that is shown, in pixels of the window.
  function places() {
    const svg = [...chart.querySelectorAll("[data-p]")].find((one) => one.getBoundingClientRect().width > 0);
    const scale = svg.clientWidth / svg.viewBox.baseVal.width;
    const points = svg.dataset.p
      .split(" ")
      .filter(Boolean)
      .map((pair) => pair.split(",").map((value) => value * scale));
    return { points, axis: svg.dataset.a, height: svg.clientHeight };
  }

  function showNearest({ clientX, clientY }) {
    const { left, top } = chart.getBoundingClientRect();
    const { points, axis } = places();
    const distances = points.map(
      ([x, y]) => (axis.includes("x") ? (x - clientX + left) ** 2 : 0) + (axis.includes("y") ? (y - clientY + top) ** 2 : 0),
    );
    show(distances.indexOf(Math.min(...distances)));
  }

  function walk(event) {
    const last = places().points.length - 1;
    const to = {
      ArrowRight: Math.min(current + 1, last),
      ArrowDown: Math.min(current + 1, last),
      ArrowLeft: current < 0 ? last : Math.max(current - 1, 0),
      ArrowUp: current < 0 ? last : Math.max(current - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === "Escape") hide();
    if (to === undefined) return;
    event.preventDefault();
    show(to);
  }

  // What the table says of a point, beside it. Built from text, never from markup.
  function show(index) {
    const row = main.querySelectorAll("tbody tr")[index];
    if (!row || index === current) return;
    current = index;
    const heads = [...main.querySelectorAll("thead th")].map(({ textContent }) => textContent);
    const [title, ...cells] = [...row.cells].map(({ textContent }) => textContent);
    tip.textContent = "";
    tip.appendChild(document.createElement("b")).textContent = title;
    cells.forEach((text, order) => {
      if (text) tip.appendChild(document.createElement("div")).textContent = `${heads[order + 1]}: ${text}`;
    });
    const { points, axis, height } = places();
    const [x, y] = points[index];
    const room = chart.clientWidth - tip.offsetWidth;
    const above = y - tip.offsetHeight - 10;
    const top = above >= 0 ? above : Math.min(y + 10, height - tip.offsetHeight);
    tip.style.translate = `${Math.max(0, Math.min(x - tip.offsetWidth / 2, room))}px ${Math.max(0, top)}px`;
    line.hidden = axis !== "x";
    line.style.translate = `${x}px 0`;
    line.style.height = `${height}px`;
  }

  // The frame of another day, taken into this one. Whatever goes wrong, the form still works by itself.
  async function step({ target }) {
    const form = target.form;
    const query = new URLSearchParams(new FormData(form));
    if (target.selectedIndex === 0) query.delete("asOf");
    const address = `${form.action}?${query}`.replace(/\?$/, "");
    const turn = ++question;
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (turn !== question) return;
      const isOpen = main.querySelector("details").open;
      main.replaceWith(page.querySelector("main"));
      history.replaceState(null, "", address);
      begin();
      main.querySelector("details").open = isOpen;
      main.querySelector("select")?.focus();
    } catch {
      form.submit();
    }
  }
})();

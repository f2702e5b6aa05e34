// Pages work without this script; it only adds. A chart is drawn from its own table, and only when asked for.
(() => {
  const site = document.currentScript.dataset;
  const libraries = {};

  const loadCharts = (address) => (libraries[address] ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => done(window.echarts);
    script.onerror = failed;
    document.head.append(script);
  }));

  const value = (cell) => Number(cell.dataset.value ?? cell.textContent);
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // A table asks for a chart with data-chart; its row headers are the steps, columns with data-series the lines.
  const read = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows];
    return {
      rows,
      names: rows.map((row) => row.cells[0].textContent.trim()),
      columns: heads.map((head, at) => ({ head, at })).filter(({ head }) => "series" in head.dataset),
    };
  };
  const short = new Intl.NumberFormat(document.documentElement.lang === "en" ? "en" : "es-PE", { notation: "compact", maximumFractionDigits: 1 });
  const label = () => ({ color: colour("--ink"), lineHeight: 16 });

  const common = () => ({
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    color: [colour("--accent"), colour("--warn-line")],
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 14, color: colour("--ink") },
  });
  const axes = (names) => ({
    tooltip: { trigger: "axis" },
    grid: { left: 8, right: 8, top: 16, bottom: 40, containLabel: true },
    xAxis: { type: "category", data: names, axisLabel: label() },
    yAxis: { type: "value", axisLabel: { ...label(), formatter: (amount) => short.format(amount) } },
  });

  // "bar" or "line" for all columns; data-series="line" draws one column as a line.
  const series = (table) => {
    const { rows, names, columns } = read(table);
    return {
      ...common(),
      ...axes(names),
      legend: { bottom: 0, textStyle: label() },
      series: columns.map(({ head, at }) => ({
        type: head.dataset.series || table.dataset.chart, name: head.textContent.trim(), data: rows.map((row) => value(row.cells[at])),
      })),
    };
  };

  // "waterfall": rows with data-step="total" stand on the ground, the others hang between the one before and the one after.
  const waterfall = (table) => {
    const { rows, names, columns: [{ at }] } = read(table);
    let level = 0;
    const bars = rows.map((row) => {
      const amount = value(row.cells[at]);
      const total = row.dataset.step === "total";
      const from = total ? 0 : level;
      level = total ? amount : level + amount;
      return { low: Math.min(from, level), size: Math.abs(level - from), amount, total };
    });
    const fill = (bar) => (bar.total ? colour("--accent") : colour("--warn-line"));
    return {
      ...common(),
      ...axes(names),
      grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, formatter: ([{ dataIndex }]) => rows[dataIndex].innerText },
      xAxis: { type: "value", splitNumber: 4, axisLabel: { ...label(), hideOverlap: true, formatter: (amount) => short.format(amount) } },
      yAxis: { type: "category", inverse: true, data: names, axisLabel: { ...label(), width: 130, overflow: "break" } },
      series: [
        { type: "bar", stack: "way", silent: true, itemStyle: { color: "transparent" }, data: bars.map((bar) => bar.low) },
        { type: "bar", stack: "way", data: bars.map((bar) => ({ value: bar.size, itemStyle: { color: fill(bar) } })) },
      ],
    };
  };

  // "treemap": one tile a row, as large as its amount; the row's link opens from its tile.
  const treemap = (table) => {
    const { rows, names, columns: [{ at }] } = read(table);
    const whole = rows.reduce((sum, row) => sum + Math.max(0, value(row.cells[at])), 0);
    const legible = whole * (innerWidth < 700 ? 0.05 : 0.015);
    const tiles = rows.map((row, i) => ({
      name: names[i], value: value(row.cells[at]), said: row.cells[at].textContent, link: row.cells[0].querySelector("a")?.href,
      label: { show: value(row.cells[at]) > legible }, itemStyle: { color: "#00594f" },
    }));
    return {
      ...common(),
      tooltip: { formatter: ({ data }) => `${data?.name ?? ""}<br>${data?.said ?? ""}` },
      series: [{
        type: "treemap", data: tiles.filter((tile) => tile.value > 0), left: 0, right: 0, top: 0, bottom: 0,
        roam: false, nodeClick: false, breadcrumb: { show: false },
        itemStyle: { borderColor: colour("--paper"), gapWidth: 2 },
        label: { color: "#ffffff", fontSize: 14, lineHeight: 17, padding: 4, overflow: "break", formatter: ({ data }) => `${data.name}\n${short.format(data.value)}` },
      }],
    };
  };

  const drawings = { bar: series, line: series, waterfall, treemap };

  const show = async (table, button) => {
    const box = document.createElement("div");
    box.className = "chart";
    box.setAttribute("role", "img");
    box.setAttribute("aria-label", table.caption?.textContent.trim() ?? "");
    button.disabled = true;
    try {
      const kind = table.dataset.chart;
      const charts = await loadCharts(kind === "treemap" ? site.chartsFull : site.charts);
      button.replaceWith(box);
      box.classList.toggle("tall", kind === "waterfall" || kind === "treemap");
      const chart = charts.init(box, null, { renderer: "svg" });
      chart.setOption(drawings[kind](table));
      chart.on("click", ({ data }) => data?.link && location.assign(data.link));
      addEventListener("resize", () => chart.resize());
    } catch {
      button.replaceWith(site.chartsFailed);
    }
  };

  document.querySelectorAll("table[data-chart]").forEach((table) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet show-chart";
    button.textContent = site.chartsButton;
    button.addEventListener("click", () => show(table, button));
    table.before(button);
  });
})();

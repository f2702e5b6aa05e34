// Pages work without this script; it only adds. A chart is drawn from its own table, and only when asked for.
(() => {
  const site = document.currentScript.dataset;
  let library;

  const loadCharts = () => (library ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = site.charts;
    script.onload = () => done(window.echarts);
    script.onerror = failed;
    document.head.append(script);
  }));

  const value = (cell) => Number(cell.dataset.value ?? cell.textContent);
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // A table asks for a chart with data-chart="bar" or "line"; its row headers are the steps, columns with data-series the lines.
  const options = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows];
    const columns = heads.map((head, at) => ({ head, at })).filter(({ head }) => "series" in head.dataset);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    return {
      animation: !still,
      color: [colour("--accent"), colour("--warn-line")],
      textStyle: { fontFamily: "inherit", fontSize: 14, color: colour("--ink") },
      tooltip: { trigger: "axis" },
      legend: { bottom: 0, textStyle: { color: colour("--ink") } },
      grid: { left: 8, right: 8, top: 16, bottom: 40, containLabel: true },
      xAxis: { type: "category", data: rows.map((row) => row.cells[0].textContent.trim()), axisLabel: { color: colour("--ink") } },
      yAxis: { type: "value", axisLabel: { color: colour("--ink") } },
      series: columns.map(({ head, at }) => ({
        type: table.dataset.chart, name: head.textContent.trim(), data: rows.map((row) => value(row.cells[at])),
      })),
    };
  };

  const show = async (table, button) => {
    const box = document.createElement("div");
    box.className = "chart";
    box.setAttribute("role", "img");
    box.setAttribute("aria-label", table.caption?.textContent.trim() ?? "");
    button.disabled = true;
    try {
      const charts = await loadCharts();
      button.replaceWith(box);
      const chart = charts.init(box, null, { renderer: "svg" });
      chart.setOption(options(table));
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

// The map beside the box for a place: what is typed is drawn, what is drawn is typed. The box is the field; this only helps.
// No tiles: the grid of the public squares, the coast, and the other sites of the catalogue. No other host is asked.
"use strict";

const MOST_LINES = 60;
const COAST = [[28.5, 27], [43, 53]]; // south-west and north-east of the drawing in degrees
const START = { middle: [36.34, 43.13], zoom: 6 };

class PlaceMap {
  constructor(root) {
    this.root = root;
    this.box = document.getElementById(root.dataset.place);
    this.frame = root.querySelector(".placing");
    this.frame.hidden = false;
    this.mode = "point";
    this.corners = [];
    this.map = this.draw(root.querySelector(".place-map"));
    this.layers = {};
    for (const name of ["grid", "others", "cells", "shape", "drawn"]) this.layers[name] = L.layerGroup().addTo(this.map);
    this.listen();
    this.drawGrid();
    this.ask(true);
  }

  draw(element) {
    const { zoomIn, zoomOut } = element.dataset;
    const map = L.map(element, {
      crs: L.CRS.EPSG4326, attributionControl: false, zoomControl: false, maxZoom: 18, minZoom: 1,
      maxBounds: [[-90, -180], [90, 180]], zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false,
    });
    L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
    const coast = this.root.querySelector("template").content.querySelector("svg").cloneNode(true);
    L.svgOverlay(coast, COAST).addTo(map);
    map.setView(START.middle, START.zoom);
    return map;
  }

  listen() {
    this.map.on("moveend", () => this.drawGrid());
    this.map.on("moveend", () => this.askNear());
    this.map.on("click", (event) => this.take(event.latlng));
    this.root.addEventListener("click", (event) => this.press(event.target.closest("button")));
    this.box.addEventListener("input", () => this.soon());
    for (const input of document.querySelectorAll("#id_country, input[name=location_policy]")) {
      input.addEventListener("input", () => this.soon());
    }
    new ResizeObserver(() => this.map.invalidateSize()).observe(this.map.getContainer());
  }

  // Drawing

  press(button) {
    if (!button) return;
    const { mode, act } = button.dataset;
    if (mode) this.setMode(mode);
    if (act === "middle") this.take(this.map.getCenter());
    if (act === "undo") { this.corners.pop(); this.drawCorners(); }
    if (act === "finish") this.finish();
    if (act === "show") this.show();
  }

  setMode(mode) {
    this.mode = mode;
    this.corners = [];
    for (const button of this.root.querySelectorAll("[data-mode]")) {
      button.setAttribute("aria-pressed", String(button.dataset.mode === mode));
    }
    this.drawCorners();
  }

  take(place) {
    const corner = [place.lat, L.Util.wrapNum(place.lng, [-180, 180], true)].map((degrees) => degrees.toFixed(6));
    if (this.mode === "point") return this.write(corner.join(", "));
    this.corners.push(corner);
    this.drawCorners();
  }

  drawCorners() {
    const least = this.mode === "area" ? 3 : 2;
    this.root.querySelector("[data-act=undo]").disabled = this.corners.length === 0;
    this.root.querySelector("[data-act=finish]").disabled = this.corners.length < least;
    this.layers.drawn.clearLayers();
    const line = this.corners.map((corner) => corner.map(Number));
    if (line.length > 1) L.polyline(line, { className: "drawn-line", interactive: false }).addTo(this.layers.drawn);
    for (const corner of line) {
      L.circleMarker(corner, { radius: 5, className: "drawn-corner", interactive: false }).addTo(this.layers.drawn);
    }
  }

  finish() {
    const ends = this.mode === "area" ? [...this.corners, this.corners[0]] : this.corners;
    const path = ends.map(([latitude, longitude]) => `${longitude} ${latitude}`).join(", ");
    this.write(this.mode === "area" ? `POLYGON ((${path}))` : `LINESTRING (${path})`);
    this.corners = [];
    this.drawCorners();
  }

  write(text) {
    this.isDrawn = true; // what is drawn on the map is where one looks already
    this.box.value = text;
    this.box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // What the desk says about it

  soon() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(false), 300);
  }

  async ask(isFirst) {
    const typed = this.box.value;
    const policy = (document.querySelector("input[name=location_policy]:checked") || {}).value || "";
    const country = (document.getElementById("id_country") || {}).value || "";
    const csrfmiddlewaretoken = document.querySelector("input[name=csrfmiddlewaretoken]").value;
    const answer = await fetch(this.root.dataset.address, {
      method: "POST", body: new URLSearchParams({ geometry: typed, policy, country, csrfmiddlewaretoken }),
    }).catch(() => null);
    if (!answer || !answer.ok || this.box.value !== typed) return;
    const said = await answer.json();
    if (!isFirst) this.say(said); // the page says it already
    this.drawPlace(said);
    if (isFirst || !this.isDrawn || !this.isInView()) this.show();
    this.isDrawn = false;
  }

  say(said) {
    const output = this.root.querySelector("[data-role=said]");
    output.textContent = said.problem || said.seen;
    output.classList.toggle("wrong", Boolean(said.problem));
    this.root.querySelector("[data-role=warning]").textContent = said.warning;
  }

  drawPlace(said) {
    this.layers.cells.clearLayers();
    this.layers.shape.clearLayers();
    for (const cell of said.cells) {
      const [south, west, size] = [cell.south, cell.west, cell.size].map(Number);
      const bounds = [[south, west], [south + size, west + size]];
      L.rectangle(bounds, { className: "public-cell", interactive: false }).addTo(this.layers.cells);
    }
    if (said.geojson) {
      const asDot = (_feature, place) => L.circleMarker(place, { radius: 6 });
      const style = () => ({ className: "exact-place" });
      L.geoJSON(JSON.parse(said.geojson), { pointToLayer: asDot, style, interactive: false }).addTo(this.layers.shape);
    }
    if (said.place) L.circleMarker(said.place.map(Number), { radius: 9, className: "trouble" }).addTo(this.layers.shape);
  }

  bounds() {
    const all = L.latLngBounds([]);
    for (const name of ["shape", "cells"]) {
      this.layers[name].eachLayer((layer) => all.extend(layer.getBounds ? layer.getBounds() : layer.getLatLng()));
    }
    return all;
  }

  isInView() {
    const all = this.bounds();
    return !all.isValid() || this.map.getBounds().intersects(all);
  }

  show() {
    const all = this.bounds();
    if (all.isValid()) this.map.fitBounds(all.pad(1), { maxZoom: 14 });
  }

  // The grid and the other sites

  drawGrid() {
    this.layers.grid.clearLayers();
    const view = this.map.getBounds();
    const span = Math.max(view.getEast() - view.getWest(), view.getNorth() - view.getSouth());
    const steps = [0.01, 0.1, 1, 10].filter((step) => span / step < MOST_LINES);
    const finest = steps[0] || 30;
    for (const step of [finest, finest * 10]) this.drawLines(view, step, step === finest ? "fine-line" : "coarse-line");
    this.drawNumbers(view, span / finest > 12 ? finest * 10 : finest);
  }

  * edges(from, to, step) {
    for (let place = Math.ceil(from / step); place * step <= to; place += 1) yield Number((place * step).toFixed(2));
  }

  drawLines(view, step, className) {
    const [south, north] = [Math.max(view.getSouth(), -90), Math.min(view.getNorth(), 90)];
    const [west, east] = [Math.max(view.getWest(), -180), Math.min(view.getEast(), 180)];
    const style = { className, interactive: false };
    for (const edge of this.edges(west, east, step)) L.polyline([[south, edge], [north, edge]], style).addTo(this.layers.grid);
    for (const edge of this.edges(south, north, step)) L.polyline([[edge, west], [edge, east]], style).addTo(this.layers.grid);
  }

  drawNumbers(view, step) {
    const [south, east] = [view.getSouth(), view.getEast()];
    const room = (east - view.getWest()) / 15; // numbers keep away from the corner where the two rows meet
    for (const edge of this.edges(view.getWest() + room / 2, east - room, step)) this.number([south, edge], edge, "E", "W", "below");
    for (const edge of this.edges(south + room / 2, view.getNorth(), step)) this.number([edge, east], edge, "N", "S", "beside");
  }

  number(place, degrees, plus, minus, className) {
    const text = document.createElement("span");
    text.textContent = `${Math.abs(degrees)}° ${degrees < 0 ? minus : plus}`;
    const icon = L.divIcon({ html: text, className: `degrees ${className}`, iconSize: null });
    L.marker(place, { icon, interactive: false, keyboard: false }).addTo(this.layers.grid);
  }

  async askNear() {
    const { lat, lng } = this.map.getCenter();
    const asked = [lat, lng].map((degrees) => degrees.toFixed(1)).join();
    if (asked === this.asked) return;
    this.asked = asked;
    const [latitude, longitude] = asked.split(",");
    const query = new URLSearchParams({ latitude, longitude, but: this.root.dataset.site });
    const answer = await fetch(`${this.root.dataset.near}?${query}`).catch(() => null);
    if (!answer || !answer.ok || asked !== this.asked) return;
    const { sites } = await answer.json();
    this.layers.others.clearLayers();
    for (const site of sites) {
      const name = document.createElement("bdi");
      name.textContent = site.name;
      const dot = L.circleMarker([Number(site.latitude), Number(site.longitude)], { radius: 4, className: "other-site" });
      dot.bindTooltip(name).addTo(this.layers.others);
    }
  }
}

for (const root of document.querySelectorAll(".place-box")) {
  if (!root.dataset.place.includes("__prefix__")) new PlaceMap(root);
}

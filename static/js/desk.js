// The desk's forms: names for search boxes, dates that answer while one types, what a chosen term means, long lists to search.
// Everything works without this file; with it the answers come at once.
"use strict";

// The search boxes that Django's admin makes of records have no name for screen readers: give each that of its label.
function nameSearchBoxes() {
  for (const select of document.querySelectorAll("select.admin-autocomplete")) {
    const label = document.querySelector(`label[for="${select.id}"]`);
    const box = select.nextElementSibling && select.nextElementSibling.querySelector(".select2-selection");
    if (!label || !box) continue;
    label.id = label.id || `label-of-${select.id}`;
    const chosen = box.querySelector(".select2-selection__rendered");
    chosen.setAttribute("aria-labelledby", label.id);
    box.setAttribute("aria-labelledby", `${label.id} ${chosen.id}`);
  }
}

// Dates

async function sayDate(output) {
  const box = document.getElementById(output.dataset.date);
  const [inTime, kind] = output.dataset.senses.split(" ").map((id) => (document.getElementById(id) || {}).value || "");
  const lasts = inTime === "throughout" || (!inTime && ["intervention", "condition"].includes(kind));
  const sense = output.dataset.senses ? (lasts ? "throughout" : "somewhere") : output.dataset.sense;
  const typed = box.value;
  let said = { sentence: "", problem: "" };
  if (typed.trim()) {
    const answer = await fetch(`${output.dataset.address}?${new URLSearchParams({ edtf: typed.slice(0, 200), sense })}`);
    if (!answer.ok || !(answer.headers.get("Content-Type") || "").includes("json")) return;
    said = await answer.json();
  }
  if (box.value !== typed) return; // somebody typed on: a later answer comes
  output.textContent = said.sentence;
  output.classList.toggle("wrong", Boolean(said.problem));
}

const waiting = new Map();

function soon(output) {
  clearTimeout(waiting.get(output));
  waiting.set(output, setTimeout(() => sayDate(output).catch(() => {}), 300));
}

document.addEventListener("input", (event) => {
  for (const output of document.querySelectorAll("output[data-date]")) {
    const isItsSense = output.dataset.senses.split(" ").includes(event.target.id);
    if (event.target.id && (output.dataset.date === event.target.id || isItsSense)) soon(output);
  }
});

// What the chosen term means

document.addEventListener("change", (event) => {
  const select = event.target;
  const output = select.id && document.querySelector(`output[data-note-of="${select.id}"]`);
  if (output) output.textContent = (select.selectedOptions[0] && select.selectedOptions[0].dataset.note) || "";
});

// Long lists: a combobox after the pattern of the ARIA Authoring Practices (editable, with a list that is filtered).

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

class Combobox {
  constructor(select) {
    this.select = select;
    this.label = document.querySelector(`label[for="${select.id}"]`);
    this.input = Object.assign(document.createElement("input"), {
      type: "text", id: `${select.id}-search`, autocomplete: "off", placeholder: select.dataset.search, dir: "auto",
    });
    this.list = Object.assign(document.createElement("ul"), { id: `${select.id}-list`, hidden: true, tabIndex: -1 });
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(roles)) this.input.setAttribute(name, value);
    this.list.setAttribute("role", "listbox");
    for (const name of ["aria-describedby", "aria-invalid"]) {
      if (select.hasAttribute(name)) this.input.setAttribute(name, select.getAttribute(name));
    }
    if (this.label) {
      this.label.htmlFor = this.input.id;
      this.label.id = this.label.id || `label-of-${select.id}`;
      this.list.setAttribute("aria-labelledby", this.label.id);
    }
    const frame = Object.assign(document.createElement("div"), { className: "combobox" });
    select.after(frame);
    frame.append(this.input, this.list, select);
    select.hidden = true;
    this.active = -1;
    this.showChosen();
    this.listen();
  }

  listen() {
    this.input.addEventListener("input", () => this.open(this.input.value));
    this.input.addEventListener("click", () => this.open(""));
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.leave());
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
    this.list.addEventListener("click", (event) => {
      const row = event.target.closest("[role=option]");
      if (row) this.choose(row.dataset.value);
    });
  }

  showChosen() {
    const chosen = this.select.selectedOptions[0];
    this.input.value = chosen && chosen.value ? chosen.textContent : "";
  }

  open(words) {
    const wanted = plain(words.trim()).split(/\s+/);
    const found = [...this.select.options].filter((option) => {
      const text = plain(`${option.textContent} ${option.dataset.note || ""}`);
      return option.value && wanted.every((word) => text.includes(word));
    });
    this.list.replaceChildren(...found.map((option, place) => this.row(option, place)));
    this.list.hidden = found.length === 0;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
    this.go(words.trim() && found.length ? 0 : found.findIndex((option) => option.selected));
  }

  row(option, place) {
    const row = document.createElement("li");
    row.id = `${this.list.id}-${place}`;
    row.dataset.value = option.value;
    row.setAttribute("role", "option");
    row.append(option.textContent);
    if (option.dataset.note) row.append(Object.assign(document.createElement("small"), { textContent: option.dataset.note }));
    return row;
  }

  go(place) {
    const rows = [...this.list.children];
    this.active = place;
    rows.forEach((row, number) => row.setAttribute("aria-selected", String(number === place)));
    if (!rows[place]) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", rows[place].id);
    rows[place].scrollIntoView({ block: "nearest" });
  }

  key(event) {
    const count = this.list.children.length;
    const isOpen = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) return this.open("");
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.go(this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count);
    } else if (event.key === "Enter") {
      event.preventDefault(); // Enter chooses; it does not save the form
      if (isOpen && this.active >= 0) this.choose(this.list.children[this.active].dataset.value);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      this.showChosen();
      this.close();
    }
  }

  choose(value) {
    this.select.value = value;
    this.select.dispatchEvent(new Event("change", { bubbles: true }));
    this.showChosen();
    this.close();
  }

  leave() {
    if (!this.input.value.trim() && this.select.value) return this.choose("");
    this.showChosen(); // words that name no term are not kept
    this.close();
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

function makeListsSearchable() {
  for (const select of document.querySelectorAll("select[data-search]")) {
    // The empty row that Django copies stays as it is: its copies are made searchable.
    if (!select.hidden && !select.id.includes("__prefix__")) new Combobox(select);
  }
}

// After the admin's own start, which makes the boxes; and for rows that are added later.
django.jQuery(nameSearchBoxes);
makeListsSearchable();
document.addEventListener("formset:added", () => setTimeout(() => { nameSearchBoxes(); makeListsSearchable(); }));

// The search boxes that Django's admin makes of long choices have no name for screen readers: give each that of its label.
"use strict";

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

// After the admin's own start, which makes the boxes; and for rows that are added later.
django.jQuery(nameSearchBoxes);
document.addEventListener("formset:added", () => setTimeout(nameSearchBoxes));

// Only enhances: every page works without this file, and nothing is sent but to our own addresses.
"use strict";

// A form is sent once: a second click while the first is on its way does nothing.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (form.method === "post") form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// The summary of errors takes the focus, also where autofocus is unknown.
const summary = document.querySelector(".error-summary");
if (summary) summary.focus();

// Left and right turn the pages of a lesson, unless somebody is typing or holds another key.
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable], video, audio, [role=slider]")) return;
  const rel = { ArrowRight: "next", ArrowLeft: "prev" }[event.key];
  const link = rel && document.querySelector(`main a[rel="${rel}"]`);
  if (link) link.click();
});

// The outline of a course is open where there is room.
if (matchMedia("(min-width: 56rem)").matches) {
  for (const fold of document.querySelectorAll(".player-outline > details")) fold.open = true;
}

const keys = document.querySelector("[data-keys]");
if (keys && matchMedia("(any-hover: hover)").matches) keys.hidden = false;

// What was typed goes along when the language or the day of a demo is changed: kept in this tab until the next page, of
// whatever address; forms are known by where they send.
const CARRIED = "carried";
const fieldsOf = (form) => [...form.elements].filter((field) => field.name
  && !["hidden", "password", "file", "submit", "button"].includes(field.type) && !("consent" in field.dataset));
const formsOf = () => [...document.querySelectorAll("main form:not([data-autosave])")];

function carry() {
  const forms = formsOf().map((form) => [form.getAttribute("action"), fieldsOf(form)
    .map((field) => [field.name, field.value, field.type === "checkbox" || field.type === "radio" ? field.checked : null])]);
  try {
    sessionStorage.setItem(CARRIED, JSON.stringify(forms));
  } catch { /* a forbidden store carries nothing */ }
}

function putBack() {
  let kept = null;
  try {
    kept = JSON.parse(sessionStorage.getItem(CARRIED));
    sessionStorage.removeItem(CARRIED);
  } catch { /* as above */ }
  if (!Array.isArray(kept)) return;
  for (const form of formsOf()) {
    const at = kept.findIndex(([action]) => action === form.getAttribute("action"));
    if (at < 0) continue;
    const [[, values]] = kept.splice(at, 1);
    for (const field of fieldsOf(form)) {
      const ticked = field.type === "checkbox" || field.type === "radio";
      const found = values.findIndex(([name, value]) => name === field.name && (!ticked || value === field.value));
      if (found < 0) continue;
      const [[, value, checked]] = values.splice(found, 1);
      if (ticked) field.checked = checked;
      else if (field.tagName !== "SELECT" || [...field.options].some((option) => option.value === value)) field.value = value;
    }
  }
}

for (const form of document.querySelectorAll(".languages, .time-machine form")) {
  form.addEventListener("submit", carry);
}
putBack();

// Notes save themselves: a second after the typing stops, and what was not saved yet is kept in this browser.
for (const form of document.querySelectorAll("form[data-autosave]")) keepNotes(form);

function keepNotes(form) {
  const status = form.querySelector("[data-autosave-status]");
  const version = form.querySelector("input[name=version]");
  const text = form.querySelector("textarea");
  const key = "notes " + form.action;
  let timer = 0;
  let sending = false;
  let again = false;

  const say = (state) => {
    if (status) status.textContent = status.dataset[state] || "";
  };
  const remember = () => {
    try {
      localStorage.setItem(key, text.value);
    } catch { /* a full or forbidden store loses only this second net */ }
  };
  const forget = () => {
    try {
      localStorage.removeItem(key);
    } catch { /* as above */ }
  };

  const save = async () => {
    if (sending) {
      again = true;
      return;
    }
    sending = true;
    const sent = text.value;
    say("saving");
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { accept: "application/json" },
        body: new URLSearchParams(new FormData(form)),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const saved = await answer.json();
      if (version && saved.version !== undefined) version.value = saved.version;
      if (text.value === sent) forget();
      say("saved");
    } catch {
      remember();
      say("lost");
      again = false;
    }
    sending = false;
    if (again) {
      again = false;
      save();
    }
  };

  let kept = null;
  try {
    kept = localStorage.getItem(key);
  } catch { /* as above */ }
  if (kept !== null && kept !== text.value) {
    text.value = kept;
    say("lost");
  }
  form.addEventListener("input", () => {
    remember();
    clearTimeout(timer);
    timer = setTimeout(save, 1000);
  });
}

// A side follows the typing: half a second after it stops, what is made of the text stands beside it, unsaved.
for (const form of document.querySelectorAll("form[data-live]")) follow(form);

function follow(form) {
  const side = document.getElementById(form.dataset.liveInto);
  let timer = 0;
  let asked = 0;
  const look = async () => {
    const mine = ++asked;
    try {
      const answer = await fetch(form.dataset.live, {
        method: "POST",
        headers: { "x-live": "1" },
        body: new URLSearchParams(new FormData(form)),
      });
      // An answer that was overtaken by the next one is not shown.
      if (answer.ok && mine === asked) side.innerHTML = await answer.text();
    } catch { /* the button looks again */ }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, 500);
  });
}

// A finding leads to its line of the text, which is selected.
const source = document.getElementById("source");
const toLine = ({ line }) => {
  const text = line && source.value.split("\n", line).join("\n");
  if (!text) return;
  const probe = source.cloneNode();
  probe.value = text;
  source.after(probe);
  probe.style.height = 0;
  source.focus();
  source.setSelectionRange(text.lastIndexOf("\n") + 1, text.length);
  source.scrollTop = probe.scrollHeight - source.clientHeight / 2;
  probe.remove();
};
if (source) {
  toLine(source.dataset);
  document.addEventListener("click", (event) => toLine(event.target.dataset));
}

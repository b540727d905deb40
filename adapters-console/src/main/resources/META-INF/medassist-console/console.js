// What the pages do by themselves; without it every page still works.
(function () {
  "use strict";

  var body = document.body;

  // An error takes the focus, so that it is read first.
  var error = document.querySelector(".notice.error");
  if (error) {
    error.focus();
  }

  // "/" leads to the search box; j and k go down and up the rows of a table.
  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    var search = document.getElementById("search");
    if (event.key === "/" && search) {
      event.preventDefault();
      search.focus();
    } else if (event.key === "j" || event.key === "k") {
      var links = Array.prototype.slice.call(document.querySelectorAll("tbody tr td:first-child a"));
      var next = links.indexOf(document.activeElement) + (event.key === "j" ? 1 : -1);
      if (links[next]) {
        links[next].focus();
      }
    } else if (event.key === "?") {
      window.location.href = "/console/help";
    }
  });

  Array.prototype.forEach.call(document.querySelectorAll("button.print"), function (button) {
    button.addEventListener("click", function () {
      window.print();
    });
  });

  // The parts of a bill are added up while they are typed, in whole fen.
  var sum = document.querySelector("[data-sum]");
  if (sum) {
    var fen = function (name) {
      var typed = document.getElementById("field-" + name).value.replace(/[,，\s]/g, "");
      return /^\d+(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : 0;
    };
    var yuan = function (amount) {
      return (amount / 100).toFixed(2);
    };
    var add = function () {
      var parts = fen("outOfCatalogue") + fen("overLimit") + fen("preSelfPay") + fen("inScope");
      var off = fen("totalFee") - parts;
      sum.textContent = sum.getAttribute("data-sum").replace("{0}", yuan(parts)).replace("{1}", yuan(off));
      sum.className = off === 0 ? "sum" : "sum off";
    };
    sum.parentNode.addEventListener("input", add);
    add();
  }

  // A form is sent once.
  Array.prototype.forEach.call(document.querySelectorAll("section.entry form[method=post]"), function (form) {
    form.addEventListener("submit", function (event) {
      if (form.getAttribute("data-sent")) {
        event.preventDefault();
      }
      form.setAttribute("data-sent", "yes");
    });
  });
  window.addEventListener("pageshow", function () {
    Array.prototype.forEach.call(document.querySelectorAll("form[data-sent]"), function (form) {
      form.removeAttribute("data-sent");
    });
  });

  // Two minutes before a session ends for want of use it is said.
  if (body.getAttribute("data-signed-in") === "yes") {
    window.setTimeout(function () {
      var warning = document.createElement("div");
      warning.className = "notice warning";
      warning.setAttribute("role", "alert");
      warning.textContent = body.getAttribute("data-idle-text");
      document.getElementById("main").prepend(warning);
    }, (Number(body.getAttribute("data-idle-minutes")) - 2) * 60000);
  }
})();

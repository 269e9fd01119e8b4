/** The language as Google's V8 runtime has it, and what it lacks of a browser's and of Node's. */
function languageFacts(fact) {
  const page = "https://developers.google.com/apps-script/guides/v8-runtime";

  const present = (names) => names.split(" ").filter((name) => typeof globalThis[name] !== "undefined");

  fact("there are no timers", page, () => same(present("setTimeout setInterval setImmediate"), []));

  fact("there is nothing of a browser", page, () => {
    same(present("window document fetch URL URLSearchParams FormData Blob crypto performance"), []);
    same(present("TextEncoder TextDecoder atob btoa ReadableStream XMLHttpRequest"), []);
  });

  fact("there is nothing of Node", page, () => same(present("process require module Buffer"), []));

  fact("console is there, and writes", "https://developers.google.com/apps-script/guides/logging", () => {
    same(
      ["log", "info", "warn", "error"].map((name) => typeof console[name]),
      ["function", "function", "function", "function"],
    );
  });

  fact("Intl knows other languages", page, () => {
    same(new Intl.NumberFormat("de-DE").format(1234.5), "1.234,5");
  });

  fact("arrays of a service are arrays of the script's own world", page, () => {
    const values = scratchTab([[1]])
      .getRange("A1")
      .getValues();
    same([Array.isArray(values), values instanceof Array, values[0] instanceof Array], [true, true, true]);
  });

  fact("let, classes, spread, ?? and ?. are understood", page, () => {
    class Pair {
      constructor(...both) {
        this.both = [...both];
      }
    }
    const nothing = null;
    same([new Pair(1, 2).both, nothing ?? "else", nothing?.both === undefined], [[1, 2], "else", true]);
  });
}

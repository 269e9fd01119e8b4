import { readTyped } from "../../workspace/typing";
import { textOfSerial } from "../../workspace/zone";

/** What a text becomes in a locale: its content, or the formula. */
function check(locale: string, expected: Readonly<Record<string, unknown>>) {
  for (const [text, value] of Object.entries(expected)) {
    const typed = readTyped(text, locale);
    const content = "formula" in typed ? typed.formula : typed.content;
    const seen = typeof content === "object" && "serial" in content ? textOfSerial(content.serial) : content;
    expect({ locale, text, seen }).toEqual({ locale, text, seen: value });
  }
}

test("numbers are read with the locale's own marks, and with no other's", () => {
  check("en_US", { "1,234.5": 1234.5, "1.5": 1.5, "1,5": "1,5", "1.234,5": "1.234,5", "1e3": 1000 });
  check("en_GB", { "1,234.5": 1234.5, "12.5%": 0.125, "£5": 5, "1 234.5": "1 234.5" });
  check("de_DE", { "1.234,5": 1234.5, "1,5": 1.5, "1.5": "1.5", "12,5%": 0.125, "1.234,50 €": 1234.5 });
  check("fr_FR", { "1 234,5": 1234.5, "1\u202f234,5": 1234.5, "1\u00a0234": 1234, "1,5": 1.5, "1.5": "1.5" });
});

test("dates are read in the locale's order", () => {
  check("en_US", { "05/06/2026": "2026-05-06", "13/05/2026": "13/05/2026", "31.12.2026": "31.12.2026" });
  check("en_GB", { "05/06/2026": "2026-06-05", "13/05/2026": "2026-05-13", "5 Nov 2026": "2026-11-05" });
  check("de_DE", { "05.06.2026": "2026-06-05", "31.12.2026 14:30": "2026-12-31T14:30" });
  check("fr_FR", { "05/06/2026": "2026-06-05", "31/02/2026": "31/02/2026", "2026-10-05": "2026-10-05" });
});

test("an equals sign or a plus sign begins a formula, an apostrophe a text", () => {
  check("en_US", { "=1+1": "=1+1", "+1+1": "=+1+1", "+5": 5, "+": "+", "=": "=", "'+1": "+1", "-A1": "-A1" });
});

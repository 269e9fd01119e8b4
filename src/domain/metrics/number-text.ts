import type { Metric } from "./metric";

/** A number as people read it: "42 %", "3", "71 days", "46,250". Sheets formats its own cells. */
export function numberText(value: number, format: Metric["format"]): string {
  switch (format) {
    case "rate":
      return `${Math.round(value * 100)} %`;
    case "count":
    case "money":
      return thousands(Math.round(value));
    case "days": {
      const days = Math.round(value);
      return `${thousands(days)} ${days === 1 ? "day" : "days"}`;
    }
  }
}

/** What stands where there is nothing to measure. */
export const NO_NUMBER = "–";

function thousands(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ",");
}

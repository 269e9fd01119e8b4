import type { Metric } from "../measuring/metric";

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

/** An amount in its own currency: "46,250 EUR", "9,500.50", "−200". */
export function amountText(cents: number, currency: string, isWhole = cents % 100 === 0): string {
  const size = Math.abs(cents);
  const units = `${cents < 0 ? "−" : ""}${numberText(Math.floor(size / 100), "money")}`;
  const amount = isWhole ? units : `${units}.${String(size % 100).padStart(2, "0")}`;
  return currency === "" ? amount : `${amount} ${currency}`;
}

/** What stands where there is nothing to measure. */
export const NO_NUMBER = "–";

function thousands(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ",");
}

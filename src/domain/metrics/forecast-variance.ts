import type { Settings } from "../settings";
import { goalOf } from "./goals";
import type { Answer, Figure, Worked } from "./measuring/metric";

/** M12: what was won against what the rep said would be. */
export const forecastVariance: Figure = {
  id: "M12",
  label: "Bookings against forecast",
  description: "How much more or less was won than the rep's forecast in the Goals tab.",
  formula:
    "bookings − the forecast for the period, the newest that was submitted or, by a setting, the first",
  format: "money",
  audience: "pair",
  group: "winning",
  function: "FORECAST_VARIANCE",
  from: ["BOOKINGS"],
  ofPeriods: true,
  refuse: whyNoForecast,
  work: (known) => against(known, (won, forecast) => won - forecast),
};

export const forecastVarianceRate: Figure = {
  ...forecastVariance,
  label: "Bookings against forecast (%)",
  description: "How much more or less was won than the rep's forecast in the Goals tab, as a part of it.",
  formula: "(bookings − the forecast for the period) ÷ that forecast",
  format: "rate",
  function: "FORECAST_VARIANCE_RATE",
  work: (known) =>
    against(known, (won, forecast) => (forecast === 0 ? undefined : (won - forecast) / forecast)),
};

function whyNoForecast({ goals }: Settings): string | undefined {
  return goals.some(({ forecast }) => forecast !== undefined)
    ? undefined
    : "Goals holds no forecast. Fill in Forecast and Submitted on there; Set up this sheet makes the tab, and a formula needs its range.";
}

/** Where a forecast was given, winning nothing is a result too. */
function against(known: Worked, compare: (won: number, forecast: number) => number | undefined): Answer {
  const { settings, rep, reps, periods } = known;
  const { why: _, empty: __, value: won = 0, ...rests } = known.answer("BOOKINGS");
  const lacking: string[] = [];
  let sum = 0;
  for (const period of periods) {
    const ask = (whose?: string) =>
      goalOf(settings.goals, "forecast", {
        period,
        first: settings.forecastIs === "first",
        ...(whose !== undefined && { rep: whose }),
      });
    const team = rep === undefined ? ask() : undefined;
    if (team !== undefined) {
      sum += team;
      continue;
    }
    for (const each of rep === undefined ? reps : [rep]) {
      const forecast = ask(each);
      if (forecast === undefined) lacking.push(`of ${each} for ${period.label}`);
      else sum += forecast;
    }
  }
  const value = lacking.length === 0 ? compare(won, sum) : undefined;
  return value === undefined
    ? { ...rests, why: `Goals has no forecast ${lacking.join(", ") || "but 0"}`, empty: true }
    : { ...rests, value };
}

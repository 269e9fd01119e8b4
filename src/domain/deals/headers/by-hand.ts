import type { Headers } from "./headers";

/** What people call the columns of sheets that they keep by hand, in English: shorter than a CRM does, and in many ways. */
export const BY_HAND: Headers = {
  id: { instead: ["Oppurtunity ID"] },
  name: { instead: ["Oppurtunity Name"] },
  owner: {
    instead: ["Sales Associate", "Sales Consultant", "Salesman", "Saleswoman", "Assigned Rep", "BDM"],
  },
  stage: { instead: ["Stage/Status"] },
  close: {
    instead: [
      "Est. Close",
      "Estimated Close",
      "Est. Closing Date",
      "Estimated Closing Date",
      "Exp. Close",
      "Exp. Close Date",
      "Anticipated Close",
      "Anticipated Close Date",
      "Projected Close",
      "Projected Close Date",
      "Forecasted Close Date",
      "Target Close",
      "Tentative Close Date",
      "Close Date (est.)",
      "Close Date (Estimated)",
      "ECD",
      "Closes",
      "Closing",
    ],
  },
  created: { instead: ["Date Added", "Added On", "Date Entered", "Entry Date", "Start"] },
  amount: {
    instead: [
      "Est. Value",
      "Est. Amount",
      "Estimated Amount",
      "Est. Deal Value",
      "Annual Contract Value",
      "Price",
    ],
  },
  probability: {
    instead: ["Prob %", "Win %", "Close Probability", "Likelihood"],
  },
  type: { instead: ["New/Renewal", "New or Renewal"] },
  "lost reason": { instead: ["Why Lost"] },
  "last activity": {
    instead: [
      "Last Contact Date",
      "Last Touched",
      "Last Interaction",
      "Last Interaction Date",
      "Last Follow-up",
    ],
  },
  "next activity": { instead: ["Next Meeting Date", "Next Follow-up Date", "Follow-up Date"] },
};

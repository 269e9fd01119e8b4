/** The columns a deal can have; `COLUMNS` says under which headers each CRM gives them. */
export type Column =
  | "id"
  | "name"
  | "account"
  | "owner"
  | "owner e-mail"
  | "stage"
  | "status"
  | "closed flag"
  | "won flag"
  | "lost flag"
  | "category"
  | "close"
  | "won on"
  | "lost on"
  | "closed on"
  | "created"
  | "amount"
  | "converted amount"
  | "currency"
  | "probability"
  | "type"
  | "lost reason"
  | "last activity"
  | "last modified"
  | "last stage change"
  | "seen on"
  | "changed on"
  | "deleted flag"
  | "next step";

export interface ColumnReading {
  /** How we speak of it in a sentence: "the close date". */
  readonly label: string;
  readonly holds: "text" | "date" | "amount" | "percent" | "flag";
  /** The headers it is known by, the best first; blanks, case, punctuation and "Opportunity" or "Deal" before them do not matter. */
  readonly headers: readonly string[];
  /** Headers that will do where none of those is there, taken without a word beside them. */
  readonly instead?: readonly string[];
}

/** Each column once: what it holds and every header it is known by (crm-exports.md). */
export const COLUMNS: { readonly [Name in Column]: ColumnReading } = {
  id: {
    label: "deal ID",
    holds: "text",
    headers: ["Opportunity ID", "Deal ID", "Record ID"],
    instead: [
      "Opportunity ID (18)",
      "Opportunity ID 18",
      "18 Digit ID",
      "18 Character ID",
      "Opportunity ID (18 char)",
      "Case Safe ID",
      "Full Opportunity ID",
      "Potential ID",
      "ID",
      "HubSpot ID",
      "Pipedrive System ID",
      "CRM ID",
      "Opp ID",
      "Opty ID",
      "(Do Not Modify) Opportunity",
      "Opportunity Number",
      "Opportunity No",
      "Deal Number",
      "Opp Number",
      "Deal No",
      "Deal Key",
      "Oppurtunity ID",
    ],
  },
  name: {
    label: "deal name",
    holds: "text",
    headers: ["Opportunity Name", "Deal Name", "Deal Title", "Potential Name"],
    instead: ["Opportunity", "Deal", "Topic", "Name", "Title", "Opp", "Subject", "Oppurtunity Name"],
  },
  account: {
    label: "account",
    holds: "text",
    headers: [
      "Account Name",
      "Account",
      "Company",
      "Company Name",
      "Organization",
      "Organisation",
      "Customer",
    ],
    instead: [
      "Account: Account Name",
      "Customer Name",
      "Client",
      "Client Name",
      "Potential Customer",
      "Associated Company",
      "End Customer",
      "Organization Name",
      "Organization - Name",
      "Account ID",
      "Company ID",
    ],
  },
  owner: {
    label: "owner",
    holds: "text",
    headers: [
      "Opportunity Owner",
      "Deal Owner",
      "Owner",
      "Owner Name",
      "Sales Rep",
      "Rep",
      "Rep Name",
      "Sales Rep Name",
      "Sales Representative",
      "Sales Agent",
      "Account Executive",
      "Seller",
      "Salesperson",
      "Sales Person",
    ],
    instead: [
      "Owner Full Name",
      "Owner: Full Name",
      "Owner: Name",
      "Owner Alias",
      "Agent",
      "AE",
      "Sales Owner",
      "Sales Owner Name",
      "Sales Agent Name",
      "Sales Executive",
      "Sales Associate",
      "Sales Consultant",
      "Salesman",
      "Saleswoman",
      "Assigned Rep",
      "Assigned To",
      "Assigned User",
      "Responsible",
      "Account Manager",
      "Account Owner",
      "Owner ID",
      "HubSpot Owner ID",
    ],
  },
  "owner e-mail": {
    label: "owner's e-mail",
    holds: "text",
    headers: ["Owner E-mail", "Owner: E-mail", "Owner Email Address", "Rep E-mail", "Sales Rep E-mail"],
  },
  stage: {
    label: "stage",
    holds: "text",
    headers: ["To Stage", "Stage", "Stage Name", "Deal Stage", "Sales Stage", "Pipeline Stage"],
    instead: [
      "To Stage Name",
      "New Stage",
      "Current Stage",
      "Sales Stage Name",
      "Stage Label",
      "Stage (pipeline)",
      "Pipeline Phase",
      "Phase",
      "Sales Phase",
      "Stage ID",
      "Pipeline Stage ID",
    ],
  },
  status: {
    label: "status",
    holds: "text",
    headers: ["Status", "Deal Status", "Outcome", "Won/Lost", "Win/Loss", "Result"],
    instead: ["Won/Lost Status", "Status Name", "State Code", "Open/Won/Lost", "Won or Lost"],
  },
  "closed flag": { label: "closed mark", holds: "flag", headers: ["Closed", "Is Closed", "Closed?"] },
  "won flag": {
    label: "won mark",
    holds: "flag",
    headers: ["Won", "Is Won", "Is Closed Won", "HS Is Closed Won"],
  },
  "lost flag": {
    label: "lost mark",
    holds: "flag",
    headers: ["Lost", "Is Lost", "Is Closed Lost", "HS Is Closed Lost"],
  },
  category: {
    label: "forecast category",
    holds: "text",
    headers: ["To Forecast Category", "Forecast Category Name"],
    instead: [
      "Forecast Category",
      "To ForecastCategoryName",
      "Manual Forecast Category",
      "Manager Forecast Category",
      "Forecast Status",
      "HS Manual Forecast Category",
      "HS Forecast Category",
    ],
  },
  close: {
    label: "close date",
    holds: "date",
    headers: ["To Close Date", "Close Date", "Expected Close Date", "Closing Date", "Est. Close Date"],
    instead: [
      "Estimated Close Date",
      "Expected Close",
      "Expected Closing Date",
      "Expected Closing",
      "Forecast Close Date",
      "Planned Close Date",
      "Target Close Date",
      "Target Close",
      "Close Date (Expected)",
      "Close Date/Time",
      "Tentative Close Date",
      "Est Close",
      "Close",
      "Closes",
      "Close Date (A)",
      "Decision Date",
    ],
  },
  "won on": {
    label: "won date",
    holds: "date",
    headers: ["Won Time", "Won Date", "Won On", "Date Won", "Won At", "Closed Won Date", "Win Date"],
  },
  "lost on": {
    label: "lost date",
    holds: "date",
    headers: ["Lost Time", "Lost Date", "Lost On", "Date Lost", "Lost At", "Closed Lost Date", "Loss Date"],
  },
  "closed on": {
    label: "day it closed",
    holds: "date",
    headers: ["Actual Close Date", "Closed On", "Closed Date", "Date Closed", "Closed At", "Deal Closed On"],
    instead: ["Actual Close", "Actual Closing Date", "Close Time", "Closed Time"],
  },
  created: {
    label: "created date",
    holds: "date",
    headers: ["Created Date", "Create Date", "Created On", "Created", "Created Time", "Creation Date"],
    instead: [
      "Deal Created",
      "Date Created",
      "Created At",
      "Created Date/Time",
      "Create Time",
      "Add Time",
      "HubSpot Create Date",
      "Opened",
      "Opened On",
      "Open Date",
      "Date Opened",
      "Start Date",
      "Start",
      "Engage Date",
      "Entered Pipeline",
    ],
  },
  amount: {
    label: "amount",
    holds: "amount",
    headers: ["To Amount", "Amount", "Deal Value", "Deal Amount", "Close Value", "Deal Size", "Value"],
    instead: [
      "Total Amount",
      "Est. Revenue",
      "Estimated Revenue",
      "Estimated Value",
      "Contract Value",
      "Total Contract Value",
      "Amount (USD)",
      "Amount (EUR)",
      "Amount (GBP)",
      "Value (USD)",
      "Value (EUR)",
      "Value (GBP)",
      "TCV",
      "ACV",
      "ARR",
      "Revenue",
      "Actual Revenue",
      "Price",
    ],
  },
  "converted amount": {
    label: "converted amount",
    holds: "amount",
    headers: [
      "Amount (converted)",
      "To Amount (converted)",
      "Amount in company currency",
      "Converted Amount",
    ],
    instead: ["Total Amount (converted)"],
  },
  currency: {
    label: "currency",
    holds: "text",
    headers: [
      "Currency",
      "Opportunity Currency",
      "Amount Currency",
      "Currency ISO Code",
      "Currency of Value",
    ],
    instead: ["Total Amount Currency", "Currency Code"],
  },
  probability: {
    label: "probability",
    holds: "percent",
    headers: [
      "Probability (%)",
      "Deal Probability",
      "Forecast Probability",
      "Closure Probability",
      "Win Probability",
    ],
    instead: ["Certainty%", "HS Deal Stage Probability"],
  },
  type: {
    label: "type",
    holds: "text",
    headers: ["Type", "Deal Type", "Opportunity Type"],
    instead: [
      "Opportunity Record Type",
      "Record Type",
      "Record Type Name",
      "Record Type: Name",
      "Business Type",
    ],
  },
  "lost reason": {
    label: "lost reason",
    holds: "text",
    headers: [
      "Lost Reason",
      "Loss Reason",
      "Closed Lost Reason",
      "Reason Lost",
      "Reason for Loss",
      "Reason Won/Lost",
    ],
    instead: ["Closed Reason", "Close Reason", "Win/Loss Reason", "Reason"],
  },
  "last activity": {
    label: "last activity",
    holds: "date",
    headers: ["Last Activity", "Last Activity Date", "Last Activity Time"],
    instead: ["Last Contacted", "Last Contact", "Last Touch", "Last Engagement Date"],
  },
  "last modified": {
    label: "last modification",
    holds: "date",
    headers: [
      "Last Modified",
      "Last Modified Date",
      "Edit Date",
      "Modified On",
      "Modified Time",
      "Modified Date",
    ],
    instead: [
      "Update Time",
      "Updated",
      "Updated On",
      "Last Updated",
      "Updated At",
      "Last Modified Time",
      "Last Modified Date/Time",
      "Edit Date/Time",
      "System Modstamp",
    ],
  },
  "last stage change": {
    label: "last stage change",
    holds: "date",
    headers: ["Last Stage Change Date", "Last Stage Change", "Stage Modified Time", "Stage Change Time"],
    instead: ["Date Entered Current Stage", "Stage Changed On"],
  },
  "seen on": {
    label: "day it was seen",
    holds: "date",
    headers: ["Snapshot Date", "As of", "As of Date", "Date Seen", "Seen On", "Report Date", "Week"],
    instead: [
      "Snapshot",
      "Snapshot Day",
      "Export Date",
      "Exported On",
      "Week Of",
      "Week Ending",
      "Week Starting",
      "Week Start",
      "Snapshot Week",
      "Extract Date",
      "Report Run Date",
      "Pulled On",
    ],
  },
  "changed on": {
    label: "day of the change",
    holds: "date",
    headers: ["Changed On", "Change Date", "Date Changed", "Changed At"],
  },
  "deleted flag": { label: "deleted mark", holds: "flag", headers: ["Is Deleted", "Deleted"] },
  "next step": { label: "next step", holds: "text", headers: ["Next Step", "Next Steps"] },
};

export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly Column[];

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
  | "entered won"
  | "entered lost"
  | "created"
  | "amount"
  | "won amount"
  | "converted amount"
  | "list price"
  | "currency"
  | "probability"
  | "type"
  | "lost reason"
  | "last activity"
  | "next activity"
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
}

/** Each column once; its headers stand in headers/, a file a language. */
export const COLUMNS: { readonly [Name in Column]: ColumnReading } = {
  id: { label: "deal ID", holds: "text" },
  name: { label: "deal name", holds: "text" },
  account: { label: "account", holds: "text" },
  owner: { label: "owner", holds: "text" },
  "owner e-mail": { label: "owner's e-mail", holds: "text" },
  stage: { label: "stage", holds: "text" },
  status: { label: "status", holds: "text" },
  "closed flag": { label: "closed mark", holds: "flag" },
  "won flag": { label: "won mark", holds: "flag" },
  "lost flag": { label: "lost mark", holds: "flag" },
  category: { label: "forecast category", holds: "text" },
  close: { label: "close date", holds: "date" },
  "won on": { label: "won date", holds: "date" },
  "lost on": { label: "lost date", holds: "date" },
  "closed on": { label: "day it closed", holds: "date" },
  "entered won": { label: "day it entered the won stage", holds: "date" },
  "entered lost": { label: "day it entered the lost stage", holds: "date" },
  created: { label: "created date", holds: "date" },
  amount: { label: "amount", holds: "amount" },
  "won amount": { label: "amount it was won for", holds: "amount" },
  "converted amount": { label: "converted amount", holds: "amount" },
  "list price": { label: "list price", holds: "amount" },
  currency: { label: "currency", holds: "text" },
  probability: { label: "probability", holds: "percent" },
  type: { label: "type", holds: "text" },
  "lost reason": { label: "lost reason", holds: "text" },
  "last activity": { label: "last activity", holds: "date" },
  "next activity": { label: "next activity", holds: "date" },
  "last modified": { label: "last modification", holds: "date" },
  "last stage change": { label: "last stage change", holds: "date" },
  "seen on": { label: "day it was seen", holds: "date" },
  "changed on": { label: "day of the change", holds: "date" },
  "deleted flag": { label: "deleted mark", holds: "flag" },
  "next step": { label: "next step", holds: "text" },
};

export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly Column[];

/** What deals are grouped by: such a value may stand once, above or beside the rows that it is true of. */
export const GROUPED_BY: readonly Column[] = ["owner", "stage", "status", "account", "category", "type"];

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";

const { LOCALAPPDATA = "", PROGRAMFILES = "" } = process.env;

const PLACES = [
  process.env["CHROMIUM_PATH"] ?? "",
  ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map(
    (name) => `/usr/bin/${name}`,
  ),
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  path.join(PROGRAMFILES, "Google/Chrome/Application/chrome.exe"),
  path.join(LOCALAPPDATA, "Google/Chrome/Application/chrome.exe"),
  path.join(LOCALAPPDATA, "Chromium/Application/chrome.exe"),
];

/** The browser that is installed here. Where none is, undefined and a line that says how to get one; never so in CI. */
export function findChromium(): string | undefined {
  const found = PLACES.find((place) => place !== "" && existsSync(place));
  if (found !== undefined) return found;
  const advice =
    "No Chromium or Chrome here: install one, or set CHROMIUM_PATH. The browser tests were not run.";
  if (process.env["CI"] === "true") throw new Error(advice);
  console.warn(advice);
  return undefined;
}

export interface Browser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What a page should never do: errors in its console, requests to anywhere but this machine. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Starts Chromium with an empty profile, and notes what its pages do wrong. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  const profile = mkdtempSync(path.join(tmpdir(), "chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 1400, height: 900 },
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const complaints: string[] = [];
  const watch = (page: Page) => {
    page.on("console", (line) => {
      if (line.type() === "error") complaints.push(`console: ${line.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  };
  context.on("page", watch);
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") complaints.push(`request: ${request.url()}`);
  });
  const page = context.pages()[0] ?? (await context.newPage());
  watch(page);
  return {
    context,
    page,
    complaints,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

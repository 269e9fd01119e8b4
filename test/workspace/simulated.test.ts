import { readFileSync } from "node:fs";
import path from "node:path";

test("docs/simulated.md says what the code simulates; npm run build makes it anew", () => {
  const read = (file: string) => readFileSync(path.join(__dirname, "../..", file), "utf8");
  expect(read("docs/simulated.md")).toBe(read(".build/simulated.md"));
});

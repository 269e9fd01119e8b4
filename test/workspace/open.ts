import path from "node:path";
import { openWorkspace, type Opening, type Workspace } from "../../workspace";

const opened: Workspace[] = [];

/** A workspace with the tests' own add-on, closed again after the test. */
export async function openTestWorkspace(opening: Partial<Opening> = {}): Promise<Workspace> {
  const addOn = path.join(__dirname, "add-on");
  const workspace = await openWorkspace({
    addOn,
    title: "Team",
    tabs: [{ name: "Data", rows: [] }],
    ...opening,
  });
  opened.push(workspace);
  return workspace;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((workspace) => workspace.close()));
});

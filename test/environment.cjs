const path = require("node:path");
const { TestEnvironment } = require("jest-environment-node");

/**
 * Jest runs each test file in a context of its own, in which every look-up of a global is slow; the workspace's
 * calculator, 12 MB of it, is four times slower there and loaded once a file. So it is loaded outside, once a worker.
 */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.defineProperty(this.global, "workspaceOutside", {
      get: () => require(path.join(__dirname, "../.build/workspace.cjs")),
    });
  }
};

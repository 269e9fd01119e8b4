/** What tests get for "../../workspace": see environment.cjs. */
module.exports = globalThis.workspaceOutside;

const Sequencer = require("@jest/test-sequencer").default;

/** A cold run knows no durations: begin with the tests that open browsers, workspaces and compilers, lest one be last and alone. */
const SLOW = [
  /browser\/pages/,
  /sidebar/,
  /stories\/(command-line|upset|two-at-once)/,
  /stories/,
  /walls/,
  /dist/,
  /history/,
  /workspace/,
];

module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => SLOW.findIndex((slow) => slow.test(path)) + 1 || SLOW.length + 1;
    return [...tests].sort((one, other) => rank(one) - rank(other) || one.path.localeCompare(other.path));
  }
};

import { benchFormulas } from "./formulas";
import { benchHistory } from "./history";
import { benchOneFunction } from "./one-function";
import { loadPeers } from "./peers";
import { benchReading } from "./reading";
import { benchScorecard } from "./scorecard";

/** Prints how fast a paste is read, every number is worked out and a formula answers, each beside what others need for it. */
export async function bench(): Promise<void> {
  const peers = await loadPeers();
  benchReading();
  benchHistory();
  benchOneFunction(peers); // before the half million rows, whose memory would have to be cleared up meanwhile
  await benchScorecard(peers);
  await benchFormulas();
}

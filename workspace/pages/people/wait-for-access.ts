import { listen } from "../happenings";
import { showConnection, showFailure } from "../notices";
import type { Access } from "./access";
import { offerPeople } from "./header";

/** The page of somebody who may not see its file; it opens the file as soon as they may. */
export function waitForAccess(access: Access): void {
  const people = offerPeople(access, () => Promise.resolve([]));
  const look = () => void people.refresh().catch(showFailure);
  listen(
    undefined,
    access.file,
    ({ type }) => {
      if (type === "sharing" || type === "docs" || type === "missed") look();
    },
    (connected) => {
      showConnection(connected);
      if (connected) look();
    },
  );
}

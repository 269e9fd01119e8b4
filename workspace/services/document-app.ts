import type { Room } from "../sandbox/room";

export function documentApp(room: Room) {
  return room.guard("Document.DocumentApp", {});
}

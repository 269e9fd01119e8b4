import type { Room } from "../sandbox/room";

/**
 * What belongs to the file that the script runs beside. A script that is a file of its own has none and gets null, which
 * Google's types do not say: https://developers.google.com/apps-script/reference/properties/properties-service#getdocumentproperties
 */
export const ofDocument = <Service>({ authority }: Room, open: () => Service): Service =>
  authority.install === "standalone" ? (null as Service) : open();

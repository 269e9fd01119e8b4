import type { Room } from "../sandbox/room";

/** The services that a script finds in its world. */
export interface Published {
  /** Google's own by name, with their classes. */
  readonly services: Readonly<Record<string, string>>;
  /** The names that the manifest gives to the advanced services it enables. */
  readonly advanced: readonly string[];
}

/**
 * Every service as one that is not simulated: it is there, as on Google, and says by name that it is not simulated when
 * it is used. An advanced service that the manifest does not enable is no name at all:
 * https://developers.google.com/apps-script/guides/services/advanced#enable_advanced_services
 */
export function servicesNotSimulated(room: Room, { services, advanced }: Published): Record<string, object> {
  const own = Object.entries(services).map(([name, className]) => [name, room.guard(className, {})] as const);
  const enabled = advanced.map((name) => [name, advancedService(room, name)] as const);
  return Object.fromEntries([...own, ...enabled]);
}

function advancedService({ realm }: Room, name: string): object {
  return new Proxy(
    {},
    {
      get(_target, member) {
        if (typeof member === "symbol") return undefined;
        throw realm.typeError(
          `${name}.${member} is of an advanced service, and those are not simulated in this workspace.`,
        );
      },
    },
  );
}

type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** The fields that have a value. A workflow and the client take no key whose value is undefined. */
export function keepGiven<Fields extends object>(fields: Fields): Given<Fields>;
export function keepGiven(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

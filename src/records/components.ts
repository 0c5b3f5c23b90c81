/** Components that a record's body may use: what each is for, and which attributes it takes. */
export const components = {
  Quote: { use: 'a quotation set off from the text', attributes: ['cite'], required: [] },
  Note: { use: 'a remark of the editors', attributes: [], required: [] },
  Ref: {
    use: 'a link to another record: <Ref id="statements/2024-08-08-iran" />',
    attributes: ['id'],
    required: ['id'],
  },
} as const satisfies Record<string, { use: string; attributes: readonly string[]; required: readonly string[] }>;

/** Name of a component. */
export type ComponentName = keyof typeof components;

/** Whether a name is that of a component. */
export const isComponent = (name: string): name is ComponentName => Object.hasOwn(components, name);

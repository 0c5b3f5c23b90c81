import dns from 'node:dns';

/** Name of this machine in tests: records name hosts of the web, and this one looks like one. */
export const localName = 'test-host.example';

const lookup = dns.lookup;

/** Looks the name up as this machine; others as usual. */
const toThisMachine = (name: string, options: dns.LookupOptions, done: (...answer: unknown[]) => void): void => {
  if (name !== localName) lookup(name, options, done);
  else if (options.all === true) done(null, [{ address: '127.0.0.1', family: 4 }]);
  else done(null, '127.0.0.1', 4);
};

dns.lookup = toThisMachine as typeof dns.lookup;

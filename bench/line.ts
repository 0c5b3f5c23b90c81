import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** What lies between a host and its reader. It is at the host, since what a browser offers to slow does not hold for workers. */
export interface Line {
  /** Sends the body of an answer. */
  carry(response: ServerResponse, body: Buffer): Promise<void>;
}

/** Bytes that one answer sends before another one has its turn. */
const piece = 4096;

/** A line of 1.6 Mbit/s, shared by all that is on its way, 100 ms long: a phone in a conference room. */
export function slowLine(bytesPerSecond = 200_000, latency = 100): Line {
  let free = 0;
  return {
    async carry(response, body) {
      await setTimeout(latency);
      for (let at = 0; at < body.length; at += piece) {
        const part = body.subarray(at, at + piece);
        const now = performance.now();
        free = Math.max(now, free) + (part.length / bytesPerSecond) * 1000;
        await setTimeout(free - now);
        response.write(part);
      }
      response.end();
    },
  };
}

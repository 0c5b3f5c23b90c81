import type { APIRoute } from 'astro';
import { permalink } from '../address.ts';
import { robots } from '../exports/robots.ts';

export const GET: APIRoute = () =>
  new Response(robots(permalink), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

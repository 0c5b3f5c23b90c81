import type { APIRoute } from 'astro';
import { permalink } from '../ui/address.ts';
import { robots } from '../features/site-check/robots.ts';

export const GET: APIRoute = () =>
  new Response(robots(permalink), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

import type {ServerClock} from './server-clock.js';

/** What the server hands to a light page with its HTML. */
export interface Boot {
  meeting?: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** the texts of this page, keys as in the bundle */
  messages: Record<string, string>;
  /** what the meeting is about, by language */
  theme?: Record<string, string>;
  snapshot?: any;
  demo?: boolean;
  user?: {name: any; role: string; code?: string} | null;
  dialogue?: {id: string; title: Record<string, string>; timeZone: string; place?: Record<string, string>} | null;
}

/** A measurement of the server's clock. */
export interface Sample {
  /** server epoch millis minus `performance.now()` */
  offset: number;
  /** half the round trip */
  error: number;
  /** `performance.now()` when it came */
  at: number;
}

export type FeedState = 'connecting' | 'live' | 'reconnecting' | 'stale';

/** A meeting as the public interface gives it. */
export type Snapshot = Record<string, any> & {revision: number; serverTime?: string};

/** What a test replaces around a live feed. */
export interface Surroundings {
  socket?: (url: string) => WebSocket;
  fetch?: typeof fetch;
  setTimeout?: (then: () => void, millis: number) => any;
  clearTimeout?: (id: any) => void;
  random?: () => number;
  clock?: ServerClock;
  /** where `online`, `pageshow` come from */
  events?: (EventTarget & {document?: any}) | null;
  origin?: string;
}

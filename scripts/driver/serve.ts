/**
 * A small web server on a free loopback port, for the pages that tests and the demonstration open. It is
 * reached under two host names, so that a frame of the one inside a page of the other is cross-origin.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';

export interface ServedPage {
  readonly body: string;
  /** Sent as they are; `content-type` is UTF-8 HTML unless given (lower-case names). */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page that is still being sent. */
export interface PageStream {
  readonly url: string;
  /** Sends more of the page to all that have asked for it, and to those that will. */
  write(html: string): void;
  /** Ends the page; until then a browser goes on loading it. */
  end(): void;
}

export interface PageServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string;
  /** `http://localhost:<port>`: the same pages, another origin. */
  readonly otherOrigin: string;
  /** Serves a page from memory (before any file of that path) and returns its address at `origin`. */
  page(urlPath: string, page: string | ServedPage): string;
  /** Serves a page that is sent bit by bit; `close` ends it too. */
  stream(urlPath: string): PageStream;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The folder to serve; null serves pages from memory only. */
  readonly folder: string | null;
  /** Extra headers by path, for files of the folder ("/strict.html"). */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
};

/** Starts serving; `close` (or `await using`) ends it together with its open connections. */
export async function servePages({ folder, headers = {} }: ServeOptions): Promise<PageServer> {
  const pages = new Map<string, ServedPage>();
  const streams = new Map<string, (response: ServerResponse) => void>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    answer(decodeURIComponent(pathname), response).catch((error: unknown) => {
      console.error(`serving ${pathname}:`, error);
      response.writeHead(500).end();
    });
  });

  async function answer(urlPath: string, response: ServerResponse): Promise<void> {
    const page = pages.get(urlPath);
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': TYPES['.html'], ...page.headers }).end(page.body);
      return;
    }
    const stream = streams.get(urlPath);
    if (stream !== undefined) {
      response.writeHead(200, { 'content-type': TYPES['.html'] });
      stream(response);
      return;
    }
    if (urlPath === '/favicon.ico') {
      // Every browser asks for it; a 404 would stand in the console as an error of the page.
      response.writeHead(204).end();
      return;
    }
    const name = urlPath.endsWith('/') ? `${urlPath}index.html` : urlPath;
    const bytes = folder === null ? null : await readInside(folder, name);
    if (bytes === null) {
      response.writeHead(404, { 'content-type': TYPES['.txt'] }).end(`nothing at ${urlPath}`);
      return;
    }
    const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...headers[urlPath] }).end(bytes);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error === undefined ? resolve() : reject(error)));
      server.closeAllConnections();
    });
  return {
    origin,
    otherOrigin: `http://localhost:${address.port}`,
    page(urlPath, page) {
      pages.set(urlPath, typeof page === 'string' ? { body: page } : page);
      return origin + urlPath;
    },
    stream(urlPath) {
      const open = new Set<ServerResponse>();
      let sent = '';
      let ended = false;
      streams.set(urlPath, (response) => {
        response.write(sent);
        if (ended) response.end();
        else open.add(response);
      });
      return {
        url: origin + urlPath,
        write(html) {
          sent += html;
          for (const response of open) response.write(html);
        },
        end() {
          ended = true;
          for (const response of open) response.end();
          open.clear();
        },
      };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** null where there is no such file in the folder. */
async function readInside(folder: string, name: string): Promise<Buffer | null> {
  const root = path.resolve(folder);
  const file = path.join(root, name);
  if (!file.startsWith(root + path.sep)) return null;
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return null;
    throw error;
  }
}

/**
 * What the system knows of a browser's processes: the time that their main threads have run and the memory they
 * hold. Read from /proc, which only Linux has; the same says nothing elsewhere, so the bench refuses to run there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Session } from '../../../scripts/driver/index.ts';

export function isLinux(): boolean {
  return process.platform === 'linux';
}

/** Ids of the processes of a browser in which web pages run; neither those of extensions nor the browser's own. */
export function contentProcesses({ browser, kind }: Session): number[] {
  const root = browser.process()?.pid;
  if (root === undefined) throw new Error('the browser has no process of its own');
  const isContent = kind === 'chromium' ? isRenderer : isFirefoxContent;
  return descendantsOf(root).filter(isContent);
}

function isRenderer(pid: number): boolean {
  const command = read(pid, 'cmdline');
  return command.includes('--type=renderer') && !command.includes('--extension-process');
}

/** Firefox tells what a content process is for by the name of its main thread. */
function isFirefoxContent(pid: number): boolean {
  return read(pid, 'cmdline').includes('-contentproc') && /^(Isolated )?Web C/.test(read(pid, 'comm'));
}

/** Milliseconds of a main thread. */
export interface ThreadTime {
  readonly ran: number;
  /** How long it could have run, had there been a core for it: other work on the machine shows here. */
  readonly waited: number;
}

/** What the main thread of a process has done since its start; nothing for a process that is gone. */
export function mainThreadTime(pid: number): ThreadTime {
  const [ran, waited] = read(pid, `task/${pid}/schedstat`).split(' ');
  return { ran: Number(ran ?? 0) / 1e6, waited: Number(waited ?? 0) / 1e6 };
}

/** Bytes of a process's memory that it shares with nobody. */
export function privateMemory(pid: number): number {
  const kilobytes = [...read(pid, 'smaps_rollup').matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)];
  return kilobytes.reduce((sum, [, number]) => sum + Number(number) * 1024, 0);
}

function descendantsOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    // The fields behind the command's name, which may itself hold spaces and brackets: state, then the parent.
    const parent = Number(read(pid, 'stat').split(') ').at(-1)?.split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found: number[] = [];
  const visit = (pid: number) => {
    for (const child of children.get(pid) ?? []) {
      found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

/** A file of a process in /proc; '' when the process has ended meanwhile, as processes do. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ESRCH') return '';
    throw error;
  }
}

/**
 * The memory that a page's process holds once all that can be freed is freed. In Chromium what V8 and Blink have
 * allocated, after two collections; in Firefox what the process alone holds, after it was told to save memory.
 */
import type { Page } from 'puppeteer-core';
import { bidiOf, evaluateJson } from '../../../scripts/driver/bidi.ts';
import type { Session } from '../../../scripts/driver/index.ts';
import type { MainThreadClock } from './main-thread.ts';

/** Bytes held for a page whose main thread the clock is of. */
export function memoryOf(session: Session, page: Page, clock: MainThreadClock): Promise<number> {
  return session.kind === 'chromium' ? heapOf(page) : reportedMemory(session, clock.pid());
}

async function heapOf(page: Page): Promise<number> {
  const cdp = await page.createCDPSession();
  try {
    await cdp.send('HeapProfiler.enable');
    // What a collection finds dead may have held other things alive by finalizers; a second one frees those.
    for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
    const usage = await cdp.send('Runtime.getHeapUsage');
    return usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize;
  } finally {
    await cdp.detach();
  }
}

/** The sum of all that Firefox's memory reporters call explicit in a process, after "minimize memory usage". */
async function reportedMemory({ browser }: Session, pid: number): Promise<number> {
  const bidi = bidiOf(browser);
  const tree = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    readonly contexts: readonly { readonly context: string }[];
  };
  const context = tree.contexts[0]?.context;
  if (context === undefined) throw new Error('Firefox shows no chrome scope');
  return Number(await evaluateJson(bidi, context, reportExpression(pid)));
}

/** Runs in the browser's own scope. The children collect garbage on the observer's word, and are then asked. */
const reportExpression = (pid: number) => `(async () => {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  for (let i = 0; i < 3; i++) {
    Services.obs.notifyObservers(null, 'child-mmu-request');
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  let allocated = 0;
  let mapped = 0;
  await new Promise((resolve) => manager.getReports((process, path, kind, units, amount) => {
    if (!process.includes('pid ${pid})') && !process.includes('pid ${pid},')) return;
    if (path === 'heap-allocated') allocated += amount;
    if (path.startsWith('explicit/') && kind === Ci.nsIMemoryReporter.KIND_NONHEAP) mapped += amount;
  }, null, resolve, null, false));
  if (allocated === 0) throw new Error('no memory report of process ${pid}');
  return allocated + mapped;
})()`;

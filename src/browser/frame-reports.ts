/**
 * What the frames of a tab have said of themselves, and what of it still holds. Nobody tells when a frame goes:
 * it shows in the report of the document it was in. Pure; the badge and the popup keep their books by it.
 */
import type { PageReport } from './messages.ts';

/** Reports by frame id; 0 is the top frame. */
export type FrameReports = ReadonlyMap<number, PageReport>;

export const NO_REPORTS: FrameReports = new Map();

/** What is known after a report. */
export interface Taken {
  readonly reports: FrameReports;
  /** Whether reports were forgotten, so that the frames that are still there must be asked for theirs. */
  readonly forgot: boolean;
}

/**
 * Takes in the report of a frame. When frames may have gone with the change it speaks of, all are forgotten
 * but that frame and the top one, which is in no other: which were inside it is not known.
 */
export function takeReport(known: FrameReports, frameId: number, report: PageReport): Taken {
  const before = known.get(frameId)?.frames ?? '';
  const areSomeGone = before !== '' && before !== report.frames;
  const kept = new Map([...known].filter(([id]) => !areSomeGone || id === 0 || id === frameId));
  const forgot = kept.size < known.size;
  return { reports: kept.set(frameId, report), forgot };
}

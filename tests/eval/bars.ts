/** What the development set must reach in each browser. */

/**
 * Bars are raised when detection has become better, and never lowered to let a change pass. The counts are of all
 * passages of these categories, so that one that is taken out of the set shows as well.
 */
export const BARS = {
  precision: 0.985,
  recall: 0.97,
  recallIn: { multilingual: 0.95, structure: 0.98 },
  cleanIn: { 'look-alike': 16, 'off-topic': 12 },
} as const;

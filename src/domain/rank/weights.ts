/**
 * What a score is made of. Weights sum to 1, every value lies between 0 and 1, and so does the score.
 * The reason beside each weight is what a change to it must argue with.
 */
export const SCORE_WEIGHTS = {
  /** The kind asked for, or how offbeat the kind is: what the question is about outweighs all else. */
  category: 0.34,
  /** Words of the question in the place's own name and text: "salt mine" finds the Salt Mine. */
  words: 0.06,
  /** Names that promise something odd; a hint only, names can lie. */
  offbeat: 0.1,
  /** What all the world writes about is no hidden gem. */
  obscurity: 0.1,
  /** Nearer is better, but a detour is part of the fun. */
  distance: 0.16,
  /** Documented somewhere open, and told by more sources than one: it is likelier to exist. */
  evidence: 0.12,
  /** The twelfth of its kind is less worth telling than the first of another. */
  variety: 0.12,
} as const;

export type ScoreFactorName = keyof typeof SCORE_WEIGHTS;

/** From this score up a place is part of the first answer. */
export const PRIMARY_SCORE = 0.5;

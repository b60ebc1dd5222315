import type { Model, ModelFailure } from '../domain/model.ts';

const DISABLED: ModelFailure = {
  kind: 'FAILED',
  reason: 'DISABLED',
  detail: 'no model is configured',
};

/** The model where there is none: parser and plain narrative do the work. */
export const NO_MODEL: Model = {
  read: () => Promise.resolve(DISABLED),
  narrate: () => Promise.resolve(DISABLED),
};

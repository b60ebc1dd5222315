import type { SearchInput } from '../src/domain/search/search-input.ts';
import {
  DEADLINE_MS,
  MAX_TEXT_CODE_POINTS,
  RADIUS_KM,
} from '../src/domain/search/validate-input.ts';
import { builder } from './builder.ts';
import { CoordinatesInput } from './coordinates.ts';
import { PlaceCategoryEnum } from './place-category.ts';
import { SourceNameEnum } from './source.ts';

export const SearchInputType = builder.inputType('SearchInput', {
  description: 'What to look for. Only `chatInput` is needed.',
  fields: (t) => ({
    chatInput: t.string({
      required: true,
      description: `The question in plain words, for example "hidden gems in Pikeville KY"; 1 to ${MAX_TEXT_CODE_POINTS} characters.`,
    }),
    force: t.boolean({
      defaultValue: false,
      description: 'Skips reading cached answers and makes a fresh one, which is then stored.',
    }),
    near: t.field({
      type: CoordinatesInput,
      description: 'Where you are. Used whenever the text names no place, and for "near me".',
    }),
    radiusKm: t.float({
      description: `How far to look, in kilometres, from ${RADIUS_KM.min} to ${RADIUS_KM.max}. Default: from the kind of location.`,
    }),
    sources: t.field({
      type: [SourceNameEnum],
      description:
        'Asks these sources only. One that is not configured is reported as DISABLED. Default: all.',
    }),
    categories: t.field({
      type: [PlaceCategoryEnum],
      description: 'Looks for these kinds of places only. Default: what the text asks for.',
    }),
    deadlineMs: t.int({
      description: `The longest wait for an answer, in milliseconds, from ${DEADLINE_MS.min} to ${DEADLINE_MS.max}. What comes later is in the next answer.`,
    }),
  }),
});

/** GraphQL's nulls mean "not given", as absence does. */
export function toSearchInput(input: typeof SearchInputType.$inferInput): SearchInput {
  const { chatInput, force, near, radiusKm, sources, categories, deadlineMs } = input;
  return {
    chatInput,
    force: force ?? false,
    ...(near == null ? {} : { near }),
    ...(radiusKm == null ? {} : { radiusKm }),
    ...(sources == null ? {} : { sources }),
    ...(categories == null ? {} : { categories }),
    ...(deadlineMs == null ? {} : { deadlineMs }),
  };
}

import * as z from 'zod';

const MAX_TAGS = 100;
const MAX_TAG_CHARACTERS = 200;

const TAGS_EXPECTED = `tags must be a list of 1 to ${MAX_TAGS} tags such as "source:WIKIPEDIA"`;
const TAG_EXPECTED = `each tag must be a text of 1 to ${MAX_TAG_CHARACTERS} characters`;

const purgeSchema = z.strictObject(
  {
    tags: z
      .array(
        z
          .string({ error: TAG_EXPECTED })
          .min(1, { error: TAG_EXPECTED })
          .max(MAX_TAG_CHARACTERS, { error: TAG_EXPECTED }),
        { error: TAGS_EXPECTED },
      )
      .min(1, { error: TAGS_EXPECTED })
      .max(MAX_TAGS, { error: TAGS_EXPECTED }),
    hard: z.boolean({ error: 'hard must be true or false' }).default(false),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `only tags and hard are known, not ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}`
        : 'the body must be a JSON object with tags and, if wanted, hard',
  },
);

/** What an administrator wants out of the caches. */
export type PurgeRequest = Readonly<z.infer<typeof purgeSchema>>;

export type PurgeRequestOutcome =
  | { readonly kind: 'PURGE'; readonly request: PurgeRequest }
  | { readonly kind: 'INVALID'; readonly problems: readonly string[] };

/** Checks the body of a purge; every problem names the field at fault. */
export function parsePurgeRequest(body: unknown): PurgeRequestOutcome {
  const parsed = purgeSchema.safeParse(body);
  return parsed.success
    ? { kind: 'PURGE', request: parsed.data }
    : {
        kind: 'INVALID',
        problems: [...new Set(parsed.error.issues.map(({ message }) => message))],
      };
}

import type { Attribution, Image } from '../src/domain/places/place.ts';
import { builder } from './builder.ts';

export const AttributionType = builder.objectRef<Attribution>('Attribution').implement({
  description: 'Credit that must be shown wherever the place or image is shown.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The credit itself.' }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where the credit should link to, if anywhere.',
    }),
    licence: t.exposeString('licence', {
      description:
        'The licence, as an SPDX identifier where one exists, for example "CC-BY-SA-4.0".',
    }),
  }),
});

export const ImageType = builder.objectRef<Image>('Image').implement({
  description: 'A picture of a place.',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'Address of the picture.' }),
    attribution: t.field({
      type: AttributionType,
      description: 'Whose picture it is; must be shown with it.',
      resolve: (image) => image.attribution,
    }),
  }),
});

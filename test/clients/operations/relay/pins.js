// Read by relay-compiler alone, which writes its artifact and the map of persisted texts.
export const PINS = graphql`
  query pinsQuery($ids: [ID!]!) {
    places(ids: $ids) {
      id
      name
    }
  }
`;

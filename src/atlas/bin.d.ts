/** Files of `src/atlas/data`, bundled as data modules. */
declare module '*.bin' {
  const data: ArrayBuffer;
  export default data;
}

/** Samples are bundled as their text. */
declare module '*.xml' {
  const text: string;
  export default text;
}

declare module '*.htm' {
  const text: string;
  export default text;
}

declare module '*.txt' {
  const text: string;
  export default text;
}

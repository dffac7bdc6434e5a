/** A text in which there is something to see: more than white space and characters of no width, which hide that nothing was said. */
export const SOMETHING = /[^\s\p{Cc}\p{Cf}\u115F\u1160\u3164\uFFA0]/u;

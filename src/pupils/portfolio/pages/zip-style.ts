/** The page in a zip stands alone: it has no other style sheet. */
export const ZIP_STYLE =
  'body{font:1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}article{border-top:1px solid #999;padding:1rem 0}'

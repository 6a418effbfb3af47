"""Comments that acknowledge a known discrepancy: `# ntm: ignore[rule stated/counted] reason`.

The reason is not optional, a comment that hides nothing any more is reported, and so is one that is nearly right: what
is acknowledged stays what the document really contains. The way of a comment through the modules: `comments` finds it,
`forms` reads it, `extents` says which lines it covers, `acknowledging` sets it beside the findings, and `complaints`
says what is wrong with it.
"""
